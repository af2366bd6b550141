import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { constants } from "node:zlib";
import react from "@vitejs/plugin-react";
import { type Plugin, defineConfig } from "vite";
import { compression, defineAlgorithm } from "vite-plugin-compression2";
import { trustedDocuments } from "./documents.ts";
import { subsetFonts } from "./fonts.ts";
import { firstPaint } from "./firstPaint.ts";

/** Editors and REST docs are ten times as large as the explorer; the best quality would take half a minute for them. */
const LARGE = /(graphiql|monaco|redoc|swagger|worker|babel|estree|standalone|mouseTarget|codicon)/;
const FILES = /\.(js|css|svg|ttf|html)$/;
const brotli = (quality: number) =>
  defineAlgorithm("brotliCompress", { params: { [constants.BROTLI_PARAM_QUALITY]: quality } });

const page = (name: string) => new URL(`./${name}.html`, import.meta.url).pathname;

/** ReDoc as the one script that its makers bundle, less the picture that it has from another host. */
function redoc(): Plugin {
  const name = "virtual:redoc";
  return {
    name,
    resolveId: (id) => (id === name ? `\0${name}` : null),
    load(id) {
      if (id !== `\0${name}`) {
        return null;
      }
      const path = createRequire(import.meta.url).resolve("redoc/bundles/redoc.standalone.js");
      const source = readFileSync(path, "utf8").replaceAll(/https:\/\/cdn\.redoc\.ly\/[\w./-]+/g, "/favicon.svg");
      const file = this.emitFile({ type: "asset", name: "redoc.js", source });
      return `export default import.meta.ROLLUP_FILE_URL_${file};`;
    },
  };
}

export default defineConfig({
  plugins: [
    react(),
    redoc(),
    subsetFonts(),
    firstPaint(),
    trustedDocuments(),
    compression({ algorithms: ["gzip", brotli(11)], include: FILES, exclude: LARGE, threshold: 1000 }),
    compression({ algorithms: ["gzip", brotli(9)], include: LARGE, exclude: /\.(html|json)$/, threshold: 1000 }),
  ],
  logLevel: "warn",
  build: {
    rolldownOptions: {
      input: ["index", "graphiql", "swagger", "redoc"].map(page),
      // GraphiQL is written for React's compiler, whose marks mean nothing here.
      checks: { moduleLevelDirective: false, pluginTimings: false },
    },
    chunkSizeWarningLimit: 5000,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
  // `npm run dev` shows changes at once, beside a service on port 8000.
  server: {
    proxy: { "^/(graphql|openapi.json|drivers|circuits|data|health)": { target: "http://localhost:8000", ws: true } },
  },
});
