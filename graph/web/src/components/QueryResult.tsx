import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import type { ReactNode } from "react";
import { type AnyVariables, useQuery } from "urql";
import { ApiKeyForm } from "./ApiKeyForm";

const UNAUTHENTICATED = 401;

interface Props<Data, Variables extends AnyVariables> {
  query: TypedDocumentNode<Data, Variables>;
  variables: Variables;
  /** What to show; null where the answer has nothing under that id. */
  children: (data: Data) => ReactNode;
}

/** What a query answers, once it does; what came before stays until then, so that nothing jumps, and is told as old. */
export function QueryResult<Data, Variables extends AnyVariables>({
  query,
  variables,
  children,
}: Props<Data, Variables>) {
  const [{ data, error, fetching }] = useQuery<Data, AnyVariables>({ query, variables });
  if (error?.response?.status === UNAUTHENTICATED) {
    // What was open is bound to the old key, so the whole page is loaded anew.
    return <ApiKeyForm onKey={() => window.location.reload()} />;
  }
  if (error) {
    return (
      <div role="alert" className="problem">
        <h1>That did not work</h1>
        <p>{error.graphQLErrors[0]?.message ?? "The service cannot be reached. Is it running?"}</p>
      </div>
    );
  }
  if (!data) {
    return <p className="loading">Loading…</p>;
  }
  return <div aria-busy={fetching}>{children(data) ?? <h1>There is nothing under that number</h1>}</div>;
}
