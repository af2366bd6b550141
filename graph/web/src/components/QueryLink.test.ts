import { expect, test } from "vitest";
import { DriverDocument, SeasonsDocument } from "../generated/graphql";
import { graphiqlAddress } from "./QueryLink";

test("GraphiQL is opened with the query and its variables", () => {
  const opened = new URL(graphiqlAddress({ query: DriverDocument, variables: { driverId: 7 } }), "http://localhost");
  expect(opened.pathname).toBe("/graphql");
  expect(opened.searchParams.get("query")).toContain("query Driver($driverId: Int!)");
  expect(JSON.parse(opened.searchParams.get("variables") ?? "")).toEqual({ driverId: 7 });
});

test("a query without variables has none", () => {
  expect(graphiqlAddress({ query: SeasonsDocument })).not.toContain("variables");
});
