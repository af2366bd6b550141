import { expect, test } from "vitest";
import { raceCode } from "./raceCode";

test.each([
  ["Italian Grand Prix", "ITA"],
  ["Austrian Grand Prix", "AUT"],
  ["Australian Grand Prix", "AUS"],
  ["São Paulo Grand Prix", "SAO"],
  ["70th Anniversary Grand Prix", "70T"],
])("%s is %s", (name, code) => {
  expect(raceCode(name)).toBe(code);
});
