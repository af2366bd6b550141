import { useEffect, useRef, useState } from "react";
import type { Draw } from "../charts/draw";
import type { Drawn } from "../charts/plot";
import { lateModule, usePrintable } from "./lateModule";
import { isPrinting, useIsNear } from "./useIsNear";

/** Plot is larger than all the rest of a page, which need not wait for it. */
const PLOT = lateModule(async () => (await import("../charts/plot")).plot);

/** Each chart is drawn in a task of its own, between which the browser is free to answer. */
const nextTask = () => new Promise((resolve) => setTimeout(resolve));

interface Props {
  title: string;
  draw: Draw;
  /** In pixels; at least, where `aspectRatio` makes a wide chart higher. */
  height: number;
  aspectRatio?: number;
  /** The series that stand out; none: all are equal. */
  highlighted?: readonly string[];
  /** A value of the x axis that is marked. */
  step?: number | undefined;
  /** A series that is pointed at, or none any more. */
  onPoint?: (name: string | undefined) => void;
}

/** A drawn chart, as wide as its place. */
export function Chart({ title, draw, height, aspectRatio, highlighted = [], step, onPoint }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const drawn = useRef<Drawn>(null);
  const [width, setWidth] = useState(0);
  const isNear = useIsNear(place);
  usePrintable(PLOT);
  const pixels = aspectRatio ? Math.max(height, Math.round(width / aspectRatio)) : height;
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    if (place.current) {
      observer.observe(place.current);
    }
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    let isCurrent = isNear && width > 0;
    const show = (plot: NonNullable<typeof PLOT.current>) => {
      if (isCurrent) {
        drawn.current = plot(draw, width, pixels, title);
        place.current?.replaceChildren(drawn.current.element);
        highlight(place.current, highlighted);
        drawn.current.markStep(step);
      }
    };
    if (isPrinting() && PLOT.current) {
      show(PLOT.current);
    } else if (isCurrent) {
      void PLOT.load().then((plot) => nextTask().then(() => show(plot)));
    }
    return () => {
      isCurrent = false;
    };
    // Other series stand out, and another step is marked, without another drawing: see below.
  }, [draw, isNear, width, pixels, title]);
  useEffect(() => highlight(place.current, highlighted), [highlighted]);
  useEffect(() => drawn.current?.markStep(step), [step]);
  return (
    <div
      ref={place}
      className="chart"
      data-near={isNear}
      style={{ minHeight: height, aspectRatio }}
      onPointerOver={(event) => {
        const part = event.target instanceof Element ? event.target.closest("[data-series]") : null;
        if (part) {
          onPoint?.(part.getAttribute("data-series") ?? undefined);
        }
      }}
      onPointerLeave={() => onPoint?.(undefined)}
    />
  );
}

function highlight(place: HTMLElement | null, names: readonly string[]): void {
  place?.classList.toggle("has-highlight", names.length > 0);
  for (const part of place?.querySelectorAll<SVGElement>("[data-series]") ?? []) {
    const isHighlighted = names.includes(part.dataset["series"] ?? "");
    part.classList.toggle("highlighted", isHighlighted);
    if (isHighlighted && part instanceof SVGPathElement) {
      part.parentElement?.append(part); // over the others
    }
  }
}
