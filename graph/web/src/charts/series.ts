import { teamColor } from "../teamColor";
import type { Series } from "./draw";

interface Car {
  name: string;
  surname: string;
  team?: { reference: string } | null;
}

/** A line for each driver in the colour of the team; the second car of a team is dashed. */
export function seriesOfCars(cars: readonly Car[]): Series[] {
  const seen = new Set<string>();
  return cars.map(({ name, surname, team }) => {
    const key = team?.reference ?? "";
    const isDashed = key !== "" && seen.has(key);
    seen.add(key);
    return { name, short: surname, color: teamColor(team?.reference), isDashed };
  });
}
