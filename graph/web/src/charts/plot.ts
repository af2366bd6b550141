import { barX, boxX, dot, geo, gridX, gridY, line, plot as draw, text, tip, pointer } from "@observablehq/plot";
import type { Draw, Marks } from "./draw";

/** What our charts use: a build leaves out the rest. */
const MARKS: Marks = { barX, boxX, dot, geo, gridX, gridY, line, text, tip, pointer };

const SERIES = "series:";

const SVG = "http://www.w3.org/2000/svg";

export interface Drawn {
  element: Element;
  /** Marks a value of the x axis by a line; undefined: none. */
  markStep: (step: number | undefined) => void;
}

export function plot(options: Draw, width: number, height: number, title: string): Drawn {
  const drawn = draw({
    width,
    height,
    style: { background: "none", color: "var(--ink-2)", fontSize: "12px", fontFamily: "inherit" },
    ...options(MARKS, width),
  });
  // Those who cannot see it have the table below.
  drawn.setAttribute("role", "img");
  drawn.setAttribute("aria-label", `${title}: the table below has the values`);
  for (const part of drawn.querySelectorAll("[aria-label]")) {
    const label = part.getAttribute("aria-label") ?? "";
    if (label.startsWith(SERIES)) {
      part.setAttribute("data-series", label.slice(SERIES.length));
    }
    part.removeAttribute("aria-label");
  }
  return { element: drawn, markStep: stepMark(drawn) };
}

function stepMark(drawn: ReturnType<typeof draw>): Drawn["markStep"] {
  const svg = drawn instanceof SVGSVGElement ? drawn : drawn.querySelector("svg");
  const line = document.createElementNS(SVG, "line");
  line.setAttribute("class", "step");
  line.setAttribute("stroke", "var(--ink-2)");
  line.setAttribute("stroke-dasharray", "2 3");
  return (step) => {
    const x = drawn.scale("x");
    const [y1, y2] = drawn.scale("y")?.range ?? [];
    line.remove();
    if (step !== undefined && x) {
      const attributes = { x1: x.apply(step), x2: x.apply(step), y1, y2 };
      Object.entries(attributes).forEach(([name, value]) => line.setAttribute(name, String(value)));
      svg?.append(line);
    }
  };
}
