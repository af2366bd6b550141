import { expect, test } from "vitest";
import { licencesOf } from "./licences";

test("a licence is listed once, with the number of its files", () => {
  const sources = [
    { name: "races.csv", licence: "CC0" },
    { name: "results.csv", licence: "CC0" },
    { name: "f1db-races.csv", licence: "CC BY 4.0" },
    { name: "own.csv", licence: null },
  ];
  expect(licencesOf(sources)).toEqual([
    { licence: "CC0", files: 2 },
    { licence: "CC BY 4.0", files: 1 },
  ]);
});
