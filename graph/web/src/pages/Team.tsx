import { useMemo } from "react";
import { Link } from "../components/Link";
import { addressOf } from "../addresses";
import { positions } from "../charts/positions";
import { type Span, spansOf, timeline, timelineHeight } from "../charts/timeline";
import { ChartCard } from "../components/ChartCard";
import { Facts } from "../components/Facts";
import { Flag } from "../components/Flag";
import { CircuitName, Place } from "../components/names";
import { QueryLink } from "../components/QueryLink";
import { QueryResult } from "../components/QueryResult";
import { Rest } from "../components/Rest";
import { Section } from "../components/Section";
import { type Column, Table } from "../components/Table";
import { Title } from "../components/Title";
import { useTableState } from "../components/useTableState";
import { count, figure, plural, text } from "../format";
import { TeamDocument, TeamDuelsDocument, type TeamQuery } from "../generated/graphql";
import { teamColor } from "../teamColor";
import { duelsOf } from "./duels";

type TeamData = NonNullable<TeamQuery["team"]>;
type Group = TeamQuery["raceResultsAggregate"]["groups"][number];
type SeasonRow = TeamData["seasons"][number];

const HEIGHT = 260;

export function Team({ teamId }: { teamId: number }) {
  return (
    <QueryResult isWholePage query={TeamDocument} variables={{ teamId }}>
      {({ team, raceResultsAggregate }) =>
        team && <TeamPage key={team.teamId} team={team} groups={raceResultsAggregate.groups} />
      }
    </QueryResult>
  );
}

function TeamPage({ team, groups }: { team: TeamData; groups: readonly Group[] }) {
  const operation = { query: TeamDocument, variables: { teamId: team.teamId } };
  const color = teamColor(team.reference);
  const drawn = useMemo(
    () =>
      positions(
        team.seasons.map((season) => ({
          year: season.year,
          position: season.position ?? null,
          color,
          label: `${season.year}: place ${count(season.position)}, ${figure(season.championshipPoints)} points, ${plural(season.wins, "win")}`,
        })),
        HEIGHT,
      ),
    [team, color],
  );
  return (
    <>
      <Title name={team.name} crumbs={[{ name: "Teams", href: "/explore/teams" }, { name: team.name }]}>
        <p className="lead">
          <Flag of={team.nationality} />
          {text(team.nationality)}
          {team.firstRace && team.lastRace && (
            <>
              {" "}
              · from the{" "}
              <Link href={addressOf.race(team.firstRace.raceId)}>
                {team.firstRace.name} {team.firstRace.year}
              </Link>{" "}
              to the{" "}
              <Link href={addressOf.race(team.lastRace.raceId)}>
                {team.lastRace.name} {team.lastRace.year}
              </Link>
            </>
          )}
        </p>
      </Title>
      <Facts
        facts={[
          ["Races", count(team.racesEntered)],
          ["Wins", count(team.wins)],
          ["Podiums", count(team.podiums)],
          ["Poles", count(team.poles)],
          ["Championships", count(team.championships), team.championshipsNote],
          ["Points", figure(team.points)],
        ]}
      />
      <ChartCard
        id="seasons"
        title="Season by season"
        sentence="Place in the teams' championship; it exists since 1958."
        draw={drawn}
        height={HEIGHT}
        columns={SEASONS}
        rows={team.seasons}
        keyOf={(row) => row.id}
        {...operation}
      />
      <Rest>
        {team.seasons.length > 0 && <Duels team={team} />}
        <Section title="Seasons">
          <Table
            caption={`Seasons of ${team.name}`}
            columns={SEASONS}
            rows={team.seasons}
            keyOf={(row) => row.id}
            sorting={{ by: "Season", direction: "DESC" }}
            isTall
          />
        </Section>
        <Section
          title="Circuits"
          tools={
            <>
              <QueryLink of="Circuits" {...operation} />
            </>
          }
        >
          <Table
            caption={`${team.name} at circuits`}
            columns={CIRCUITS}
            rows={team.circuits}
            keyOf={(row) => row.id}
            isTall
          />
        </Section>
        {groups.length > 0 && <Drivers team={team} groups={groups} color={color} />}
      </Rest>
    </>
  );
}

interface DriversProps {
  team: TeamData;
  groups: readonly Group[];
  color: string;
}

/** Who drove when: a bar for each unbroken spell. */
function Drivers({ team, groups, color }: DriversProps) {
  const drivers = useMemo(() => driversOf(groups), [groups]);
  const spans = useMemo(
    () =>
      drivers.flatMap((driver): Span[] =>
        spansOf(driver.years).map(({ from, to }) => ({
          name: driver.name,
          from,
          to,
          color,
          label: `${driver.name}: ${from === to ? from : `${from} to ${to}`}`,
        })),
      ),
    [drivers, color],
  );
  const draw = useMemo(() => timeline(spans), [spans]);
  return (
    <ChartCard
      id="drivers"
      title="Drivers over time"
      sentence={`${plural(drivers.length, "driver")} raced for ${team.name}, by the first season.`}
      draw={draw}
      height={timelineHeight(spans)}
      columns={[
        {
          name: "Driver",
          isKey: true,
          value: (row) => row.name,
          cell: (row) => <Link href={addressOf.driver(row.driverId)}>{row.name}</Link>,
        },
        {
          name: "First season",
          isNumber: true,
          value: (row) => Math.min(...row.years),
          cell: (row) => Math.min(...row.years),
        },
        {
          name: "Last season",
          isNumber: true,
          value: (row) => Math.max(...row.years),
          cell: (row) => Math.max(...row.years),
        },
        { name: "Races", isNumber: true, value: (row) => row.races },
        { name: "Points", isNumber: true, value: (row) => row.points, cell: (row) => figure(row.points) },
        { name: "Best finish", isNumber: true, value: (row) => row.best },
      ]}
      rows={drivers}
      keyOf={(row) => row.driverId}
      query={TeamDocument}
      variables={{ teamId: team.teamId }}
    />
  );
}

interface TeamDriver {
  driverId: number;
  name: string;
  years: number[];
  races: number;
  points: number;
  best: number | null;
}

function driversOf(groups: readonly Group[]): TeamDriver[] {
  const drivers = new Map<number, TeamDriver>();
  for (const { keys, count: races, sum, minimum } of groups) {
    const { driverId, driverName, raceYear } = keys;
    if (driverId && driverName && raceYear) {
      const found = drivers.get(driverId) ?? { driverId, name: driverName, years: [], races: 0, points: 0, best: null };
      found.years.push(raceYear);
      found.races += races;
      found.points += sum.points ?? 0;
      found.best = Math.min(found.best ?? Infinity, minimum.position ?? Infinity);
      drivers.set(driverId, { ...found, best: Number.isFinite(found.best) ? found.best : null });
    }
  }
  return [...drivers.values()].sort(
    (one, other) => Math.min(...one.years) - Math.min(...other.years) || one.name.localeCompare(other.name),
  );
}

/** The drivers of a season against one another. */
function Duels({ team }: { team: TeamData }) {
  const state = useTableState("");
  const years = team.seasons.map((season) => season.year).toReversed();
  const year = years.find((one) => String(one) === state.get("duels")) ?? years[0] ?? 0;
  const variables = { teamId: team.teamId, year };
  return (
    <Section
      title="Team-mate duels"
      sentence="Races that both finished, and sessions in which both have a qualifying place."
      tools={<QueryLink of="Team-mate duels" query={TeamDuelsDocument} variables={variables} />}
    >
      <div className="filters">
        <label>
          Season
          <select value={year} onChange={(event) => state.change({ duels: event.target.value })}>
            {years.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
        </label>
      </div>
      <QueryResult query={TeamDuelsDocument} variables={variables}>
        {({ raceResults }, of) => {
          const duels = duelsOf(raceResults);
          return duels.length === 0 ? (
            <p className="muted">
              No two drivers of {team.name} were in a race of {of.year}.
            </p>
          ) : (
            <Table
              caption={`Team-mate duels of ${of.year}`}
              rows={duels}
              keyOf={(row) => `${row.first.driverId}-${row.second.driverId}`}
              columns={[
                {
                  name: "Drivers",
                  isKey: true,
                  value: (row) => `${row.first.name} and ${row.second.name}`,
                  cell: (row) => (
                    <>
                      <Link href={addressOf.driver(row.first.driverId)}>{row.first.name}</Link> and{" "}
                      <Link href={addressOf.driver(row.second.driverId)}>{row.second.name}</Link>
                    </>
                  ),
                },
                { name: "Races", isNumber: true, value: (row) => row.races },
                {
                  name: "Finished ahead",
                  isNumber: true,
                  value: (row) => row.finished[0],
                  cell: (row) => row.finished.join(" : "),
                },
                {
                  name: "Qualified ahead",
                  isNumber: true,
                  value: (row) => row.qualified[0],
                  cell: (row) => row.qualified.join(" : "),
                },
                {
                  name: "Points in races",
                  isNumber: true,
                  value: (row) => row.points[0],
                  cell: (row) => row.points.map(figure).join(" : "),
                },
                {
                  name: "Compare",
                  isUnsorted: true,
                  value: () => undefined,
                  cell: (row) => (
                    <Link href={addressOf.compare([row.first.driverId, row.second.driverId])}>
                      Compare
                      <span className="hidden">
                        {" "}
                        {row.first.name} and {row.second.name}
                      </span>
                    </Link>
                  ),
                },
              ]}
            />
          );
        }}
      </QueryResult>
    </Section>
  );
}

const SEASONS: readonly Column<SeasonRow>[] = [
  {
    name: "Season",
    isKey: true,
    value: (row) => row.year,
    cell: (row) => <Link href={addressOf.season(row.year)}>{row.year}</Link>,
  },
  {
    name: "Place",
    isNumber: true,
    value: (row) => row.position,
    cell: (row) => <Place of={row} />,
  },
  {
    name: "Points",
    isNumber: true,
    isStrong: true,
    value: (row) => row.championshipPoints,
    cell: (row) => figure(row.championshipPoints),
  },
  { name: "Scored", isNumber: true, isSecondary: true, value: (row) => row.points, cell: (row) => figure(row.points) },
  { name: "Races", isNumber: true, isSecondary: true, value: (row) => row.racesEntered },
  { name: "Wins", isNumber: true, value: (row) => row.wins },
  { name: "Podiums", isNumber: true, value: (row) => row.podiums },
  { name: "Poles", isNumber: true, isSecondary: true, value: (row) => row.poles },
];

const CIRCUITS: readonly Column<TeamData["circuits"][number]>[] = [
  {
    name: "Circuit",
    isKey: true,
    value: (row) => row.circuit.circuitName,
    cell: (row) => <CircuitName circuit={row.circuit} />,
  },
  { name: "Races", isNumber: true, value: (row) => row.racesEntered },
  { name: "Wins", isNumber: true, isStrong: true, value: (row) => row.wins },
  { name: "Podiums", isNumber: true, value: (row) => row.podiums },
  { name: "Best finish", isNumber: true, value: (row) => row.bestFinish },
];
