import { Link } from "./Link";
import { addressOf } from "../addresses";
import { shortPosition } from "../positions";

interface Props {
  result?: { position?: number | null; positionText: string; points: number } | null;
  race: { raceId: number; name: string; year?: number };
  who: string;
}

/** A position in a table of many, shaded by what it was worth; it leads to its race. */
export function ResultCell({ result, race, who }: Props) {
  if (!result) {
    return null;
  }
  const position = shortPosition(result);
  return (
    <Link
      href={addressOf.race(race.raceId)}
      className={shade(result)}
      title={`${race.name}${race.year ? ` ${race.year}` : ""}: ${position}, ${result.points} points`}
      aria-label={`${who}, ${race.name}: ${position}`}
    >
      {position}
    </Link>
  );
}

function shade({ position, points }: NonNullable<Props["result"]>): string {
  if (!position) {
    return "result-out";
  }
  return position <= 3 ? `result-${position}` : points > 0 ? "result-points" : "result-none";
}
