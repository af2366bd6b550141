// Writes, for relay-compiler, a fragment on each connection of the schema.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { buildSchema, getNamedType } from "graphql";

const schema = buildSchema(readFileSync("../../schema.graphql", "utf8"));
const connections = Object.values(schema.getQueryType().getFields()).filter((field) => field.name.endsWith("Connection"));
if (connections.length === 0) throw new Error("the schema has no connection");

const capital = (name) => name[0].toUpperCase() + name.slice(1);
const fragments = connections.map((field) => {
  const rows = field.name.replace(/Connection$/, "");
  const where = getNamedType(field.args.find((argument) => argument.name === "where").type).name;
  return `export const ${rows} = graphql\`
  fragment connections_${rows} on Query
  @refetchable(queryName: "connections${capital(rows)}PageQuery")
  @argumentDefinitions(
    count: { type: "Int", defaultValue: 20 }
    cursor: { type: "String" }
    where: { type: "${where}" }
  ) {
    ${field.name}(first: $count, after: $cursor, where: $where) @connection(key: "connections_${field.name}") {
      totalCount
      edges { node { id } }
    }
  }
\`;

export const ${rows}Query = graphql\`
  query connections${capital(rows)}Query { ...connections_${rows} @arguments(count: 50) }
\`;`;
});

mkdirSync("build/relay/__generated__", { recursive: true });
writeFileSync("build/relay/connections.ts", `import { graphql } from "relay-runtime";\n\n${fragments.join("\n\n")}\n`);
console.log(`${connections.length} connections`);
