import { expect, test } from "vitest";
import { DriverDocument, SeasonsDocument } from "../generated/graphql";
import { address } from "./QueryLink";

test("GraphiQL is opened with the query and its variables", () => {
  const asked = new URL(address({ query: DriverDocument, variables: { driverId: 7 } }), "http://localhost");
  expect(asked.pathname).toBe("/graphql");
  expect(asked.searchParams.get("query")).toContain("query Driver($driverId: Int!)");
  expect(JSON.parse(asked.searchParams.get("variables") ?? "")).toEqual({ driverId: 7 });
});

test("a query without variables has none", () => {
  expect(address({ query: SeasonsDocument })).not.toContain("variables");
});
