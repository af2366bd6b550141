import { Link } from "./Link";
import { addressOf } from "../addresses";
import { UNKNOWN } from "../format";
import { teamColor } from "../teamColor";
import { Flag } from "./Flag";

export interface NamedDriver {
  driverId: number;
  name: string;
  nationality?: string | null;
}

export interface NamedTeam {
  teamId: number;
  name: string;
  reference: string;
}

/** A mark in a team's colour, beside a name. */
export function TeamMark({ team }: { team?: { reference: string } | null }) {
  return <span className="team-mark" style={{ "--team": teamColor(team?.reference) } as React.CSSProperties} />;
}

export function DriverName({ driver, team }: { driver?: NamedDriver | null; team?: { reference: string } | null }) {
  if (!driver) {
    return UNKNOWN;
  }
  return (
    <>
      {team !== undefined && <TeamMark team={team} />}
      <Flag of={driver.nationality} />
      <Link href={addressOf.driver(driver.driverId)}>{driver.name}</Link>
    </>
  );
}

export function TeamName({ team, isMarked = false }: { team?: NamedTeam | null; isMarked?: boolean }) {
  if (!team) {
    return UNKNOWN;
  }
  return (
    <>
      {isMarked && <TeamMark team={team} />}
      <Link href={addressOf.team(team.teamId)}>{team.name}</Link>
    </>
  );
}

export function TeamNames({ teams }: { teams: readonly NamedTeam[] }) {
  return teams.map((team, index) => (
    <span key={team.teamId}>
      {index > 0 && ", "}
      <TeamName team={team} />
    </span>
  ));
}

export interface NamedCircuit {
  circuitId: number;
  circuitName: string;
  country: string;
}

export function CircuitName({ circuit }: { circuit: NamedCircuit }) {
  return (
    <>
      <Flag of={circuit.country} />
      <Link href={addressOf.circuit(circuit.circuitId)}>{circuit.circuitName}</Link>
    </>
  );
}

interface Won {
  state: string;
  winners: readonly { driver: NamedDriver }[];
  winningTeam?: NamedTeam | null;
}

export const winnersOf = (race: Won): string => race.winners.map(({ driver }) => driver.name).join(" and ");

/** Who won a race: two, where they shared the car. */
export function Winners({ race }: { race: Won }) {
  if (race.winners.length === 0) {
    return race.state === "RUN" ? UNKNOWN : <span className="muted">not run yet</span>;
  }
  return race.winners.map(({ driver }, at) => (
    <span key={driver.driverId}>
      {at > 0 && " and "}
      <DriverName driver={driver} team={at === 0 ? (race.winningTeam ?? null) : undefined} />
    </span>
  ));
}

/** Places gained (up, green) or lost (down, red). */
export function Gained({ places }: { places?: number | null }) {
  if (!places) {
    return <span className="muted">{places === 0 ? "0" : UNKNOWN}</span>;
  }
  return (
    <span className={places > 0 ? "gain" : "loss"}>
      <span aria-hidden="true">{places > 0 ? "▲" : "▼"} </span>
      <span className="hidden">{places > 0 ? "gained " : "lost "}</span>
      {Math.abs(places)}
    </span>
  );
}

/** An unknown figure, with the reason for those who point at it or focus it. */
export function Unknown({ reason }: { reason?: string | null }) {
  return reason ? (
    <span className="unknown" title={reason} tabIndex={0} role="note" aria-label={`not known: ${reason}`}>
      {UNKNOWN}
    </span>
  ) : (
    UNKNOWN
  );
}

/** A place in a championship, or why there is none. */
export function Place({ of }: { of: { position?: number | null; positionNote?: string | null } }) {
  return of.position ?? <Unknown reason={of.positionNote} />;
}

/** A share as a bar, beside the figure that it shows. */
export function Share({ of, reference }: { of: number; reference?: string | null }) {
  const style = { "--share": `${Math.round(of * 1000) / 10}%`, "--team": teamColor(reference) };
  return <span className="share" style={style as React.CSSProperties} />;
}
