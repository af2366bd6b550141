import type { Plugin } from "vite";

/** The explorer's page is painted when it arrives: its styles are in it, and its scripts do not compete with its fonts. */
export function firstPaint(): Plugin {
  return {
    name: "first-paint",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler(html, { bundle = {}, path }) {
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
        return styled.replaceAll(/<(script type="module"|link rel="modulepreload") /g, '<$1 fetchpriority="low" ');
      },
    },
  };
}
