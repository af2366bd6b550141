import { CAPTION, type Draw, PAPER, RULE } from "./draw";

export interface YearPosition {
  year: number;
  /** Null without a place: a gap. */
  position: number | null;
  color: string;
  label: string;
}

/** The place in the championship of each season, first at the top. */
export function positions(rows: readonly YearPosition[], height: number): Draw {
  const placed = rows.filter((row) => row.position !== null);
  const last = Math.max(3, ...placed.map((row) => row.position ?? 0));
  const ticks = Array.from({ length: last }, (_, at) => at + 1).filter((at) => at === 1 || at % 5 === 0);
  return (Plot, width) => ({
    height,
    marginLeft: 34,
    marginRight: 16,
    marginBottom: 30,
    x: {
      label: null,
      tickFormat: (year: number) => (Number.isInteger(year) ? String(year) : ""),
      ticks: Math.max(2, Math.min(rows.length, Math.floor(width / 80))),
      tickSize: 0,
      inset: 12,
    },
    y: {
      label: "place",
      labelArrow: "none",
      domain: [last, 1],
      ticks,
      tickFormat: String,
      tickSize: 0,
      inset: 8,
    },
    color: { type: "identity" },
    marks: [
      Plot.gridY({ ticks, stroke: RULE, strokeOpacity: 1 }),
      Plot.line(rows, {
        x: "year",
        y: (row: YearPosition) => row.position ?? NaN,
        stroke: CAPTION,
        strokeOpacity: 0.5,
      }),
      Plot.dot(placed, {
        x: "year",
        y: "position",
        fill: "color",
        r: (row: YearPosition) => (row.position === 1 ? 6 : 4),
        title: "label",
        tip: { fill: PAPER, stroke: CAPTION },
      }),
    ],
    r: { type: "identity" },
  });
}
