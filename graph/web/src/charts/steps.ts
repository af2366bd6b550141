import { ACCENT, type Axis, type Draw, type Point } from "./draw";

/** A value that holds until the next one takes its place, up to `end`. */
export function steps(data: readonly Point[], y: Axis, end: number): Draw {
  const write = y.write ?? String;
  const last = data.at(-1);
  const drawn = last && last.x < end ? [...data, { ...last, x: end }] : data;
  return (Plot, width) => ({
    marginLeft: 64,
    marginBottom: 36,
    x: {
      label: null,
      tickFormat: (year: number) => (Number.isInteger(year) ? String(year) : ""),
      tickSize: 0,
      ticks: Math.max(2, Math.floor(width / 90)),
      nice: true,
    },
    y: { label: y.label, grid: true, nice: true, labelArrow: "none", tickFormat: write, ticks: 6 },
    marks: [
      Plot.line(drawn, { x: "x", y: "y", stroke: ACCENT, strokeWidth: 2, curve: "step-after" }),
      Plot.dot(data, { x: "x", y: "y", fill: ACCENT, r: 4 }),
      Plot.tip(data, Plot.pointer({ x: "x", y: "y", title: (point: Point) => point.name })),
    ],
  });
}
