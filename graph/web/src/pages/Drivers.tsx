import { Link } from "wouter";
import { DriversDocument, type DriverOrderField, type DriversQuery, type DriverWhere } from "../generated/graphql";
import { count, plural, text } from "../format";
import { QueryLink } from "../components/QueryLink";
import { useTableState } from "../components/useTableState";
import { QueryResult } from "../components/QueryResult";
import { type Column, Pages, Table } from "../components/Table";
import { Title } from "../components/Title";

const SIZE = 25;

type Row = DriversQuery["drivers"][number];

const COLUMNS: readonly Column<Row, DriverOrderField>[] = [
  {
    name: "Driver",
    order: "SURNAME",
    cell: (row) => <Link href={`/explore/drivers/${row.driverId}`}>{row.name}</Link>,
  },
  { name: "Nationality", order: "NATIONALITY", cell: (row) => text(row.nationality) },
  { name: "Races", order: "RACES_ENTERED", isNumber: true, cell: (row) => count(row.racesEntered) },
  { name: "Wins", order: "WINS", isNumber: true, cell: (row) => count(row.wins) },
  { name: "Podiums", order: "PODIUMS", isNumber: true, cell: (row) => count(row.podiums) },
  { name: "Poles", order: "POLES", isNumber: true, cell: (row) => count(row.poles) },
  { name: "Titles", order: "CHAMPIONSHIPS", isNumber: true, cell: (row) => count(row.championships) },
  { name: "Years", cell: (row) => row.firstRace && `${row.firstRace.year}–${row.lastRace?.year}` },
];

const ORDERS = COLUMNS.flatMap((column) => column.order ?? []);

export function Drivers() {
  const state = useTableState(ORDERS, "WINS-DESC");
  const where: DriverWhere = {
    ...(state.get("name") && { name: { contains: state.get("name") } }),
    ...(state.get("nationality") && { nationality: { contains: state.get("nationality") } }),
    ...(state.get("winners") && { wins: { gt: 0 } }),
  };
  const variables = {
    where,
    orderBy: [state.sort, { field: "SURNAME" as const, direction: "ASC" as const }],
    limit: SIZE,
    offset: (state.page - 1) * SIZE,
  };
  return (
    <>
      <Title name="Drivers" />
      <form className="filters" onSubmit={(event) => event.preventDefault()}>
        {(["name", "nationality"] as const).map((field) => (
          <label key={field}>
            {field === "name" ? "Name" : "Nationality"}
            <input
              type="search"
              value={state.get(field)}
              onChange={(event) => state.change({ [field]: event.target.value, page: "" })}
            />
          </label>
        ))}
        <label>
          <input
            type="checkbox"
            checked={state.get("winners") !== ""}
            onChange={(event) => state.change({ winners: event.target.checked ? "only" : "", page: "" })}
          />{" "}
          Winners only
        </label>
      </form>
      <QueryResult query={DriversDocument} variables={variables}>
        {(data) => (
          <>
            <p aria-live="polite">{plural(data.driversConnection.totalCount, "driver")}</p>
            <Table
              caption="Drivers"
              columns={COLUMNS}
              rows={data.drivers}
              keyOf={(row) => row.driverId}
              state={state}
            />
            <div className="below">
              <Pages total={data.driversConnection.totalCount} size={SIZE} state={state} />
              <QueryLink query={DriversDocument} variables={variables} />
            </div>
          </>
        )}
      </QueryResult>
    </>
  );
}
