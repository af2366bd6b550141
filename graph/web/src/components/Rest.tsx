import { Children, type ReactNode, useDeferredValue } from "react";

/**
 * The parts of a page below the first screen. Each is rendered after the one before it is in the page: in slices, and in
 * a commit of its own, so that the browser can respond to its user between them.
 */
export function Rest({ children }: { children: ReactNode }) {
  const isWanted = useDeferredValue(true, false);
  const [first, ...others] = Children.toArray(children);
  return (
    isWanted && (
      <>
        {first}
        {others.length > 0 && <Rest>{others}</Rest>}
      </>
    )
  );
}
