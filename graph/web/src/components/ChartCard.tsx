import { type ReactNode, useEffect, useRef, useState } from "react";
import type { Draw } from "../charts/draw";
import { type Operation, QueryLink } from "./QueryLink";

interface Props extends Operation {
  title: string;
  /** What is drawn, with its unit. */
  caption: string;
  draw: Draw;
  height: number;
  /** The same figures as a table. */
  children: ReactNode;
}

/** A chart, the figures in it as a table, and the query that had them. */
export function ChartCard({ title, caption, draw, height, children, ...asked }: Props) {
  return (
    <figure>
      <figcaption>
        <h2>{title}</h2>
        <p>{caption}</p>
      </figcaption>
      <Canvas draw={draw} height={height} title={title} />
      <div className="below">
        <details>
          <summary>The figures as a table</summary>
          {children}
        </details>
        <QueryLink {...asked} />
      </div>
    </figure>
  );
}

function Canvas({ draw, height, title }: { draw: Draw; height: number; title: string }) {
  const place = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const watch = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    if (place.current) {
      watch.observe(place.current);
    }
    return () => watch.disconnect();
  }, []);
  useEffect(() => {
    let isWanted = width > 0;
    // Plot is larger than all the rest of a page, which need not wait for it.
    void import("../charts/plot").then(({ plot }) => {
      if (isWanted) {
        place.current?.replaceChildren(plot(draw, width, height, title));
      }
    });
    return () => {
      isWanted = false;
    };
  }, [draw, width, height, title]);
  return <div ref={place} className="canvas" style={{ height }} />;
}
