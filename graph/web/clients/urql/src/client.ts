import { cacheExchange } from "@urql/exchange-graphcache";
import { relayPagination } from "@urql/exchange-graphcache/extras";
import { persistedExchange } from "@urql/exchange-persisted";
import { Client, fetchExchange } from "urql";

const withoutId = ["DriverConnection", "DriverEdge", "PageInfo"];

export const client = new Client({
  url: "/graphql",
  preferGetMethod: false,
  exchanges: [
    cacheExchange({
      keys: Object.fromEntries(withoutId.map((type) => [type, () => null])),
      resolvers: { Query: { driversConnection: relayPagination() } },
    }),
    // The service has the documents: only their hashes are sent, which graphql-codegen has computed.
    persistedExchange({
      enforcePersistedQueries: true,
      preferGetForPersistedQueries: false,
      generateHash: async (_, document) => (document as { __meta__?: { hash: string } }).__meta__!.hash,
    }),
    fetchExchange,
  ],
});
