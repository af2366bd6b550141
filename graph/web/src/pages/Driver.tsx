import { useMemo } from "react";
import { Link } from "../components/Link";
import { addressOf } from "../addresses";
import { positions } from "../charts/positions";
import { type Span, spansOf, timeline, timelineHeight } from "../charts/timeline";
import { ChartCard } from "../components/ChartCard";
import { Facts } from "../components/Facts";
import { Flag } from "../components/Flag";
import { CircuitName, DriverName, Place, TeamMark, TeamNames } from "../components/names";
import { QueryLink } from "../components/QueryLink";
import { QueryResult } from "../components/QueryResult";
import { ResultCell } from "../components/ResultCell";
import { Rest } from "../components/Rest";
import { Section } from "../components/Section";
import { type Column, Table } from "../components/Table";
import { Title } from "../components/Title";
import { count, date, figure, percent, plural, text, years, yearSpan } from "../format";
import { DriverDocument, type DriverQuery } from "../generated/graphql";
import { groupBy } from "../groupBy";
import { teamColor } from "../teamColor";

type DriverData = NonNullable<DriverQuery["driver"]>;
type SeasonRow = DriverData["seasons"][number];
type Result = DriverData["results"][number];

const HEIGHT = 260;

export function Driver({ driverId }: { driverId: number }) {
  return (
    <QueryResult isWholePage query={DriverDocument} variables={{ driverId }}>
      {({ driver }) => driver && <DriverPage key={driver.driverId} driver={driver} />}
    </QueryResult>
  );
}

function DriverPage({ driver }: { driver: DriverData }) {
  const operation = { query: DriverDocument, variables: { driverId: driver.driverId } };
  const held = driver.circuits.filter((row) => row.circuit.fastestDriver?.driverId === driver.driverId);
  return (
    <>
      <Title
        name={driver.name}
        crumbs={[{ name: "Drivers", href: "/explore/drivers" }, { name: driver.name }]}
        siblings={<Link href={addressOf.compare([driver.driverId])}>Compare with another driver →</Link>}
      >
        <p className="lead">
          <Flag of={driver.nationality} />
          {text(driver.nationality)}
          {driver.dateOfBirth && ` · born ${date(driver.dateOfBirth)}`}
          {driver.number ? ` · number ${driver.number}` : ""}
          {spells(driver).map(({ teamId, name, label }) => (
            <span key={teamId}>
              {" "}
              · <Link href={addressOf.team(teamId)}>{name}</Link> {label}
            </span>
          ))}
        </p>
      </Title>
      <Facts
        facts={[
          ["Races", count(driver.racesEntered), `${count(driver.racesStarted)} started`],
          ["Wins", count(driver.wins), `${percent(driver.winRate)} of starts`],
          ["Podiums", count(driver.podiums)],
          ["Poles", count(driver.poles)],
          ["Fastest laps", count(driver.fastestLaps), driver.fastestLapsNote],
          ["Championships", count(driver.championships), driver.championshipsNote],
          ["Points", figure(driver.points)],
          ["Laps led", count(driver.lapsLed), driver.lapsLedNote],
        ]}
      />
      <Rest>
        {driver.seasons.length > 0 && (
          <>
            <Section
              title="Every race"
              sentence="Finishing position by season and round: gold, silver and bronze for the podium, green in the points, hatched without a position. Every cell leads to its race."
              tools={
                <>
                  <QueryLink of="Every race" {...operation} />
                </>
              }
            >
              <Results driver={driver} />
            </Section>
            <Standing driver={driver} />
            <Career driver={driver} />
            <Section title="Seasons">
              <Table
                caption={`Seasons of ${driver.name}`}
                columns={SEASONS}
                rows={driver.seasons}
                keyOf={(row) => row.id}
                sorting={{ by: "Season", direction: "DESC" }}
              />
            </Section>
          </>
        )}
        {held.length > 0 && (
          <Section title="Lap records held" sentence={plural(held.length, "circuit")}>
            <Table caption="Lap records held" columns={HELD} rows={held} keyOf={(row) => row.id} />
          </Section>
        )}
        <div className="columns">
          <Section title="Circuits">
            <Table
              caption={`${driver.name} at circuits`}
              columns={CIRCUITS}
              rows={driver.circuits}
              keyOf={(row) => row.id}
              isTall
            />
          </Section>
          <Section title="Team mates" sentence="Who raced for the same team in the same race.">
            {driver.teamMates.length === 0 ? (
              <p className="muted">None: never two of a team in a race.</p>
            ) : (
              <TeamMates driver={driver} />
            )}
          </Section>
        </div>
      </Rest>
    </>
  );
}

/** Each team with its years, in the order of the first. */
function spells(driver: DriverData) {
  const teams = new Map<number, { teamId: number; name: string; reference: string; list: number[] }>();
  for (const { year, teams: driven } of driver.seasons) {
    for (const team of driven) {
      const found = teams.get(team.teamId) ?? { ...team, list: [] };
      found.list.push(year);
      teams.set(team.teamId, found);
    }
  }
  return [...teams.values()].map((team) => ({ ...team, label: years(team.list) }));
}

/** Who shared a car, or drove two, has several results in a race: the best counts. */
const bestOf = (results: readonly Result[] = []): Result | undefined =>
  results.toSorted((one, other) => (one.position ?? Infinity) - (other.position ?? Infinity))[0];

/** A row for each season, a column for each round. */
function Results({ driver }: { driver: DriverData }) {
  const bySeason = groupBy(driver.results, (result) => result.race.year);
  const rounds = Math.max(1, ...driver.results.map((result) => result.race.round));
  const columns: Column<SeasonRow>[] = [
    {
      name: "Season",
      isKey: true,
      value: (row) => row.year,
      cell: (row) => (
        <>
          <TeamMark team={row.teams.at(-1) ?? null} />
          <Link href={addressOf.season(row.year)}>{row.year}</Link>
        </>
      ),
    },
    ...Array.from({ length: rounds }, (_, at): Column<SeasonRow> => {
      const of = (row: SeasonRow) => bestOf(bySeason.get(row.year)?.filter((result) => result.race.round === at + 1));
      return {
        name: String(at + 1),
        className: "result",
        value: (row) => of(row)?.position ?? of(row)?.positionText,
        cell: (row) => {
          const result = of(row);
          return result && <ResultCell result={result} race={result.race} who={`${row.year}`} />;
        },
      };
    }),
  ];
  return (
    <div className="matrix">
      <Table
        caption={`Results of ${driver.name} by season and round`}
        columns={columns}
        rows={driver.seasons}
        keyOf={(row) => row.id}
      />
    </div>
  );
}

function Standing({ driver }: { driver: DriverData }) {
  const draw = useMemo(
    () =>
      positions(
        driver.seasons.map((season) => ({
          year: season.year,
          position: season.position ?? null,
          color: teamColor(season.teams.at(-1)?.reference),
          label: `${season.year}: place ${count(season.position)}, ${figure(season.championshipPoints)} points, ${plural(season.wins, "win")}`,
        })),
        HEIGHT,
      ),
    [driver],
  );
  return (
    <ChartCard
      id="standing"
      title="Championship by season"
      sentence="Place in the drivers' championship; a large dot is a title, the colour is the team's."
      draw={draw}
      height={HEIGHT}
      columns={SEASONS}
      rows={driver.seasons}
      keyOf={(row) => row.id}
      query={DriverDocument}
      variables={{ driverId: driver.driverId }}
    />
  );
}

function Career({ driver }: { driver: DriverData }) {
  const teams = useMemo(() => spells(driver), [driver]);
  const spans = useMemo(
    () =>
      teams.flatMap(({ name, reference, list }): Span[] =>
        spansOf(list).map(({ from, to }) => ({
          name,
          from,
          to,
          color: teamColor(reference),
          label: `${name}: ${from === to ? from : `${from} to ${to}`}`,
        })),
      ),
    [teams],
  );
  const draw = useMemo(() => timeline(spans), [spans]);
  return (
    <ChartCard
      id="career"
      title="Career by team"
      sentence="Seasons in which at least one race was entered for the team."
      draw={draw}
      height={timelineHeight(spans)}
      columns={[
        { name: "Team", isKey: true, value: (row) => row.name },
        { name: "From", isNumber: true, value: (row) => row.from, cell: (row) => row.from },
        { name: "To", isNumber: true, value: (row) => row.to, cell: (row) => row.to },
      ]}
      rows={spans}
      keyOf={(row) => row.label}
      query={DriverDocument}
      variables={{ driverId: driver.driverId }}
    />
  );
}

function TeamMates({ driver }: { driver: DriverData }) {
  return (
    <Table
      caption={`Team mates of ${driver.name}`}
      rows={driver.teamMates}
      keyOf={(row) => row.driverId}
      isTall
      columns={[
        { name: "Driver", isKey: true, value: (row) => row.name, cell: (row) => <DriverName driver={row} /> },
        {
          name: "Career",
          isSecondary: true,
          value: (row) => row.firstRace?.year,
          cell: (row) => yearSpan(row.firstRace, row.lastRace),
        },
        { name: "Career wins", isNumber: true, value: (row) => row.wins },
        {
          name: "Record",
          isUnsorted: true,
          value: () => undefined,
          cell: (row) => (
            <Link href={`${addressOf.compare([driver.driverId, row.driverId])}&as=teammates`}>
              Compare<span className="hidden"> with {row.name}</span>
            </Link>
          ),
        },
      ]}
    />
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
    name: "Team",
    value: (row) => row.teams.map((team) => team.name).join(", "),
    cell: (row) => <TeamNames teams={row.teams} />,
  },
  {
    name: "Place",
    isNumber: true,
    isStrong: true,
    value: (row) => row.position,
    cell: (row) => <Place of={row} />,
  },
  {
    name: "Points",
    isNumber: true,
    value: (row) => row.championshipPoints,
    cell: (row) => figure(row.championshipPoints),
  },
  { name: "Races", isNumber: true, isSecondary: true, value: (row) => row.racesEntered },
  { name: "Wins", isNumber: true, value: (row) => row.wins },
  { name: "Podiums", isNumber: true, isSecondary: true, value: (row) => row.podiums },
  { name: "Poles", isNumber: true, isSecondary: true, value: (row) => row.poles },
];

const circuit: Column<DriverData["circuits"][number]> = {
  name: "Circuit",
  isKey: true,
  value: (row) => row.circuit.circuitName,
  cell: (row) => <CircuitName circuit={row.circuit} />,
};

const CIRCUITS: readonly Column<DriverData["circuits"][number]>[] = [
  circuit,
  { name: "Races", isNumber: true, value: (row) => row.racesEntered },
  { name: "Wins", isNumber: true, isStrong: true, value: (row) => row.wins },
  { name: "Podiums", isNumber: true, isSecondary: true, value: (row) => row.podiums },
  { name: "Best", isNumber: true, value: (row) => row.bestFinish },
  {
    name: "Fastest lap",
    isNumber: true,
    isSecondary: true,
    value: (row) => row.fastestLap,
    cell: (row) => text(row.fastestLapText),
  },
];

const HELD: readonly Column<DriverData["circuits"][number]>[] = [
  circuit,
  {
    name: "Lap",
    isNumber: true,
    isStrong: true,
    value: (row) => row.fastestLap,
    cell: (row) => text(row.fastestLapText),
  },
];
