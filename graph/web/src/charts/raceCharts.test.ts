import { expect, test } from "vitest";
import { type Car, gaps, stints, usualLaps } from "./raceCharts";

const car = (name: string, milliseconds: (number | null)[], stops: number[] = []): Car => ({
  series: { name, short: name, color: "red", isDashed: false },
  grid: 1,
  position: 1,
  laps: milliseconds.length,
  positions: milliseconds.map(() => 1),
  milliseconds,
  stops,
});

test("a gap is the time since the first car ended the same lap", () => {
  expect(gaps([car("a", [100, 100, 100]), car("b", [90, 120, 80])], 3)).toEqual([
    [10, 0, 10],
    [0, 10, 0],
  ]);
});

test("from a lap without a time on, no gap is known", () => {
  expect(gaps([car("a", [100, null, 100]), car("b", [110, 100, 100])], 3)).toEqual([
    [0, null, null],
    [10, 0, 0],
  ]);
});

test("stints lie between stops, and two stops on a lap are one", () => {
  const drawn = stints([car("a", [1, 1, 1, 1, 1], [2, 2, 4])]);
  expect(drawn.map(({ from, to }) => [from, to])).toEqual([
    [0, 2],
    [2, 4],
    [4, 5],
  ]);
});

test("laps behind a safety car are not usual", () => {
  expect(usualLaps([car("a", [100, 102, 101, 200, null]), car("b", [300])])).toEqual([[100, 101, 102], []]);
});
