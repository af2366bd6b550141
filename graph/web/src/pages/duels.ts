import { groupBy } from "../groupBy";

interface Driver {
  driverId: number;
  name: string;
}

interface Result {
  position?: number | null;
  points: number;
  race: { raceId: number };
  driver: Driver;
  qualifying?: { position?: number | null } | null;
}

export interface Duel {
  first: Driver;
  second: Driver;
  races: number;
  finished: [number, number];
  qualified: [number, number];
  points: [number, number];
}

/** Every two drivers who were in a race together, with who was ahead, most races first. */
export function duelsOf(results: readonly Result[]): Duel[] {
  const byRace = groupBy(results, (result) => result.race.raceId);
  const duels = new Map<string, Duel>();
  for (const race of byRace.values()) {
    // Who shared a car, or drove two, counts with the best result.
    const best = new Map<number, Result>();
    for (const result of race) {
      const other = best.get(result.driver.driverId);
      if (!other || (result.position ?? Infinity) < (other.position ?? Infinity)) {
        best.set(result.driver.driverId, result);
      }
    }
    const cars = [...best.values()].sort((one, other) => one.driver.driverId - other.driver.driverId);
    cars.forEach((one, at) => {
      for (const other of cars.slice(at + 1)) {
        const key = `${one.driver.driverId}-${other.driver.driverId}`;
        const duel = duels.get(key) ?? newDuel(one.driver, other.driver);
        duel.races += 1;
        duel.points = [duel.points[0] + one.points, duel.points[1] + other.points];
        score(duel.finished, one.position, other.position);
        score(duel.qualified, one.qualifying?.position, other.qualifying?.position);
        duels.set(key, duel);
      }
    });
  }
  return [...duels.values()].sort((one, other) => other.races - one.races);
}

const newDuel = (first: Driver, second: Driver): Duel => ({
  first,
  second,
  races: 0,
  finished: [0, 0],
  qualified: [0, 0],
  points: [0, 0],
});

function score(tally: [number, number], one?: number | null, other?: number | null): void {
  // Two with the same position shared a car.
  if (one && other && one !== other) {
    tally[one < other ? 0 : 1] += 1;
  }
}
