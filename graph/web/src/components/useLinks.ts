import { useEffect } from "react";
import { useLocation } from "wouter";

/** Open the explorer's pages in this document, unless the visitor wants a new tab or window. */
export function useLinks(): void {
  const [, go] = useLocation();
  useEffect(() => {
    const open = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[data-page]") : null;
      const isPlain = event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
      if (link && isPlain && !event.defaultPrevented) {
        event.preventDefault();
        go(link.pathname + link.search);
      }
    };
    document.addEventListener("click", open);
    return () => document.removeEventListener("click", open);
  }, [go]);
}
