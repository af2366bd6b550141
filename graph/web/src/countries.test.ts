import { expect, test } from "vitest";
import { isOfCountry } from "./countries";

test("a country has several names, and people have its adjective", () => {
  for (const part of ["usa", "United", "american", "US"]) {
    expect(isOfCountry("United States", part)).toBe(true);
    expect(isOfCountry("American", part)).toBe(true);
  }
  expect(isOfCountry("UK", "brit")).toBe(true);
});

test("a name that is not known has only itself", () => {
  expect([isOfCountry("Rhodesian", "rhod"), isOfCountry("Rhodesian", "usa"), isOfCountry(null, "usa")]).toEqual([
    true,
    false,
    false,
  ]);
});
