import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import { type AnyVariables, stringifyDocument } from "@urql/core";

export interface Operation {
  query: TypedDocumentNode<unknown, never>;
  variables?: AnyVariables;
}

/** The address of GraphiQL with a query in it. */
export function address({ query, variables }: Operation): string {
  const written = new URLSearchParams({ query: stringifyDocument(query).replace(/^# .*\n/, "") });
  if (variables && Object.keys(variables).length > 0) {
    written.set("variables", JSON.stringify(variables, null, 2));
  }
  return `/graphql?${written}`;
}

export function QueryLink(asked: Operation) {
  return (
    <a className="behind" href={address(asked)}>
      The query behind this
    </a>
  );
}
