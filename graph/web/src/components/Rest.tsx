import { type ReactNode, useDeferredValue } from "react";

/** The part of a page below the first screen: drawn after it, in slices that leave the browser free to answer. */
export function Rest({ children }: { children: ReactNode }) {
  const isWanted = useDeferredValue(true, false);
  return isWanted ? children : <div aria-busy />;
}
