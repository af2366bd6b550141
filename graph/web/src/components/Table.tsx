import {
  type ColumnDef,
  createSortedRowModel,
  type RowData,
  rowSortingFeature,
  type SortingState,
  tableFeatures,
  useTable,
} from "@tanstack/react-table";
import { type CSSProperties, memo, type ReactNode, useDeferredValue, useMemo, useState, useTransition } from "react";
import { csv } from "../csv";
import { download, fileName } from "../download";
import { count, once, UNKNOWN } from "../format";
import { InTools } from "./tools";

const features = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
});

type Value = string | number | null | undefined;

export interface Column<Row extends RowData> {
  name: string;
  /** The column in addresses, where it is not its name. */
  id?: string;
  /** What a CSV file has, and what the column is sorted by unless `sortBy` says otherwise. */
  value: (row: Row) => Value;
  /** What the column is sorted by instead, such as a surname. */
  sortBy?: (row: Row) => Value;
  /** The unit of the value in a CSV file, where what is shown is written otherwise. */
  unit?: string;
  /** The order of the first click; figures begin with the largest. */
  first?: "ASC" | "DESC";
  /** A column of links. */
  isUnsorted?: boolean;
  /** What is shown instead of the value. */
  cell?: (row: Row) => ReactNode;
  isNumber?: boolean;
  /** Set in semibold: the figure that is compared. */
  isStrong?: boolean;
  /** Left out on phones, unless the table is sorted by it. */
  isSecondary?: boolean;
  /** Names a row for screen readers, and stays while the others scroll. */
  isKey?: boolean;
  className?: string;
}

export interface Sorting {
  /** The id of a column. */
  by: string;
  direction: "ASC" | "DESC";
}

interface Props<Row extends RowData> {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string | number;
  /** The order that the rows come in, or that the address of the page has. */
  sorting?: Sorting;
  onSort?: (sorting: Sorting) => void;
  /** With many rows, it scrolls in itself under a head that stays. */
  isTall?: boolean;
  /** The rows that are shown until the visitor wants all. */
  limit?: number;
}

const MOST_ROWS = 30;
const FIRST_ROWS = 25;

const collator = once(() => new Intl.Collator("en"));

/** A table that sorts by any column, and adds a link that saves it to the heading above. */
export function Table<Row extends RowData>({
  caption,
  columns,
  rows,
  keyOf,
  sorting,
  onSort,
  isTall,
  limit,
}: Props<Row>) {
  const [own, setOwn] = useState<Sorting | undefined>(sorting);
  const current = onSort ? sorting : own;
  const [isSorting, startSorting] = useTransition();
  const [isWhole, setIsWhole] = useState(false);
  const definitions = useMemo(() => columns.map(definition), [columns]);
  const state: SortingState = current ? [{ id: current.by, desc: current.direction === "DESC" }] : [];
  const table = useTable({
    features,
    columns: definitions,
    data: rows as Row[],
    state: { sorting: state },
    getRowId: (row: Row) => String(keyOf(row)),
  });
  const sorted = table.getRowModel().rows;
  const isScrolled = isTall && rows.length > MOST_ROWS;
  const isCut = limit !== undefined && sorted.length > limit && !isWhole;
  const wantedRows = useMemo(() => (isCut ? sorted.slice(0, limit) : sorted), [sorted, isCut, limit]);
  // The first screen at once, the rows below it in slices that leave the browser free to answer.
  const shownRows = useDeferredValue(wantedRows, wantedRows.slice(0, FIRST_ROWS));
  // Only such a column changes what rows show, and a sort by another does not draw them again.
  const shownColumn = columns.find((column) => column.isSecondary && idOf(column) === current?.by);
  const sort = (column: Column<Row>) => {
    const isSorted = current?.by === idOf(column);
    const direction = isSorted
      ? current.direction === "DESC"
        ? "ASC"
        : "DESC"
      : (column.first ?? (column.isNumber ? "DESC" : "ASC"));
    startSorting(() => (onSort ?? setOwn)({ by: idOf(column), direction }));
  };
  return (
    <>
      {/* What is too wide scrolls by itself, by keyboard too. */}
      <div
        className={isScrolled ? "scroll tall" : "scroll"}
        style={{ "--rows": wantedRows.length } as CSSProperties}
        tabIndex={0}
        role="region"
        aria-label={`Table: ${caption}`}
      >
        <table
          className={isSorting ? "stale" : undefined}
          aria-busy={isSorting || shownRows !== wantedRows || undefined}
        >
          <caption className="hidden">{caption}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th
                  key={column.name}
                  scope="col"
                  className={classOf(column, current?.by)}
                  aria-sort={ariaSort(column, current)}
                >
                  {column.isUnsorted ? (
                    column.name
                  ) : (
                    <button type="button" onClick={() => sort(column)}>
                      {column.name}
                      <span aria-hidden="true">
                        {current?.by === idOf(column) ? (current.direction === "DESC" ? "▾" : "▴") : ""}
                      </span>
                    </button>
                  )}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shownRows.map((row) => (
              <TableRow key={row.id} row={row.original} columns={columns} shownColumn={shownColumn} />
            ))}
          </tbody>
        </table>
      </div>
      <InTools>
        <CsvButton title={caption} columns={columns} rows={rows} />
      </InTools>
      {isScrolled && <small>{count(rows.length)} rows: scroll in the table for the others.</small>}
      {isCut && (
        <p>
          <button type="button" className="button" onClick={() => startSorting(() => setIsWhole(true))}>
            Show all {count(sorted.length)} rows
          </button>
        </p>
      )}
    </>
  );
}

interface RowProps<Row extends RowData> {
  row: Row;
  columns: readonly Column<Row>[];
  /** The column that is shown on phones because it sorts the table. */
  shownColumn?: Column<Row>;
}

/** Rows that a sort only moves are not drawn again. */
const TableRow = memo(function TableRow<Row extends RowData>({ row, columns, shownColumn }: RowProps<Row>) {
  return (
    <tr>
      {columns.map((column) => {
        const content = column.cell ? column.cell(row) : shown(column.value(row));
        const className = classOf(column, column === shownColumn ? idOf(column) : undefined);
        return column.isKey ? (
          <th key={column.name} scope="row" className={className}>
            {content}
          </th>
        ) : (
          <td key={column.name} className={className}>
            {content}
          </td>
        );
      })}
    </tr>
  );
}) as <Row extends RowData>(props: RowProps<Row>) => ReactNode;

function shown(value: Value): string {
  return typeof value === "number" ? count(value) : (value ?? UNKNOWN);
}

const idOf = <Row extends RowData>(column: Column<Row>): string => column.id ?? column.name;

function classOf<Row extends RowData>(column: Column<Row>, sortedBy?: string): string | undefined {
  const names = [
    column.isNumber && "number",
    column.isStrong && "strong",
    column.isKey && "key",
    column.isSecondary && idOf(column) !== sortedBy && "secondary",
    column.className,
  ];
  return names.filter(Boolean).join(" ") || undefined;
}

function ariaSort<Row extends RowData>(column: Column<Row>, sorting?: Sorting): "ascending" | "descending" | "none" {
  if (idOf(column) !== sorting?.by) {
    return "none";
  }
  return sorting.direction === "DESC" ? "descending" : "ascending";
}

function definition<Row extends RowData>(column: Column<Row>): ColumnDef<typeof features, Row> {
  const key = column.sortBy ?? column.value;
  return {
    id: idOf(column),
    // Unknown values stay at the end in either direction.
    accessorFn: (row: Row) => key(row) ?? undefined,
    sortUndefined: "last",
    sortFn: (one, other) => {
      const [left, right] = [key(one.original), key(other.original)];
      return typeof left === "string" && typeof right === "string"
        ? collator().compare(left, right)
        : Number(left) - Number(right);
    },
  };
}

/** A link that saves a table. */
export function CsvButton<Row extends RowData>({
  title,
  columns,
  rows,
}: { title: string } & Pick<Props<Row>, "columns" | "rows">) {
  const save = () => {
    const saved = columns.filter((column) => !column.isUnsorted);
    const lines = rows.map((row) => saved.map((column) => column.value(row)));
    const head = saved.map(({ name, unit }) => (unit ? `${name} (${unit})` : name));
    download(fileName(title, "csv"), csv(head, lines));
  };
  return (
    <button type="button" className="plain" onClick={save}>
      CSV<span className="hidden"> of {title}</span>
    </button>
  );
}
