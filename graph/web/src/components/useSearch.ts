import { useDeferredValue } from "react";
import { useQuery } from "urql";
import { documentOf } from "../documentOf";
import { SearchDocument, type SearchQuery } from "../generated/graphql";
import { messageOf } from "../messageOf";

export type Hit = SearchQuery["search"][number];

const MIN_LETTERS = 2;

interface SearchState {
  /** The results for the text, or for an earlier one until they arrive. */
  hits: readonly Hit[];
  /** Whether the search for this text has ended. */
  isCurrent: boolean;
  /** Why it has failed, if it has. */
  problem: string | undefined;
}

/** Searches for a text of two letters or more while it is typed. */
export function useSearch(text: string): SearchState {
  const wanted = text.trim();
  const searched = useDeferredValue(wanted);
  const [{ data, error, operation }] = useQuery({
    query: documentOf(SearchDocument),
    variables: { text: searched },
    pause: searched.length < MIN_LETTERS,
  });
  if (wanted.length < MIN_LETTERS) {
    return { hits: [], isCurrent: false, problem: undefined };
  }
  const isCurrent = operation?.variables.text === wanted;
  return { hits: data?.search ?? [], isCurrent, problem: isCurrent && error ? messageOf(error) : undefined };
}
