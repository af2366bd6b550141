import { type RefObject, useEffect, useState } from "react";
import { flushSync } from "react-dom";

const MARGIN_PIXELS = 150;

let isPrinted = false;
window.addEventListener("beforeprint", () => (isPrinted = true));
window.addEventListener("afterprint", () => (isPrinted = false));

/** Whether the page is being printed, and what is not drawn at once is left out. */
export const isPrinting = (): boolean => isPrinted;

/** Whether an element has come near to what the visitor sees, or the page is printed: until then it need not be drawn. */
export function useIsNear(place: RefObject<HTMLElement | null>): boolean {
  const [isNear, setIsNear] = useState(false);
  useEffect(() => {
    const show = () => setIsNear(true);
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) {
          show();
        }
      },
      { rootMargin: `${MARGIN_PIXELS}px` },
    );
    if (place.current) {
      observer.observe(place.current);
    }
    const print = () => flushSync(show);
    window.addEventListener("beforeprint", print);
    return () => {
      observer.disconnect();
      window.removeEventListener("beforeprint", print);
    };
  }, [place]);
  return isNear;
}
