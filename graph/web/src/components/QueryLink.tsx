import { type AnyVariables, stringifyDocument } from "@urql/core";
import { documentOf } from "../documentOf";
import type { TypedDocumentString } from "../generated/graphql";

export interface Operation {
  query: TypedDocumentString<unknown, never>;
  variables?: AnyVariables;
}

/** The address of GraphiQL with an operation in it. */
export function graphiqlAddress({ query, variables }: Operation): string {
  const search = new URLSearchParams({ query: stringifyDocument(documentOf(query)).replace(/^# .*\n/, "") });
  if (variables && Object.keys(variables).length > 0) {
    search.set("variables", JSON.stringify(variables, null, 2));
  }
  return `/graphql?${search}`;
}

export function QueryLink({ of, ...operation }: Operation & { of: string }) {
  return (
    <a href={graphiqlAddress(operation)}>
      Query<span className="hidden"> of {of} in GraphiQL</span>
    </a>
  );
}
