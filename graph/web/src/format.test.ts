import { expect, test } from "vitest";
import { count, date, lap, percent, plural } from "./format";

test("laps are written as at the track", () => {
  expect([lap(82210), lap(59999), lap(60000), lap(3_600_000)]).toEqual(["1:22.210", "59.999", "1:00.000", "60:00.000"]);
});

test("what is not known is a dash", () => {
  expect([lap(null), count(undefined), percent(null), date(null)]).toEqual(["–", "–", "–", "–"]);
});

test("nothing is a figure too", () => {
  expect([count(0), percent(0), plural(0, "win")]).toEqual(["0", "0%", "0 wins"]);
});

test("numbers are grouped, and one is one", () => {
  expect([plural(1, "race"), plural(27118, "race")]).toEqual(["1 race", "27,118 races"]);
});

test("a day is the same day everywhere", () => {
  expect(date("1985-01-07")).toBe("7 January 1985");
});
