import { expect, test } from "vitest";
import { spread } from "./draw";

test("labels that would overlap move apart, in their order, and stay inside", () => {
  expect(spread([10, 10, 50], 13, 60)).toEqual([10, 23, 50]);
  expect(spread([58, 60, 59], 13, 60)).toEqual([34, 60, 47]);
});

test.each(Array.from({ length: 20 }, (_, seed) => seed))("any labels are apart and in order: %d", (seed) => {
  const values = Array.from({ length: 12 }, (_, at) => (Math.sin(seed * 12 + at) + 1) * 200);
  const moved = spread(values, 13, 400);
  const order = values.map((_, at) => at).sort((one, other) => (values[one] ?? 0) - (values[other] ?? 0));
  const sorted = order.map((at) => moved[at] ?? 0);
  expect(Math.max(...sorted)).toBeLessThanOrEqual(400);
  for (let at = 1; at < sorted.length; at++) {
    expect((sorted[at] ?? 0) - (sorted[at - 1] ?? 0)).toBeGreaterThanOrEqual(13 - 1e-9);
  }
});
