// What a front-end does with the generated types: it stops compiling when a field that it reads is renamed.
import type { ResultOf } from "@graphql-typed-document-node/core";
import type { DriverPageDocument, SeasonTableDocument } from "./build/gql/graphql.js";

export function heading({ driver }: ResultOf<typeof DriverPageDocument>): string {
  return driver ? `${driver.name}: ${driver.wins} wins in ${driver.racesStarted} starts` : "Unknown driver";
}

export function standings({ season }: ResultOf<typeof SeasonTableDocument>): string[] {
  return season?.driverStandings.map((one) => `${one.position ?? "-"} ${one.driver.name} ${one.points}`) ?? [];
}
