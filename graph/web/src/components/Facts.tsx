import type { ReactNode } from "react";

type Fact = readonly [name: string, value: ReactNode, note?: ReactNode];

/** Figures with their names; a note says why one is not known. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="facts">
      {facts.map(([name, value, note]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            {value}
            {note && <small>{note}</small>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
