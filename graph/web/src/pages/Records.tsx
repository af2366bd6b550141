import { useDeferredValue, useMemo } from "react";
import { DriverName, Share } from "../components/names";
import { QueryLink } from "../components/QueryLink";
import { QueryResult } from "../components/QueryResult";
import { type Column, Table } from "../components/Table";
import { Title } from "../components/Title";
import { useToolSlot } from "../components/tools";
import { type TableState, useTableState } from "../components/useTableState";
import { plural, yearSpan } from "../format";
import { RecordsDocument, type RecordsQuery } from "../generated/graphql";
import { METRICS, type MetricName, metricOf } from "./metrics";

type Entry = RecordsQuery["leaderboard"][number];

const LIMIT = 1000;
const SHOWN = 100;
const ERAS = [1950, 1960, 1970, 1980, 1990, 2000, 2010, 2020] as const;

export function Records() {
  const state = useTableState("Rank-ASC");
  const metric = metricOf(state.get("by"));
  const starts = Number(state.get("starts") || metric.minStarts) || 0;
  const nationality = state.get("nationality").trim();
  const variables = {
    metric: metric.metric,
    minStarts: Math.min(1_000_000, Math.max(0, Math.floor(starts))),
    nationality: nationality || null,
    limit: LIMIT,
  };
  return (
    <>
      <Title name="Records">
        <p className="lead">
          {metric.name}: {metric.unit}. The address of this page keeps what you choose.
        </p>
      </Title>
      <Filters state={state} metric={metric} starts={variables.minStarts} />
      <QueryResult query={RecordsDocument} variables={variables}>
        {({ leaderboard }, of) => (
          <Ranking key={of.metric} entries={leaderboard} metric={metricOf(of.metric)} state={state} variables={of} />
        )}
      </QueryResult>
    </>
  );
}

interface FiltersProps {
  state: TableState;
  metric: MetricName;
  starts: number;
}

function Filters({ state, metric, starts }: FiltersProps) {
  return (
    <form className="filters" role="search" aria-label="Filter records" onSubmit={(event) => event.preventDefault()}>
      <label>
        Metric
        <select
          value={metric.metric}
          onChange={(event) => state.change({ by: event.target.value, starts: "", sort: "" })}
        >
          {METRICS.map((one) => (
            <option key={one.metric} value={one.metric}>
              {one.name}
            </option>
          ))}
        </select>
      </label>
      <label>
        Nationality
        <input
          type="search"
          value={state.get("nationality")}
          placeholder="such as British"
          onChange={(event) => state.change({ nationality: event.target.value })}
        />
      </label>
      <label>
        Era
        <select value={state.get("era")} onChange={(event) => state.change({ era: event.target.value })}>
          <option value="">All seasons</option>
          {ERAS.map((first) => (
            <option key={first} value={first}>
              Raced in the {first}s
            </option>
          ))}
        </select>
      </label>
      <label>
        Starts, at least
        <input
          type="number"
          min="0"
          max="1000"
          value={state.get("starts") || starts}
          onChange={(event) => state.change({ starts: event.target.value })}
        />
      </label>
    </form>
  );
}

interface RankingProps {
  entries: readonly Entry[];
  metric: MetricName;
  state: TableState;
  variables: object;
}

function Ranking({ entries, metric, state, variables }: RankingProps) {
  const slot = useToolSlot();
  const era = Number(state.get("era")) || 0;
  const { by, direction } = state.sorting;
  const sorting = useDeferredValue(useMemo(() => ({ by, direction }), [by, direction]));
  const shown = era
    ? entries.filter(({ driver }) => (driver.firstRace?.year ?? 0) < era + 10 && (driver.lastRace?.year ?? 0) >= era)
    : entries;
  const most = Math.max(...shown.map((entry) => entry.value), 1e-9);
  const columns = useMemo(
    (): readonly Column<Entry>[] => [
      {
        name: "Rank",
        isNumber: true,
        value: (entry) => entry.rank,
        cell: (entry) => `${entry.rank}${entry.isTied ? " =" : ""}`,
      },
      {
        name: "Driver",
        isKey: true,
        value: (entry) => entry.driver.name,
        cell: (entry) => <DriverName driver={entry.driver} />,
      },
      { name: "Nationality", isSecondary: true, value: (entry) => entry.driver.nationality },
      {
        name: "Years",
        isSecondary: true,
        value: (entry) => entry.driver.firstRace?.year,
        cell: ({ driver }) => yearSpan(driver.firstRace, driver.lastRace),
      },
      { name: "Starts", isNumber: true, isSecondary: true, value: (entry) => entry.driver.racesStarted },
      {
        name: "Share of the largest",
        className: "secondary",
        value: (entry) => entry.value / most,
        cell: (entry) => <Share of={Math.max(0, entry.value / most)} />,
      },
      {
        name: metric.name,
        isNumber: true,
        isStrong: true,
        value: (entry) => entry.value,
        cell: (entry) => (
          <span title={entry.note ?? undefined}>
            {entry.isLowerBound ? "at least " : ""}
            {metric.write(entry.value)}
          </span>
        ),
      },
    ],
    [metric, most],
  );
  if (shown.length === 0) {
    return (
      <p>
        Nobody has that.{" "}
        <button type="button" className="plain" onClick={() => state.change({ nationality: "", era: "", starts: "" })}>
          Show everybody
        </button>
      </p>
    );
  }
  return (
    <>
      <div className="heading">
        <p aria-live="polite">
          {plural(shown.length, "driver")}; ranks are among all who have the nationality and the starts.
        </p>
        {slot.tools(<QueryLink of="Records" query={RecordsDocument} variables={variables} />)}
      </div>
      {slot.within(
        <Table
          caption={`Records: ${metric.name}`}
          columns={columns}
          rows={shown}
          keyOf={(entry) => entry.driver.driverId}
          sorting={sorting}
          limit={SHOWN}
          onSort={(next) => state.change({ sort: `${next.by}-${next.direction}` })}
        />,
      )}
    </>
  );
}
