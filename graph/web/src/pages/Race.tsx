import { useMemo } from "react";
import { Link } from "../components/Link";
import { addressOf } from "../addresses";
import {
  type Car,
  gapChart,
  gaps,
  lapChart,
  lapChartHeight,
  lapTimeChart,
  stintChart,
  stints,
  usualLaps,
} from "../charts/raceCharts";
import { seriesOfCars } from "../charts/series";
import { ChartCard } from "../components/ChartCard";
import { Facts } from "../components/Facts";
import { DriverName, Gained, TeamName, Unknown, Winners, winnersOf } from "../components/names";
import { Podium } from "../components/Podium";
import { QueryLink } from "../components/QueryLink";
import { QueryResult } from "../components/QueryResult";
import { Rest } from "../components/Rest";
import { Section } from "../components/Section";
import { type Column, Table } from "../components/Table";
import { Title } from "../components/Title";
import { count, figure, fullDate, lap, plural, seconds, sessionTime, text, UNKNOWN, words } from "../format";
import { RaceDocument, type RaceQuery } from "../generated/graphql";
import { shortPosition } from "../positions";

type RaceData = NonNullable<RaceQuery["race"]>;
type Result = RaceData["results"][number];
type Sprint = RaceData["sprint"][number];

const GAP_HEIGHT = 420;

export function Race({ raceId }: { raceId: number }) {
  return (
    <QueryResult isWholePage query={RaceDocument} variables={{ raceId }}>
      {({ race }) => race && <RacePage key={race.raceId} race={race} />}
    </QueryResult>
  );
}

function RacePage({ race }: { race: RaceData }) {
  const { circuit, layout, season } = race;
  const operation = { query: RaceDocument, variables: { raceId: race.raceId } };
  const track = layout
    ? `, layout ${layout.name}${layout.lengthKilometres ? `, ${layout.lengthKilometres.toFixed(3)} km` : ""}`
    : "";
  return (
    <>
      <Title
        name={`${race.name} ${race.year}`}
        crumbs={[
          { name: "Seasons", href: "/explore/seasons" },
          { name: `${race.year}`, href: addressOf.season(race.year) },
          { name: `Round ${race.round} of ${season.totalRaces}` },
        ]}
        siblings={
          <>
            {race.previous && <Link href={addressOf.race(race.previous.raceId)}>← {race.previous.name}</Link>}
            {race.next && <Link href={addressOf.race(race.next.raceId)}>{race.next.name} →</Link>}
          </>
        }
      >
        <p className="lead">
          <Link href={addressOf.circuit(circuit.circuitId)}>{circuit.circuitName}</Link>, {circuit.country}
          {track} · {fullDate(race.date)}
        </p>
      </Title>
      {race.state === "RUN" && race.results.length > 0 ? <Outcome race={race} /> : <Scheduled race={race} />}
      {race.results.length > 0 && <Laps race={race} />}
      <Rest>
        {race.results.length > 0 && (
          <Section title="Result" tools={<QueryLink of="Result" {...operation} />}>
            <Table caption="Result" columns={RESULTS} rows={race.results} keyOf={(row) => row.id} />
          </Section>
        )}
        <div className="columns">
          {race.qualifying.length > 0 && (
            <Section title="Qualifying" tools={<QueryLink of="Qualifying" {...operation} />}>
              <Table
                caption="Qualifying"
                columns={qualifyingColumns(race.qualifying)}
                rows={race.qualifying}
                keyOf={(row) => row.id}
              />
            </Section>
          )}
          {race.sprint.length > 0 && (
            <Section title="Sprint" tools={<QueryLink of="Sprint" {...operation} />}>
              <Table caption="Sprint" columns={SPRINT} rows={race.sprint} keyOf={(row) => row.id} />
            </Section>
          )}
          {race.state === "RUN" && race.sessions.length > 0 && (
            <Section title="Sessions" sentence="In your time zone, where the time of day is known.">
              <Sessions race={race} />
            </Section>
          )}
        </div>
        <Standings race={race} />
        <Section
          title={`Races at ${circuit.circuitName}`}
          sentence={plural(circuit.races.filter((one) => one.state === "RUN").length, "race")}
        >
          <Table
            caption={`Races at ${circuit.circuitName}`}
            columns={OTHER_YEARS}
            rows={circuit.races}
            keyOf={(row) => row.raceId}
            isTall
          />
        </Section>
      </Rest>
    </>
  );
}

function Outcome({ race }: { race: RaceData }) {
  const winner = race.results.find((result) => result.position === 1);
  return (
    <>
      <Podium
        steps={race.results
          .filter((result) => result.position !== null && result.position !== undefined && result.position <= 3)
          .map((result) => ({
            key: result.id,
            position: result.position ?? 0,
            driver: result.driver,
            team: result.team,
            detail: [
              result.team?.name,
              result.grid ? `grid ${result.grid}` : result.grid === 0 ? "pit lane" : undefined,
              result.position === 1 ? result.time : result.gapText,
            ]
              .filter(Boolean)
              .join(" · "),
          }))}
      />
      <Facts
        facts={[
          ["Winner's time", text(winner?.time)],
          ["Margin", seconds(race.marginOfVictory), race.marginOfVictoryNote],
          ["Pole position", text(race.poleDriver?.name)],
          ["Fastest lap", text(race.fastestLapText), race.fastestLapNote ?? race.fastestLapDriver?.name],
          [
            "Leaders",
            count(race.leaders),
            race.leadersNote ?? plural(race.leadChanges ?? 0, "change") + " of the lead",
          ],
          ["Retired", count(race.retirements), race.retirementsNote],
        ]}
      />
    </>
  );
}

function Scheduled({ race }: { race: RaceData }) {
  return (
    <Section
      title="Sessions"
      sentence="In your time zone. The result comes with the first dataset version after the race."
    >
      {race.sessions.length > 0 ? (
        <Sessions race={race} />
      ) : (
        <p>{fullDate(race.date)}; no times of day are known yet.</p>
      )}
    </Section>
  );
}

function Sessions({ race }: { race: RaceData }) {
  return (
    <Table
      caption="Sessions"
      rows={race.sessions}
      keyOf={(row) => row.id}
      columns={[
        { name: "Session", isKey: true, value: (row) => row.name, cell: (row) => words(row.kind) },
        {
          name: "Starts",
          isNumber: true,
          value: (row) => row.startsAt ?? row.date,
          cell: (row) => (row.startsAt ? sessionTime(row.startsAt) : fullDate(row.date)),
        },
      ]}
    />
  );
}

function carsOf(race: RaceData): Car[] {
  const laps = new Map(race.lapChart.drivers.map((driver) => [driver.driver.driverId, driver]));
  // A shared car has a result for each of its drivers, and a driver may have shared two cars.
  const results = [...new Map(race.results.toReversed().map((result) => [result.driver.driverId, result])).values()]
    .toReversed()
    .filter((result) => laps.has(result.driver.driverId));
  const series = seriesOfCars(
    results.map((result) => ({ name: result.driver.name, surname: result.driver.surname, team: result.team })),
  );
  return results
    .map((result, at) => {
      const found = laps.get(result.driver.driverId);
      return {
        series: series[at]!,
        grid: result.grid ?? null,
        position: result.position ?? null,
        laps: found?.positions.findLastIndex((position) => position !== null) ?? -1,
        positions: found?.positions.map((position) => position ?? null) ?? [],
        milliseconds: found?.milliseconds.map((time) => time ?? null) ?? [],
        stops: race.pitStops.filter((stop) => stop.driver.driverId === result.driver.driverId).map((stop) => stop.lap),
      };
    })
    .map((car) => ({ ...car, laps: car.laps + 1 }));
}

function Laps({ race }: { race: RaceData }) {
  const { lapCount, note } = race.lapChart;
  const cars = useMemo(() => carsOf(race), [race]);
  const charts = useMemo(
    () => ({
      laps: lapChart(cars, lapCount),
      gaps: gapChart(cars, lapCount, GAP_HEIGHT),
      times: lapTimeChart(cars),
      stints: stintChart(cars, lapCount),
    }),
    [cars, lapCount],
  );
  const times = useMemo(() => {
    const usual = usualLaps(cars);
    return cars.map((car, at) => ({ driver: car.series.name, times: usual[at] ?? [] }));
  }, [cars]);
  const behind = useMemo(() => gaps(cars, lapCount), [cars, lapCount]);
  const rowHeight = cars.length * 23 + 44;
  const podium = useMemo(
    () => cars.filter((car) => car.position !== null && car.position <= 3).map((car) => car.series.name),
    [cars],
  );
  if (cars.length === 0) {
    return (
      <Section title="Lap chart">
        <p className="muted">{note ?? "No lap times of this race are known."}</p>
      </Section>
    );
  }
  const operation = { query: RaceDocument, variables: { raceId: race.raceId } };
  const series = cars.map((car) => car.series);
  const carOf = (name: string) => cars.find((car) => car.series.name === name);
  const positionAt = (name: string, step: number) => {
    const car = carOf(name);
    const position = step === 0 ? car?.grid : car?.positions[step - 1];
    return `${name} ${position ? `${step === 0 ? "grid" : "position"} ${position}` : "not on this lap"}`;
  };
  const gapAt = (name: string, step: number) => {
    const gap = behind[cars.findIndex((car) => car.series.name === name)]?.[step - 1];
    return `${name} ${gap === null || gap === undefined ? "not known" : gap === 0 ? "leads" : `${seconds(gap)} behind`}`;
  };
  const lapRows = cars.flatMap((car, index) =>
    car.positions.map((position, at) => ({
      key: `${car.series.name} ${at}`,
      driver: car.series.name,
      lap: at + 1,
      position,
      milliseconds: car.milliseconds[at] ?? null,
      gap: behind[index]?.[at] ?? null,
    })),
  );
  return (
    <>
      <ChartCard
        id="lap-chart"
        title="Lap chart"
        sentence="Position at the end of every lap; open circles are pit stops. Point at a driver, or choose names, to follow them."
        draw={charts.laps}
        height={lapChartHeight(
          Math.max(cars.length, ...cars.flatMap((car) => [car.grid ?? 0, ...car.positions.map((p) => p ?? 0)])),
        )}
        series={series}
        initial={podium}
        steps={{ label: "Lap", first: 0, last: lapCount }}
        describe={positionAt}
        columns={LAPS}
        rows={lapRows}
        keyOf={(row) => row.key}
        {...operation}
      />
      <ChartCard
        id="gaps"
        title="Gap to the leader"
        sentence="Seconds behind the first car at the end of each lap, up to two minutes."
        draw={charts.gaps}
        height={GAP_HEIGHT}
        series={series}
        initial={podium}
        steps={{ label: "Lap", first: 1, last: lapCount }}
        describe={gapAt}
        columns={LAPS}
        rows={lapRows}
        keyOf={(row) => row.key}
        {...operation}
      />
      <div className="columns">
        <ChartCard
          id="lap-times"
          title="Lap times"
          sentence="Half of a driver's laps lie in the box. Laps more than 15 % slower than the race's median are left out."
          draw={charts.times}
          height={rowHeight}
          columns={TIMES}
          rows={times}
          keyOf={(row) => row.driver}
          {...operation}
        />
        {race.pitStops.length > 0 && (
          <ChartCard
            id="stints"
            title="Stints"
            sentence={`${plural(race.pitStops.length, "stop")}: a bar is a stint, and between two bars is a stop.`}
            draw={charts.stints}
            height={rowHeight}
            columns={[
              { name: "Driver", isKey: true, value: (row) => row.name },
              { name: "Stint", isNumber: true, value: (row) => row.number },
              { name: "From lap", isNumber: true, value: (row) => row.from + 1 },
              { name: "To lap", isNumber: true, value: (row) => row.to },
            ]}
            rows={stints(cars)}
            keyOf={(row) => `${row.name} ${row.number}`}
            {...operation}
          />
        )}
      </div>
    </>
  );
}

function Standings({ race }: { race: RaceData }) {
  const { driverStandings, teamStandings, previous } = race;
  const before = previous?.year === race.year ? previous : null;
  const drivers = new Map(before?.driverStandings.map((row) => [row.driver.driverId, row.championshipPoints]));
  const teams = new Map(before?.teamStandings.map((row) => [row.team?.teamId, row.championshipPoints]));
  const teamOf = new Map(race.results.map((result) => [result.driver.driverId, result.team]));
  if (driverStandings.length === 0) {
    return null;
  }
  const sentence = `After round ${race.round}, with the points of this race${before ? "" : ", the first of the season"}.`;
  return (
    <div className="columns">
      <Section title="Drivers' championship" sentence={sentence}>
        <Table
          caption="Drivers' championship after this race"
          rows={driverStandings}
          keyOf={(row) => row.id}
          isTall
          columns={[
            place(),
            {
              name: "Driver",
              isKey: true,
              value: (row) => row.driver.name,
              cell: (row) => <DriverName driver={row.driver} team={teamOf.get(row.driver.driverId) ?? null} />,
            },
            {
              name: "Gained",
              isNumber: true,
              value: (row) => row.positionsGained,
              cell: (row) => <Gained places={row.positionsGained} />,
            },
            {
              name: "Before",
              isNumber: true,
              value: (row) => (before ? (drivers.get(row.driver.driverId) ?? 0) : 0),
              cell: (row) => figure(drivers.get(row.driver.driverId) ?? 0),
            },
            {
              name: "Points",
              isNumber: true,
              isStrong: true,
              value: (row) => row.championshipPoints,
              cell: (row) => figure(row.championshipPoints),
            },
          ]}
        />
      </Section>
      {teamStandings.length > 0 && (
        <Section title="Teams' championship" sentence={sentence}>
          <Table
            caption="Teams' championship after this race"
            rows={teamStandings}
            keyOf={(row) => row.id}
            columns={[
              place(),
              {
                name: "Team",
                isKey: true,
                value: (row) => row.team?.name,
                cell: (row) => <TeamName team={row.team} isMarked />,
              },
              {
                name: "Gained",
                isNumber: true,
                value: (row) => row.positionsGained,
                cell: (row) => <Gained places={row.positionsGained} />,
              },
              {
                name: "Before",
                isNumber: true,
                value: (row) => teams.get(row.team?.teamId) ?? 0,
                cell: (row) => figure(teams.get(row.team?.teamId) ?? 0),
              },
              {
                name: "Points",
                isNumber: true,
                isStrong: true,
                value: (row) => row.championshipPoints,
                cell: (row) => figure(row.championshipPoints),
              },
            ]}
          />
        </Section>
      )}
    </div>
  );
}

function place<Row extends { position?: number | null; positionNote?: string | null }>(): Column<Row> {
  return {
    name: "Pos",
    isNumber: true,
    value: (row) => row.position,
    cell: (row) => (row.position ? row.position : <Unknown reason={row.positionNote} />),
  };
}

interface Starter {
  grid?: number | null;
  outcome: RaceData["results"][number]["outcome"];
}

/** The place on the grid; 0 is a start from the pit lane, or no start at all. */
function gridOf({ grid, outcome }: Starter): string {
  const isStarter = outcome !== "NOT_QUALIFIED" && outcome !== "WITHDRAWN";
  return grid ? String(grid) : grid === 0 && isStarter ? "Pit lane" : UNKNOWN;
}

const RESULTS: readonly Column<Result>[] = [
  { name: "Pos", isNumber: true, first: "ASC", value: (row) => row.position, cell: shortPosition },
  {
    name: "Driver",
    isKey: true,
    value: (row) => row.driver.name,
    cell: (row) => <DriverName driver={row.driver} team={row.team ?? null} />,
  },
  { name: "Team", isSecondary: true, value: (row) => row.team?.name, cell: (row) => <TeamName team={row.team} /> },
  {
    name: "Grid",
    isNumber: true,
    value: (row) => row.grid,
    first: "ASC",
    cell: gridOf,
  },
  {
    name: "Gained",
    isNumber: true,
    value: (row) => row.positionsGained,
    cell: (row) => <Gained places={row.positionsGained} />,
  },
  { name: "Laps", isNumber: true, isSecondary: true, value: (row) => row.laps },
  {
    name: "Time",
    isNumber: true,
    value: (row) => row.gap ?? row.status,
    cell: (row) => (row.position === 1 ? text(row.time) : (row.gapText ?? text(row.status))),
  },
  {
    name: "Best lap",
    isNumber: true,
    isSecondary: true,
    value: (row) => row.fastestLap,
    cell: (row) => text(row.fastestLapText),
  },
  { name: "Points", isNumber: true, isStrong: true, value: (row) => row.points, cell: (row) => figure(row.points) },
];

type Qualifying = RaceData["qualifying"][number];

/** A column for each part that the session had; one of times, where it had none. */
function qualifyingColumns(rows: readonly Qualifying[]): Column<Qualifying>[] {
  const parts: readonly Column<Qualifying>[] = [
    {
      name: "Q1",
      isNumber: true,
      first: "ASC",
      unit: "ms",
      value: (row) => row.firstTime,
      cell: (row) => text(row.firstTimeText),
    },
    {
      name: "Q2",
      isNumber: true,
      first: "ASC",
      unit: "ms",
      value: (row) => row.secondTime,
      cell: (row) => text(row.secondTimeText),
    },
    {
      name: "Q3",
      isNumber: true,
      first: "ASC",
      unit: "ms",
      value: (row) => row.thirdTime,
      cell: (row) => text(row.thirdTimeText),
    },
  ];
  const held = parts.filter((part) => rows.some((row) => part.value(row)));
  const [only] = held;
  return [
    { name: "Pos", isNumber: true, first: "ASC", value: (row) => row.position },
    {
      name: "Driver",
      isKey: true,
      value: (row) => row.driver.name,
      cell: (row) => <DriverName driver={row.driver} team={row.team ?? null} />,
    },
    ...(held.length === 1 && only ? [{ ...only, name: "Time" }] : held),
  ];
}

const SPRINT: readonly Column<Sprint>[] = [
  { name: "Pos", isNumber: true, first: "ASC", value: (row) => row.position, cell: shortPosition },
  {
    name: "Driver",
    isKey: true,
    value: (row) => row.driver.name,
    cell: (row) => <DriverName driver={row.driver} team={row.team ?? null} />,
  },
  { name: "Grid", isNumber: true, isSecondary: true, value: (row) => row.grid, first: "ASC", cell: gridOf },
  {
    name: "Gained",
    isNumber: true,
    value: (row) => row.positionsGained,
    cell: (row) => <Gained places={row.positionsGained} />,
  },
  {
    name: "Time",
    isNumber: true,
    value: (row) => row.gap ?? row.status,
    cell: (row) => (row.position === 1 ? text(row.time) : (row.gapText ?? text(row.status))),
  },
  { name: "Points", isNumber: true, isStrong: true, value: (row) => row.points, cell: (row) => figure(row.points) },
];

const OTHER_YEARS: readonly Column<RaceData["circuit"]["races"][number]>[] = [
  {
    name: "Season",
    value: (row) => row.year,
    cell: (row) => <Link href={addressOf.race(row.raceId)}>{row.year}</Link>,
  },
  {
    name: "Race",
    isKey: true,
    value: (row) => row.name,
    cell: (row) => <Link href={addressOf.race(row.raceId)}>{row.name}</Link>,
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
];

const LAPS: readonly Column<{
  driver: string;
  lap: number;
  position: number | null;
  milliseconds: number | null;
  gap: number | null;
}>[] = [
  { name: "Driver", isKey: true, value: (row) => row.driver },
  { name: "Lap", isNumber: true, value: (row) => row.lap },
  { name: "Position", isNumber: true, value: (row) => row.position },
  { name: "Time", isNumber: true, unit: "ms", value: (row) => row.milliseconds, cell: (row) => lap(row.milliseconds) },
  { name: "Gap", isNumber: true, unit: "ms", value: (row) => row.gap, cell: (row) => seconds(row.gap) },
];

const median = (times: readonly number[]) => times[Math.floor((times.length - 1) / 2)];

interface LapTimes {
  driver: string;
  times: readonly number[];
}

const TIMES: readonly Column<LapTimes>[] = [
  { name: "Driver", isKey: true, value: (row) => row.driver },
  { name: "Laps", isNumber: true, value: (row) => row.times.length },
  { name: "Fastest", isNumber: true, value: (row) => row.times[0], cell: (row) => lap(row.times[0]) },
  { name: "Median", isNumber: true, value: (row) => median(row.times), cell: (row) => lap(median(row.times)) },
  { name: "Slowest", isNumber: true, value: (row) => row.times.at(-1), cell: (row) => lap(row.times.at(-1)) },
];
