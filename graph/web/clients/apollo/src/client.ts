import { ApolloClient, HttpLink, InMemoryCache } from "@apollo/client";
import { PersistedQueryLink } from "@apollo/client/link/persisted-queries";
import { relayStylePagination } from "@apollo/client/utilities";
import { generatePersistedQueryIdsFromManifest } from "@apollo/persisted-query-lists";

// The service has the documents of the manifest: only their ids are sent.
const persisted = new PersistedQueryLink(
  generatePersistedQueryIdsFromManifest({ loadManifest: () => import("../persisted.json") }),
);

export const client = new ApolloClient({
  link: persisted.concat(new HttpLink({ uri: "/graphql" })),
  cache: new InMemoryCache({
    typePolicies: { Query: { fields: { driversConnection: relayStylePagination(["orderBy"]) } } },
  }),
});
