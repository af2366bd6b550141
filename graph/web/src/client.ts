import { Client, cacheExchange, fetchExchange, subscriptionExchange } from "@urql/core";
import { createClient } from "graphql-ws";
import { authorization, connectionParams } from "./apiKey";

const FORBIDDEN = 4403;

const address = new URL("/graphql", window.location.href);

const socket = createClient({
  url: address.href.replace(/^http/, "ws"),
  connectionParams,
  // A connection without a valid API key is closed at once; the page is loaded anew with the key.
  shouldRetry: (event) => !(event instanceof CloseEvent && event.code === FORBIDDEN),
  retryAttempts: Infinity,
});

/** A client with an empty cache: answers of two dataset versions never meet in it. */
export function newClient(): Client {
  return new Client({
    url: address.href,
    preferGetMethod: false,
    fetchOptions: () => ({ headers: authorization() }),
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
