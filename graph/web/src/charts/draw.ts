import type * as Plot from "@observablehq/plot";

/** Makes the options of a chart, given the library and the room for it in pixels. */
export type Draw = (plot: typeof Plot, width: number, height: number) => Plot.PlotOptions;

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

export const COLORS = [
  "#2f6fd0",
  "#d9730d",
  "#1f8a5b",
  "#c4314b",
  "#8457c9",
  "#8a6d1f",
  "#0f8a94",
  "#b0478f",
  "#64748b",
  "#5d8a1f",
];
export const ACCENT = "#d0324b";
