import { expect, test } from "vitest";
import { csv } from "./csv";

test("a value with a separator, a quote or a line break is quoted", () => {
  expect(csv(["name", "points"], [['Smith, "J"\nJr', 8.5]])).toBe('name,points\r\n"Smith, ""J""\nJr",8.5\r\n');
});

test("an unknown value is empty, and a zero is not", () => {
  expect(csv(["a", "b", "c"], [[null, undefined, 0]])).toBe("a,b,c\r\n,,0\r\n");
});
