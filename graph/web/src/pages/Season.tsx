import { useMemo } from "react";
import { Link } from "../components/Link";
import { addressOf } from "../addresses";
import { progression, PROGRESSION_HEIGHT } from "../charts/progression";
import { ChartCard } from "../components/ChartCard";
import { Facts } from "../components/Facts";
import { DriverName, Place, Share, TeamMark, TeamName, TeamNames, Winners, winnersOf } from "../components/names";
import { QueryLink } from "../components/QueryLink";
import { QueryResult } from "../components/QueryResult";
import { ResultCell } from "../components/ResultCell";
import { Rest } from "../components/Rest";
import { Section } from "../components/Section";
import { type Column, Table } from "../components/Table";
import { Title } from "../components/Title";
import { useTableState } from "../components/useTableState";
import { count, date, figure, UNKNOWN } from "../format";
import { SeasonDocument, type SeasonQuery } from "../generated/graphql";
import { driverProgress, teamProgress } from "./progress";
import { raceCode } from "./raceCode";

type SeasonData = NonNullable<SeasonQuery["season"]>;
type DriverRow = SeasonData["driverStandings"][number];
type TeamRow = SeasonData["teamStandings"][number];
type RaceRow = SeasonData["races"][number];

const DRAWN = 10;

export function Season({ year }: { year: number }) {
  return (
    <QueryResult isWholePage query={SeasonDocument} variables={{ year }}>
      {({ season, seasons }) => season && <SeasonPage key={season.year} season={season} years={seasons} />}
    </QueryResult>
  );
}

function SeasonPage({ season, years }: { season: SeasonData; years: SeasonQuery["seasons"] }) {
  const { year } = season;
  const operation = { query: SeasonDocument, variables: { year } };
  const at = years.findIndex((one) => one.year === year);
  const [before, after] = [years[at - 1], years[at + 1]];
  return (
    <>
      <Title
        name={`${year} season`}
        crumbs={[{ name: "Seasons", href: "/explore/seasons" }, { name: `${year}` }]}
        siblings={
          <>
            {before && <Link href={addressOf.season(before.year)}>← {before.year}</Link>}
            {after && <Link href={addressOf.season(after.year)}>{after.year} →</Link>}
          </>
        }
      />
      <Facts
        facts={[
          [
            "Champion",
            season.champion ? (
              <Link href={addressOf.driver(season.champion.driverId)}>{season.champion.name}</Link>
            ) : (
              leader(season, season.driverStandings[0]?.driver.name)
            ),
            season.championNote,
          ],
          [
            "Team champion",
            season.teamChampion ? (
              <Link href={addressOf.team(season.teamChampion.teamId)}>{season.teamChampion.name}</Link>
            ) : (
              leader(season, season.teamStandings[0]?.team?.name)
            ),
            season.teamChampionNote,
          ],
          ["Races", season.isComplete ? count(season.totalRaces) : `${season.racesRun} of ${season.totalRaces}`],
          ["Drivers", count(season.driverStandings.length)],
        ]}
      />
      {season.driverStandings.length > 0 && <Progression season={season} />}
      <Rest>
        {season.driverStandings.length > 0 && (
          <Section
            title="Results"
            sentence="Finishing positions: gold, silver and bronze for the podium, green in the points, hatched without a position. Every cell leads to its race."
            tools={
              <>
                <QueryLink of="Results" {...operation} />
              </>
            }
          >
            <div className="matrix">
              <Table
                caption={`Results of ${year} by driver and round`}
                columns={matrixColumns(season)}
                rows={season.driverStandings}
                keyOf={(row) => row.id}
                isTall
              />
            </div>
          </Section>
        )}
        {season.driverStandings.length > 0 && (
          <Section title="Drivers">
            <Table
              caption={`Drivers of ${year}`}
              columns={DRIVERS}
              rows={season.driverStandings}
              keyOf={(row) => row.id}
              isTall
            />
          </Section>
        )}
        {season.teamStandings.length > 0 && (
          <Section
            title="Teams"
            sentence={
              season.teamStandings.some((row) => row.position) ? undefined : season.teamStandings[0]?.positionNote
            }
          >
            <Table
              caption={`Teams of ${year}`}
              columns={teamColumns(season)}
              rows={season.teamStandings}
              keyOf={(row) => row.id}
            />
          </Section>
        )}
        <Section title="Calendar">
          <Table caption={`Races of ${year}`} columns={CALENDAR} rows={season.races} keyOf={(race) => race.raceId} />
        </Section>
      </Rest>
    </>
  );
}

/** Who is first in a season that goes on. */
const leader = (season: SeasonData, name?: string) => (name && !season.isComplete ? `${name} leads` : UNKNOWN);

/** Points after every round, of the first ten drivers or of all teams. */
function Progression({ season }: { season: SeasonData }) {
  const state = useTableState("");
  const hasTeams = season.races.some((race) => race.teamStandings.length > 0);
  const isOfTeams = state.get("of") === "teams" && hasTeams;
  const progress = useMemo(
    () => (isOfTeams ? teamProgress(season) : driverProgress(season, DRAWN)),
    [season, isOfTeams],
  );
  const rounds = useMemo(
    () => season.races.filter((race) => race.driverStandings.length > 0).map((race) => race.round),
    [season],
  );
  const draw = useMemo(() => progression(progress, rounds), [progress, rounds]);
  const initial = useMemo(() => progress.slice(0, 3).map((one) => one.series.name), [progress]);
  const raceOf = new Map(season.races.map((race) => [race.round, race.name]));
  const rows = progress.flatMap(({ series, points }) =>
    points.map(({ round, points }) => ({ name: series.name, round, race: raceOf.get(round), points })),
  );
  if (rounds.length === 0) {
    return (
      <Section title="Championship race by race">
        <p className="muted">No standings after each race are known for this season.</p>
      </Section>
    );
  }
  return (
    <ChartCard
      key={isOfTeams ? "teams" : "drivers"}
      id="progression"
      title="Championship race by race"
      sentence={isOfTeams ? "Points of the teams after each round." : "Points after each round, first ten drivers."}
      draw={draw}
      height={PROGRESSION_HEIGHT}
      series={progress.map((one) => one.series)}
      initial={initial}
      steps={{ label: "Round", first: Math.min(...rounds), last: Math.max(...rounds) }}
      describe={(name, step) => {
        const found = rows.find((row) => row.name === name && row.round === step);
        return `${name} ${found ? `${figure(found.points)} points after ${found.race}` : "no points known"}`;
      }}
      columns={[
        { name: isOfTeams ? "Team" : "Driver", isKey: true, value: (row) => row.name },
        { name: "Round", isNumber: true, value: (row) => row.round },
        { name: "Race", value: (row) => row.race },
        { name: "Points", isNumber: true, value: (row) => row.points, cell: (row) => figure(row.points) },
      ]}
      rows={rows}
      keyOf={(row) => `${row.name} ${row.round}`}
      query={SeasonDocument}
      variables={{ year: season.year }}
      options={
        hasTeams && (
          <button type="button" className="plain" onClick={() => state.change({ of: isOfTeams ? "" : "teams" })}>
            {isOfTeams ? "Drivers" : "Teams"}
            <span className="hidden"> race by race</span>
          </button>
        )
      }
    />
  );
}

/** A column for each round. */
function matrixColumns(season: SeasonData): Column<DriverRow>[] {
  const seen = new Map<string, number>();
  const surnames = season.driverStandings.map((row) => row.driver.surname);
  const shared = new Set(surnames.filter((surname, at) => surnames.indexOf(surname) !== at));
  return [
    POSITION as Column<DriverRow>,
    {
      name: "Driver",
      isKey: true,
      value: (row) => row.driver.name,
      sortBy: (row) => `${row.driver.surname} ${row.driver.name}`,
      cell: (row) => (
        <>
          <TeamMark team={row.teams.at(-1) ?? null} />
          <Link href={addressOf.driver(row.driver.driverId)} title={row.driver.name}>
            {shared.has(row.driver.surname)
              ? `${row.driver.name.charAt(0)}. ${row.driver.surname}`
              : row.driver.surname}
          </Link>
        </>
      ),
    },
    ...season.races.map((race): Column<DriverRow> => {
      const short = raceCode(race.name);
      const number = (seen.get(short) ?? 0) + 1;
      seen.set(short, number);
      // Who shared a car has two results; the better comes first.
      const results = new Map(race.results.toReversed().map((result) => [result.driver.driverId, result]));
      const of = (row: DriverRow) => results.get(row.driver.driverId);
      return {
        name: number === 1 ? short : `${short} ${number}`,
        className: "result",
        value: (row) => of(row)?.position ?? of(row)?.positionText,
        cell: (row) => <ResultCell result={of(row)} race={race} who={row.driver.name} />,
      };
    }),
    {
      name: "Points",
      isNumber: true,
      isStrong: true,
      value: (row) => row.championshipPoints ?? row.points,
      cell: (row) => figure(row.championshipPoints ?? row.points),
    },
  ];
}

interface Placed {
  position?: number | null;
  positionNote?: string | null;
}

const POSITION: Column<Placed> = {
  name: "Pos",
  isNumber: true,
  value: (row) => row.position,
  cell: (row) => <Place of={row} />,
};

const DRIVERS: readonly Column<DriverRow>[] = [
  POSITION,
  {
    name: "Driver",
    isKey: true,
    value: (row) => row.driver.name,
    sortBy: (row) => `${row.driver.surname} ${row.driver.name}`,
    cell: (row) => <DriverName driver={row.driver} team={row.teams.at(-1) ?? null} />,
  },
  {
    name: "Team",
    isSecondary: true,
    value: (row) => row.teams.map((team) => team.name).join(", "),
    cell: (row) => <TeamNames teams={row.teams} />,
  },
  {
    name: "Points",
    isNumber: true,
    isStrong: true,
    value: (row) => row.championshipPoints,
    cell: (row) => figure(row.championshipPoints),
  },
  { name: "Scored", isNumber: true, isSecondary: true, value: (row) => row.points, cell: (row) => figure(row.points) },
  { name: "Wins", isNumber: true, value: (row) => row.wins },
  { name: "Podiums", isNumber: true, value: (row) => row.podiums },
  { name: "Poles", isNumber: true, isSecondary: true, value: (row) => row.poles },
];

function teamColumns(season: SeasonData): Column<TeamRow>[] {
  const ranked = season.teamStandings.filter((row) => row.position);
  const most = Math.max(1, ...ranked.map((row) => row.championshipPoints ?? 0));
  const columns: Column<TeamRow>[] = [
    POSITION as Column<TeamRow>,
    { name: "Team", isKey: true, value: (row) => row.team?.name, cell: (row) => <TeamName team={row.team} isMarked /> },
    {
      name: "Share of the leader's points",
      className: "wide secondary",
      value: (row) => (row.championshipPoints ?? 0) / most,
      cell: (row) =>
        row.position ? (
          <Share of={(row.championshipPoints ?? 0) / most} reference={row.team?.reference} />
        ) : (
          <small>{row.positionNote}</small>
        ),
    },
    {
      name: "Points",
      isNumber: true,
      isStrong: true,
      value: (row) => row.championshipPoints,
      cell: (row) => figure(row.championshipPoints),
    },
    { name: "Wins", isNumber: true, value: (row) => row.wins },
    { name: "Podiums", isNumber: true, isSecondary: true, value: (row) => row.podiums },
  ];
  // Until 1957 no championship of teams was held, and a source may have no standings.
  return ranked.length > 0 ? columns : columns.filter(({ name }) => ["Team", "Wins", "Podiums"].includes(name));
}

const CALENDAR: readonly Column<RaceRow>[] = [
  { name: "Round", isNumber: true, value: (race) => race.round },
  {
    name: "Race",
    isKey: true,
    value: (race) => race.name,
    cell: (race) => (
      <>
        <Link href={addressOf.race(race.raceId)}>{race.name}</Link>
        {race.isSprintWeekend && <small> sprint</small>}
      </>
    ),
  },
  { name: "Date", isSecondary: true, value: (race) => race.date, cell: (race) => date(race.date), className: "date" },
  {
    name: "Circuit",
    isSecondary: true,
    value: (race) => race.circuit.circuitName,
    cell: (race) => <Link href={addressOf.circuit(race.circuit.circuitId)}>{race.circuit.circuitName}</Link>,
  },
  {
    name: "Winner",
    value: (race) => winnersOf(race),
    cell: (race) => <Winners race={race} />,
  },
];
