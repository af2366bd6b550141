/** The addresses of the explorer's pages. */
export const addressOf = {
  driver: (driverId: number) => `/explore/drivers/${driverId}`,
  team: (teamId: number) => `/explore/teams/${teamId}`,
  circuit: (circuitId: number) => `/explore/circuits/${circuitId}`,
  season: (year: number) => `/explore/seasons/${year}`,
  race: (raceId: number) => `/explore/races/${raceId}`,
  compare: (driverIds: readonly number[]) => `/explore/compare?drivers=${driverIds.join(",")}`,
} as const;
