import { Environment, type FetchFunction, Network, RecordSource, Store } from "relay-runtime";

// The service has the documents that relay-compiler has persisted: only their ids are sent.
const fetchResult: FetchFunction = async ({ id }, variables) => {
  const response = await fetch("/graphql", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ documentId: id, variables }),
  });
  return response.json();
};

export const environment = new Environment({
  network: Network.create(fetchResult),
  store: new Store(new RecordSource()),
});
