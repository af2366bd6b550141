import { useEffect, useRef } from "react";
import { keep, kept } from "../tabStorage";

/** How long a page that is returned to may wait for its data. */
const WAIT_MILLISECONDS = 15_000;
/** How long the page may grow after that, until all of it is drawn. */
const GROWTH_MILLISECONDS = 1500;

const BY_VISITOR = ["wheel", "touchstart", "pointerdown", "keydown", "click"];

const NAME = "scroll-positions";
const MOST_ADDRESSES = 500;

const positions = new Map<string, number>(JSON.parse(kept(NAME) ?? "[]"));
let stopReturn: (() => void) | undefined;

function keepPosition(): void {
  if (!stopReturn) {
    positions.delete(window.location.href);
    positions.set(window.location.href, window.scrollY); // the last of all
  }
}

// A sort or a filter gives the page another address without a scroll; a click may then lead away.
["scroll", "click"].forEach((name) => window.addEventListener(name, keepPosition, { passive: true, capture: true }));
window.addEventListener("pagehide", () => keep(NAME, JSON.stringify([...positions].slice(-MOST_ADDRESSES))));
window.addEventListener("popstate", () => {
  stopReturn?.();
  // A link within the page is such an event too.
  const target = document.getElementById(window.location.hash.slice(1));
  if (target) {
    target.scrollIntoView({ behavior: "instant" });
  } else {
    returnToAddress();
  }
});
// Browsers return at once, to a page that is not drawn yet.
window.history.scrollRestoration = "manual";
if (performance.getEntriesByType("navigation").some((entry) => "type" in entry && entry.type !== "navigate")) {
  returnToAddress();
} else {
  positions.delete(window.location.href);
}

function returnToAddress(): void {
  const position = positions.get(window.location.href);
  if (position !== undefined) {
    returnTo(position);
  }
}

/** Keeps a position while the page grows, until the visitor does something. */
function returnTo(position: number): void {
  let timer = window.setTimeout(stop, WAIT_MILLISECONDS);
  const observer = new ResizeObserver(() => {
    window.scrollTo({ top: position, behavior: "instant" });
    if (Math.abs(window.scrollY - position) < 1) {
      window.clearTimeout(timer);
      timer = window.setTimeout(stop, GROWTH_MILLISECONDS);
    }
  });
  const { classList } = document.documentElement;
  function stop() {
    observer.disconnect();
    window.clearTimeout(timer);
    classList.remove("returning");
    BY_VISITOR.forEach((name) => window.removeEventListener(name, stop, true));
    stopReturn = undefined;
  }
  classList.add("returning");
  observer.observe(document.body);
  BY_VISITOR.forEach((name) => window.addEventListener(name, stop, { passive: true, capture: true }));
  stopReturn = stop;
}

/** Where each page begins: at its top, and on the way back and forward where the visitor has left it. */
export function useScrollPosition(path: string): void {
  const isFirst = useRef(true);
  useEffect(() => {
    if (!isFirst.current && !stopReturn) {
      window.scrollTo({ top: 0, behavior: "instant" });
      positions.delete(window.location.href);
    }
    isFirst.current = false;
  }, [path]);
}
