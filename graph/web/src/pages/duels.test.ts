import { expect, test } from "vitest";
import { duelsOf } from "./duels";

const result = (raceId: number, driverId: number, position: number | null, points = 0, grid: number | null = null) => ({
  race: { raceId },
  driver: { driverId, name: `driver ${driverId}` },
  position,
  points,
  qualifying: grid === null ? null : { position: grid },
});

test("a race that one did not finish counts, but nobody finished ahead", () => {
  const [duel] = duelsOf([result(1, 1, 3, 15, 2), result(1, 2, null, 0, 1), result(2, 1, 5, 10), result(2, 2, 4, 12)]);
  expect(duel).toMatchObject({ races: 2, finished: [0, 1], qualified: [0, 1], points: [25, 12] });
});

test("drivers who never met have no duel", () => {
  expect(duelsOf([result(1, 1, 1), result(2, 2, 1)])).toEqual([]);
});

test("two who shared a car were not ahead of one another", () => {
  const [duel] = duelsOf([result(1, 1, 2, 3), result(1, 2, 2, 3)]);
  expect(duel).toMatchObject({ races: 1, finished: [0, 0] });
});

test("who drove two cars counts with the better result", () => {
  const [duel] = duelsOf([result(1, 1, 9), result(1, 1, 2, 6), result(1, 2, 3, 4)]);
  expect(duel).toMatchObject({ races: 1, finished: [1, 0], points: [6, 4] });
});
