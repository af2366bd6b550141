import { Link } from "../components/Link";
import { addressOf } from "../addresses";
import { DriverName } from "../components/names";
import { List } from "../components/List";
import { QueryResult } from "../components/QueryResult";
import type { Column } from "../components/Table";
import { Title } from "../components/Title";
import { useTableState } from "../components/useTableState";
import { figure, yearSpan } from "../format";
import { DriversDocument, type DriversQuery } from "../generated/graphql";
import { includes } from "../includes";
import { isOfCountry } from "../countries";

type Row = DriversQuery["drivers"][number];

const COLUMNS: readonly Column<Row>[] = [
  {
    id: "SURNAME",
    name: "Driver",
    isKey: true,
    value: (row) => `${row.surname}, ${row.name}`,
    cell: (row) => <DriverName driver={row} />,
  },
  { id: "NATIONALITY", name: "Nationality", isSecondary: true, value: (row) => row.nationality },
  {
    id: "YEARS",
    name: "Years",
    isSecondary: true,
    value: (row) => row.firstRace?.year,
    cell: (row) => yearSpan(row.firstRace, row.lastRace),
  },
  { id: "RACES_ENTERED", name: "Races", isNumber: true, value: (row) => row.racesEntered },
  { id: "WINS", name: "Wins", isNumber: true, isStrong: true, value: (row) => row.wins },
  { id: "PODIUMS", name: "Podiums", isNumber: true, isSecondary: true, value: (row) => row.podiums },
  { id: "POLES", name: "Poles", isNumber: true, isSecondary: true, value: (row) => row.poles },
  {
    id: "POINTS",
    name: "Points",
    isNumber: true,
    isSecondary: true,
    value: (row) => row.points,
    cell: (row) => figure(row.points),
  },
  { id: "CHAMPIONSHIPS", name: "Titles", isNumber: true, value: (row) => row.championships },
];

const FILTERS = [
  { name: "name", label: "Name", test: (row: Row, text: string) => includes(row.name, text) },
  { name: "nationality", label: "Nationality", test: (row: Row, text: string) => isOfCountry(row.nationality, text) },
] as const;

const CHECKS = [{ name: "winners", label: "Winners only", test: (row: Row) => row.wins > 0 }] as const;

export function Drivers() {
  const state = useTableState("WINS-DESC");
  return (
    <>
      <Title name="Drivers">
        <p className="lead">
          Everyone who entered a race. <Link href={addressOf.compare([])}>Compare drivers</Link>, or look at the{" "}
          <Link href="/explore/records">records</Link>.
        </p>
      </Title>
      <QueryResult query={DriversDocument} variables={{}}>
        {({ drivers }) => (
          <List
            title="Drivers"
            noun="driver"
            columns={COLUMNS}
            rows={drivers}
            keyOf={(row) => row.driverId}
            state={state}
            filters={FILTERS}
            checks={CHECKS}
            query={DriversDocument}
          />
        )}
      </QueryResult>
    </>
  );
}
