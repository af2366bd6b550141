import { Client, cacheExchange, fetchExchange, subscriptionExchange } from "@urql/core";
import { createClient } from "graphql-ws";

const address = new URL("/graphql", window.location.href);

const socket = createClient({ url: address.href.replace(/^http/, "ws"), retryAttempts: Infinity });

/** A client with an empty cache: answers of two dataset versions never meet in it. */
export function newClient(): Client {
  return new Client({
    url: address.href,
    preferGetMethod: false,
    exchanges: [
      cacheExchange,
      fetchExchange,
      subscriptionExchange({
        forwardSubscription: ({ query, variables }) => ({
          subscribe: (sink) => ({ unsubscribe: socket.subscribe({ query: query ?? "", variables }, sink) }),
        }),
      }),
    ],
  });
}
