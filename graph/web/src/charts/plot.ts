import { barX, boxX, dot, geo, gridX, gridY, line, plot as draw, text, tip, pointer } from "@observablehq/plot";
import type { Draw, Marks } from "./draw";

/** What our charts use: a build leaves out the rest. */
const MARKS: Marks = { barX, boxX, dot, geo, gridX, gridY, line, text, tip, pointer };

const SERIES = "series:";

export function plot(options: Draw, width: number, height: number, title: string): Element {
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
  return drawn;
}
