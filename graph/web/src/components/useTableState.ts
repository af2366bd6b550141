import { useSearchParams } from "wouter";
import type { Sorting } from "./Table";

/** What the address of a page says about its tables and filters: `?sort=WINS-DESC&name=senna`. */
export interface TableState {
  sorting: Sorting;
  get: (name: string) => string;
  /** Put values into the address; an empty value is removed. */
  change: (values: Record<string, string>) => void;
}

export function useTableState(usual: string): TableState {
  const [search, setSearch] = useSearchParams();
  return {
    sorting: sortingOf(search.get("sort") ?? "", usual),
    get: (name) => search.get(name) ?? "",
    change: (values) =>
      setSearch(
        (before) => {
          const after = new URLSearchParams(before);
          for (const [name, value] of Object.entries(values)) {
            if (value) {
              after.set(name, value);
            } else {
              after.delete(name);
            }
          }
          return after;
        },
        { replace: true },
      ),
  };
}

/** An address that cannot be read means the usual order. */
export function sortingOf(text: string, usual: string): Sorting {
  const parts = /^(.+)-(ASC|DESC)$/.exec(text) ?? /^(.+)-(ASC|DESC)$/.exec(usual);
  return { by: parts?.[1] ?? "", direction: parts?.[2] === "ASC" ? "ASC" : "DESC" };
}
