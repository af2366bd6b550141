import type { Plugin, Rolldown } from "vite";

/**
 * The explorer's page is painted when it arrives: its styles are in it. It names all scripts that it needs, which are
 * requested at once, after its fonts.
 */
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
        const late = [...withImports(chunk?.dynamicImports ?? [], bundle)]
          .filter((name) => !styled.includes(`"/${name}"`))
          .map((name) => `<link rel="modulepreload" crossorigin href="/${name}">`);
        return styled
          .replace("</head>", `${late.join("")}</head>`)
          .replaceAll(/<(script type="module"|link rel="modulepreload") /g, '<$1 fetchpriority="low" ');
      },
    },
  };
}

/** The files of these chunks, and of all that they import. */
function withImports(names: readonly string[], bundle: Rolldown.OutputBundle, found = new Set<string>()): Set<string> {
  for (const name of names) {
    const chunk = bundle[name];
    if (chunk?.type === "chunk" && !found.has(name)) {
      withImports(chunk.imports, bundle, found.add(name));
    }
  }
  return found;
}
