import { Link } from "../components/Link";
import { addressOf } from "../addresses";
import { List } from "../components/List";
import { DriverName, TeamName, Winners, winnersOf } from "../components/names";
import { QueryResult } from "../components/QueryResult";
import type { Column } from "../components/Table";
import { Title } from "../components/Title";
import { useTableState } from "../components/useTableState";
import { shortDate, text } from "../format";
import { RacesDocument, type RacesQuery, RaceYearsDocument } from "../generated/graphql";
import { isOfCountry } from "../countries";
import { includes } from "../includes";

type Row = RacesQuery["races"][number];

const COLUMNS: readonly Column<Row>[] = [
  { name: "Date", value: (row) => row.date, cell: (row) => shortDate(row.date), className: "date", isSecondary: true },
  {
    name: "Race",
    isKey: true,
    value: (row) => row.name,
    cell: (row) => (
      <>
        <Link href={addressOf.race(row.raceId)}>
          {row.year} {row.name}
        </Link>
        {row.isSprintWeekend && <small> sprint</small>}
      </>
    ),
  },
  {
    name: "Circuit",
    isSecondary: true,
    value: (row) => row.circuit.circuitName,
    cell: (row) => <Link href={addressOf.circuit(row.circuit.circuitId)}>{row.circuit.circuitName}</Link>,
  },
  {
    name: "Winner",
    value: (row) => winnersOf(row),
    cell: (row) => <Winners race={row} />,
  },
  {
    name: "Team",
    isSecondary: true,
    value: (row) => row.winningTeam?.name,
    cell: (row) => <TeamName team={row.winningTeam} />,
  },
  {
    name: "Pole",
    isSecondary: true,
    value: (row) => row.poleDriver?.name,
    cell: (row) => <DriverName driver={row.poleDriver} />,
  },
  {
    name: "Fastest lap",
    isNumber: true,
    isSecondary: true,
    value: (row) => row.fastestLap,
    cell: (row) => text(row.fastestLapText),
  },
];

const FILTERS = [
  {
    name: "name",
    label: "Race, circuit, country or winner",
    test: (row: Row, part: string) =>
      [`${row.year} ${row.name}`, row.circuit.circuitName, winnersOf(row)].some((text) => includes(text, part)) ||
      isOfCountry(row.circuit.country, part),
  },
] as const;

const decadeOf = (year: number) => Math.floor(year / 10) * 10;

export function Races() {
  return (
    <>
      <Title name="Races" />
      <QueryResult query={RaceYearsDocument} variables={{}}>
        {({ seasons }) => <Decades years={seasons.map((season) => season.year)} />}
      </QueryResult>
    </>
  );
}

function Decades({ years }: { years: readonly number[] }) {
  const state = useTableState("Date-DESC");
  const decades = [...new Set(years.map(decadeOf))];
  const decade = decades.find((one) => String(one) === state.get("decade")) ?? decades[0] ?? 0;
  const variables = { from: decade, to: decade + 9 };
  return (
    <>
      <nav aria-label="Decades" className="decades">
        <ul className="list">
          {decades.map((first) => (
            <li key={first}>
              <button
                type="button"
                className="button"
                aria-pressed={first === decade}
                onClick={() => state.change({ decade: String(first) })}
              >
                {first}s
              </button>
            </li>
          ))}
        </ul>
      </nav>
      <QueryResult query={RacesDocument} variables={variables}>
        {({ races }) => (
          <List
            title="Races"
            noun="race"
            columns={COLUMNS}
            rows={races}
            keyOf={(row) => row.raceId}
            state={state}
            filters={FILTERS}
            query={RacesDocument}
            variables={variables}
          />
        )}
      </QueryResult>
    </>
  );
}
