import { useSearchParams } from "wouter";

const MOST_PAGES = 1_000_000;

export type Direction = "ASC" | "DESC";

/** What of a table is shown, as the address of the page has it. */
export interface TableState<Order extends string> {
  sort: { field: Order; direction: Direction };
  page: number;
  /** What else the address says. */
  get: (name: string) => string;
  /** Puts values into the address; an empty one is taken out. */
  change: (values: Record<string, string>) => void;
}

export function useTableState<Order extends string>(
  orders: readonly Order[],
  usual: `${Order}-${Direction}`,
): TableState<Order> {
  const [search, setSearch] = useSearchParams();
  return {
    ...read(search, orders, usual),
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
        { replace: !("page" in values && values.page) },
      ),
  };
}

/** An address that makes no sense shows the usual table. */
export function read<Order extends string>(
  search: URLSearchParams,
  orders: readonly Order[],
  usual: `${Order}-${Direction}`,
) {
  const [asked = "", way = ""] = (search.get("sort") ?? "").split("-");
  const [field, direction] = usual.split("-") as [Order, Direction];
  const known = orders.find((order) => order === asked);
  return {
    sort: known
      ? { field: known, direction: way === "ASC" ? ("ASC" as const) : ("DESC" as const) }
      : { field, direction },
    page: Math.min(MOST_PAGES, Math.max(1, Math.floor(Number(search.get("page"))) || 1)),
  };
}
