import { ACCENT, type Axis, type Draw } from "./draw";

export interface Bar {
  name: string;
  value: number;
}

export const BAR_PIXELS = 28;

/** A bar for each name, from the first downwards. */
export function bars(data: readonly Bar[], axis: Axis): Draw {
  const write = axis.write ?? String;
  return (Plot, width) => ({
    marginLeft: Math.min(170, width * 0.4),
    marginRight: 44,
    marginTop: 4,
    marginBottom: 36,
    x: { label: axis.label, grid: true, nice: true, labelArrow: "none", ticks: Math.max(2, Math.floor(width / 140)) },
    y: { label: null, domain: data.map((bar) => bar.name) },
    marks: [
      Plot.barX(data, {
        x: "value",
        y: "name",
        fill: ACCENT,
        rx: 2,
        tip: true,
        title: (bar: Bar) => `${bar.name}: ${write(bar.value)}`,
      }),
      Plot.text(data, { x: "value", y: "name", text: (bar: Bar) => write(bar.value), textAnchor: "start", dx: 4 }),
      Plot.ruleX([0]),
    ],
  });
}
