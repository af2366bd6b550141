import type { CodegenConfig } from "@graphql-codegen/cli";

const config: CodegenConfig = {
  schema: "../../schema.graphql",
  documents: "../../graph/examples/*.graphql",
  emitLegacyCommonJSImports: false,
  generates: {
    "build/gql/": {
      preset: "client",
      config: { scalars: { Date: "string", DateTime: "string" }, strictScalars: true, useTypeImports: true },
    },
  },
};

export default config;
