import { headingBeforeData } from "../firstHeading";

/** What is shown until a page has its data. */
export function Loading({ hasName = false }: { hasName?: boolean }) {
  const heading = hasName ? headingBeforeData() : undefined;
  return (
    <>
      {heading?.name && (
        <div className="title">
          <h1>{heading.name}</h1>
          {heading.description && <p className="lead">{heading.description}</p>}
        </div>
      )}
      <p className="loading">Loading…</p>
    </>
  );
}
