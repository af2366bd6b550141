import { useEffect } from "react";

const FIRST_ACTIONS = ["pointermove", "touchstart", "wheel", "keydown"];

/** A module that a page imports when it first needs it. */
export interface LateModule<Module> {
  /** The module, once it is there. */
  current: Module | undefined;
  load: () => Promise<Module>;
}

export function lateModule<Module>(load: () => Promise<Module>): LateModule<Module> {
  const late: LateModule<Module> = {
    current: undefined,
    load: async () => (late.current ??= await load()),
  };
  return late;
}

/** Loads a module after the visitor's first action: a print draws the whole page at once, and cannot wait for it. */
export function usePrintable<Module>({ load }: LateModule<Module>): void {
  useEffect(() => {
    // Where it fails, it is loaded again when it is needed, and that failure is reported.
    const prepare = () => void load().catch(() => undefined);
    FIRST_ACTIONS.forEach((name) => window.addEventListener(name, prepare, { once: true, passive: true }));
    return () => FIRST_ACTIONS.forEach((name) => window.removeEventListener(name, prepare));
  }, [load]);
}
