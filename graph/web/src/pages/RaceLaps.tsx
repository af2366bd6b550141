import { useMemo } from "react";
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
import { Section } from "../components/Section";
import type { Column } from "../components/Table";
import { lap, plural, seconds } from "../format";
import { RaceDocument } from "../generated/graphql";
import type { RaceData } from "./raceColumns";

const GAP_HEIGHT = 420;

/** The drivers who have laps, in the order of the result. */
function carsOf(race: RaceData): Car[] {
  const laps = new Map(race.lapChart.drivers.map((driver) => [driver.driver.driverId, driver]));
  // A shared car has a result for each of its drivers, and a driver may have shared two cars.
  const results = [...new Map(race.results.toReversed().map((result) => [result.driver.driverId, result])).values()]
    .toReversed()
    .filter((result) => laps.has(result.driver.driverId));
  const series = seriesOfCars(
    results.map((result) => ({ name: result.driver.name, surname: result.driver.surname, team: result.team })),
  );
  return results.map((result, at) => {
    const { driverId } = result.driver;
    const positions = laps.get(driverId)?.positions.map((position) => position ?? null) ?? [];
    return {
      series: series[at]!,
      grid: result.grid ?? null,
      position: result.position ?? null,
      laps: positions.findLastIndex((position) => position !== null) + 1,
      positions,
      milliseconds: laps.get(driverId)?.milliseconds.map((time) => time ?? null) ?? [],
      stops: race.pitStops.filter((stop) => stop.driver.driverId === driverId).map((stop) => stop.lap),
    };
  });
}

/** The race lap by lap: positions, gaps, times and stints. */
export function RaceLaps({ race }: { race: RaceData }) {
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
