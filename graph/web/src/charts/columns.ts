import { ACCENT, type Axis, type Draw, type Point } from "./draw";

/** A column for each year. */
export function columns(data: readonly Point[], axis: Axis): Draw {
  return (Plot, width) => ({
    marginLeft: 44,
    marginBottom: 36,
    x: {
      type: "band",
      label: null,
      tickFormat: (year: number) => String(year),
      ticks: data.map((point) => point.x).filter((_, at) => at % Math.ceil((data.length * 40) / width) === 0),
    },
    y: { label: axis.label, grid: true, nice: true, labelArrow: "none" },
    marks: [
      Plot.barY(data, { x: "x", y: "y", fill: ACCENT, rx: 2, tip: true, title: (point: Point) => point.name }),
      Plot.ruleY([0]),
    ],
  });
}
