import { createRequest, type TypedDocumentNode } from "@urql/core";
import type { TypedDocumentString } from "./generated/graphql";

/** The parsed text of an operation; urql parses each text once. As texts, those of all pages are a third of the size. */
export function documentOf<Data, Variables>(
  text: TypedDocumentString<Data, Variables>,
): TypedDocumentNode<Data, Variables> {
  return createRequest(text.toString(), {}).query as TypedDocumentNode<Data, Variables>;
}
