import { CAPTION, type Draw, PAPER, RULE } from "./draw";

export interface Span {
  /** The row: a driver of a team, or a team of a driver. */
  name: string;
  from: number;
  to: number;
  color: string;
  label: string;
}

const ROW_PIXELS = 18;

export const timelineHeight = (spans: readonly Span[]) =>
  40 + ROW_PIXELS * new Set(spans.map((span) => span.name)).size;

/** Years as bars, a row for each name, in the order of the names. */
export function timeline(spans: readonly Span[]): Draw {
  const names = [...new Set(spans.map((span) => span.name))];
  return (Plot, width) => ({
    height: timelineHeight(spans),
    marginLeft: width < 560 ? 124 : 170,
    marginRight: 24,
    marginTop: 22,
    marginBottom: 6,
    x: {
      axis: "top",
      label: null,
      tickFormat: (year: number) => (Number.isInteger(year) ? String(year) : ""),
      ticks: Math.max(2, Math.floor(width / 110)),
      tickSize: 0,
    },
    y: { label: null, domain: names, tickSize: 0, tickFormat: (name: string) => shorten(name, width < 560 ? 16 : 26) },
    color: { type: "identity" },
    marks: [
      Plot.gridX({ stroke: RULE, strokeOpacity: 1 }),
      Plot.barX(spans, {
        x1: "from",
        x2: (span: Span) => span.to + 1,
        y: "name",
        fill: "color",
        insetLeft: 1,
        insetRight: 1,
        insetTop: 3,
        insetBottom: 3,
        rx: 2,
        title: "label",
        tip: { fill: PAPER, stroke: CAPTION },
      }),
    ],
  });
}

const shorten = (name: string, most: number) => (name.length > most ? `${name.slice(0, most - 1)}…` : name);

/** Years that follow one another, as one span each. */
export function spansOf(years: readonly number[]): { from: number; to: number }[] {
  const spans: { from: number; to: number }[] = [];
  for (const year of [...new Set(years)].sort((one, other) => one - other)) {
    const last = spans.at(-1);
    if (last && last.to === year - 1) {
      last.to = year;
    } else {
      spans.push({ from: year, to: year });
    }
  }
  return spans;
}
