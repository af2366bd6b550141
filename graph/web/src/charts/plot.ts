import * as Plot from "@observablehq/plot";
import type { Draw } from "./draw";

export function plot(draw: Draw, width: number, height: number, title: string): Element {
  const options = draw(Plot, width, height);
  const drawn = Plot.plot({
    width,
    height,
    style: { background: "none", color: "currentColor", fontSize: "12px", fontFamily: "inherit" },
    ...options,
  });
  // Those who cannot see it have the table below.
  drawn.setAttribute("role", "img");
  drawn.setAttribute("aria-label", `${title}: the table below has the figures`);
  for (const part of drawn.querySelectorAll("g[aria-label]")) {
    part.removeAttribute("aria-label");
  }
  return drawn;
}
