import { useDeferredValue } from "react";
import { useQuery } from "urql";
import { documentOf } from "../documentOf";
import { SearchDocument, type SearchQuery } from "../generated/graphql";

export type Hit = SearchQuery["search"][number];

/** The shortest text that is searched for. */
const LETTERS = 2;

/**
 * What has a text in its name. Earlier results stay until the next ones arrive; `isCurrent` says whether they
 * are for this text.
 */
export function useSearch(text: string): { hits: readonly Hit[]; isCurrent: boolean } {
  const wanted = text.trim();
  const searched = useDeferredValue(wanted);
  const isTooShort = searched.length < LETTERS;
  const [{ data, operation }] = useQuery({
    query: documentOf(SearchDocument),
    variables: { text: searched },
    pause: isTooShort,
  });
  return {
    hits: isTooShort || !data ? [] : data.search,
    isCurrent: !isTooShort && data !== undefined && operation?.variables.text === wanted,
  };
}
