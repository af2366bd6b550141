import { expect, test } from "vitest";
import { standings } from "./standings";

const race = (round: number, points: number) => ({ points, race: { round } });

test("a season's points are a career's, less those from before it", () => {
  const driver = { name: "A", career: { points: 100.5 }, careers: [race(2, 118.5), race(1, 110.5)] };
  expect(standings([{ driver }])).toEqual([
    { name: "A", x: 0, y: 0 },
    { name: "A", x: 1, y: 10 },
    { name: "A", x: 2, y: 18 },
  ]);
});

test("who had not raced before began with none", () => {
  expect(standings([{ driver: { name: "B", career: null, careers: [race(1, 25)] } }]).at(-1)?.y).toBe(25);
});
