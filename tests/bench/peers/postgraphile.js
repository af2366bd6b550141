// PostGraphile 5 as its documentation starts: the schema is made of the tables.
import { createServer } from "node:http";
import { postgraphile } from "postgraphile";
import { makePgService } from "postgraphile/adaptors/pg";
import { grafserv } from "postgraphile/grafserv/node";
import { PostGraphileAmberPreset } from "postgraphile/presets/amber";

const service = postgraphile({
  extends: [PostGraphileAmberPreset],
  pgServices: [makePgService({ connectionString: process.env.DATABASE_URL, schemas: ["bench"] })],
  schema: { defaultBehavior: "+list" },
  grafserv: { graphqlPath: "/graphql" },
}).createServ(grafserv);
const server = createServer();
await service.addTo(server);
server.listen(Number(process.env.PORT), "127.0.0.1");
