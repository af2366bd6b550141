import { createHash } from "node:crypto";
import { createRequest, formatDocument, stringifyDocument } from "@urql/core";
import { type Plugin, runnerImport } from "vite";

/** Writes the texts of all operations as urql sends them: the service trusts them where it trusts no others. */
export function trustedDocuments(): Plugin {
  return {
    name: "trusted-documents",
    apply: "build",
    async generateBundle() {
      const { module } = await runnerImport<Record<string, unknown>>("./src/generated/graphql.ts");
      const texts = Object.values(module)
        .filter((text) => text instanceof String)
        .map((text) => createRequest(text.toString(), {}).query)
        .flatMap((document) => [document, formatDocument(document)])
        .map(stringifyDocument);
      const manifest = texts.map((text) => [createHash("sha256").update(text).digest("hex"), text]);
      const source = JSON.stringify(Object.fromEntries(manifest));
      this.emitFile({ type: "asset", fileName: "documents.json", source });
    },
  };
}
