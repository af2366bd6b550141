import { useMemo } from "react";
import { Link } from "../components/Link";
import { addressOf } from "../addresses";
import { progression } from "../charts/progression";
import { ChartCard } from "../components/ChartCard";
import { DriverName, Share, TeamMark, TeamName } from "../components/names";
import { QueryLink } from "../components/QueryLink";
import { QueryResult } from "../components/QueryResult";
import { Section } from "../components/Section";
import { type Column, Table } from "../components/Table";
import { Title } from "../components/Title";
import { useTableState } from "../components/useTableState";
import { date, figure, plural, sessionTime, text, time, words } from "../format";
import { HomeDocument, type HomeQuery, HomeSeasonDocument, type HomeSeasonQuery } from "../generated/graphql";
import { teamColor } from "../teamColor";
import { METRICS, type MetricName, metricOf } from "./metrics";
import { driverProgress } from "./progress";

const HEIGHT = 360;

export function Home() {
  const state = useTableState("");
  const metric = metricOf(state.get("by"));
  const variables = { metric: metric.metric, minStarts: metric.minStarts };
  return (
    <QueryResult isWholePage query={HomeDocument} variables={variables}>
      {(data, of) => (
        <>
          <Heading dataset={data.dataset} />
          <div className="columns">
            {data.lastRace && <LastRace race={data.lastRace} />}
            <NextRace race={data.nextRace} />
          </div>
          {data.standings && <Standings standings={data.standings} last={data.lastRace} variables={variables} />}
          {data.standings && <SeasonSoFar year={data.standings.race.year} />}
          <div className="columns">
            <Leaders
              data={data}
              metric={metricOf(of.metric)}
              variables={of}
              chosen={metric}
              onChoose={(by) => state.change({ by: by === "WINS" ? "" : by })}
            />
            <OwnPage />
          </div>
        </>
      )}
    </QueryResult>
  );
}

function Heading({ dataset }: Pick<HomeQuery, "dataset">) {
  const rows = Object.fromEntries(dataset.rowCounts.map((table) => [table.name, table.rows]));
  const results = dataset.coverage.find((one) => one.name === "results") ?? dataset.coverage[0];
  return (
    <div className="title">
      <Title name={results ? `Every race since ${results.firstYear}` : "Racing Data"}>
        <p className="lead">
          <Link href="/explore/races">{plural(rows["races_summary"] ?? 0, "race")}</Link>,{" "}
          <Link href="/explore/drivers">{plural(rows["drivers_summary"] ?? 0, "driver")}</Link>,{" "}
          <Link href="/explore/teams">{plural(rows["constructors_summary"] ?? 0, "team")}</Link>,{" "}
          <Link href="/explore/circuits">{plural(rows["circuits_summary"] ?? 0, "circuit")}</Link>, checked figure by
          figure. Look around; behind every chart is the query for your own page.
        </p>
        <p className="muted">
          <Link href="/explore/data">
            Version {dataset.version}, published {time(dataset.publishedAt)}
          </Link>
        </p>
      </Title>
    </div>
  );
}

function LastRace({ race }: { race: NonNullable<HomeQuery["lastRace"]> }) {
  const winner = race.podium[0];
  return (
    <section
      className="card"
      style={{ "--team": teamColor(winner?.team?.reference) } as React.CSSProperties}
      aria-labelledby="last-race"
    >
      <small>
        Last race · round {race.round} of {race.season.totalRaces} · {date(race.date)}
      </small>
      <h2 id="last-race">
        <Link href={addressOf.race(race.raceId)}>{race.name}</Link>
      </h2>
      {race.podium.map((result) => (
        <div key={result.id} className="row">
          <span className={`place place-${result.position}`}>{result.position}</span>
          <span>
            <TeamMark team={result.team ?? null} />
            <Link className="name" href={addressOf.driver(result.driver.driverId)}>
              {result.driver.name}
            </Link>
          </span>
          <span>{result.position === 1 ? text(result.time) : text(result.gapText)}</span>
        </div>
      ))}
    </section>
  );
}

function NextRace({ race }: { race: HomeQuery["nextRace"] }) {
  if (!race) {
    return (
      <section className="card" aria-labelledby="next-race">
        <small>Next race</small>
        <h2 id="next-race">No race is scheduled</h2>
        <p>
          The data has no race after the last. <Link href="/explore/seasons">Look at the seasons</Link>.
        </p>
      </section>
    );
  }
  const isPast = new Date(race.startsAt ?? `${race.date}T23:59Z`) < new Date();
  return (
    <section className="card" aria-labelledby="next-race">
      <small>
        {isPast ? "Not in the data yet" : "Next race"} · round {race.round} of {race.season.totalRaces}, {race.year} ·
        your time
      </small>
      <h2 id="next-race">
        <Link href={addressOf.race(race.raceId)}>{race.name}</Link>
      </h2>
      {race.sessions.map((session) => (
        <div key={session.id} className="row">
          <span>{words(session.kind)}</span>
          <span>{session.startsAt ? sessionTime(session.startsAt) : date(session.date)}</span>
        </div>
      ))}
      {race.sessions.length === 0 && (
        <div className="row">
          <span>Race</span>
          <span>{race.startsAt ? sessionTime(race.startsAt) : date(race.date)}</span>
        </div>
      )}
    </section>
  );
}

interface StandingsProps {
  standings: NonNullable<HomeQuery["standings"]>;
  last: HomeQuery["lastRace"];
  variables: object;
}

function Standings({ standings, last, variables }: StandingsProps) {
  const { race, drivers, teams } = standings;
  const teamOf = new Map(last?.results.map((result) => [result.driver.driverId, result.team]));
  const most = (rows: readonly { championshipPoints: number }[]) =>
    Math.max(1, ...rows.map((row) => row.championshipPoints));
  const sentence = (
    <>
      <Link href={addressOf.season(race.year)}>{race.year}</Link>, after round {race.round}.
    </>
  );
  const driverColumns: readonly Column<(typeof drivers)[number]>[] = [
    { name: "Pos", isNumber: true, value: (row) => row.position },
    {
      name: "Driver",
      isKey: true,
      value: (row) => row.driver.name,
      cell: (row) => <DriverName driver={row.driver} team={teamOf.get(row.driver.driverId) ?? null} />,
    },
    {
      name: "Share of the leader's points",
      className: "wide secondary",
      value: (row) => row.championshipPoints / most(drivers),
      cell: (row) => (
        <Share
          of={row.championshipPoints / most(drivers)}
          reference={teamOf.get(row.driver.driverId)?.reference ?? null}
        />
      ),
    },
    { name: "Points", isNumber: true, isStrong: true, value: (row) => row.championshipPoints, cell: points },
  ];
  const teamColumns: readonly Column<(typeof teams)[number]>[] = [
    { name: "Pos", isNumber: true, value: (row) => row.position },
    {
      name: "Team",
      isKey: true,
      value: (row) => row.team?.name,
      cell: (row) => <TeamName team={row.team ?? null} isMarked />,
    },
    {
      name: "Share of the leader's points",
      className: "wide secondary",
      value: (row) => row.championshipPoints / most(teams),
      cell: (row) => <Share of={row.championshipPoints / most(teams)} reference={row.team?.reference ?? null} />,
    },
    { name: "Points", isNumber: true, isStrong: true, value: (row) => row.championshipPoints, cell: points },
  ];
  return (
    <div className="columns">
      <Section
        title="Drivers' championship"
        sentence={sentence}
        tools={<QueryLink of="Drivers' championship" query={HomeDocument} variables={variables} />}
      >
        <Table caption="Drivers' championship" columns={driverColumns} rows={drivers} keyOf={(row) => row.id} />
      </Section>
      {teams.length > 0 && (
        <Section
          title="Teams' championship"
          sentence={sentence}
          tools={<QueryLink of="Teams' championship" query={HomeDocument} variables={variables} />}
        >
          <Table caption="Teams' championship" columns={teamColumns} rows={teams} keyOf={(row) => row.id} />
        </Section>
      )}
    </div>
  );
}

const points = (row: { championshipPoints: number }) => figure(row.championshipPoints);

function SeasonSoFar({ year }: { year: number }) {
  return (
    <QueryResult query={HomeSeasonDocument} variables={{ year }}>
      {({ season, lapRecords }) => season && <Season year={year} season={season} lapRecords={lapRecords} />}
    </QueryResult>
  );
}

interface SeasonProps {
  year: number;
  season: NonNullable<HomeSeasonQuery["season"]>;
  lapRecords: HomeSeasonQuery["lapRecords"];
}

function Season({ year, season, lapRecords }: SeasonProps) {
  const progress = useMemo(() => driverProgress(season, 8), [season]);
  const rounds = useMemo(
    () => season.races.filter((race) => race.driverStandings.length > 0).map((race) => race.round),
    [season],
  );
  const draw = useMemo(() => progression(progress, rounds, HEIGHT), [progress, rounds]);
  const initial = useMemo(() => progress.slice(0, 3).map((one) => one.series.name), [progress]);
  const rows = progress.flatMap(({ series, points }) =>
    points.map(({ round, points }) => ({ name: series.name, round, points })),
  );
  return (
    <>
      {rounds.length > 0 && (
        <ChartCard
          id="season"
          title={`${year} race by race`}
          sentence="Points of the first eight drivers after each round."
          draw={draw}
          height={HEIGHT}
          series={progress.map((one) => one.series)}
          initial={initial}
          columns={[
            { name: "Driver", isKey: true, value: (row) => row.name },
            { name: "Round", isNumber: true, value: (row) => row.round },
            { name: "Points", isNumber: true, value: (row) => row.points, cell: (row) => figure(row.points) },
          ]}
          rows={rows}
          keyOf={(row) => `${row.name} ${row.round}`}
          query={HomeSeasonDocument}
          variables={{ year }}
        />
      )}
      <Section
        title="Records this season"
        sentence={`Race laps of ${year} that beat every earlier race lap at their circuit.`}
      >
        {lapRecords.length === 0 ? (
          <p className="muted">
            None so far. <Link href="/explore/records">All records</Link>
          </p>
        ) : (
          <Table
            caption={`Lap records of ${year}`}
            rows={lapRecords}
            keyOf={(row) => row.id}
            columns={[
              {
                name: "Circuit",
                isKey: true,
                value: (row) => row.circuit.circuitName,
                cell: (row) => <Link href={addressOf.circuit(row.circuit.circuitId)}>{row.circuit.circuitName}</Link>,
              },
              {
                name: "Race",
                isSecondary: true,
                value: (row) => row.race.name,
                cell: (row) => <Link href={addressOf.race(row.race.raceId)}>{row.race.name}</Link>,
              },
              {
                name: "Driver",
                value: (row) => row.driver.name,
                cell: (row) => <DriverName driver={row.driver} />,
              },
              { name: "Lap", isNumber: true, isStrong: true, value: (row) => row.fastestLapText },
            ]}
          />
        )}
      </Section>
    </>
  );
}

interface LeadersProps {
  data: HomeQuery;
  metric: MetricName;
  variables: object;
  /** The metric that is shown next. */
  chosen: MetricName;
  onChoose: (metric: string) => void;
}

function Leaders({ data, metric, variables, chosen, onChoose }: LeadersProps) {
  const most = Math.max(...data.leaderboard.map((entry) => entry.value), 1e-9);
  const columns: readonly Column<HomeQuery["leaderboard"][number]>[] = [
    { name: "Rank", isNumber: true, value: (entry) => entry.rank },
    {
      name: "Driver",
      isKey: true,
      value: (entry) => entry.driver.name,
      cell: (entry) => <DriverName driver={entry.driver} />,
    },
    {
      name: "Share of the first",
      className: "wide secondary",
      value: (entry) => entry.value / most,
      cell: (entry) => <Share of={entry.value / most} />,
    },
    {
      name: metric.name,
      isNumber: true,
      isStrong: true,
      value: (entry) => entry.value,
      cell: (entry) => (entry.isLowerBound ? "at least " : "") + metric.write(entry.value),
    },
  ];
  return (
    <Section
      title="Of all seasons"
      sentence={`The first ten by ${metric.unit}${metric.minStarts ? `, of ${metric.minStarts} starts and more` : ""}.`}
      tools={
        <>
          <QueryLink of="Leaders" query={HomeDocument} variables={variables} />
        </>
      }
    >
      <div className="filters">
        <label>
          Metric
          <select value={chosen.metric} onChange={(event) => onChoose(event.target.value)}>
            {METRICS.map((one) => (
              <option key={one.metric} value={one.metric}>
                {one.name}
              </option>
            ))}
          </select>
        </label>
        <Link href={`/explore/records?by=${chosen.metric}`}>All, with filters</Link>
      </div>
      <Table
        key={metric.metric}
        caption={metric.name}
        columns={columns}
        rows={data.leaderboard}
        keyOf={(entry) => entry.driver.driverId}
      />
    </Section>
  );
}

const EXAMPLE = `query LastRace {
  lastRace {
    name
    podium { position driver { name } gapText }
    lapChart { drivers { driver { code } positions } }
  }
}`;

function OwnPage() {
  return (
    <Section title="For your own page" sentence="One query, typed from the schema.">
      <pre tabIndex={0} aria-label="An example query">
        <code>{EXAMPLE}</code>
      </pre>
      <p>
        <a href={`/graphql?${new URLSearchParams({ query: EXAMPLE })}`}>Run it in GraphiQL</a> ·{" "}
        <a href="/docs">REST</a> · <a href="/guide/rest.html">Ergast API</a> · <a href="/data">Files</a> ·{" "}
        <a href="/guide/">Guide</a>
      </p>
    </Section>
  );
}
