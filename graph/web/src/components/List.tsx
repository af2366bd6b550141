import type { RowData } from "@tanstack/react-table";
import { useDeferredValue, useMemo } from "react";
import { plural } from "../format";
import { type Operation, QueryLink } from "./QueryLink";
import { type Column, Table } from "./Table";
import { useToolSlot } from "./tools";
import type { TableState } from "./useTableState";

/** Rows that are shown at first; sorts and filters are of all. */
const LIMIT = 100;

const NO_CHECKS: readonly never[] = [];

interface Props<Row extends RowData> extends Operation {
  title: string;
  noun: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string | number;
  state: TableState;
  /** Texts that a row must have, by their names in the address. */
  filters: readonly { name: string; label: string; test: (row: Row, text: string) => boolean }[];
  checks?: readonly { name: string; label: string; test: (row: Row) => boolean }[];
}

/** All rows of a kind: narrowed and sorted at once, as the address says. */
export function List<Row extends RowData>(props: Props<Row>) {
  const { title, noun, columns, rows, keyOf, state, filters, checks = NO_CHECKS, ...operation } = props;
  // The click is painted first, the rows when they are in order.
  const { by, direction } = state.sorting;
  const sorting = useDeferredValue(useMemo(() => ({ by, direction }), [by, direction]));
  const wanted = useDeferredValue(JSON.stringify([...filters, ...checks].map(({ name }) => state.get(name))));
  const shown = useMemo(() => {
    const texts: string[] = JSON.parse(wanted);
    return rows.filter(
      (row) =>
        filters.every((filter, at) => !texts[at] || filter.test(row, texts[at])) &&
        checks.every((check, at) => !texts[filters.length + at] || check.test(row)),
    );
  }, [rows, wanted, filters, checks]);
  const slot = useToolSlot();
  return (
    <>
      <form
        className="filters"
        role="search"
        aria-label={`Filter ${title.toLowerCase()}`}
        onSubmit={(event) => event.preventDefault()}
      >
        {filters.map(({ name, label }) => (
          <label key={name}>
            {label}
            <input
              type="search"
              value={state.get(name)}
              onChange={(event) => state.change({ [name]: event.target.value })}
            />
          </label>
        ))}
        {checks.map(({ name, label }) => (
          <label key={name} className="check">
            <input
              type="checkbox"
              checked={state.get(name) !== ""}
              onChange={(event) => state.change({ [name]: event.target.checked ? "only" : "" })}
            />
            {label}
          </label>
        ))}
      </form>
      <div className="heading">
        <p aria-live="polite">{plural(shown.length, noun)}</p>
        {slot.tools(<QueryLink of={title} {...operation} />)}
      </div>
      {shown.length === 0 ? (
        <p>
          No {noun} has that.{" "}
          <button
            type="button"
            className="plain"
            onClick={() => state.change(Object.fromEntries([...filters, ...checks].map(({ name }) => [name, ""])))}
          >
            Show all
          </button>
        </p>
      ) : (
        slot.within(
          <Table
            caption={title}
            columns={columns}
            rows={shown}
            keyOf={keyOf}
            limit={LIMIT}
            sorting={sorting}
            onSort={(next) => state.change({ sort: `${next.by}-${next.direction}` })}
          />,
        )
      )}
    </>
  );
}
