import type { Metric } from "../generated/graphql";
import { figure, percent, UNKNOWN } from "../format";

export interface MetricName {
  metric: Metric;
  name: string;
  unit: string;
  write: (value?: number | null) => string;
  /** Rates of those who hardly ever started say little. */
  minStarts: number;
}

const years = (days?: number | null) =>
  days ? `${Math.floor(days / 365.25)} years, ${Math.floor(days % 365.25)} days` : UNKNOWN;

const rate = (metric: Metric, name: string, unit: string, write = percent): MetricName => ({
  metric,
  name,
  unit,
  write,
  minStarts: 20,
});
const sum = (metric: Metric, name: string, unit: string, write = figure): MetricName => ({
  metric,
  name,
  unit,
  write,
  minStarts: 0,
});

/** Every metric of `leaderboard`, with what it counts. */
export const METRICS: readonly MetricName[] = [
  sum("WINS", "Wins", "races won"),
  sum("PODIUMS", "Podiums", "races finished in the first three"),
  sum("POLES", "Poles", "races started from the first place"),
  sum("FASTEST_LAPS", "Fastest laps", "races with the fastest lap"),
  sum("HAT_TRICKS", "Hat tricks", "races with pole, fastest lap and win"),
  sum("CHAMPIONSHIPS", "Championships", "seasons won"),
  sum("POINTS", "Points", "points, sprints included"),
  sum("RACES_ENTERED", "Races entered", "races with a result of any kind"),
  sum("RACES_STARTED", "Races started", "races that were started"),
  sum("RACES_FINISHED", "Races finished", "races with a position at the end"),
  sum("RETIREMENTS", "Retirements", "races that ended before the finish"),
  sum("LAPS_COMPLETED", "Laps", "laps completed"),
  sum("LAPS_LED", "Laps led", "laps in the lead at the line, of drivers whose races all have positions lap by lap"),
  sum("POSITIONS_GAINED", "Places gained", "places between grid and finish, all races together"),
  sum("SPRINT_WINS", "Sprint wins", "sprints won"),
  sum("SPRINT_PODIUMS", "Sprint podiums", "sprints finished in the first three"),
  sum("WIN_STREAK", "Wins in a row", "most races won one after the other"),
  sum("PODIUM_STREAK", "Podiums in a row", "most podiums one after the other"),
  sum("AGE_AT_FIRST_WIN", "Youngest winners", "age at the first win", years),
  sum("AGE_AT_LAST_WIN", "Oldest winners", "age at the last win", years),
  rate("WIN_RATE", "Win rate", "share of starts"),
  rate("PODIUM_RATE", "Podium rate", "share of starts"),
  rate("POLE_RATE", "Pole rate", "share of starts"),
  rate("POINTS_PER_START", "Points per start", "points in races and sprints, by race started", figure),
  rate("AVERAGE_FINISH", "Average finish", "mean position at the end", figure),
  rate("AVERAGE_GRID", "Average grid", "mean place on the grid", figure),
];

/** The metric that an address names; wins for one that it does not know. */
export const metricOf = (name: string): MetricName =>
  METRICS.find((one) => one.metric === name) ?? (METRICS[0] as MetricName);
