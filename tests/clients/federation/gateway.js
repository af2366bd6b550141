// A gateway in front of the service and of a second subgraph. Prints the results of the operations on standard input, and
// the bodies of the requests that the service got for each.
import { readFileSync } from "node:fs";
import { ApolloGateway, IntrospectAndCompose, RemoteGraphQLDataSource } from "@apollo/gateway";
import { ApolloServer } from "@apollo/server";
import { ApolloServerPluginInlineTraceDisabled } from "@apollo/server/plugin/disabled";
import { startStandaloneServer } from "@apollo/server/standalone";
import { buildSubgraphSchema } from "@apollo/subgraph";
import { parse } from "graphql";

const [service] = process.argv.slice(2);
const operations = JSON.parse(readFileSync(0, "utf8"));

const favourites = buildSubgraphSchema({
  typeDefs: parse(`
    extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable"])
    type Driver @key(fields: "driverId") { driverId: Int!  fans: Int!  favouriteCircuit: Circuit }
    type Circuit @key(fields: "circuitId", resolvable: false) { circuitId: Int! }
    type Season @key(fields: "year", resolvable: false) { year: Int! }
    type Team @key(fields: "teamId", resolvable: false) { teamId: Int! }
    type Race @key(fields: "raceId", resolvable: false) { raceId: Int! }
    type Favourites { driver: Driver!  circuit: Circuit!  season: Season!  team: Team!  race: Race! }
    type Query { favourites(ids: [Int!]!): [Favourites!]! }
  `),
  resolvers: {
    Driver: {
      fans: ({ driverId }) => driverId * 10,
      favouriteCircuit: ({ driverId }) => ({ circuitId: driverId }),
    },
    Query: {
      favourites: (_, { ids }) =>
        ids.map((id) => ({
          driver: { driverId: id },
          circuit: { circuitId: id },
          season: { year: 2015 + id },
          team: { teamId: id },
          race: { raceId: id },
        })),
    },
  },
});

const requests = [];
class Service extends RemoteGraphQLDataSource {
  willSendRequest({ request }) {
    requests.push({ query: request.query, variables: request.variables });
  }
}

// The second subgraph is served over HTTP too, so that the gateway composes what subgraphs say of themselves.
const second = new ApolloServer({ schema: favourites, plugins: [ApolloServerPluginInlineTraceDisabled()] });
const { url } = await startStandaloneServer(second, { listen: { port: 0, host: "127.0.0.1" } });

const gateway = new ApolloGateway({
  supergraphSdl: new IntrospectAndCompose({
    subgraphs: [
      { name: "racing", url: `${service}/graphql` },
      { name: "favourites", url },
    ],
  }),
  buildService: ({ name, url }) => (name === "racing" ? new Service({ url }) : new RemoteGraphQLDataSource({ url })),
});
const server = new ApolloServer({ gateway });
await server.start();

const results = [];
for (const operation of operations) {
  requests.length = 0;
  const { body } = await server.executeOperation(operation);
  results.push({ result: body.singleResult, requests: [...requests] });
}
console.log(JSON.stringify(results));
await server.stop();
await second.stop();
