import { useMemo } from "react";
import { Link } from "wouter";
import { BAR_PIXELS, bars } from "../charts/bars";
import { HomeDocument, type HomeQuery, type Metric } from "../generated/graphql";
import { count, figure, percent, plural, time } from "../format";
import { ChartCard } from "../components/ChartCard";
import { QueryResult } from "../components/QueryResult";
import { Table } from "../components/Table";
import { Title } from "../components/Title";
import { useTableState } from "../components/useTableState";

interface Measure {
  metric: Metric;
  name: string;
  unit: string;
  write?: (value: number) => string;
  /** Rates of those who hardly ever started say little. */
  minStarts?: number;
}

const MEASURES: readonly Measure[] = [
  { metric: "WINS", name: "Wins", unit: "races won" },
  { metric: "PODIUMS", name: "Podiums", unit: "races finished in the first three" },
  { metric: "POLES", name: "Poles", unit: "races started from the first place" },
  { metric: "FASTEST_LAPS", name: "Fastest laps", unit: "races" },
  { metric: "CHAMPIONSHIPS", name: "Championships", unit: "seasons won" },
  { metric: "RACES_ENTERED", name: "Races", unit: "races entered" },
  { metric: "WIN_STREAK", name: "Wins in a row", unit: "races" },
  { metric: "WIN_RATE", name: "Win rate", unit: "share of starts, of 20 and more", write: percent, minStarts: 20 },
];

export function Home() {
  const state = useTableState([], "-DESC" as never);
  const measure = MEASURES.find((one) => one.metric === state.get("by")) ?? (MEASURES[0] as Measure);
  const variables = { metric: measure.metric, minStarts: measure.minStarts ?? 0 };
  return (
    <>
      <Title name="Racing Data">
        <p>
          Motor racing results, added up and linked: every driver, circuit and season, as GraphQL and REST. Look around
          here; each chart shows the query behind it.
        </p>
      </Title>
      <label className="choose">
        Who leads by{" "}
        <select value={measure.metric} onChange={(event) => state.change({ by: event.target.value })}>
          {MEASURES.map((one) => (
            <option key={one.metric} value={one.metric}>
              {one.name.toLowerCase()}
            </option>
          ))}
        </select>
      </label>
      <QueryResult query={HomeDocument} variables={variables}>
        {(data) => (
          <>
            <Leaders data={data} measure={measure} variables={variables} />
            <Dataset {...data.dataset} />
          </>
        )}
      </QueryResult>
    </>
  );
}

function Leaders({ data, measure, variables }: { data: HomeQuery; measure: Measure; variables: object }) {
  const write = measure.write ?? figure;
  const draw = useMemo(
    () =>
      bars(
        data.leaderboard.map((entry) => ({ name: entry.driver.name, value: entry.value })),
        { label: measure.unit, write },
      ),
    [data, measure, write],
  );
  return (
    <ChartCard
      title={measure.name}
      caption={`The first ten by ${measure.unit}.`}
      draw={draw}
      height={40 + 10 * BAR_PIXELS}
      query={HomeDocument}
      variables={variables}
    >
      <Table
        caption={measure.name}
        rows={data.leaderboard}
        keyOf={(entry) => entry.driver.driverId}
        columns={[
          { name: "Rank", isNumber: true, cell: (entry) => (entry.isTied ? `${entry.rank} =` : entry.rank) },
          {
            name: "Driver",
            cell: (entry) => <Link href={`/explore/drivers/${entry.driver.driverId}`}>{entry.driver.name}</Link>,
          },
          {
            name: measure.name,
            isNumber: true,
            cell: (entry) => (entry.isLowerBound ? "at least " : "") + write(entry.value),
          },
        ]}
      />
    </ChartCard>
  );
}

function Dataset({ version, source, publishedAt, rowCounts, coverage }: HomeQuery["dataset"]) {
  const rows = Object.fromEntries(rowCounts.map((table) => [table.name, table.rows]));
  const results = coverage.find((one) => one.name === "results") ?? coverage[0];
  return (
    <section aria-labelledby="dataset">
      <h2 id="dataset">What is here</h2>
      <p>
        <Link href="/explore/drivers">{plural(rows.drivers_summary ?? 0, "driver")}</Link>,{" "}
        <Link href="/explore/circuits">{plural(rows.circuits_summary ?? 0, "circuit")}</Link>,{" "}
        <Link href="/explore/seasons">{plural(rows.seasons_summary ?? 0, "season")}</Link> and{" "}
        {count(rows.race_results)} results
        {results && ` from ${results.firstYear} to ${results.lastYear}`}. Version {version}, published{" "}
        {time(publishedAt)} from {source}.
      </p>
    </section>
  );
}
