import { nameBeforeData } from "../firstName";

/** What is shown until a page has its code and its data. */
export function Loading({ hasName = false }: { hasName?: boolean }) {
  const name = hasName ? nameBeforeData() : undefined;
  return (
    <>
      {name && (
        <div className="title">
          <h1>{name}</h1>
        </div>
      )}
      <p className="loading">Loading…</p>
    </>
  );
}
