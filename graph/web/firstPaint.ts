import type { Plugin } from "vite";

/** The explorer's page is painted when it arrives: its styles are in it, and its scripts, which arrive at once, do not compete with its fonts. */
export function firstPaint(): Plugin {
  return {
    name: "first-paint",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler(html, { bundle = {}, chunk, path }) {
        if (path !== "/index.html") {
          return html;
        }
        const styled = html.replaceAll(/<link rel="stylesheet"[^>]*href="\/([^"]+)">/g, (link, name: string) => {
          const file = bundle[name];
          if (file?.type !== "asset") {
            return link;
          }
          delete bundle[name];
          return `<style>${file.source}</style>`;
        });
        const late = (chunk?.dynamicImports ?? [])
          .flatMap((name) => [name, ...(bundle[name]?.type === "chunk" ? bundle[name].imports : [])])
          .filter((name) => !styled.includes(`"/${name}"`))
          .map((name) => `<link rel="modulepreload" crossorigin href="/${name}">`);
        return styled
          .replace("</head>", `${late.join("")}</head>`)
          .replaceAll(/<(script type="module"|link rel="modulepreload") /g, '<$1 fetchpriority="low" ');
      },
    },
  };
}
