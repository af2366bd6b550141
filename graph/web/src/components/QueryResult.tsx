import { type ReactNode, useMemo } from "react";
import { type AnyVariables, useQuery } from "urql";
import { documentOf } from "../documentOf";
import type { TypedDocumentString } from "../generated/graphql";
import { messageOf } from "../messageOf";
import { ApiKeyForm } from "./ApiKeyForm";
import { Loading } from "./Loading";
import { Missing } from "./Missing";
import { useInSlices } from "./useInSlices";

const UNAUTHENTICATED = 401;

interface Props<Data, Variables extends AnyVariables> {
  query: TypedDocumentString<Data, Variables>;
  variables: Variables;
  /** What to show; null where the result has nothing under that id. `of` are the variables that the data is of. */
  children: (data: Data, of: Variables) => ReactNode;
  /** Whether the heading of the page comes with the data. */
  isWholePage?: boolean;
}

/** The result of an operation; the one before stays until it is there, marked as busy, so that nothing jumps. */
export function QueryResult<Data, Variables extends AnyVariables>({
  query,
  variables,
  children,
  isWholePage,
}: Props<Data, Variables>) {
  const [result, request] = useQuery<Data, AnyVariables>({ query: documentOf(query), variables });
  const { data, error, fetching, operation } = useInSlices(result);
  const of = (operation?.variables ?? variables) as Variables;
  // Data that stays is not drawn again when only the state of the operation changes.
  const content = useMemo(() => data && (children(data, of) ?? <Missing />), [data, of, children]);
  if (error?.response?.status === UNAUTHENTICATED) {
    // What was open is bound to the old key, so the whole page is loaded anew.
    return <ApiKeyForm onKey={() => window.location.reload()} />;
  }
  if (error) {
    return (
      <div role="alert" className="problem">
        <h1>That did not work</h1>
        <p>{messageOf(error)}</p>
        <button type="button" className="button" onClick={() => request({ requestPolicy: "network-only" })}>
          Try again
        </button>
      </div>
    );
  }
  if (!data) {
    return <Loading hasName={isWholePage} />;
  }
  return (
    <div className={fetching ? "stale" : undefined} aria-busy={fetching}>
      {content}
    </div>
  );
}
