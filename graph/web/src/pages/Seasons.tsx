import { Link } from "../components/Link";
import { addressOf } from "../addresses";
import { List } from "../components/List";
import { DriverName, TeamName } from "../components/names";
import { QueryResult } from "../components/QueryResult";
import type { Column } from "../components/Table";
import { Title } from "../components/Title";
import { useTableState } from "../components/useTableState";
import { count, text } from "../format";
import { SeasonsDocument, type SeasonsQuery } from "../generated/graphql";
import { includes } from "../includes";

type Row = SeasonsQuery["seasons"][number];

const COLUMNS: readonly Column<Row>[] = [
  {
    name: "Season",
    isKey: true,
    value: (row) => row.year,
    cell: (row) => <Link href={addressOf.season(row.year)}>{row.year}</Link>,
  },
  {
    name: "Champion",
    value: (row) => row.champion?.name,
    cell: (row) =>
      row.champion ? <DriverName driver={row.champion} /> : <span className="muted">{text(row.championNote)}</span>,
  },
  {
    name: "Team champion",
    value: (row) => row.teamChampion?.name,
    cell: (row) => <TeamName team={row.teamChampion} isMarked={Boolean(row.teamChampion)} />,
  },
  {
    name: "Races",
    isNumber: true,
    isSecondary: true,
    value: (row) => row.racesRun,
    cell: (row) => (row.racesRun === row.totalRaces ? count(row.racesRun) : `${row.racesRun} of ${row.totalRaces}`),
  },
  { name: "Drivers", isNumber: true, isSecondary: true, value: (row) => row.driversEntered },
];

const FILTERS = [
  {
    name: "champion",
    label: "Champion or team",
    test: (row: Row, part: string) => includes(row.champion?.name, part) || includes(row.teamChampion?.name, part),
  },
] as const;

export function Seasons() {
  const state = useTableState("Season-DESC");
  return (
    <>
      <Title name="Seasons" />
      <QueryResult query={SeasonsDocument} variables={{}}>
        {({ seasons }) => (
          <List
            title="Seasons"
            noun="season"
            columns={COLUMNS}
            rows={seasons}
            keyOf={(row) => row.year}
            state={state}
            filters={FILTERS}
            query={SeasonsDocument}
          />
        )}
      </QueryResult>
    </>
  );
}
