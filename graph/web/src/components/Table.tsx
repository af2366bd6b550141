import type { ReactNode } from "react";
import type { TableState } from "./useTableState";

export interface Column<Row, Order extends string> {
  name: string;
  cell: (row: Row) => ReactNode;
  isNumber?: boolean;
  /** The field to sort by; a column without one cannot be sorted. */
  order?: Order;
}

interface Props<Row, Order extends string> {
  caption: string;
  columns: readonly Column<Row, Order>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string | number;
  state?: TableState<Order>;
}

export function Table<Row, Order extends string = never>({ caption, columns, rows, keyOf, state }: Props<Row, Order>) {
  return (
    // What is too wide scrolls by itself, by keyboard too.
    <div className="scroll" tabIndex={0} role="region" aria-label={caption}>
      <table>
        <caption className="hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <Head key={column.name} column={column} state={state} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              {columns.map((column) => (
                <td key={column.name} className={column.isNumber ? "number" : ""}>
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Head<Row, Order extends string>({ column, state }: { column: Column<Row, Order>; state?: TableState<Order> }) {
  const { order } = column;
  const className = column.isNumber ? "number" : "";
  if (!state || !order) {
    return (
      <th scope="col" className={className}>
        {column.name}
      </th>
    );
  }
  const isSorted = state.sort.field === order;
  const isDown = state.sort.direction === "DESC";
  const next = isSorted ? (isDown ? "ASC" : "DESC") : column.isNumber ? "DESC" : "ASC";
  return (
    <th scope="col" className={className} aria-sort={isSorted ? (isDown ? "descending" : "ascending") : "none"}>
      <button type="button" onClick={() => state.change({ sort: `${order}-${next}`, page: "" })}>
        {column.name}
        <span aria-hidden="true">{isSorted ? (isDown ? " ▾" : " ▴") : ""}</span>
      </button>
    </th>
  );
}

export function Pages<Order extends string>({
  total,
  size,
  state,
}: {
  total: number;
  size: number;
  state: TableState<Order>;
}) {
  const last = Math.max(1, Math.ceil(total / size));
  return (
    <nav className="pages" aria-label="Pages of the table">
      <button type="button" disabled={state.page <= 1} onClick={() => state.change({ page: String(state.page - 1) })}>
        Previous
      </button>
      <span>
        Page {Math.min(state.page, last)} of {last}
      </span>
      <button
        type="button"
        disabled={state.page >= last}
        onClick={() => state.change({ page: String(state.page + 1) })}
      >
        Next
      </button>
    </nav>
  );
}
