import { type Axis, COLORS, type Draw, type Point } from "./draw";

/** A line for each name, which stands at its end. */
export function lines(data: readonly Point[], x: Axis, y: Axis): Draw {
  const names = [...new Set(data.map((point) => point.name))];
  const write = y.write ?? String;
  return (Plot, width, height) => ({
    height: height - (width < 600 ? 24 * Math.ceil(names.length / Math.floor(width / 130)) : 50),
    marginLeft: 44,
    marginBottom: 40,
    x: { label: x.label, labelArrow: "none", tickFormat: (at: number) => (Number.isInteger(at) ? String(at) : "") },
    y: { label: y.label, grid: true, nice: true, labelArrow: "none" },
    color: { domain: names, range: COLORS, legend: true, columns: width < 600 ? "120px" : undefined },
    marks: [
      Plot.ruleY([0]),
      Plot.line(data, { x: "x", y: "y", stroke: "name", strokeWidth: 2 }),
      Plot.dot(data, { x: "x", y: "y", fill: "name", r: 2.5 }),
      Plot.tip(
        data,
        Plot.pointer({
          x: "x",
          y: "y",
          title: (point: Point) => `${point.name}\n${x.label} ${point.x}: ${write(point.y)}`,
        }),
      ),
    ],
  });
}
