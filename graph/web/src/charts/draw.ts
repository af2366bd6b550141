import type * as Plot from "@observablehq/plot";

/** The parts of the library that our charts use. */
export type Marks = Pick<
  typeof Plot,
  "barX" | "boxX" | "dot" | "geo" | "gridX" | "gridY" | "line" | "text" | "tip" | "pointer"
>;

/** Makes the options of a chart, given the library and the room for it in pixels. */
export type Draw = (plot: Marks, width: number) => Plot.PlotOptions;

export interface Point {
  x: number;
  y: number;
  name: string;
}

export interface Axis {
  label: string;
  /** How a value is written. */
  write?: (value: number) => string;
}

/** A line of a chart: what it is called, its colour, and whether it is dashed. */
export interface Series {
  name: string;
  /** At the end of the line, where there is little room. */
  short: string;
  color: string;
  isDashed: boolean;
}

export const ACCENT = "var(--accent)";
export const RULE = "var(--rule)";
export const INK = "var(--ink)";
export const CAPTION = "var(--ink-2)";
export const PAPER = "var(--paper)";

/** Marks what belongs to a series: `plot` turns the description into `data-series`. */
export const seriesOf = (name: string) => `series:${name}`;

/** Numbers from the smallest to the largest, moved so that neighbours are at least `gap` apart. */
export function spread(values: readonly number[], gap: number, max: number): number[] {
  const order = values.map((value, index) => ({ value, index })).sort((one, other) => one.value - other.value);
  let last = -Infinity;
  for (const item of order) {
    item.value = last = Math.max(item.value, last + gap);
  }
  let next = max + gap;
  for (const item of order.toReversed()) {
    item.value = next = Math.min(item.value, next - gap);
  }
  const moved = new Array<number>(values.length);
  for (const item of order) {
    moved[item.index] = item.value;
  }
  return moved;
}
