/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** A metric that drivers are ranked by. */
export type Metric =
  /** Age in days on the day of the first win; null without a win or a date of birth. */
  | 'AGE_AT_FIRST_WIN'
  /** Age in days on the day of the last win; null without a win or a date of birth. */
  | 'AGE_AT_LAST_WIN'
  /** Mean finishing position over the races classified in. */
  | 'AVERAGE_FINISH'
  /** Mean place on the grid; starts from the pit lane are left out. */
  | 'AVERAGE_GRID'
  /** Completed seasons whose final standings the driver leads. Null when the source has no standings. */
  | 'CHAMPIONSHIPS'
  /** Races whose fastest lap is the driver's, of those in `fastestLapRaces`; a tie counts for each. Null if the fastest lap of none of the races is known. */
  | 'FASTEST_LAPS'
  /** Races with pole, win and fastest lap. Null if the fastest lap of none of the races won from pole is known. */
  | 'HAT_TRICKS'
  /** Laps completed in all races entered; null unless they are known for each. */
  | 'LAPS_COMPLETED'
  /** Laps finished in the lead; null unless all the races entered have a known leader of every lap. */
  | 'LAPS_LED'
  /** Distinct races finished in positions 1 to 3. Sprints never count. */
  | 'PODIUMS'
  /** Podiums per race started, from 0 to 1; null if never started. */
  | 'PODIUM_RATE'
  /** Most podiums in a row, over the races entered. */
  | 'PODIUM_STREAK'
  /** Race plus sprint points, as awarded. */
  | 'POINTS'
  /** Points per race started; null if never started. */
  | 'POINTS_PER_START'
  /** Distinct races started from grid 1. */
  | 'POLES'
  /** Poles per race started, from 0 to 1; null if never started. */
  | 'POLE_RATE'
  /** Sum of the places that the cars gained from the grid to the finish, places lost being negative, over the races with both; of several cars in a race that of the best finish. Null if there is none. */
  | 'POSITIONS_GAINED'
  /** Distinct races with a result row for the driver, whatever the outcome. */
  | 'RACES_ENTERED'
  /** Distinct races in which the driver was classified, with a finishing position. */
  | 'RACES_FINISHED'
  /** Distinct races entered, except those the driver did not qualify for or withdrew from. */
  | 'RACES_STARTED'
  /** Distinct races that ended with a retirement and without a finishing position. */
  | 'RETIREMENTS'
  /** Sprints finished in positions 1 to 3; null if the source has no sprint results. */
  | 'SPRINT_PODIUMS'
  /** Sprints finished in position 1; null if the source has no sprint results. */
  | 'SPRINT_WINS'
  /** Distinct races finished in position 1. Sprints never count. */
  | 'WINS'
  /** Wins per race started, from 0 to 1; null if never started. */
  | 'WIN_RATE'
  /** Most wins in a row, over the races entered. */
  | 'WIN_STREAK';

/** The outcome of a race for a car. */
export type Outcome =
  /** Disqualified. */
  | 'DISQUALIFIED'
  /** Excluded. */
  | 'EXCLUDED'
  /** Classified, with a finishing position. */
  | 'FINISHED'
  /** Was running, but not classified. */
  | 'NOT_CLASSIFIED'
  /** Failed to qualify. */
  | 'NOT_QUALIFIED'
  /** Retired. */
  | 'RETIRED'
  /** Withdrew. */
  | 'WITHDRAWN';

/** How far a race is. */
export type RaceState =
  /** It has results. */
  | 'RUN'
  /** It has no results yet. */
  | 'SCHEDULED';

/** Which races of two drivers are compared. */
export type Scope =
  /** Races that both entered. */
  | 'ALL'
  /** Races that both entered for the same team. */
  | 'TEAMMATES';

/** A session of a race weekend. */
export type SessionKind =
  /** The first practice. */
  | 'PRACTICE_1'
  /** The second practice. */
  | 'PRACTICE_2'
  /** The third practice. */
  | 'PRACTICE_3'
  /** The qualifying for the race. */
  | 'QUALIFYING'
  /** The race. */
  | 'RACE'
  /** The sprint. */
  | 'SPRINT'
  /** The qualifying for the sprint, since 2024. */
  | 'SPRINT_QUALIFYING'
  /** The qualifying for the sprint, in 2023. */
  | 'SPRINT_SHOOTOUT';

export type FooterQueryVariables = Exact<{ [key: string]: never; }>;


export type FooterQuery = { dataset: { version: number, publishedAt: string, sources: Array<{ name: string, licence: string | null }> } };

export type NewVersionSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type NewVersionSubscription = { datasetPublished: { version: number } };

export type CurrentVersionQueryVariables = Exact<{ [key: string]: never; }>;


export type CurrentVersionQuery = { dataset: { version: number } };

export type SearchQueryVariables = Exact<{
  text: string;
}>;


export type SearchQuery = { search: Array<
    | { __typename: 'Circuit', circuitId: number, circuitName: string, country: string }
    | { __typename: 'Driver', driverId: number, name: string, nationality: string | null }
    | { __typename: 'Race', raceId: number, year: number, name: string }
    | { __typename: 'Team', teamId: number, name: string, nationality: string | null }
  > };

export type CircuitQueryVariables = Exact<{
  circuitId: number;
}>;


export type CircuitQuery = { circuit: { circuitId: number, circuitName: string, location: string, country: string, latitude: number | null, longitude: number | null, altitude: number | null, totalRaces: number, fastestLapText: string | null, fastestLapNote: string | null, fastestDriver: { driverId: number, name: string } | null, fastestLapRace: { year: number } | null, lastRace: { year: number } | null, layouts: Array<{ layoutId: number, name: string, lengthKilometres: number | null, turns: number | null, totalRaces: number, fastestLap: number | null, fastestLapText: string | null, firstRace: { year: number } | null, lastRace: { year: number } | null, fastestDriver: { driverId: number, name: string } | null }>, lapRecords: Array<{ id: string, fastestLap: number, fastestLapText: string | null, race: { raceId: number, year: number, name: string }, driver: { driverId: number, name: string } }>, drivers: Array<{ id: string, wins: number, podiums: number, racesEntered: number, driver: { driverId: number, name: string, nationality: string | null } }>, teams: Array<{ id: string, wins: number, podiums: number, racesEntered: number, team: { teamId: number, name: string, reference: string } | null }>, races: Array<{ raceId: number, year: number, name: string, date: string, state: RaceState, fastestLap: number | null, fastestLapText: string | null, winners: Array<{ driver: { driverId: number, name: string } }>, winningTeam: { teamId: number, name: string, reference: string } | null, poleDriver: { driverId: number, name: string } | null }> } | null };

export type CircuitsQueryVariables = Exact<{ [key: string]: never; }>;


export type CircuitsQuery = { circuits: Array<{ circuitId: number, circuitName: string, location: string, country: string, latitude: number | null, longitude: number | null, totalRaces: number, fastestLap: number | null, fastestLapText: string | null, fastestDriver: { driverId: number, name: string } | null, firstRace: { year: number } | null, lastRace: { year: number } | null }> };

export type CompareQueryVariables = Exact<{
  driverIds: Array<number> | number;
}>;


export type CompareQuery = { drivers: Array<{ driverId: number, name: string, surname: string, nationality: string | null, racesEntered: number, racesStarted: number, wins: number, podiums: number, poles: number, points: number, championships: number | null, winRate: number | null, podiumRate: number | null, poleRate: number | null, pointsPerStart: number | null, averageFinish: number | null, averageGrid: number | null, teams: Array<{ reference: string }>, careers: Array<{ racesEntered: number, wins: number, podiums: number, poles: number, points: number, race: { year: number, round: number } }> }> };

export type HeadToHeadQueryVariables = Exact<{
  driverId: number;
  rivalId: number;
  scope: Scope;
}>;


export type HeadToHeadQuery = { headToHead: { races: number, bothFinished: number, sides: Array<{ finishedAhead: number, qualifiedAhead: number, wins: number, podiums: number, driver: { driverId: number, name: string } }>, seasons: Array<{ races: number, season: { year: number }, sides: Array<{ finishedAhead: number, qualifiedAhead: number }> }> } };

export type DataQueryVariables = Exact<{ [key: string]: never; }>;


export type DataQuery = { dataset: { version: number, label: string | null, fingerprint: string, source: string, publishedAt: string, comparedVersions: Array<number>, changedRows: number | null, checks: Array<string>, sources: Array<{ name: string, licence: string | null }>, inputRows: Array<{ name: string, read: number, used: number, rejected: number, replacedValues: number }>, rowCounts: Array<{ name: string, rows: number }>, coverage: Array<{ name: string, firstYear: number, lastYear: number, races: number }>, agreement: Array<{ id: string, figure: string, compared: number, equal: number, different: number, differences: Array<{ id: string, subject: string, ours: string | null, theirs: string | null, reason: string | null }> }> } };

export type DataChangesQueryVariables = Exact<{
  since: number;
}>;


export type DataChangesQuery = { dataset: { changes: Array<{ id: string, tableName: string, added: number, removed: number, changed: number }> | null } };

export type DriverQueryVariables = Exact<{
  driverId: number;
}>;


export type DriverQuery = { driver: { driverId: number, name: string, code: string | null, number: number | null, nationality: string | null, dateOfBirth: string | null, racesEntered: number, racesStarted: number, wins: number, podiums: number, poles: number, fastestLaps: number | null, fastestLapsNote: string | null, hatTricks: number | null, hatTricksNote: string | null, points: number, championships: number | null, championshipsNote: string | null, winRate: number | null, lapsLed: number | null, lapsLedNote: string | null, winStreak: number, bestFinish: number | null, firstRace: { raceId: number, year: number, name: string } | null, lastRace: { raceId: number, year: number, name: string } | null, seasons: Array<{ id: string, year: number, racesEntered: number, wins: number, podiums: number, poles: number, points: number, championshipPoints: number | null, position: number | null, positionNote: string | null, teams: Array<{ teamId: number, name: string, reference: string }> }>, results: Array<{ id: string, position: number | null, positionText: string, points: number, race: { raceId: number, year: number, round: number, name: string } }>, circuits: Array<{ id: string, racesEntered: number, wins: number, podiums: number, bestFinish: number | null, fastestLap: number | null, fastestLapText: string | null, circuit: { circuitId: number, circuitName: string, country: string, fastestDriver: { driverId: number } | null } }>, teamMates: Array<{ driverId: number, name: string, nationality: string | null, wins: number, championships: number | null, firstRace: { year: number } | null, lastRace: { year: number } | null }> } | null };

export type DriversQueryVariables = Exact<{ [key: string]: never; }>;


export type DriversQuery = { drivers: Array<{ driverId: number, name: string, surname: string, nationality: string | null, racesEntered: number, wins: number, podiums: number, poles: number, points: number, championships: number | null, firstRace: { year: number } | null, lastRace: { year: number } | null }> };

export type HomeQueryVariables = Exact<{
  metric: Metric;
  minStarts: number;
}>;


export type HomeQuery = { dataset: { version: number, source: string, publishedAt: string, rowCounts: Array<{ name: string, rows: number }>, coverage: Array<{ name: string, firstYear: number, lastYear: number }> }, lastRace: { raceId: number, year: number, round: number, name: string, date: string, podium: Array<{ id: string, position: number | null, time: string | null, gapText: string | null, driver: { driverId: number, name: string }, team: { name: string, reference: string } | null }>, season: { totalRaces: number }, results: Array<{ driver: { driverId: number }, team: { reference: string } | null }> } | null, nextRace: { raceId: number, year: number, round: number, name: string, date: string, startsAt: string | null, season: { totalRaces: number }, sessions: Array<{ id: string, kind: SessionKind, startsAt: string | null, date: string }> } | null, standings: { race: { year: number, round: number }, drivers: Array<{ id: string, position: number | null, championshipPoints: number, driver: { driverId: number, name: string, surname: string } }>, teams: Array<{ id: string, position: number | null, championshipPoints: number, team: { teamId: number, name: string, reference: string } | null }> } | null, leaderboard: Array<{ rank: number, isTied: boolean, value: number, isLowerBound: boolean, driver: { driverId: number, name: string, nationality: string | null } }> };

export type HomeSeasonQueryVariables = Exact<{
  year: number;
}>;


export type HomeSeasonQuery = { season: { races: Array<{ raceId: number, round: number, name: string, driverStandings: Array<{ championshipPoints: number, driver: { driverId: number } }> }>, driverStandings: Array<{ driver: { driverId: number, name: string, surname: string }, teams: Array<{ teamId: number, name: string, reference: string }> }> } | null, lapRecords: Array<{ id: string, fastestLapText: string | null, circuit: { circuitId: number, circuitName: string }, race: { raceId: number, name: string }, driver: { driverId: number, name: string } }> };

export type RaceQueryVariables = Exact<{
  raceId: number;
}>;


export type RaceQuery = { race: { raceId: number, year: number, round: number, name: string, date: string, startsAt: string | null, state: RaceState, isSprintWeekend: boolean, marginOfVictory: number | null, marginOfVictoryNote: string | null, leaders: number | null, leadersNote: string | null, leadChanges: number | null, retirements: number | null, retirementsNote: string | null, fastestLapText: string | null, fastestLapNote: string | null, circuit: { circuitId: number, circuitName: string, location: string, country: string, races: Array<{ raceId: number, year: number, name: string, state: RaceState, winners: Array<{ driver: { driverId: number, name: string } }>, winningTeam: { teamId: number, name: string, reference: string } | null }> }, layout: { name: string, lengthKilometres: number | null, turns: number | null } | null, season: { totalRaces: number }, poleDriver: { driverId: number, name: string } | null, fastestLapDriver: { driverId: number, name: string } | null, previous: { raceId: number, year: number, name: string, driverStandings: Array<{ championshipPoints: number, driver: { driverId: number } }>, teamStandings: Array<{ championshipPoints: number, team: { teamId: number } | null }> } | null, next: { raceId: number, year: number, name: string } | null, sessions: Array<{ id: string, kind: SessionKind, name: string, date: string, startsAt: string | null }>, results: Array<{ id: string, position: number | null, positionText: string, positionOrder: number, outcome: Outcome, status: string | null, grid: number | null, positionsGained: number | null, laps: number | null, time: string | null, gap: number | null, gapText: string | null, fastestLap: number | null, fastestLapText: string | null, points: number, driver: { driverId: number, name: string, surname: string, nationality: string | null }, team: { teamId: number, name: string, reference: string } | null }>, qualifying: Array<{ id: string, position: number | null, firstTime: number | null, firstTimeText: string | null, secondTime: number | null, secondTimeText: string | null, thirdTime: number | null, thirdTimeText: string | null, driver: { driverId: number, name: string }, team: { teamId: number, name: string, reference: string } | null }>, sprint: Array<{ id: string, outcome: Outcome, position: number | null, positionText: string, positionOrder: number, status: string | null, grid: number | null, positionsGained: number | null, laps: number | null, gap: number | null, gapText: string | null, time: string | null, points: number, driver: { driverId: number, name: string }, team: { teamId: number, name: string, reference: string } | null }>, pitStops: Array<{ id: string, lap: number, milliseconds: number | null, driver: { driverId: number } }>, lapChart: { lapCount: number, note: string | null, drivers: Array<{ positions: Array<number | null>, milliseconds: Array<number | null>, driver: { driverId: number } }> }, driverStandings: Array<{ id: string, position: number | null, positionText: string, positionNote: string | null, positionsGained: number | null, championshipPoints: number, wins: number | null, driver: { driverId: number, name: string } }>, teamStandings: Array<{ id: string, position: number | null, positionText: string, positionNote: string | null, positionsGained: number | null, championshipPoints: number, team: { teamId: number, name: string, reference: string } | null }> } | null };

export type RacesQueryVariables = Exact<{
  from: number;
  to: number;
}>;


export type RacesQuery = { races: Array<{ raceId: number, year: number, round: number, name: string, date: string, state: RaceState, isSprintWeekend: boolean, fastestLapText: string | null, fastestLap: number | null, circuit: { circuitId: number, circuitName: string, country: string }, winners: Array<{ driver: { driverId: number, name: string } }>, winningTeam: { teamId: number, name: string, reference: string } | null, poleDriver: { driverId: number, name: string } | null }> };

export type RaceYearsQueryVariables = Exact<{ [key: string]: never; }>;


export type RaceYearsQuery = { seasons: Array<{ year: number }> };

export type RecordsQueryVariables = Exact<{
  metric: Metric;
  minStarts: number;
  nationality?: string | null | undefined;
  limit: number;
}>;


export type RecordsQuery = { leaderboard: Array<{ rank: number, isTied: boolean, value: number, isLowerBound: boolean, note: string | null, driver: { driverId: number, name: string, nationality: string | null, racesStarted: number, firstRace: { year: number } | null, lastRace: { year: number } | null } }> };

export type SeasonQueryVariables = Exact<{
  year: number;
}>;


export type SeasonQuery = { season: { year: number, racesRun: number, totalRaces: number, isComplete: boolean, championNote: string | null, teamChampionNote: string | null, champion: { driverId: number, name: string } | null, teamChampion: { teamId: number, name: string } | null, races: Array<{ raceId: number, round: number, name: string, date: string, state: RaceState, isSprintWeekend: boolean, circuit: { circuitId: number, circuitName: string, country: string }, winners: Array<{ driver: { driverId: number, name: string } }>, winningTeam: { teamId: number, name: string, reference: string } | null, results: Array<{ position: number | null, positionText: string, positionOrder: number, points: number, driver: { driverId: number }, team: { reference: string } | null }>, driverStandings: Array<{ championshipPoints: number, driver: { driverId: number } }>, teamStandings: Array<{ championshipPoints: number, team: { teamId: number } | null }> }>, driverStandings: Array<{ id: string, position: number | null, positionNote: string | null, championshipPoints: number | null, points: number, wins: number, podiums: number, poles: number, teams: Array<{ teamId: number, name: string, reference: string }>, driver: { driverId: number, name: string, surname: string, nationality: string | null } }>, teamStandings: Array<{ id: string, position: number | null, positionNote: string | null, championshipPoints: number | null, points: number, wins: number, podiums: number, team: { teamId: number, name: string, reference: string } | null }> } | null, seasons: Array<{ year: number }> };

export type SeasonsQueryVariables = Exact<{ [key: string]: never; }>;


export type SeasonsQuery = { seasons: Array<{ year: number, racesRun: number, totalRaces: number, driversEntered: number, championNote: string | null, champion: { driverId: number, name: string, nationality: string | null } | null, teamChampion: { teamId: number, name: string, reference: string } | null }> };

export type TeamQueryVariables = Exact<{
  teamId: number;
}>;


export type TeamQuery = { team: { teamId: number, name: string, reference: string, nationality: string | null, racesEntered: number, wins: number, podiums: number, poles: number, fastestLaps: number | null, fastestLapsNote: string | null, points: number, championships: number | null, championshipsNote: string | null, bestFinish: number | null, firstRace: { raceId: number, year: number, name: string } | null, lastRace: { raceId: number, year: number, name: string } | null, seasons: Array<{ id: string, year: number, racesEntered: number, wins: number, podiums: number, poles: number, points: number, championshipPoints: number | null, position: number | null, positionNote: string | null }>, circuits: Array<{ id: string, racesEntered: number, wins: number, podiums: number, bestFinish: number | null, circuit: { circuitId: number, circuitName: string, country: string } }> } | null, raceResultsAggregate: { groups: Array<{ count: number, keys: { raceYear: number | null, driverId: number | null, driverName: string | null }, sum: { points: number | null }, minimum: { position: number | null } }> } };

export type TeamDuelsQueryVariables = Exact<{
  teamId: number;
  year: number;
}>;


export type TeamDuelsQuery = { raceResults: Array<{ id: string, position: number | null, positionOrder: number, points: number, grid: number | null, race: { raceId: number }, driver: { driverId: number, name: string }, qualifying: { position: number | null } | null }> };

export type TeamsQueryVariables = Exact<{ [key: string]: never; }>;


export type TeamsQuery = { teams: Array<{ teamId: number, name: string, reference: string, nationality: string | null, racesEntered: number, wins: number, podiums: number, poles: number, points: number, championships: number | null, firstRace: { year: number } | null, lastRace: { year: number } | null }> };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}

export const FooterDocument = new TypedDocumentString(`
    query Footer {
  dataset {
    version
    publishedAt
    sources {
      name
      licence
    }
  }
}
    `) as unknown as TypedDocumentString<FooterQuery, FooterQueryVariables>;
export const NewVersionDocument = new TypedDocumentString(`
    subscription NewVersion {
  datasetPublished {
    version
  }
}
    `) as unknown as TypedDocumentString<NewVersionSubscription, NewVersionSubscriptionVariables>;
export const CurrentVersionDocument = new TypedDocumentString(`
    query CurrentVersion {
  dataset {
    version
  }
}
    `) as unknown as TypedDocumentString<CurrentVersionQuery, CurrentVersionQueryVariables>;
export const SearchDocument = new TypedDocumentString(`
    query Search($text: String!) {
  search(text: $text, limit: 12) {
    __typename
    ... on Driver {
      driverId
      name
      nationality
    }
    ... on Circuit {
      circuitId
      circuitName
      country
    }
    ... on Team {
      teamId
      name
      nationality
    }
    ... on Race {
      raceId
      year
      name
    }
  }
}
    `) as unknown as TypedDocumentString<SearchQuery, SearchQueryVariables>;
export const CircuitDocument = new TypedDocumentString(`
    query Circuit($circuitId: Int!) {
  circuit(circuitId: $circuitId) {
    circuitId
    circuitName
    location
    country
    latitude
    longitude
    altitude
    totalRaces
    fastestLapText
    fastestLapNote
    fastestDriver {
      driverId
      name
    }
    fastestLapRace {
      year
    }
    lastRace {
      year
    }
    layouts {
      layoutId
      name
      lengthKilometres
      turns
      totalRaces
      firstRace {
        year
      }
      lastRace {
        year
      }
      fastestLap
      fastestLapText
      fastestDriver {
        driverId
        name
      }
    }
    lapRecords {
      id
      fastestLap
      fastestLapText
      race {
        raceId
        year
        name
      }
      driver {
        driverId
        name
      }
    }
    drivers(where: {wins: {gt: 0}}, orderBy: [{field: WINS, direction: DESC}]) {
      id
      wins
      podiums
      racesEntered
      driver {
        driverId
        name
        nationality
      }
    }
    teams(where: {wins: {gt: 0}}, orderBy: [{field: WINS, direction: DESC}]) {
      id
      wins
      podiums
      racesEntered
      team {
        teamId
        name
        reference
      }
    }
    races(orderBy: [{field: DATE, direction: DESC}]) {
      raceId
      year
      name
      date
      state
      winners: results(where: {position: {eq: 1}}) {
        driver {
          driverId
          name
        }
      }
      winningTeam {
        teamId
        name
        reference
      }
      poleDriver {
        driverId
        name
      }
      fastestLap
      fastestLapText
    }
  }
}
    `) as unknown as TypedDocumentString<CircuitQuery, CircuitQueryVariables>;
export const CircuitsDocument = new TypedDocumentString(`
    query Circuits {
  circuits(
    orderBy: [{field: TOTAL_RACES, direction: DESC}, {field: CIRCUIT_NAME, direction: ASC}]
  ) {
    circuitId
    circuitName
    location
    country
    latitude
    longitude
    totalRaces
    fastestLap
    fastestLapText
    fastestDriver {
      driverId
      name
    }
    firstRace {
      year
    }
    lastRace {
      year
    }
  }
}
    `) as unknown as TypedDocumentString<CircuitsQuery, CircuitsQueryVariables>;
export const CompareDocument = new TypedDocumentString(`
    query Compare($driverIds: [Int!]!) {
  drivers(where: {driverId: {in: $driverIds}}) {
    driverId
    name
    surname
    nationality
    racesEntered
    racesStarted
    wins
    podiums
    poles
    points
    championships
    winRate
    podiumRate
    poleRate
    pointsPerStart
    averageFinish
    averageGrid
    teams {
      reference
    }
    careers(limit: 1000) {
      racesEntered
      wins
      podiums
      poles
      points
      race {
        year
        round
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CompareQuery, CompareQueryVariables>;
export const HeadToHeadDocument = new TypedDocumentString(`
    query HeadToHead($driverId: Int!, $rivalId: Int!, $scope: Scope!) {
  headToHead(driverId: $driverId, rivalId: $rivalId, scope: $scope) {
    races
    bothFinished
    sides {
      driver {
        driverId
        name
      }
      finishedAhead
      qualifiedAhead
      wins
      podiums
    }
    seasons {
      races
      season {
        year
      }
      sides {
        finishedAhead
        qualifiedAhead
      }
    }
  }
}
    `) as unknown as TypedDocumentString<HeadToHeadQuery, HeadToHeadQueryVariables>;
export const DataDocument = new TypedDocumentString(`
    query Data {
  dataset {
    version
    label
    fingerprint
    source
    publishedAt
    comparedVersions
    changedRows
    checks
    sources {
      name
      licence
    }
    inputRows {
      name
      read
      used
      rejected
      replacedValues
    }
    rowCounts {
      name
      rows
    }
    coverage {
      name
      firstYear
      lastYear
      races
    }
    agreement {
      id
      figure
      compared
      equal
      different
      differences(limit: 200) {
        id
        subject
        ours
        theirs
        reason
      }
    }
  }
}
    `) as unknown as TypedDocumentString<DataQuery, DataQueryVariables>;
export const DataChangesDocument = new TypedDocumentString(`
    query DataChanges($since: Int!) {
  dataset {
    changes(since: $since) {
      id
      tableName
      added
      removed
      changed
    }
  }
}
    `) as unknown as TypedDocumentString<DataChangesQuery, DataChangesQueryVariables>;
export const DriverDocument = new TypedDocumentString(`
    query Driver($driverId: Int!) {
  driver(driverId: $driverId) {
    driverId
    name
    code
    number
    nationality
    dateOfBirth
    racesEntered
    racesStarted
    wins
    podiums
    poles
    fastestLaps
    fastestLapsNote
    hatTricks
    hatTricksNote
    points
    championships
    championshipsNote
    winRate
    lapsLed
    lapsLedNote
    winStreak
    bestFinish
    firstRace {
      raceId
      year
      name
    }
    lastRace {
      raceId
      year
      name
    }
    seasons(orderBy: [{field: YEAR, direction: ASC}]) {
      id
      year
      racesEntered
      wins
      podiums
      poles
      points
      championshipPoints
      position
      positionNote
      teams {
        teamId
        name
        reference
      }
    }
    results(orderBy: [{field: RESULT_ID, direction: ASC}], limit: 1000) {
      id
      position
      positionText
      points
      race {
        raceId
        year
        round
        name
      }
    }
    circuits(
      orderBy: [{field: WINS, direction: DESC}, {field: RACES_ENTERED, direction: DESC}]
    ) {
      id
      racesEntered
      wins
      podiums
      bestFinish
      fastestLap
      fastestLapText
      circuit {
        circuitId
        circuitName
        country
        fastestDriver {
          driverId
        }
      }
    }
    teamMates(orderBy: [{field: SURNAME, direction: ASC}]) {
      driverId
      name
      nationality
      wins
      championships
      firstRace {
        year
      }
      lastRace {
        year
      }
    }
  }
}
    `) as unknown as TypedDocumentString<DriverQuery, DriverQueryVariables>;
export const DriversDocument = new TypedDocumentString(`
    query Drivers {
  drivers(
    orderBy: [{field: WINS, direction: DESC}, {field: SURNAME, direction: ASC}]
  ) {
    driverId
    name
    surname
    nationality
    racesEntered
    wins
    podiums
    poles
    points
    championships
    firstRace {
      year
    }
    lastRace {
      year
    }
  }
}
    `) as unknown as TypedDocumentString<DriversQuery, DriversQueryVariables>;
export const HomeDocument = new TypedDocumentString(`
    query Home($metric: Metric!, $minStarts: Int!) {
  dataset {
    version
    source
    publishedAt
    rowCounts {
      name
      rows
    }
    coverage {
      name
      firstYear
      lastYear
    }
  }
  lastRace {
    raceId
    year
    round
    name
    date
    podium {
      id
      position
      time
      gapText
      driver {
        driverId
        name
      }
      team {
        name
        reference
      }
    }
    season {
      totalRaces
    }
    results {
      driver {
        driverId
      }
      team {
        reference
      }
    }
  }
  nextRace {
    raceId
    year
    round
    name
    date
    startsAt
    season {
      totalRaces
    }
    sessions {
      id
      kind
      startsAt
      date
    }
  }
  standings {
    race {
      year
      round
    }
    drivers(limit: 10) {
      id
      position
      championshipPoints
      driver {
        driverId
        name
        surname
      }
    }
    teams(limit: 10) {
      id
      position
      championshipPoints
      team {
        teamId
        name
        reference
      }
    }
  }
  leaderboard(metric: $metric, minStarts: $minStarts, limit: 10) {
    rank
    isTied
    value
    isLowerBound
    driver {
      driverId
      name
      nationality
    }
  }
}
    `) as unknown as TypedDocumentString<HomeQuery, HomeQueryVariables>;
export const HomeSeasonDocument = new TypedDocumentString(`
    query HomeSeason($year: Int!) {
  season(year: $year) {
    races(orderBy: [{field: ROUND, direction: ASC}]) {
      raceId
      round
      name
      driverStandings(limit: 10) {
        championshipPoints
        driver {
          driverId
        }
      }
    }
    driverStandings(limit: 8) {
      driver {
        driverId
        name
        surname
      }
      teams {
        teamId
        name
        reference
      }
    }
  }
  lapRecords(where: {race: {year: {eq: $year}}}, limit: 50) {
    id
    fastestLapText
    circuit {
      circuitId
      circuitName
    }
    race {
      raceId
      name
    }
    driver {
      driverId
      name
    }
  }
}
    `) as unknown as TypedDocumentString<HomeSeasonQuery, HomeSeasonQueryVariables>;
export const RaceDocument = new TypedDocumentString(`
    query Race($raceId: Int!) {
  race(raceId: $raceId) {
    raceId
    year
    round
    name
    date
    startsAt
    state
    isSprintWeekend
    marginOfVictory
    marginOfVictoryNote
    leaders
    leadersNote
    leadChanges
    retirements
    retirementsNote
    fastestLapText
    fastestLapNote
    circuit {
      circuitId
      circuitName
      location
      country
      races(orderBy: [{field: DATE, direction: DESC}]) {
        raceId
        year
        name
        state
        winners: results(where: {position: {eq: 1}}) {
          driver {
            driverId
            name
          }
        }
        winningTeam {
          teamId
          name
          reference
        }
      }
    }
    layout {
      name
      lengthKilometres
      turns
    }
    season {
      totalRaces
    }
    poleDriver {
      driverId
      name
    }
    fastestLapDriver {
      driverId
      name
    }
    previous {
      raceId
      year
      name
      driverStandings {
        championshipPoints
        driver {
          driverId
        }
      }
      teamStandings {
        championshipPoints
        team {
          teamId
        }
      }
    }
    next {
      raceId
      year
      name
    }
    sessions {
      id
      kind
      name
      date
      startsAt
    }
    results {
      id
      position
      positionText
      positionOrder
      outcome
      status
      grid
      positionsGained
      laps
      time
      gap
      gapText
      fastestLap
      fastestLapText
      points
      driver {
        driverId
        name
        surname
        nationality
      }
      team {
        teamId
        name
        reference
      }
    }
    qualifying {
      id
      position
      firstTime
      firstTimeText
      secondTime
      secondTimeText
      thirdTime
      thirdTimeText
      driver {
        driverId
        name
      }
      team {
        teamId
        name
        reference
      }
    }
    sprint {
      id
      outcome
      position
      positionText
      positionOrder
      status
      grid
      positionsGained
      laps
      gap
      gapText
      time
      points
      driver {
        driverId
        name
      }
      team {
        teamId
        name
        reference
      }
    }
    pitStops {
      id
      lap
      milliseconds
      driver {
        driverId
      }
    }
    lapChart {
      lapCount
      note
      drivers {
        driver {
          driverId
        }
        positions
        milliseconds
      }
    }
    driverStandings {
      id
      position
      positionText
      positionNote
      positionsGained
      championshipPoints
      wins
      driver {
        driverId
        name
      }
    }
    teamStandings {
      id
      position
      positionText
      positionNote
      positionsGained
      championshipPoints
      team {
        teamId
        name
        reference
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RaceQuery, RaceQueryVariables>;
export const RacesDocument = new TypedDocumentString(`
    query Races($from: Int!, $to: Int!) {
  races(
    where: {year: {gte: $from, lte: $to}}
    orderBy: [{field: DATE, direction: DESC}]
    limit: 1000
  ) {
    raceId
    year
    round
    name
    date
    state
    isSprintWeekend
    fastestLapText
    fastestLap
    circuit {
      circuitId
      circuitName
      country
    }
    winners: results(where: {position: {eq: 1}}) {
      driver {
        driverId
        name
      }
    }
    winningTeam {
      teamId
      name
      reference
    }
    poleDriver {
      driverId
      name
    }
  }
}
    `) as unknown as TypedDocumentString<RacesQuery, RacesQueryVariables>;
export const RaceYearsDocument = new TypedDocumentString(`
    query RaceYears {
  seasons(orderBy: [{field: YEAR, direction: DESC}], limit: 1000) {
    year
  }
}
    `) as unknown as TypedDocumentString<RaceYearsQuery, RaceYearsQueryVariables>;
export const RecordsDocument = new TypedDocumentString(`
    query Records($metric: Metric!, $minStarts: Int!, $nationality: String, $limit: Int!) {
  leaderboard(
    metric: $metric
    minStarts: $minStarts
    nationality: $nationality
    limit: $limit
  ) {
    rank
    isTied
    value
    isLowerBound
    note
    driver {
      driverId
      name
      nationality
      racesStarted
      firstRace {
        year
      }
      lastRace {
        year
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RecordsQuery, RecordsQueryVariables>;
export const SeasonDocument = new TypedDocumentString(`
    query Season($year: Int!) {
  season(year: $year) {
    year
    racesRun
    totalRaces
    isComplete
    champion {
      driverId
      name
    }
    championNote
    teamChampion {
      teamId
      name
    }
    teamChampionNote
    races(orderBy: [{field: ROUND, direction: ASC}]) {
      raceId
      round
      name
      date
      state
      isSprintWeekend
      circuit {
        circuitId
        circuitName
        country
      }
      winners: results(where: {position: {eq: 1}}) {
        driver {
          driverId
          name
        }
      }
      winningTeam {
        teamId
        name
        reference
      }
      results {
        position
        positionText
        positionOrder
        points
        driver {
          driverId
        }
        team {
          reference
        }
      }
      driverStandings {
        championshipPoints
        driver {
          driverId
        }
      }
      teamStandings {
        championshipPoints
        team {
          teamId
        }
      }
    }
    driverStandings {
      id
      position
      positionNote
      championshipPoints
      points
      wins
      podiums
      poles
      teams {
        teamId
        name
        reference
      }
      driver {
        driverId
        name
        surname
        nationality
      }
    }
    teamStandings {
      id
      position
      positionNote
      championshipPoints
      points
      wins
      podiums
      team {
        teamId
        name
        reference
      }
    }
  }
  seasons(orderBy: [{field: YEAR, direction: ASC}], limit: 1000) {
    year
  }
}
    `) as unknown as TypedDocumentString<SeasonQuery, SeasonQueryVariables>;
export const SeasonsDocument = new TypedDocumentString(`
    query Seasons {
  seasons(orderBy: [{field: YEAR, direction: DESC}], limit: 1000) {
    year
    racesRun
    totalRaces
    driversEntered
    champion {
      driverId
      name
      nationality
    }
    championNote
    teamChampion {
      teamId
      name
      reference
    }
  }
}
    `) as unknown as TypedDocumentString<SeasonsQuery, SeasonsQueryVariables>;
export const TeamDocument = new TypedDocumentString(`
    query Team($teamId: Int!) {
  team(teamId: $teamId) {
    teamId
    name
    reference
    nationality
    racesEntered
    wins
    podiums
    poles
    fastestLaps
    fastestLapsNote
    points
    championships
    championshipsNote
    bestFinish
    firstRace {
      raceId
      year
      name
    }
    lastRace {
      raceId
      year
      name
    }
    seasons(orderBy: [{field: YEAR, direction: ASC}]) {
      id
      year
      racesEntered
      wins
      podiums
      poles
      points
      championshipPoints
      position
      positionNote
    }
    circuits(
      orderBy: [{field: WINS, direction: DESC}, {field: PODIUMS, direction: DESC}]
    ) {
      id
      racesEntered
      wins
      podiums
      bestFinish
      circuit {
        circuitId
        circuitName
        country
      }
    }
  }
  raceResultsAggregate(
    where: {team: {teamId: {eq: $teamId}}}
    groupBy: [RACE_YEAR, DRIVER_ID, DRIVER_NAME]
    limit: 1000
  ) {
    groups {
      keys {
        raceYear
        driverId
        driverName
      }
      count
      sum {
        points
      }
      minimum {
        position
      }
    }
  }
}
    `) as unknown as TypedDocumentString<TeamQuery, TeamQueryVariables>;
export const TeamDuelsDocument = new TypedDocumentString(`
    query TeamDuels($teamId: Int!, $year: Int!) {
  raceResults(
    where: {team: {teamId: {eq: $teamId}}, race: {year: {eq: $year}}}
    orderBy: [{field: RESULT_ID, direction: ASC}]
    limit: 500
  ) {
    id
    position
    positionOrder
    points
    grid
    race {
      raceId
    }
    driver {
      driverId
      name
    }
    qualifying {
      position
    }
  }
}
    `) as unknown as TypedDocumentString<TeamDuelsQuery, TeamDuelsQueryVariables>;
export const TeamsDocument = new TypedDocumentString(`
    query Teams {
  teams(
    orderBy: [{field: WINS, direction: DESC}, {field: NAME, direction: ASC}]
    limit: 1000
  ) {
    teamId
    name
    reference
    nationality
    racesEntered
    wins
    podiums
    poles
    points
    championships
    firstRace {
      year
    }
    lastRace {
      year
    }
  }
}
    `) as unknown as TypedDocumentString<TeamsQuery, TeamsQueryVariables>;