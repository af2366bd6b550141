import { expect, test } from "vitest";
import { sortingOf } from "./useTableState";

test("an address says what a table is sorted by", () => {
  expect(sortingOf("Best lap-ASC", "Wins-DESC")).toEqual({ by: "Best lap", direction: "ASC" });
});

test.each(["", "Wins", "-ASC", "Wins-UP"])("an address that cannot be read means the usual order: %s", (text) => {
  expect(sortingOf(text, "Wins-DESC")).toEqual({ by: "Wins", direction: "DESC" });
});
