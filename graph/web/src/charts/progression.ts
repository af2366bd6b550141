import { figure } from "../format";
import type { Draw, Series } from "./draw";
import { type SeriesPoint, seriesLines } from "./seriesLines";

export interface Progress {
  series: Series;
  /** Points after each round; null before the first standings. */
  points: readonly { round: number; points: number }[];
}

export const PROGRESSION_HEIGHT = 420;

/** Points after each round, from zero. */
export function progression(
  progress: readonly Progress[],
  rounds: readonly number[],
  height = PROGRESSION_HEIGHT,
): Draw {
  const points = progress.flatMap(({ series, points }): SeriesPoint[] => [
    { name: series.name, x: 0, y: 0 },
    ...points.map((one) => ({ name: series.name, x: one.round, y: one.points })),
  ]);
  const last = Math.max(1, ...rounds);
  return seriesLines({
    series: progress.map((one) => one.series),
    points,
    height,
    x: {
      label: "round",
      domain: [0, last],
      ticks: rounds.length > 12 ? rounds.filter((round) => round % 2 === 0) : [...rounds],
    },
    y: { label: "points", domain: [0, Math.max(1, ...points.map((point) => point.y ?? 0))] },
    endLabel: (series, end) => `${series.short} ${figure(end.y)}`,
  });
}
