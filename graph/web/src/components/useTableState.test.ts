import { expect, test } from "vitest";
import { read } from "./useTableState";

const usual = (search: string) => read(new URLSearchParams(search), ["WINS", "NAME"], "WINS-DESC");

test("an address says how to sort and which page", () => {
  expect(usual("sort=NAME-ASC&page=3")).toEqual({ sort: { field: "NAME", direction: "ASC" }, page: 3 });
});

test.each(["", "sort=", "sort=PASSWORD-ASC", "page=-1", "page=x", "page=0", "sort=-&page=1e999"])(
  "an address that makes no sense shows the usual table: %s",
  (search) => {
    expect(usual(search).sort).toEqual({ field: "WINS", direction: "DESC" });
    expect(usual(search).page).toBeGreaterThanOrEqual(1);
    expect(usual(search).page).toBeLessThan(1e9);
  },
);
