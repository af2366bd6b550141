import { Flag } from "../components/Flag";
import { List } from "../components/List";
import { TeamName } from "../components/names";
import { QueryResult } from "../components/QueryResult";
import type { Column } from "../components/Table";
import { Title } from "../components/Title";
import { useTableState } from "../components/useTableState";
import { figure, text, yearSpan } from "../format";
import { TeamsDocument, type TeamsQuery } from "../generated/graphql";
import { includes } from "../includes";
import { isOfCountry } from "../countries";

type Row = TeamsQuery["teams"][number];

const COLUMNS: readonly Column<Row>[] = [
  { name: "Team", isKey: true, value: (row) => row.name, cell: (row) => <TeamName team={row} isMarked /> },
  {
    name: "Nationality",
    isSecondary: true,
    value: (row) => row.nationality,
    cell: (row) => (
      <>
        <Flag of={row.nationality} />
        {text(row.nationality)}
      </>
    ),
  },
  {
    name: "Years",
    isSecondary: true,
    value: (row) => row.firstRace?.year,
    cell: (row) => yearSpan(row.firstRace, row.lastRace),
  },
  { name: "Races", isNumber: true, value: (row) => row.racesEntered },
  { name: "Wins", isNumber: true, isStrong: true, value: (row) => row.wins },
  { name: "Podiums", isNumber: true, isSecondary: true, value: (row) => row.podiums },
  { name: "Poles", isNumber: true, isSecondary: true, value: (row) => row.poles },
  { name: "Points", isNumber: true, isSecondary: true, value: (row) => row.points, cell: (row) => figure(row.points) },
  { name: "Titles", isNumber: true, value: (row) => row.championships },
];

const FILTERS = [
  { name: "name", label: "Name", test: (row: Row, part: string) => includes(row.name, part) },
  { name: "nationality", label: "Nationality", test: (row: Row, part: string) => isOfCountry(row.nationality, part) },
] as const;

const CHECKS = [{ name: "winners", label: "Winners only", test: (row: Row) => row.wins > 0 }] as const;

export function Teams() {
  const state = useTableState("Wins-DESC");
  return (
    <>
      <Title name="Teams" />
      <QueryResult query={TeamsDocument} variables={{}}>
        {({ teams }) => (
          <List
            title="Teams"
            noun="team"
            columns={COLUMNS}
            rows={teams}
            keyOf={(row) => row.teamId}
            state={state}
            filters={FILTERS}
            checks={CHECKS}
            query={TeamsDocument}
          />
        )}
      </QueryResult>
    </>
  );
}
