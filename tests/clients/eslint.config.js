import graphql from "@graphql-eslint/eslint-plugin";

const graphQLConfig = { schema: "schema.graphql", documents: "graph/examples/*.graphql" };

export default [
  {
    files: ["schema.graphql"],
    plugins: { "@graphql-eslint": graphql },
    languageOptions: { parser: graphql.parser, parserOptions: { graphQLConfig } },
    rules: {
      ...graphql.configs["flat/schema-recommended"].rules,
      ...graphql.configs["flat/schema-relay"].rules,
      "@graphql-eslint/require-description": [
        "error",
        { types: true, FieldDefinition: true, InputValueDefinition: true, EnumValueDefinition: true, DirectiveDefinition: true },
      ],
      "@graphql-eslint/naming-convention": [
        "error",
        {
          types: "PascalCase",
          FieldDefinition: { style: "camelCase", forbiddenPatterns: [/^(get|list|find|fetch|load|query|mutation)[A-Z]/] },
          InputValueDefinition: "camelCase",
          Argument: "camelCase",
          DirectiveDefinition: "camelCase",
          EnumValueDefinition: "UPPER_CASE",
        },
      ],
      // Rows have an id. A page, an edge, a comparison, a group or a place on a leaderboard is nothing that is fetched again.
      "@graphql-eslint/strict-id-in-types": [
        "error",
        {
          acceptedIdNames: ["id"],
          acceptedIdTypes: ["ID"],
          exceptions: {
            types: ["Coverage", "Dataset", "InputRows", "RowCount", "SourceFile", "LeaderboardEntry", "HeadToHead", "SeasonComparison", "Comparison", "ComparisonSide", "PageInfo", "Lap", "LapChart", "Standings"],
            suffixes: ["Connection", "Edge", "Aggregate", "Group", "Keys", "Numbers", "Extremes"],
          },
        },
      ],
      // Lists that mirror REST stand beside the connections.
      "@graphql-eslint/relay-edge-types": ["error", { listTypeCanWrapOnlyEdgeType: false }],
      // driverId, circuitId and circuitName are the older API's names.
      "@graphql-eslint/no-typename-prefix": "off",
    },
  },
  {
    files: ["graph/examples/*.graphql"],
    plugins: { "@graphql-eslint": graphql },
    languageOptions: { parser: graphql.parser, parserOptions: { graphQLConfig } },
    rules: {
      ...graphql.configs["flat/operations-recommended"].rules,
      // The examples are read, not cached by id.
      "@graphql-eslint/require-selections": "off",
      // Two of them, which is what each is for: a fragment twice, and links there and back.
      "@graphql-eslint/selection-set-depth": ["error", { maxDepth: 7 }],
    },
  },
];
