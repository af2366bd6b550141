import { startTransition, useEffect, useState } from "react";

/**
 * The result of an operation as it is to be drawn: what arrives after a wait in slices, which leave the browser free to
 * answer, and all else at once. `useDeferredValue` would draw it together with what is deferred in it, as `Rest` is.
 */
export function useInSlices<Result extends { fetching: boolean; data?: unknown }>(result: Result): Result {
  const [shown, show] = useState(result);
  const hasArrived = shown.fetching && result.data !== shown.data;
  if (result !== shown && !hasArrived) {
    show(result);
  }
  useEffect(() => {
    if (hasArrived) {
      startTransition(() => show(result));
    }
  }, [hasArrived, result]);
  return hasArrived ? shown : result;
}
