import type { Progress } from "../charts/progression";
import { seriesOfCars } from "../charts/series";

interface Team {
  teamId: number;
  name: string;
  reference: string;
}

interface DriverSeason {
  races: readonly {
    round: number;
    driverStandings: readonly { championshipPoints: number; driver: { driverId: number } }[];
  }[];
  driverStandings: readonly { driver: { driverId: number; name: string; surname: string }; teams: readonly Team[] }[];
}

interface TeamSeason {
  races: readonly {
    round: number;
    teamStandings: readonly { championshipPoints: number; team?: { teamId: number } | null }[];
  }[];
  teamStandings: readonly { team?: Team | null }[];
}

/** The points of the first drivers of the standings after each round. */
export function driverProgress(season: DriverSeason, most: number): Progress[] {
  const rows = season.driverStandings.slice(0, most);
  const series = seriesOfCars(
    rows.map(({ driver, teams }) => ({ name: driver.name, surname: driver.surname, team: teams.at(-1) })),
  );
  return rows.map(({ driver }, at) => ({
    series: series[at]!,
    points: season.races.flatMap(({ round, driverStandings }) => {
      const found = driverStandings.find((row) => row.driver.driverId === driver.driverId);
      return found ? [{ round, points: found.championshipPoints }] : [];
    }),
  }));
}

/** The points of the teams after each round. */
export function teamProgress(season: TeamSeason): Progress[] {
  return season.teamStandings.flatMap(({ team }) => {
    if (!team) {
      return [];
    }
    const [series] = seriesOfCars([{ name: team.name, surname: team.name, team }]);
    const points = season.races.flatMap(({ round, teamStandings }) => {
      const found = teamStandings.find((row) => row.team?.teamId === team.teamId);
      return found ? [{ round, points: found.championshipPoints }] : [];
    });
    return series && points.length > 0 ? [{ series, points }] : [];
  });
}
