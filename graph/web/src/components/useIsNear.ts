import { type RefObject, useEffect, useState } from "react";

const MARGIN_PIXELS = 150;

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
    window.addEventListener("beforeprint", show);
    return () => {
      observer.disconnect();
      window.removeEventListener("beforeprint", show);
    };
  }, [place]);
  return isNear;
}
