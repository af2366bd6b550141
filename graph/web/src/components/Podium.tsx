import { Link } from "./Link";
import { addressOf } from "../addresses";
import { teamColor } from "../teamColor";
import type { NamedDriver } from "./names";

interface Step {
  key: string;
  position: number;
  driver: NamedDriver;
  team?: { reference: string } | null;
  detail: string;
}

/** The first three. */
export function Podium({ steps }: { steps: readonly Step[] }) {
  return (
    <ol className="podium">
      {steps.map(({ key, position, driver, team, detail }) => (
        <li key={key} className="step" style={{ "--team": teamColor(team?.reference) } as React.CSSProperties}>
          <span className={`place place-${position}`}>{position}</span>
          <Link className="name" href={addressOf.driver(driver.driverId)}>
            {driver.name}
          </Link>
          <small>{detail}</small>
        </li>
      ))}
    </ol>
  );
}
