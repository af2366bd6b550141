import { Link } from "wouter";
import { DriversDocument, type DriverOrderField, type DriversQuery, type DriverWhere } from "../generated/graphql";
import { count, plural, text } from "../format";
import { Behind } from "../parts/Behind";
import { useChoice } from "../parts/choice";
import { Loaded } from "../parts/Loaded";
import { type Column, Pages, Table } from "../parts/Table";
import { Title } from "../parts/Title";

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
  const choice = useChoice(ORDERS, "WINS-DESC");
  const where: DriverWhere = {
    ...(choice.get("name") && { name: { contains: choice.get("name") } }),
    ...(choice.get("nationality") && { nationality: { contains: choice.get("nationality") } }),
    ...(choice.get("winners") && { wins: { gt: 0 } }),
  };
  const variables = {
    where,
    orderBy: [choice.sort, { field: "SURNAME" as const, direction: "ASC" as const }],
    limit: SIZE,
    offset: (choice.page - 1) * SIZE,
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
              value={choice.get(field)}
              onChange={(event) => choice.change({ [field]: event.target.value, page: "" })}
            />
          </label>
        ))}
        <label>
          <input
            type="checkbox"
            checked={choice.get("winners") !== ""}
            onChange={(event) => choice.change({ winners: event.target.checked ? "only" : "", page: "" })}
          />{" "}
          Winners only
        </label>
      </form>
      <Loaded query={DriversDocument} variables={variables}>
        {(data) => (
          <>
            <p aria-live="polite">{plural(data.driversConnection.totalCount, "driver")}</p>
            <Table
              caption="Drivers"
              columns={COLUMNS}
              rows={data.drivers}
              keyOf={(row) => row.driverId}
              choice={choice}
            />
            <div className="below">
              <Pages total={data.driversConnection.totalCount} size={SIZE} choice={choice} />
              <Behind query={DriversDocument} variables={variables} />
            </div>
          </>
        )}
      </Loaded>
    </>
  );
}
