/** The charts of a race, from its laps and pit stops. */
import { CAPTION, type Draw, RULE, type Series } from "./draw";
import { lap } from "../format";
import { type SeriesPoint, seriesLines } from "./seriesLines";

export interface Car {
  series: Series;
  grid: number | null;
  position: number | null;
  laps: number;
  /** By lap, from the first; null where it is not known. */
  positions: readonly (number | null)[];
  milliseconds: readonly (number | null)[];
  /** The laps that ended in the pits. */
  stops: readonly number[];
}

const ROW_PIXELS = 23;

export const lapChartHeight = (cars: number) => 50 + cars * ROW_PIXELS;

/** Positions at the end of every lap, from the grid; open circles are pit stops. */
export function lapChart(cars: readonly Car[], lapCount: number): Draw {
  const rows = Math.max(1, cars.length, ...cars.flatMap((car) => [car.grid ?? 0, ...car.positions.map((p) => p ?? 0)]));
  const points = cars.flatMap(({ series, grid, positions, stops }): SeriesPoint[] => [
    // Who starts from the pit lane has grid 0: last.
    ...(grid === null ? [] : [{ name: series.name, x: 0, y: grid || rows }]),
    ...positions.map((position, at) => ({
      name: series.name,
      x: at + 1,
      y: position,
      isMarked: stops.includes(at + 1),
    })),
  ]);
  return seriesLines({
    series: cars.map((car) => car.series),
    points,
    height: lapChartHeight(rows),
    x: { label: "lap", domain: [0, lapCount], ticks: everyTen(lapCount), write: (at) => (at === 0 ? "Grid" : `${at}`) },
    y: { label: "position", domain: [1, rows], isReversed: true },
    startLabel: (series, first) => `${first.y} ${series.short}`,
    endLabel: (series, last) => (last.x >= lapCount ? `${last.y} ${series.short}` : `${series.short} (${last.x} laps)`),
  });
}

/** Milliseconds behind the leader at the end of each lap; null from the first lap without a time. */
export function gaps(cars: readonly Car[], lapCount: number): (number | null)[][] {
  const totals = cars.map(({ milliseconds }) => {
    let total: number | null = 0;
    return milliseconds.map((time) => (total = total === null || time === null ? null : total + time));
  });
  const leaders = Array.from({ length: lapCount }, (_, at) =>
    Math.min(...totals.map((total) => total[at] ?? Number.POSITIVE_INFINITY)),
  );
  return totals.map((total) =>
    total.map((time, at) => (time === null || !Number.isFinite(leaders[at]) ? null : time - (leaders[at] ?? 0))),
  );
}

/** Seconds behind the leader; who is further behind than `most` leaves the chart. */
export function gapChart(cars: readonly Car[], lapCount: number, height: number, most = 120): Draw {
  const behind = gaps(cars, lapCount);
  const points = cars.flatMap(({ series }, car) =>
    (behind[car] ?? []).map((gap, at) => {
      const seconds = gap === null ? null : gap / 1000;
      return { name: series.name, x: at + 1, y: seconds !== null && seconds > most ? null : seconds };
    }),
  );
  const high = Math.max(1, ...points.map((point) => point.y ?? 0));
  return seriesLines({
    series: cars.map((car) => car.series),
    points,
    height,
    x: { label: "lap", domain: [1, lapCount], ticks: everyTen(lapCount) },
    y: { label: "seconds behind", domain: [0, high], isReversed: true },
    endLabel: (series, last) => `${series.short} ${(last.y ?? 0) === 0 ? "" : `+${(last.y ?? 0).toFixed(1)}`}`,
  });
}

/** The laps of each driver as a box: half of them lie inside it. Laps that are not usual are left out. */
export function lapTimeChart(cars: readonly Car[]): Draw {
  const usual = usualLaps(cars);
  const laps = cars.flatMap((car, at) => (usual[at] ?? []).map((time) => ({ name: car.series.short, time })));
  const names = cars.map((car) => car.series.short);
  return (Plot, width) => ({
    height: 44 + ROW_PIXELS * names.length,
    marginLeft: width < 560 ? 84 : 110,
    marginRight: 12,
    marginTop: 6,
    x: {
      label: "minutes : seconds",
      labelArrow: "none",
      tickFormat: (time: number) => lap(time).slice(0, -2),
      ticks: width / 110,
    },
    y: { label: null, domain: names, tickSize: 0 },
    color: { type: "identity" },
    marks: [
      Plot.gridX({ stroke: RULE, strokeOpacity: 1 }),
      cars.map((car) =>
        Plot.boxX(
          laps.filter((one) => one.name === car.series.short),
          { x: "time", y: () => car.series.short, fill: car.series.color, fillOpacity: 0.45, stroke: CAPTION, r: 1.5 },
        ),
      ),
    ],
  });
}

/** The laps of each car that are at most 15 % slower than the median of the race, fastest first. */
export function usualLaps(cars: readonly Car[]): number[][] {
  const known = cars.map((car) => car.milliseconds.filter((time): time is number => time !== null));
  const all = known.flat().sort((one, other) => one - other);
  const most = (all[Math.floor(all.length / 2)] ?? 0) * 1.15;
  return known.map((times) => times.filter((time) => time <= most).sort((one, other) => one - other));
}

export interface Stint {
  name: string;
  from: number;
  to: number;
  number: number;
  color: string;
}

/** What lies between two stops of a car. */
export function stints(cars: readonly Car[]): Stint[] {
  return cars.flatMap(({ series, stops, laps }) => {
    const edges = [0, ...[...new Set(stops)].filter((stop) => stop < laps).sort((one, other) => one - other), laps];
    return edges.slice(1).flatMap((to, at) => {
      const from = edges[at] ?? 0;
      return to > from ? [{ name: series.short, from, to, number: at + 1, color: series.color }] : [];
    });
  });
}

export function stintChart(cars: readonly Car[], lapCount: number): Draw {
  const drawn = stints(cars);
  return (Plot, width) => ({
    height: 44 + ROW_PIXELS * cars.length,
    marginLeft: width < 560 ? 84 : 110,
    marginRight: 12,
    marginTop: 6,
    x: { label: "lap", labelArrow: "none", domain: [0, lapCount], tickSize: 0 },
    y: { label: null, domain: cars.map((car) => car.series.short), tickSize: 0 },
    color: { type: "identity" },
    marks: [
      Plot.barX(drawn, {
        x1: "from",
        x2: "to",
        y: "name",
        fill: "color",
        fillOpacity: (stint: Stint) => Math.max(0.3, 1.05 - 0.25 * stint.number),
        insetLeft: 1,
        insetRight: 1,
        insetTop: 4,
        insetBottom: 4,
        rx: 2,
      }),
    ],
  });
}

const everyTen = (lapCount: number) => Array.from({ length: Math.floor(lapCount / 10) + 1 }, (_, at) => at * 10);
