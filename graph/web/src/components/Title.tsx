import { type ReactNode, useEffect } from "react";

const SITE = "Racing Data";

/** The heading of a page, and what the browser's tab says. */
export function Title({ name, children }: { name: string; children?: ReactNode }) {
  useEffect(() => {
    document.title = name === SITE ? SITE : `${name} – ${SITE}`;
  }, [name]);
  return (
    <div className="title">
      <h1>{name}</h1>
      {children}
    </div>
  );
}
