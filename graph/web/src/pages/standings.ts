import type { Point } from "../charts/draw";

interface Standing {
  driver: {
    name: string;
    /** As it stood before the season; null for who had not raced yet. */
    career?: { points: number } | null;
    careers: readonly { points: number; race: { round: number } }[];
  };
}

/** The points of a season after each of its races: careers, less what they were before it. */
export function standings(drivers: readonly Standing[]): Point[] {
  return drivers.flatMap(({ driver: { name, career, careers } }) => [
    { name, x: 0, y: 0 },
    ...careers
      .map(({ points, race }) => ({ name, x: race.round, y: Math.round((points - (career?.points ?? 0)) * 100) / 100 }))
      .sort((one, other) => one.x - other.x),
  ]);
}
