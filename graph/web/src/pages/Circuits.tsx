import { Link } from "wouter";
import { type CircuitOrderField, CircuitsDocument, type CircuitsQuery, type CircuitWhere } from "../generated/graphql";
import { count, lap, plural, text } from "../format";
import { QueryLink } from "../components/QueryLink";
import { useTableState } from "../components/useTableState";
import { QueryResult } from "../components/QueryResult";
import { type Column, Pages, Table } from "../components/Table";
import { Title } from "../components/Title";

const SIZE = 25;

type Row = CircuitsQuery["circuits"][number];

const COLUMNS: readonly Column<Row, CircuitOrderField>[] = [
  {
    name: "Circuit",
    order: "CIRCUIT_NAME",
    cell: (row) => <Link href={`/explore/circuits/${row.circuitId}`}>{row.circuitName}</Link>,
  },
  { name: "Place", order: "LOCATION", cell: (row) => text(row.location) },
  { name: "Country", order: "COUNTRY", cell: (row) => text(row.country) },
  { name: "Races", order: "TOTAL_RACES", isNumber: true, cell: (row) => count(row.totalRaces) },
  { name: "Lap record", order: "FASTEST_LAP", isNumber: true, cell: (row) => lap(row.fastestLap) },
  {
    name: "By",
    cell: (row) =>
      row.fastestDriver && (
        <Link href={`/explore/drivers/${row.fastestDriver.driverId}`}>{row.fastestDriver.name}</Link>
      ),
  },
];

const ORDERS = COLUMNS.flatMap((column) => column.order ?? []);

export function Circuits() {
  const state = useTableState(ORDERS, "TOTAL_RACES-DESC");
  const named = state.get("name");
  const where: CircuitWhere = named
    ? {
        or: [{ circuitName: { contains: named } }, { location: { contains: named } }, { country: { contains: named } }],
      }
    : {};
  const variables = {
    where,
    orderBy: [state.sort, { field: "CIRCUIT_NAME" as const, direction: "ASC" as const }],
    limit: SIZE,
    offset: (state.page - 1) * SIZE,
  };
  return (
    <>
      <Title name="Circuits" />
      <form className="filters" onSubmit={(event) => event.preventDefault()}>
        <label>
          Name, place or country
          <input
            type="search"
            value={named}
            onChange={(event) => state.change({ name: event.target.value, page: "" })}
          />
        </label>
      </form>
      <QueryResult query={CircuitsDocument} variables={variables}>
        {(data) => (
          <>
            <p aria-live="polite">{plural(data.circuitsConnection.totalCount, "circuit")}</p>
            <Table
              caption="Circuits"
              columns={COLUMNS}
              rows={data.circuits}
              keyOf={(row) => row.circuitId}
              state={state}
            />
            <div className="below">
              <Pages total={data.circuitsConnection.totalCount} size={SIZE} state={state} />
              <QueryLink query={CircuitsDocument} variables={variables} />
            </div>
          </>
        )}
      </QueryResult>
    </>
  );
}
