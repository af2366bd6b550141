/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends " $fragmentName" | "__typename" ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from "@graphql-typed-document-node/core";
/** A metric that drivers are ranked by. */
export type Metric =
  /** Age in days on the day of the first win; null without a win or a date of birth. */
  | "AGE_AT_FIRST_WIN"
  /** Age in days on the day of the last win; null without a win or a date of birth. */
  | "AGE_AT_LAST_WIN"
  /** Mean finishing position over the races classified in. */
  | "AVERAGE_FINISH"
  /** Mean place on the grid; starts from the pit lane are left out. */
  | "AVERAGE_GRID"
  /** Completed seasons whose final standings the driver leads. Null when the source has no standings. */
  | "CHAMPIONSHIPS"
  /** Races whose fastest lap is the driver's, of those in `fastestLapRaces`; a tie counts for each. Null if the fastest lap of none of the races is known. */
  | "FASTEST_LAPS"
  /** Races with pole, win and fastest lap. Null if the fastest lap of none of the races won from pole is known. */
  | "HAT_TRICKS"
  /** Laps completed in all races entered; null unless they are known for each. */
  | "LAPS_COMPLETED"
  /** Laps finished in the lead; null unless all the races entered have a known leader of every lap. */
  | "LAPS_LED"
  /** Distinct races finished in positions 1 to 3. Sprints never count. */
  | "PODIUMS"
  /** Podiums per race started, from 0 to 1; null if never started. */
  | "PODIUM_RATE"
  /** Most podiums in a row, over the races entered. */
  | "PODIUM_STREAK"
  /** Race plus sprint points, as awarded. */
  | "POINTS"
  /** Points per race started; null if never started. */
  | "POINTS_PER_START"
  /** Distinct races started from grid 1. */
  | "POLES"
  /** Poles per race started, from 0 to 1; null if never started. */
  | "POLE_RATE"
  /** Sum of the places that the cars gained from the grid to the finish, places lost being negative, over the races with both; of several cars in a race that of the best finish. Null if there is none. */
  | "POSITIONS_GAINED"
  /** Distinct races with a result row for the driver, whatever the outcome. */
  | "RACES_ENTERED"
  /** Distinct races in which the driver was classified, with a finishing position. */
  | "RACES_FINISHED"
  /** Distinct races entered, except those the driver did not qualify for or withdrew from. */
  | "RACES_STARTED"
  /** Distinct races that ended with a retirement and without a finishing position. */
  | "RETIREMENTS"
  /** Sprints finished in positions 1 to 3; null if the source has no sprint results. */
  | "SPRINT_PODIUMS"
  /** Sprints finished in position 1; null if the source has no sprint results. */
  | "SPRINT_WINS"
  /** Distinct races finished in position 1. Sprints never count. */
  | "WINS"
  /** Wins per race started, from 0 to 1; null if never started. */
  | "WIN_RATE"
  /** Most wins in a row, over the races entered. */
  | "WIN_STREAK";

/** The outcome of a race for a car. */
export type Outcome =
  /** Disqualified. */
  | "DISQUALIFIED"
  /** Excluded. */
  | "EXCLUDED"
  /** Classified, with a finishing position. */
  | "FINISHED"
  /** Was running, but not classified. */
  | "NOT_CLASSIFIED"
  /** Failed to qualify. */
  | "NOT_QUALIFIED"
  /** Retired. */
  | "RETIRED"
  /** Withdrew. */
  | "WITHDRAWN";

/** How far a race is. */
export type RaceState =
  /** It has results. */
  | "RUN"
  /** It has no results yet. */
  | "SCHEDULED";

/** Which races of two drivers are compared. */
export type Scope =
  /** Races that both entered. */
  | "ALL"
  /** Races that both entered for the same team. */
  | "TEAMMATES";

/** A session of a race weekend. */
export type SessionKind =
  /** The first practice. */
  | "PRACTICE_1"
  /** The second practice. */
  | "PRACTICE_2"
  /** The third practice. */
  | "PRACTICE_3"
  /** The qualifying for the race. */
  | "QUALIFYING"
  /** The race. */
  | "RACE"
  /** The sprint. */
  | "SPRINT"
  /** The qualifying for the sprint, since 2024. */
  | "SPRINT_QUALIFYING"
  /** The qualifying for the sprint, in 2023. */
  | "SPRINT_SHOOTOUT";

export type FooterQueryVariables = Exact<{ [key: string]: never }>;

export type FooterQuery = {
  dataset: { version: number; publishedAt: string; sources: Array<{ name: string; licence: string | null }> };
};

export type NewVersionSubscriptionVariables = Exact<{ [key: string]: never }>;

export type NewVersionSubscription = { datasetPublished: { version: number } };

export type CurrentVersionQueryVariables = Exact<{ [key: string]: never }>;

export type CurrentVersionQuery = { dataset: { version: number } };

export type SearchQueryVariables = Exact<{
  text: string;
}>;

export type SearchQuery = {
  search: Array<
    | { __typename: "Circuit"; circuitId: number; circuitName: string; country: string }
    | { __typename: "Driver"; driverId: number; name: string; nationality: string | null }
    | { __typename: "Race"; raceId: number; year: number; name: string }
    | { __typename: "Team"; teamId: number; name: string; nationality: string | null }
  >;
};

export type CircuitQueryVariables = Exact<{
  circuitId: number;
}>;

export type CircuitQuery = {
  circuit: {
    circuitId: number;
    circuitName: string;
    location: string;
    country: string;
    latitude: number | null;
    longitude: number | null;
    altitude: number | null;
    totalRaces: number;
    fastestLapText: string | null;
    fastestLapNote: string | null;
    fastestDriver: { driverId: number; name: string } | null;
    fastestLapRace: { year: number } | null;
    lastRace: { year: number } | null;
    layouts: Array<{
      layoutId: number;
      name: string;
      lengthKilometres: number | null;
      turns: number | null;
      totalRaces: number;
      fastestLap: number | null;
      fastestLapText: string | null;
      firstRace: { year: number } | null;
      lastRace: { year: number } | null;
      fastestDriver: { driverId: number; name: string } | null;
    }>;
    lapRecords: Array<{
      id: string;
      fastestLap: number;
      fastestLapText: string | null;
      race: { raceId: number; year: number; name: string };
      driver: { driverId: number; name: string };
    }>;
    drivers: Array<{
      id: string;
      wins: number;
      podiums: number;
      racesEntered: number;
      driver: { driverId: number; name: string; nationality: string | null };
    }>;
    teams: Array<{
      id: string;
      wins: number;
      podiums: number;
      racesEntered: number;
      team: { teamId: number; name: string; reference: string } | null;
    }>;
    races: Array<{
      raceId: number;
      year: number;
      name: string;
      date: string;
      state: RaceState;
      fastestLap: number | null;
      fastestLapText: string | null;
      winner: { driverId: number; name: string } | null;
      winningTeam: { teamId: number; name: string; reference: string } | null;
      poleDriver: { driverId: number; name: string } | null;
    }>;
  } | null;
};

export type CircuitsQueryVariables = Exact<{ [key: string]: never }>;

export type CircuitsQuery = {
  circuits: Array<{
    circuitId: number;
    circuitName: string;
    location: string;
    country: string;
    latitude: number | null;
    longitude: number | null;
    totalRaces: number;
    fastestLap: number | null;
    fastestLapText: string | null;
    fastestDriver: { driverId: number; name: string } | null;
    firstRace: { year: number } | null;
    lastRace: { year: number } | null;
  }>;
};

export type CompareQueryVariables = Exact<{
  driverIds: Array<number> | number;
}>;

export type CompareQuery = {
  drivers: Array<{
    driverId: number;
    name: string;
    surname: string;
    nationality: string | null;
    racesEntered: number;
    racesStarted: number;
    wins: number;
    podiums: number;
    poles: number;
    points: number;
    championships: number | null;
    winRate: number | null;
    podiumRate: number | null;
    poleRate: number | null;
    pointsPerStart: number | null;
    averageFinish: number | null;
    averageGrid: number | null;
    teams: Array<{ reference: string }>;
    careers: Array<{
      racesEntered: number;
      wins: number;
      podiums: number;
      poles: number;
      points: number;
      race: { year: number; round: number };
    }>;
  }>;
};

export type HeadToHeadQueryVariables = Exact<{
  driverId: number;
  rivalId: number;
  scope: Scope;
}>;

export type HeadToHeadQuery = {
  headToHead: {
    races: number;
    bothFinished: number;
    sides: Array<{
      finishedAhead: number;
      qualifiedAhead: number;
      wins: number;
      podiums: number;
      driver: { driverId: number; name: string };
    }>;
    seasons: Array<{
      races: number;
      season: { year: number };
      sides: Array<{ finishedAhead: number; qualifiedAhead: number }>;
    }>;
  };
};

export type DataQueryVariables = Exact<{ [key: string]: never }>;

export type DataQuery = {
  dataset: {
    version: number;
    label: string | null;
    fingerprint: string;
    source: string;
    publishedAt: string;
    comparedVersions: Array<number>;
    changedRows: number | null;
    checks: Array<string>;
    sources: Array<{ name: string; licence: string | null }>;
    inputRows: Array<{ name: string; read: number; used: number; rejected: number; replacedValues: number }>;
    rowCounts: Array<{ name: string; rows: number }>;
    coverage: Array<{ name: string; firstYear: number; lastYear: number; races: number }>;
    agreement: Array<{
      id: string;
      figure: string;
      compared: number;
      equal: number;
      different: number;
      differences: Array<{
        id: string;
        subject: string;
        ours: string | null;
        theirs: string | null;
        reason: string | null;
      }>;
    }>;
  };
};

export type DriverQueryVariables = Exact<{
  driverId: number;
}>;

export type DriverQuery = {
  driver: {
    driverId: number;
    name: string;
    code: string | null;
    number: number | null;
    nationality: string | null;
    dateOfBirth: string | null;
    racesEntered: number;
    racesStarted: number;
    wins: number;
    podiums: number;
    poles: number;
    fastestLaps: number | null;
    fastestLapsNote: string | null;
    hatTricks: number | null;
    hatTricksNote: string | null;
    points: number;
    championships: number | null;
    championshipsNote: string | null;
    winRate: number | null;
    lapsLed: number | null;
    lapsLedNote: string | null;
    winStreak: number;
    bestFinish: number | null;
    firstRace: { raceId: number; year: number; name: string } | null;
    lastRace: { raceId: number; year: number; name: string } | null;
    seasons: Array<{
      id: string;
      year: number;
      racesEntered: number;
      wins: number;
      podiums: number;
      poles: number;
      points: number;
      championshipPoints: number | null;
      position: number | null;
      positionNote: string | null;
      teams: Array<{ teamId: number; name: string; reference: string }>;
    }>;
    results: Array<{
      id: string;
      position: number | null;
      positionText: string;
      points: number;
      race: { raceId: number; year: number; round: number; name: string };
    }>;
    circuits: Array<{
      id: string;
      racesEntered: number;
      wins: number;
      podiums: number;
      bestFinish: number | null;
      fastestLap: number | null;
      fastestLapText: string | null;
      circuit: { circuitId: number; circuitName: string; country: string; fastestDriver: { driverId: number } | null };
    }>;
    teamMates: Array<{
      driverId: number;
      name: string;
      nationality: string | null;
      wins: number;
      championships: number | null;
      firstRace: { year: number } | null;
      lastRace: { year: number } | null;
    }>;
  } | null;
};

export type DriversQueryVariables = Exact<{ [key: string]: never }>;

export type DriversQuery = {
  drivers: Array<{
    driverId: number;
    name: string;
    surname: string;
    nationality: string | null;
    racesEntered: number;
    wins: number;
    podiums: number;
    poles: number;
    points: number;
    championships: number | null;
    firstRace: { year: number } | null;
    lastRace: { year: number } | null;
  }>;
};

export type HomeQueryVariables = Exact<{
  metric: Metric;
  minStarts: number;
}>;

export type HomeQuery = {
  dataset: {
    version: number;
    source: string;
    publishedAt: string;
    rowCounts: Array<{ name: string; rows: number }>;
    coverage: Array<{ name: string; firstYear: number; lastYear: number }>;
  };
  lastRace: {
    raceId: number;
    year: number;
    round: number;
    name: string;
    date: string;
    podium: Array<{
      id: string;
      position: number | null;
      time: string | null;
      gapText: string | null;
      driver: { driverId: number; name: string };
      team: { name: string; reference: string } | null;
    }>;
    season: { totalRaces: number };
    results: Array<{ driver: { driverId: number }; team: { reference: string } | null }>;
  } | null;
  nextRace: {
    raceId: number;
    year: number;
    round: number;
    name: string;
    date: string;
    startsAt: string | null;
    season: { totalRaces: number };
    sessions: Array<{ id: string; kind: SessionKind; startsAt: string | null; date: string }>;
  } | null;
  standings: {
    race: { year: number; round: number };
    drivers: Array<{
      id: string;
      position: number | null;
      championshipPoints: number;
      driver: { driverId: number; name: string; surname: string };
    }>;
    teams: Array<{
      id: string;
      position: number | null;
      championshipPoints: number;
      team: { teamId: number; name: string; reference: string } | null;
    }>;
  } | null;
  leaderboard: Array<{
    rank: number;
    isTied: boolean;
    value: number;
    isLowerBound: boolean;
    driver: { driverId: number; name: string; nationality: string | null };
  }>;
};

export type HomeSeasonQueryVariables = Exact<{
  year: number;
}>;

export type HomeSeasonQuery = {
  season: {
    races: Array<{
      raceId: number;
      round: number;
      name: string;
      driverStandings: Array<{ championshipPoints: number; driver: { driverId: number } }>;
    }>;
    driverStandings: Array<{
      driver: { driverId: number; name: string; surname: string };
      teams: Array<{ teamId: number; name: string; reference: string }>;
    }>;
  } | null;
  lapRecords: Array<{
    id: string;
    fastestLapText: string | null;
    circuit: { circuitId: number; circuitName: string };
    race: { raceId: number; name: string };
    driver: { driverId: number; name: string };
  }>;
};

export type RaceQueryVariables = Exact<{
  raceId: number;
}>;

export type RaceQuery = {
  race: {
    raceId: number;
    year: number;
    round: number;
    name: string;
    date: string;
    startsAt: string | null;
    state: RaceState;
    isSprintWeekend: boolean;
    marginOfVictory: number | null;
    marginOfVictoryNote: string | null;
    leaders: number | null;
    leadersNote: string | null;
    leadChanges: number | null;
    retirements: number | null;
    fastestLapText: string | null;
    fastestLapNote: string | null;
    circuit: {
      circuitId: number;
      circuitName: string;
      location: string;
      country: string;
      races: Array<{
        raceId: number;
        year: number;
        name: string;
        state: RaceState;
        winner: { driverId: number; name: string } | null;
        winningTeam: { teamId: number; name: string; reference: string } | null;
      }>;
    };
    layout: { name: string; lengthKilometres: number | null; turns: number | null } | null;
    season: { totalRaces: number };
    poleDriver: { driverId: number; name: string } | null;
    fastestLapDriver: { driverId: number; name: string } | null;
    previous: {
      raceId: number;
      year: number;
      name: string;
      driverStandings: Array<{ championshipPoints: number; driver: { driverId: number } }>;
      teamStandings: Array<{ championshipPoints: number; team: { teamId: number } | null }>;
    } | null;
    next: { raceId: number; year: number; name: string } | null;
    sessions: Array<{ id: string; kind: SessionKind; name: string; date: string; startsAt: string | null }>;
    results: Array<{
      id: string;
      position: number | null;
      positionText: string;
      positionOrder: number;
      outcome: Outcome;
      status: string | null;
      grid: number | null;
      positionsGained: number | null;
      laps: number | null;
      time: string | null;
      gap: number | null;
      gapText: string | null;
      fastestLap: number | null;
      fastestLapText: string | null;
      points: number;
      driver: { driverId: number; name: string; surname: string; nationality: string | null };
      team: { teamId: number; name: string; reference: string } | null;
    }>;
    qualifying: Array<{
      id: string;
      position: number | null;
      firstTime: number | null;
      firstTimeText: string | null;
      secondTime: number | null;
      secondTimeText: string | null;
      thirdTime: number | null;
      thirdTimeText: string | null;
      driver: { driverId: number; name: string };
      team: { teamId: number; name: string; reference: string } | null;
    }>;
    sprint: Array<{
      id: string;
      position: number | null;
      positionText: string;
      positionOrder: number;
      status: string | null;
      grid: number | null;
      positionsGained: number | null;
      laps: number | null;
      gap: number | null;
      gapText: string | null;
      time: string | null;
      points: number;
      driver: { driverId: number; name: string };
      team: { teamId: number; name: string; reference: string } | null;
    }>;
    pitStops: Array<{ id: string; lap: number; milliseconds: number | null; driver: { driverId: number } }>;
    lapChart: {
      lapCount: number;
      note: string | null;
      drivers: Array<{
        positions: Array<number | null>;
        milliseconds: Array<number | null>;
        driver: { driverId: number };
      }>;
    };
    driverStandings: Array<{
      id: string;
      position: number | null;
      positionText: string;
      positionNote: string | null;
      positionsGained: number | null;
      championshipPoints: number;
      wins: number | null;
      driver: { driverId: number; name: string };
    }>;
    teamStandings: Array<{
      id: string;
      position: number | null;
      positionText: string;
      positionNote: string | null;
      positionsGained: number | null;
      championshipPoints: number;
      team: { teamId: number; name: string; reference: string } | null;
    }>;
  } | null;
};

export type RacesQueryVariables = Exact<{
  from: number;
  to: number;
}>;

export type RacesQuery = {
  races: Array<{
    raceId: number;
    year: number;
    round: number;
    name: string;
    date: string;
    state: RaceState;
    isSprintWeekend: boolean;
    fastestLapText: string | null;
    fastestLap: number | null;
    circuit: { circuitId: number; circuitName: string; country: string };
    winner: { driverId: number; name: string } | null;
    winningTeam: { teamId: number; name: string; reference: string } | null;
    poleDriver: { driverId: number; name: string } | null;
  }>;
};

export type RaceYearsQueryVariables = Exact<{ [key: string]: never }>;

export type RaceYearsQuery = { seasons: Array<{ year: number }> };

export type RecordsQueryVariables = Exact<{
  metric: Metric;
  minStarts: number;
  nationality?: string | null | undefined;
  limit: number;
}>;

export type RecordsQuery = {
  leaderboard: Array<{
    rank: number;
    isTied: boolean;
    value: number;
    isLowerBound: boolean;
    note: string | null;
    driver: {
      driverId: number;
      name: string;
      nationality: string | null;
      racesStarted: number;
      firstRace: { year: number } | null;
      lastRace: { year: number } | null;
    };
  }>;
};

export type SeasonQueryVariables = Exact<{
  year: number;
}>;

export type SeasonQuery = {
  season: {
    year: number;
    racesRun: number;
    totalRaces: number;
    isComplete: boolean;
    championNote: string | null;
    teamChampionNote: string | null;
    champion: { driverId: number; name: string } | null;
    teamChampion: { teamId: number; name: string } | null;
    races: Array<{
      raceId: number;
      round: number;
      name: string;
      date: string;
      state: RaceState;
      isSprintWeekend: boolean;
      circuit: { circuitId: number; circuitName: string; country: string };
      winner: { driverId: number; name: string } | null;
      winningTeam: { teamId: number; name: string; reference: string } | null;
      results: Array<{
        position: number | null;
        positionText: string;
        positionOrder: number;
        points: number;
        driver: { driverId: number };
        team: { reference: string } | null;
      }>;
      driverStandings: Array<{ championshipPoints: number; driver: { driverId: number } }>;
      teamStandings: Array<{ championshipPoints: number; team: { teamId: number } | null }>;
    }>;
    driverStandings: Array<{
      id: string;
      position: number | null;
      positionNote: string | null;
      championshipPoints: number | null;
      points: number;
      wins: number;
      podiums: number;
      poles: number;
      teams: Array<{ teamId: number; name: string; reference: string }>;
      driver: { driverId: number; name: string; surname: string; nationality: string | null };
    }>;
    teamStandings: Array<{
      id: string;
      position: number | null;
      positionNote: string | null;
      championshipPoints: number | null;
      points: number;
      wins: number;
      podiums: number;
      team: { teamId: number; name: string; reference: string } | null;
    }>;
  } | null;
  seasons: Array<{ year: number }>;
};

export type SeasonsQueryVariables = Exact<{ [key: string]: never }>;

export type SeasonsQuery = {
  seasons: Array<{
    year: number;
    racesRun: number;
    totalRaces: number;
    driversEntered: number;
    championNote: string | null;
    champion: { driverId: number; name: string; nationality: string | null } | null;
    teamChampion: { teamId: number; name: string; reference: string } | null;
  }>;
};

export type TeamQueryVariables = Exact<{
  teamId: number;
}>;

export type TeamQuery = {
  team: {
    teamId: number;
    name: string;
    reference: string;
    nationality: string | null;
    racesEntered: number;
    wins: number;
    podiums: number;
    poles: number;
    fastestLaps: number | null;
    fastestLapsNote: string | null;
    points: number;
    championships: number | null;
    championshipsNote: string | null;
    bestFinish: number | null;
    firstRace: { raceId: number; year: number; name: string } | null;
    lastRace: { raceId: number; year: number; name: string } | null;
    seasons: Array<{
      id: string;
      year: number;
      racesEntered: number;
      wins: number;
      podiums: number;
      poles: number;
      points: number;
      championshipPoints: number | null;
      position: number | null;
      positionNote: string | null;
    }>;
    circuits: Array<{
      id: string;
      racesEntered: number;
      wins: number;
      podiums: number;
      bestFinish: number | null;
      circuit: { circuitId: number; circuitName: string; country: string };
    }>;
  } | null;
  raceResultsAggregate: {
    groups: Array<{
      count: number;
      keys: { raceYear: number | null; driverId: number | null; driverName: string | null };
      sum: { points: number | null };
      minimum: { position: number | null };
    }>;
  };
};

export type TeamDuelsQueryVariables = Exact<{
  teamId: number;
  year: number;
}>;

export type TeamDuelsQuery = {
  raceResults: Array<{
    id: string;
    position: number | null;
    positionOrder: number;
    points: number;
    grid: number | null;
    race: { raceId: number };
    driver: { driverId: number; name: string };
    qualifying: { position: number | null } | null;
  }>;
};

export type TeamsQueryVariables = Exact<{ [key: string]: never }>;

export type TeamsQuery = {
  teams: Array<{
    teamId: number;
    name: string;
    reference: string;
    nationality: string | null;
    racesEntered: number;
    wins: number;
    podiums: number;
    poles: number;
    points: number;
    championships: number | null;
    firstRace: { year: number } | null;
    lastRace: { year: number } | null;
  }>;
};

export const FooterDocument = {
  kind: "Document",
  definitions: [
    {
      kind: "OperationDefinition",
      operation: "query",
      name: { kind: "Name", value: "Footer" },
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          {
            kind: "Field",
            name: { kind: "Name", value: "dataset" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "version" } },
                { kind: "Field", name: { kind: "Name", value: "publishedAt" } },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "sources" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "name" } },
                      { kind: "Field", name: { kind: "Name", value: "licence" } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<FooterQuery, FooterQueryVariables>;
export const NewVersionDocument = {
  kind: "Document",
  definitions: [
    {
      kind: "OperationDefinition",
      operation: "subscription",
      name: { kind: "Name", value: "NewVersion" },
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          {
            kind: "Field",
            name: { kind: "Name", value: "datasetPublished" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [{ kind: "Field", name: { kind: "Name", value: "version" } }],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<NewVersionSubscription, NewVersionSubscriptionVariables>;
export const CurrentVersionDocument = {
  kind: "Document",
  definitions: [
    {
      kind: "OperationDefinition",
      operation: "query",
      name: { kind: "Name", value: "CurrentVersion" },
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          {
            kind: "Field",
            name: { kind: "Name", value: "dataset" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [{ kind: "Field", name: { kind: "Name", value: "version" } }],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<CurrentVersionQuery, CurrentVersionQueryVariables>;
export const SearchDocument = {
  kind: "Document",
  definitions: [
    {
      kind: "OperationDefinition",
      operation: "query",
      name: { kind: "Name", value: "Search" },
      variableDefinitions: [
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "text" } },
          type: { kind: "NonNullType", type: { kind: "NamedType", name: { kind: "Name", value: "String" } } },
        },
      ],
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          {
            kind: "Field",
            name: { kind: "Name", value: "search" },
            arguments: [
              {
                kind: "Argument",
                name: { kind: "Name", value: "text" },
                value: { kind: "Variable", name: { kind: "Name", value: "text" } },
              },
              { kind: "Argument", name: { kind: "Name", value: "limit" }, value: { kind: "IntValue", value: "12" } },
            ],
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "__typename" } },
                {
                  kind: "InlineFragment",
                  typeCondition: { kind: "NamedType", name: { kind: "Name", value: "Driver" } },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "driverId" } },
                      { kind: "Field", name: { kind: "Name", value: "name" } },
                      { kind: "Field", name: { kind: "Name", value: "nationality" } },
                    ],
                  },
                },
                {
                  kind: "InlineFragment",
                  typeCondition: { kind: "NamedType", name: { kind: "Name", value: "Circuit" } },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "circuitId" } },
                      { kind: "Field", name: { kind: "Name", value: "circuitName" } },
                      { kind: "Field", name: { kind: "Name", value: "country" } },
                    ],
                  },
                },
                {
                  kind: "InlineFragment",
                  typeCondition: { kind: "NamedType", name: { kind: "Name", value: "Team" } },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "teamId" } },
                      { kind: "Field", name: { kind: "Name", value: "name" } },
                      { kind: "Field", name: { kind: "Name", value: "nationality" } },
                    ],
                  },
                },
                {
                  kind: "InlineFragment",
                  typeCondition: { kind: "NamedType", name: { kind: "Name", value: "Race" } },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "raceId" } },
                      { kind: "Field", name: { kind: "Name", value: "year" } },
                      { kind: "Field", name: { kind: "Name", value: "name" } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<SearchQuery, SearchQueryVariables>;
export const CircuitDocument = {
  kind: "Document",
  definitions: [
    {
      kind: "OperationDefinition",
      operation: "query",
      name: { kind: "Name", value: "Circuit" },
      variableDefinitions: [
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "circuitId" } },
          type: { kind: "NonNullType", type: { kind: "NamedType", name: { kind: "Name", value: "Int" } } },
        },
      ],
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          {
            kind: "Field",
            name: { kind: "Name", value: "circuit" },
            arguments: [
              {
                kind: "Argument",
                name: { kind: "Name", value: "circuitId" },
                value: { kind: "Variable", name: { kind: "Name", value: "circuitId" } },
              },
            ],
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "circuitId" } },
                { kind: "Field", name: { kind: "Name", value: "circuitName" } },
                { kind: "Field", name: { kind: "Name", value: "location" } },
                { kind: "Field", name: { kind: "Name", value: "country" } },
                { kind: "Field", name: { kind: "Name", value: "latitude" } },
                { kind: "Field", name: { kind: "Name", value: "longitude" } },
                { kind: "Field", name: { kind: "Name", value: "altitude" } },
                { kind: "Field", name: { kind: "Name", value: "totalRaces" } },
                { kind: "Field", name: { kind: "Name", value: "fastestLapText" } },
                { kind: "Field", name: { kind: "Name", value: "fastestLapNote" } },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "fastestDriver" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "driverId" } },
                      { kind: "Field", name: { kind: "Name", value: "name" } },
                    ],
                  },
                },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "fastestLapRace" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [{ kind: "Field", name: { kind: "Name", value: "year" } }],
                  },
                },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "lastRace" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [{ kind: "Field", name: { kind: "Name", value: "year" } }],
                  },
                },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "layouts" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "layoutId" } },
                      { kind: "Field", name: { kind: "Name", value: "name" } },
                      { kind: "Field", name: { kind: "Name", value: "lengthKilometres" } },
                      { kind: "Field", name: { kind: "Name", value: "turns" } },
                      { kind: "Field", name: { kind: "Name", value: "totalRaces" } },
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "firstRace" },
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [{ kind: "Field", name: { kind: "Name", value: "year" } }],
                        },
                      },
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "lastRace" },
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [{ kind: "Field", name: { kind: "Name", value: "year" } }],
                        },
                      },
                      { kind: "Field", name: { kind: "Name", value: "fastestLap" } },
                      { kind: "Field", name: { kind: "Name", value: "fastestLapText" } },
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "fastestDriver" },
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [
                            { kind: "Field", name: { kind: "Name", value: "driverId" } },
                            { kind: "Field", name: { kind: "Name", value: "name" } },
                          ],
                        },
                      },
                    ],
                  },
                },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "lapRecords" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "id" } },
                      { kind: "Field", name: { kind: "Name", value: "fastestLap" } },
                      { kind: "Field", name: { kind: "Name", value: "fastestLapText" } },
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "race" },
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [
                            { kind: "Field", name: { kind: "Name", value: "raceId" } },
                            { kind: "Field", name: { kind: "Name", value: "year" } },
                            { kind: "Field", name: { kind: "Name", value: "name" } },
                          ],
                        },
                      },
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "driver" },
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [
                            { kind: "Field", name: { kind: "Name", value: "driverId" } },
                            { kind: "Field", name: { kind: "Name", value: "name" } },
                          ],
                        },
                      },
                    ],
                  },
                },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "drivers" },
                  arguments: [
                    {
                      kind: "Argument",
                      name: { kind: "Name", value: "where" },
                      value: {
                        kind: "ObjectValue",
                        fields: [
                          {
                            kind: "ObjectField",
                            name: { kind: "Name", value: "wins" },
                            value: {
                              kind: "ObjectValue",
                              fields: [
                                {
                                  kind: "ObjectField",
                                  name: { kind: "Name", value: "gt" },
                                  value: { kind: "IntValue", value: "0" },
                                },
                              ],
                            },
                          },
                        ],
                      },
                    },
                    {
                      kind: "Argument",
                      name: { kind: "Name", value: "orderBy" },
                      value: {
                        kind: "ListValue",
                        values: [
                          {
                            kind: "ObjectValue",
                            fields: [
                              {
                                kind: "ObjectField",
                                name: { kind: "Name", value: "field" },
                                value: { kind: "EnumValue", value: "WINS" },
                              },
                              {
                                kind: "ObjectField",
                                name: { kind: "Name", value: "direction" },
                                value: { kind: "EnumValue", value: "DESC" },
                              },
                            ],
                          },
                        ],
                      },
                    },
                  ],
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "id" } },
                      { kind: "Field", name: { kind: "Name", value: "wins" } },
                      { kind: "Field", name: { kind: "Name", value: "podiums" } },
                      { kind: "Field", name: { kind: "Name", value: "racesEntered" } },
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "driver" },
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [
                            { kind: "Field", name: { kind: "Name", value: "driverId" } },
                            { kind: "Field", name: { kind: "Name", value: "name" } },
                            { kind: "Field", name: { kind: "Name", value: "nationality" } },
                          ],
                        },
                      },
                    ],
                  },
                },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "teams" },
                  arguments: [
                    {
                      kind: "Argument",
                      name: { kind: "Name", value: "where" },
                      value: {
                        kind: "ObjectValue",
                        fields: [
                          {
                            kind: "ObjectField",
                            name: { kind: "Name", value: "wins" },
                            value: {
                              kind: "ObjectValue",
                              fields: [
                                {
                                  kind: "ObjectField",
                                  name: { kind: "Name", value: "gt" },
                                  value: { kind: "IntValue", value: "0" },
                                },
                              ],
                            },
                          },
                        ],
                      },
                    },
                    {
                      kind: "Argument",
                      name: { kind: "Name", value: "orderBy" },
                      value: {
                        kind: "ListValue",
                        values: [
                          {
                            kind: "ObjectValue",
                            fields: [
                              {
                                kind: "ObjectField",
                                name: { kind: "Name", value: "field" },
                                value: { kind: "EnumValue", value: "WINS" },
                              },
                              {
                                kind: "ObjectField",
                                name: { kind: "Name", value: "direction" },
                                value: { kind: "EnumValue", value: "DESC" },
                              },
                            ],
                          },
                        ],
                      },
                    },
                  ],
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "id" } },
                      { kind: "Field", name: { kind: "Name", value: "wins" } },
                      { kind: "Field", name: { kind: "Name", value: "podiums" } },
                      { kind: "Field", name: { kind: "Name", value: "racesEntered" } },
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "team" },
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [
                            { kind: "Field", name: { kind: "Name", value: "teamId" } },
                            { kind: "Field", name: { kind: "Name", value: "name" } },
                            { kind: "Field", name: { kind: "Name", value: "reference" } },
                          ],
                        },
                      },
                    ],
                  },
                },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "races" },
                  arguments: [
                    {
                      kind: "Argument",
                      name: { kind: "Name", value: "orderBy" },
                      value: {
                        kind: "ListValue",
                        values: [
                          {
                            kind: "ObjectValue",
                            fields: [
                              {
                                kind: "ObjectField",
                                name: { kind: "Name", value: "field" },
                                value: { kind: "EnumValue", value: "DATE" },
                              },
                              {
                                kind: "ObjectField",
                                name: { kind: "Name", value: "direction" },
                                value: { kind: "EnumValue", value: "DESC" },
                              },
                            ],
                          },
                        ],
                      },
                    },
                  ],
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "raceId" } },
                      { kind: "Field", name: { kind: "Name", value: "year" } },
                      { kind: "Field", name: { kind: "Name", value: "name" } },
                      { kind: "Field", name: { kind: "Name", value: "date" } },
                      { kind: "Field", name: { kind: "Name", value: "state" } },
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "winner" },
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [
                            { kind: "Field", name: { kind: "Name", value: "driverId" } },
                            { kind: "Field", name: { kind: "Name", value: "name" } },
                          ],
                        },
                      },
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "winningTeam" },
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [
                            { kind: "Field", name: { kind: "Name", value: "teamId" } },
                            { kind: "Field", name: { kind: "Name", value: "name" } },
                            { kind: "Field", name: { kind: "Name", value: "reference" } },
                          ],
                        },
                      },
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "poleDriver" },
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [
                            { kind: "Field", name: { kind: "Name", value: "driverId" } },
                            { kind: "Field", name: { kind: "Name", value: "name" } },
                          ],
                        },
                      },
                      { kind: "Field", name: { kind: "Name", value: "fastestLap" } },
                      { kind: "Field", name: { kind: "Name", value: "fastestLapText" } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<CircuitQuery, CircuitQueryVariables>;
export const CircuitsDocument = {
  kind: "Document",
  definitions: [
    {
      kind: "OperationDefinition",
      operation: "query",
      name: { kind: "Name", value: "Circuits" },
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          {
            kind: "Field",
            name: { kind: "Name", value: "circuits" },
            arguments: [
              {
                kind: "Argument",
                name: { kind: "Name", value: "orderBy" },
                value: {
                  kind: "ListValue",
                  values: [
                    {
                      kind: "ObjectValue",
                      fields: [
                        {
                          kind: "ObjectField",
                          name: { kind: "Name", value: "field" },
                          value: { kind: "EnumValue", value: "TOTAL_RACES" },
                        },
                        {
                          kind: "ObjectField",
                          name: { kind: "Name", value: "direction" },
                          value: { kind: "EnumValue", value: "DESC" },
                        },
                      ],
                    },
                    {
                      kind: "ObjectValue",
                      fields: [
                        {
                          kind: "ObjectField",
                          name: { kind: "Name", value: "field" },
                          value: { kind: "EnumValue", value: "CIRCUIT_NAME" },
                        },
                        {
                          kind: "ObjectField",
                          name: { kind: "Name", value: "direction" },
                          value: { kind: "EnumValue", value: "ASC" },
                        },
                      ],
                    },
                  ],
                },
              },
            ],
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "circuitId" } },
                { kind: "Field", name: { kind: "Name", value: "circuitName" } },
                { kind: "Field", name: { kind: "Name", value: "location" } },
                { kind: "Field", name: { kind: "Name", value: "country" } },
                { kind: "Field", name: { kind: "Name", value: "latitude" } },
                { kind: "Field", name: { kind: "Name", value: "longitude" } },
                { kind: "Field", name: { kind: "Name", value: "totalRaces" } },
                { kind: "Field", name: { kind: "Name", value: "fastestLap" } },
                { kind: "Field", name: { kind: "Name", value: "fastestLapText" } },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "fastestDriver" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "driverId" } },
                      { kind: "Field", name: { kind: "Name", value: "name" } },
                    ],
                  },
                },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "firstRace" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [{ kind: "Field", name: { kind: "Name", value: "year" } }],
                  },
                },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "lastRace" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [{ kind: "Field", name: { kind: "Name", value: "year" } }],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<CircuitsQuery, CircuitsQueryVariables>;
export const CompareDocument = {
  kind: "Document",
  definitions: [
    {
      kind: "OperationDefinition",
      operation: "query",
      name: { kind: "Name", value: "Compare" },
      variableDefinitions: [
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "driverIds" } },
          type: {
            kind: "NonNullType",
            type: {
              kind: "ListType",
              type: { kind: "NonNullType", type: { kind: "NamedType", name: { kind: "Name", value: "Int" } } },
            },
          },
        },
      ],
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          {
            kind: "Field",
            name: { kind: "Name", value: "drivers" },
            arguments: [
              {
                kind: "Argument",
                name: { kind: "Name", value: "where" },
                value: {
                  kind: "ObjectValue",
                  fields: [
                    {
                      kind: "ObjectField",
                      name: { kind: "Name", value: "driverId" },
                      value: {
                        kind: "ObjectValue",
                        fields: [
                          {
                            kind: "ObjectField",
                            name: { kind: "Name", value: "in" },
                            value: { kind: "Variable", name: { kind: "Name", value: "driverIds" } },
                          },
                        ],
                      },
                    },
                  ],
                },
              },
            ],
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "driverId" } },
                { kind: "Field", name: { kind: "Name", value: "name" } },
                { kind: "Field", name: { kind: "Name", value: "surname" } },
                { kind: "Field", name: { kind: "Name", value: "nationality" } },
                { kind: "Field", name: { kind: "Name", value: "racesEntered" } },
                { kind: "Field", name: { kind: "Name", value: "racesStarted" } },
                { kind: "Field", name: { kind: "Name", value: "wins" } },
                { kind: "Field", name: { kind: "Name", value: "podiums" } },
                { kind: "Field", name: { kind: "Name", value: "poles" } },
                { kind: "Field", name: { kind: "Name", value: "points" } },
                { kind: "Field", name: { kind: "Name", value: "championships" } },
                { kind: "Field", name: { kind: "Name", value: "winRate" } },
                { kind: "Field", name: { kind: "Name", value: "podiumRate" } },
                { kind: "Field", name: { kind: "Name", value: "poleRate" } },
                { kind: "Field", name: { kind: "Name", value: "pointsPerStart" } },
                { kind: "Field", name: { kind: "Name", value: "averageFinish" } },
                { kind: "Field", name: { kind: "Name", value: "averageGrid" } },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "teams" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [{ kind: "Field", name: { kind: "Name", value: "reference" } }],
                  },
                },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "careers" },
                  arguments: [
                    {
                      kind: "Argument",
                      name: { kind: "Name", value: "limit" },
                      value: { kind: "IntValue", value: "1000" },
                    },
                  ],
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "racesEntered" } },
                      { kind: "Field", name: { kind: "Name", value: "wins" } },
                      { kind: "Field", name: { kind: "Name", value: "podiums" } },
                      { kind: "Field", name: { kind: "Name", value: "poles" } },
                      { kind: "Field", name: { kind: "Name", value: "points" } },
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "race" },
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [
                            { kind: "Field", name: { kind: "Name", value: "year" } },
                            { kind: "Field", name: { kind: "Name", value: "round" } },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<CompareQuery, CompareQueryVariables>;
export const HeadToHeadDocument = {
  kind: "Document",
  definitions: [
    {
      kind: "OperationDefinition",
      operation: "query",
      name: { kind: "Name", value: "HeadToHead" },
      variableDefinitions: [
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "driverId" } },
          type: { kind: "NonNullType", type: { kind: "NamedType", name: { kind: "Name", value: "Int" } } },
        },
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "rivalId" } },
          type: { kind: "NonNullType", type: { kind: "NamedType", name: { kind: "Name", value: "Int" } } },
        },
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "scope" } },
          type: { kind: "NonNullType", type: { kind: "NamedType", name: { kind: "Name", value: "Scope" } } },
        },
      ],
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          {
            kind: "Field",
            name: { kind: "Name", value: "headToHead" },
            arguments: [
              {
                kind: "Argument",
                name: { kind: "Name", value: "driverId" },
                value: { kind: "Variable", name: { kind: "Name", value: "driverId" } },
              },
              {
                kind: "Argument",
                name: { kind: "Name", value: "rivalId" },
                value: { kind: "Variable", name: { kind: "Name", value: "rivalId" } },
              },
              {
                kind: "Argument",
                name: { kind: "Name", value: "scope" },
                value: { kind: "Variable", name: { kind: "Name", value: "scope" } },
              },
            ],
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "races" } },
                { kind: "Field", name: { kind: "Name", value: "bothFinished" } },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "sides" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "driver" },
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [
                            { kind: "Field", name: { kind: "Name", value: "driverId" } },
                            { kind: "Field", name: { kind: "Name", value: "name" } },
                          ],
                        },
                      },
                      { kind: "Field", name: { kind: "Name", value: "finishedAhead" } },
                      { kind: "Field", name: { kind: "Name", value: "qualifiedAhead" } },
                      { kind: "Field", name: { kind: "Name", value: "wins" } },
                      { kind: "Field", name: { kind: "Name", value: "podiums" } },
                    ],
                  },
                },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "seasons" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "races" } },
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "season" },
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [{ kind: "Field", name: { kind: "Name", value: "year" } }],
                        },
                      },
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "sides" },
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [
                            { kind: "Field", name: { kind: "Name", value: "finishedAhead" } },
                            { kind: "Field", name: { kind: "Name", value: "qualifiedAhead" } },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<HeadToHeadQuery, HeadToHeadQueryVariables>;
export const DataDocument = {
  kind: "Document",
  definitions: [
    {
      kind: "OperationDefinition",
      operation: "query",
      name: { kind: "Name", value: "Data" },
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          {
            kind: "Field",
            name: { kind: "Name", value: "dataset" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "version" } },
                { kind: "Field", name: { kind: "Name", value: "label" } },
                { kind: "Field", name: { kind: "Name", value: "fingerprint" } },
                { kind: "Field", name: { kind: "Name", value: "source" } },
                { kind: "Field", name: { kind: "Name", value: "publishedAt" } },
                { kind: "Field", name: { kind: "Name", value: "comparedVersions" } },
                { kind: "Field", name: { kind: "Name", value: "changedRows" } },
                { kind: "Field", name: { kind: "Name", value: "checks" } },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "sources" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "name" } },
                      { kind: "Field", name: { kind: "Name", value: "licence" } },
                    ],
                  },
                },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "inputRows" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "name" } },
                      { kind: "Field", name: { kind: "Name", value: "read" } },
                      { kind: "Field", name: { kind: "Name", value: "used" } },
                      { kind: "Field", name: { kind: "Name", value: "rejected" } },
                      { kind: "Field", name: { kind: "Name", value: "replacedValues" } },
                    ],
                  },
                },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "rowCounts" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "name" } },
                      { kind: "Field", name: { kind: "Name", value: "rows" } },
                    ],
                  },
                },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "coverage" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "name" } },
                      { kind: "Field", name: { kind: "Name", value: "firstYear" } },
                      { kind: "Field", name: { kind: "Name", value: "lastYear" } },
                      { kind: "Field", name: { kind: "Name", value: "races" } },
                    ],
                  },
                },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "agreement" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "id" } },
                      { kind: "Field", name: { kind: "Name", value: "figure" } },
                      { kind: "Field", name: { kind: "Name", value: "compared" } },
                      { kind: "Field", name: { kind: "Name", value: "equal" } },
                      { kind: "Field", name: { kind: "Name", value: "different" } },
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "differences" },
                        arguments: [
                          {
                            kind: "Argument",
                            name: { kind: "Name", value: "limit" },
                            value: { kind: "IntValue", value: "200" },
                          },
                        ],
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [
                            { kind: "Field", name: { kind: "Name", value: "id" } },
                            { kind: "Field", name: { kind: "Name", value: "subject" } },
                            { kind: "Field", name: { kind: "Name", value: "ours" } },
                            { kind: "Field", name: { kind: "Name", value: "theirs" } },
                            { kind: "Field", name: { kind: "Name", value: "reason" } },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<DataQuery, DataQueryVariables>;
export const DriverDocument = {
  kind: "Document",
  definitions: [
    {
      kind: "OperationDefinition",
      operation: "query",
      name: { kind: "Name", value: "Driver" },
      variableDefinitions: [
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "driverId" } },
          type: { kind: "NonNullType", type: { kind: "NamedType", name: { kind: "Name", value: "Int" } } },
        },
      ],
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          {
            kind: "Field",
            name: { kind: "Name", value: "driver" },
            arguments: [
              {
                kind: "Argument",
                name: { kind: "Name", value: "driverId" },
                value: { kind: "Variable", name: { kind: "Name", value: "driverId" } },
              },
            ],
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "driverId" } },
                { kind: "Field", name: { kind: "Name", value: "name" } },
                { kind: "Field", name: { kind: "Name", value: "code" } },
                { kind: "Field", name: { kind: "Name", value: "number" } },
                { kind: "Field", name: { kind: "Name", value: "nationality" } },
                { kind: "Field", name: { kind: "Name", value: "dateOfBirth" } },
                { kind: "Field", name: { kind: "Name", value: "racesEntered" } },
                { kind: "Field", name: { kind: "Name", value: "racesStarted" } },
                { kind: "Field", name: { kind: "Name", value: "wins" } },
                { kind: "Field", name: { kind: "Name", value: "podiums" } },
                { kind: "Field", name: { kind: "Name", value: "poles" } },
                { kind: "Field", name: { kind: "Name", value: "fastestLaps" } },
                { kind: "Field", name: { kind: "Name", value: "fastestLapsNote" } },
                { kind: "Field", name: { kind: "Name", value: "hatTricks" } },
                { kind: "Field", name: { kind: "Name", value: "hatTricksNote" } },
                { kind: "Field", name: { kind: "Name", value: "points" } },
                { kind: "Field", name: { kind: "Name", value: "championships" } },
                { kind: "Field", name: { kind: "Name", value: "championshipsNote" } },
                { kind: "Field", name: { kind: "Name", value: "winRate" } },
                { kind: "Field", name: { kind: "Name", value: "lapsLed" } },
                { kind: "Field", name: { kind: "Name", value: "lapsLedNote" } },
                { kind: "Field", name: { kind: "Name", value: "winStreak" } },
                { kind: "Field", name: { kind: "Name", value: "bestFinish" } },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "firstRace" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "raceId" } },
                      { kind: "Field", name: { kind: "Name", value: "year" } },
                      { kind: "Field", name: { kind: "Name", value: "name" } },
                    ],
                  },
                },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "lastRace" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "raceId" } },
                      { kind: "Field", name: { kind: "Name", value: "year" } },
                      { kind: "Field", name: { kind: "Name", value: "name" } },
                    ],
                  },
                },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "seasons" },
                  arguments: [
                    {
                      kind: "Argument",
                      name: { kind: "Name", value: "orderBy" },
                      value: {
                        kind: "ListValue",
                        values: [
                          {
                            kind: "ObjectValue",
                            fields: [
                              {
                                kind: "ObjectField",
                                name: { kind: "Name", value: "field" },
                                value: { kind: "EnumValue", value: "YEAR" },
                              },
                              {
                                kind: "ObjectField",
                                name: { kind: "Name", value: "direction" },
                                value: { kind: "EnumValue", value: "ASC" },
                              },
                            ],
                          },
                        ],
                      },
                    },
                  ],
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "id" } },
                      { kind: "Field", name: { kind: "Name", value: "year" } },
                      { kind: "Field", name: { kind: "Name", value: "racesEntered" } },
                      { kind: "Field", name: { kind: "Name", value: "wins" } },
                      { kind: "Field", name: { kind: "Name", value: "podiums" } },
                      { kind: "Field", name: { kind: "Name", value: "poles" } },
                      { kind: "Field", name: { kind: "Name", value: "points" } },
                      { kind: "Field", name: { kind: "Name", value: "championshipPoints" } },
                      { kind: "Field", name: { kind: "Name", value: "position" } },
                      { kind: "Field", name: { kind: "Name", value: "positionNote" } },
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "teams" },
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [
                            { kind: "Field", name: { kind: "Name", value: "teamId" } },
                            { kind: "Field", name: { kind: "Name", value: "name" } },
                            { kind: "Field", name: { kind: "Name", value: "reference" } },
                          ],
                        },
                      },
                    ],
                  },
                },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "results" },
                  arguments: [
                    {
                      kind: "Argument",
                      name: { kind: "Name", value: "orderBy" },
                      value: {
                        kind: "ListValue",
                        values: [
                          {
                            kind: "ObjectValue",
                            fields: [
                              {
                                kind: "ObjectField",
                                name: { kind: "Name", value: "field" },
                                value: { kind: "EnumValue", value: "RESULT_ID" },
                              },
                              {
                                kind: "ObjectField",
                                name: { kind: "Name", value: "direction" },
                                value: { kind: "EnumValue", value: "ASC" },
                              },
                            ],
                          },
                        ],
                      },
                    },
                    {
                      kind: "Argument",
                      name: { kind: "Name", value: "limit" },
                      value: { kind: "IntValue", value: "1000" },
                    },
                  ],
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "id" } },
                      { kind: "Field", name: { kind: "Name", value: "position" } },
                      { kind: "Field", name: { kind: "Name", value: "positionText" } },
                      { kind: "Field", name: { kind: "Name", value: "points" } },
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "race" },
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [
                            { kind: "Field", name: { kind: "Name", value: "raceId" } },
                            { kind: "Field", name: { kind: "Name", value: "year" } },
                            { kind: "Field", name: { kind: "Name", value: "round" } },
                            { kind: "Field", name: { kind: "Name", value: "name" } },
                          ],
                        },
                      },
                    ],
                  },
                },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "circuits" },
                  arguments: [
                    {
                      kind: "Argument",
                      name: { kind: "Name", value: "orderBy" },
                      value: {
                        kind: "ListValue",
                        values: [
                          {
                            kind: "ObjectValue",
                            fields: [
                              {
                                kind: "ObjectField",
                                name: { kind: "Name", value: "field" },
                                value: { kind: "EnumValue", value: "WINS" },
                              },
                              {
                                kind: "ObjectField",
                                name: { kind: "Name", value: "direction" },
                                value: { kind: "EnumValue", value: "DESC" },
                              },
                            ],
                          },
                          {
                            kind: "ObjectValue",
                            fields: [
                              {
                                kind: "ObjectField",
                                name: { kind: "Name", value: "field" },
                                value: { kind: "EnumValue", value: "RACES_ENTERED" },
                              },
                              {
                                kind: "ObjectField",
                                name: { kind: "Name", value: "direction" },
                                value: { kind: "EnumValue", value: "DESC" },
                              },
                            ],
                          },
                        ],
                      },
                    },
                  ],
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "id" } },
                      { kind: "Field", name: { kind: "Name", value: "racesEntered" } },
                      { kind: "Field", name: { kind: "Name", value: "wins" } },
                      { kind: "Field", name: { kind: "Name", value: "podiums" } },
                      { kind: "Field", name: { kind: "Name", value: "bestFinish" } },
                      { kind: "Field", name: { kind: "Name", value: "fastestLap" } },
                      { kind: "Field", name: { kind: "Name", value: "fastestLapText" } },
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "circuit" },
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [
                            { kind: "Field", name: { kind: "Name", value: "circuitId" } },
                            { kind: "Field", name: { kind: "Name", value: "circuitName" } },
                            { kind: "Field", name: { kind: "Name", value: "country" } },
                            {
                              kind: "Field",
                              name: { kind: "Name", value: "fastestDriver" },
                              selectionSet: {
                                kind: "SelectionSet",
                                selections: [{ kind: "Field", name: { kind: "Name", value: "driverId" } }],
                              },
                            },
                          ],
                        },
                      },
                    ],
                  },
                },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "teamMates" },
                  arguments: [
                    {
                      kind: "Argument",
                      name: { kind: "Name", value: "orderBy" },
                      value: {
                        kind: "ListValue",
                        values: [
                          {
                            kind: "ObjectValue",
                            fields: [
                              {
                                kind: "ObjectField",
                                name: { kind: "Name", value: "field" },
                                value: { kind: "EnumValue", value: "SURNAME" },
                              },
                              {
                                kind: "ObjectField",
                                name: { kind: "Name", value: "direction" },
                                value: { kind: "EnumValue", value: "ASC" },
                              },
                            ],
                          },
                        ],
                      },
                    },
                  ],
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "driverId" } },
                      { kind: "Field", name: { kind: "Name", value: "name" } },
                      { kind: "Field", name: { kind: "Name", value: "nationality" } },
                      { kind: "Field", name: { kind: "Name", value: "wins" } },
                      { kind: "Field", name: { kind: "Name", value: "championships" } },
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "firstRace" },
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [{ kind: "Field", name: { kind: "Name", value: "year" } }],
                        },
                      },
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "lastRace" },
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [{ kind: "Field", name: { kind: "Name", value: "year" } }],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<DriverQuery, DriverQueryVariables>;
export const DriversDocument = {
  kind: "Document",
  definitions: [
    {
      kind: "OperationDefinition",
      operation: "query",
      name: { kind: "Name", value: "Drivers" },
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          {
            kind: "Field",
            name: { kind: "Name", value: "drivers" },
            arguments: [
              {
                kind: "Argument",
                name: { kind: "Name", value: "orderBy" },
                value: {
                  kind: "ListValue",
                  values: [
                    {
                      kind: "ObjectValue",
                      fields: [
                        {
                          kind: "ObjectField",
                          name: { kind: "Name", value: "field" },
                          value: { kind: "EnumValue", value: "WINS" },
                        },
                        {
                          kind: "ObjectField",
                          name: { kind: "Name", value: "direction" },
                          value: { kind: "EnumValue", value: "DESC" },
                        },
                      ],
                    },
                    {
                      kind: "ObjectValue",
                      fields: [
                        {
                          kind: "ObjectField",
                          name: { kind: "Name", value: "field" },
                          value: { kind: "EnumValue", value: "SURNAME" },
                        },
                        {
                          kind: "ObjectField",
                          name: { kind: "Name", value: "direction" },
                          value: { kind: "EnumValue", value: "ASC" },
                        },
                      ],
                    },
                  ],
                },
              },
            ],
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "driverId" } },
                { kind: "Field", name: { kind: "Name", value: "name" } },
                { kind: "Field", name: { kind: "Name", value: "surname" } },
                { kind: "Field", name: { kind: "Name", value: "nationality" } },
                { kind: "Field", name: { kind: "Name", value: "racesEntered" } },
                { kind: "Field", name: { kind: "Name", value: "wins" } },
                { kind: "Field", name: { kind: "Name", value: "podiums" } },
                { kind: "Field", name: { kind: "Name", value: "poles" } },
                { kind: "Field", name: { kind: "Name", value: "points" } },
                { kind: "Field", name: { kind: "Name", value: "championships" } },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "firstRace" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [{ kind: "Field", name: { kind: "Name", value: "year" } }],
                  },
                },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "lastRace" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [{ kind: "Field", name: { kind: "Name", value: "year" } }],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<DriversQuery, DriversQueryVariables>;
export const HomeDocument = {
  kind: "Document",
  definitions: [
    {
      kind: "OperationDefinition",
      operation: "query",
      name: { kind: "Name", value: "Home" },
      variableDefinitions: [
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "metric" } },
          type: { kind: "NonNullType", type: { kind: "NamedType", name: { kind: "Name", value: "Metric" } } },
        },
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "minStarts" } },
          type: { kind: "NonNullType", type: { kind: "NamedType", name: { kind: "Name", value: "Int" } } },
        },
      ],
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          {
            kind: "Field",
            name: { kind: "Name", value: "dataset" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "version" } },
                { kind: "Field", name: { kind: "Name", value: "source" } },
                { kind: "Field", name: { kind: "Name", value: "publishedAt" } },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "rowCounts" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "name" } },
                      { kind: "Field", name: { kind: "Name", value: "rows" } },
                    ],
                  },
                },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "coverage" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "name" } },
                      { kind: "Field", name: { kind: "Name", value: "firstYear" } },
                      { kind: "Field", name: { kind: "Name", value: "lastYear" } },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: "Field",
            name: { kind: "Name", value: "lastRace" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "raceId" } },
                { kind: "Field", name: { kind: "Name", value: "year" } },
                { kind: "Field", name: { kind: "Name", value: "round" } },
                { kind: "Field", name: { kind: "Name", value: "name" } },
                { kind: "Field", name: { kind: "Name", value: "date" } },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "podium" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "id" } },
                      { kind: "Field", name: { kind: "Name", value: "position" } },
                      { kind: "Field", name: { kind: "Name", value: "time" } },
                      { kind: "Field", name: { kind: "Name", value: "gapText" } },
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "driver" },
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [
                            { kind: "Field", name: { kind: "Name", value: "driverId" } },
                            { kind: "Field", name: { kind: "Name", value: "name" } },
                          ],
                        },
                      },
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "team" },
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [
                            { kind: "Field", name: { kind: "Name", value: "name" } },
                            { kind: "Field", name: { kind: "Name", value: "reference" } },
                          ],
                        },
                      },
                    ],
                  },
                },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "season" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [{ kind: "Field", name: { kind: "Name", value: "totalRaces" } }],
                  },
                },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "results" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "driver" },
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [{ kind: "Field", name: { kind: "Name", value: "driverId" } }],
                        },
                      },
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "team" },
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [{ kind: "Field", name: { kind: "Name", value: "reference" } }],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: "Field",
            name: { kind: "Name", value: "nextRace" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "raceId" } },
                { kind: "Field", name: { kind: "Name", value: "year" } },
                { kind: "Field", name: { kind: "Name", value: "round" } },
                { kind: "Field", name: { kind: "Name", value: "name" } },
                { kind: "Field", name: { kind: "Name", value: "date" } },
                { kind: "Field", name: { kind: "Name", value: "startsAt" } },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "season" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [{ kind: "Field", name: { kind: "Name", value: "totalRaces" } }],
                  },
                },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "sessions" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "id" } },
                      { kind: "Field", name: { kind: "Name", value: "kind" } },
                      { kind: "Field", name: { kind: "Name", value: "startsAt" } },
                      { kind: "Field", name: { kind: "Name", value: "date" } },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: "Field",
            name: { kind: "Name", value: "standings" },
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                {
                  kind: "Field",
                  name: { kind: "Name", value: "race" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "year" } },
                      { kind: "Field", name: { kind: "Name", value: "round" } },
                    ],
                  },
                },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "drivers" },
                  arguments: [
                    {
                      kind: "Argument",
                      name: { kind: "Name", value: "limit" },
                      value: { kind: "IntValue", value: "10" },
                    },
                  ],
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "id" } },
                      { kind: "Field", name: { kind: "Name", value: "position" } },
                      { kind: "Field", name: { kind: "Name", value: "championshipPoints" } },
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "driver" },
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [
                            { kind: "Field", name: { kind: "Name", value: "driverId" } },
                            { kind: "Field", name: { kind: "Name", value: "name" } },
                            { kind: "Field", name: { kind: "Name", value: "surname" } },
                          ],
                        },
                      },
                    ],
                  },
                },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "teams" },
                  arguments: [
                    {
                      kind: "Argument",
                      name: { kind: "Name", value: "limit" },
                      value: { kind: "IntValue", value: "10" },
                    },
                  ],
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "id" } },
                      { kind: "Field", name: { kind: "Name", value: "position" } },
                      { kind: "Field", name: { kind: "Name", value: "championshipPoints" } },
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "team" },
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [
                            { kind: "Field", name: { kind: "Name", value: "teamId" } },
                            { kind: "Field", name: { kind: "Name", value: "name" } },
                            { kind: "Field", name: { kind: "Name", value: "reference" } },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: "Field",
            name: { kind: "Name", value: "leaderboard" },
            arguments: [
              {
                kind: "Argument",
                name: { kind: "Name", value: "metric" },
                value: { kind: "Variable", name: { kind: "Name", value: "metric" } },
              },
              {
                kind: "Argument",
                name: { kind: "Name", value: "minStarts" },
                value: { kind: "Variable", name: { kind: "Name", value: "minStarts" } },
              },
              { kind: "Argument", name: { kind: "Name", value: "limit" }, value: { kind: "IntValue", value: "10" } },
            ],
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "rank" } },
                { kind: "Field", name: { kind: "Name", value: "isTied" } },
                { kind: "Field", name: { kind: "Name", value: "value" } },
                { kind: "Field", name: { kind: "Name", value: "isLowerBound" } },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "driver" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "driverId" } },
                      { kind: "Field", name: { kind: "Name", value: "name" } },
                      { kind: "Field", name: { kind: "Name", value: "nationality" } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<HomeQuery, HomeQueryVariables>;
export const HomeSeasonDocument = {
  kind: "Document",
  definitions: [
    {
      kind: "OperationDefinition",
      operation: "query",
      name: { kind: "Name", value: "HomeSeason" },
      variableDefinitions: [
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "year" } },
          type: { kind: "NonNullType", type: { kind: "NamedType", name: { kind: "Name", value: "Int" } } },
        },
      ],
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          {
            kind: "Field",
            name: { kind: "Name", value: "season" },
            arguments: [
              {
                kind: "Argument",
                name: { kind: "Name", value: "year" },
                value: { kind: "Variable", name: { kind: "Name", value: "year" } },
              },
            ],
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                {
                  kind: "Field",
                  name: { kind: "Name", value: "races" },
                  arguments: [
                    {
                      kind: "Argument",
                      name: { kind: "Name", value: "orderBy" },
                      value: {
                        kind: "ListValue",
                        values: [
                          {
                            kind: "ObjectValue",
                            fields: [
                              {
                                kind: "ObjectField",
                                name: { kind: "Name", value: "field" },
                                value: { kind: "EnumValue", value: "ROUND" },
                              },
                              {
                                kind: "ObjectField",
                                name: { kind: "Name", value: "direction" },
                                value: { kind: "EnumValue", value: "ASC" },
                              },
                            ],
                          },
                        ],
                      },
                    },
                  ],
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "raceId" } },
                      { kind: "Field", name: { kind: "Name", value: "round" } },
                      { kind: "Field", name: { kind: "Name", value: "name" } },
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "driverStandings" },
                        arguments: [
                          {
                            kind: "Argument",
                            name: { kind: "Name", value: "limit" },
                            value: { kind: "IntValue", value: "10" },
                          },
                        ],
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [
                            { kind: "Field", name: { kind: "Name", value: "championshipPoints" } },
                            {
                              kind: "Field",
                              name: { kind: "Name", value: "driver" },
                              selectionSet: {
                                kind: "SelectionSet",
                                selections: [{ kind: "Field", name: { kind: "Name", value: "driverId" } }],
                              },
                            },
                          ],
                        },
                      },
                    ],
                  },
                },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "driverStandings" },
                  arguments: [
                    {
                      kind: "Argument",
                      name: { kind: "Name", value: "limit" },
                      value: { kind: "IntValue", value: "8" },
                    },
                  ],
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "driver" },
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [
                            { kind: "Field", name: { kind: "Name", value: "driverId" } },
                            { kind: "Field", name: { kind: "Name", value: "name" } },
                            { kind: "Field", name: { kind: "Name", value: "surname" } },
                          ],
                        },
                      },
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "teams" },
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [
                            { kind: "Field", name: { kind: "Name", value: "teamId" } },
                            { kind: "Field", name: { kind: "Name", value: "name" } },
                            { kind: "Field", name: { kind: "Name", value: "reference" } },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: "Field",
            name: { kind: "Name", value: "lapRecords" },
            arguments: [
              {
                kind: "Argument",
                name: { kind: "Name", value: "where" },
                value: {
                  kind: "ObjectValue",
                  fields: [
                    {
                      kind: "ObjectField",
                      name: { kind: "Name", value: "race" },
                      value: {
                        kind: "ObjectValue",
                        fields: [
                          {
                            kind: "ObjectField",
                            name: { kind: "Name", value: "year" },
                            value: {
                              kind: "ObjectValue",
                              fields: [
                                {
                                  kind: "ObjectField",
                                  name: { kind: "Name", value: "eq" },
                                  value: { kind: "Variable", name: { kind: "Name", value: "year" } },
                                },
                              ],
                            },
                          },
                        ],
                      },
                    },
                  ],
                },
              },
              { kind: "Argument", name: { kind: "Name", value: "limit" }, value: { kind: "IntValue", value: "50" } },
            ],
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "id" } },
                { kind: "Field", name: { kind: "Name", value: "fastestLapText" } },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "circuit" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "circuitId" } },
                      { kind: "Field", name: { kind: "Name", value: "circuitName" } },
                    ],
                  },
                },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "race" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "raceId" } },
                      { kind: "Field", name: { kind: "Name", value: "name" } },
                    ],
                  },
                },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "driver" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "driverId" } },
                      { kind: "Field", name: { kind: "Name", value: "name" } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<HomeSeasonQuery, HomeSeasonQueryVariables>;
export const RaceDocument = {
  kind: "Document",
  definitions: [
    {
      kind: "OperationDefinition",
      operation: "query",
      name: { kind: "Name", value: "Race" },
      variableDefinitions: [
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "raceId" } },
          type: { kind: "NonNullType", type: { kind: "NamedType", name: { kind: "Name", value: "Int" } } },
        },
      ],
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          {
            kind: "Field",
            name: { kind: "Name", value: "race" },
            arguments: [
              {
                kind: "Argument",
                name: { kind: "Name", value: "raceId" },
                value: { kind: "Variable", name: { kind: "Name", value: "raceId" } },
              },
            ],
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "raceId" } },
                { kind: "Field", name: { kind: "Name", value: "year" } },
                { kind: "Field", name: { kind: "Name", value: "round" } },
                { kind: "Field", name: { kind: "Name", value: "name" } },
                { kind: "Field", name: { kind: "Name", value: "date" } },
                { kind: "Field", name: { kind: "Name", value: "startsAt" } },
                { kind: "Field", name: { kind: "Name", value: "state" } },
                { kind: "Field", name: { kind: "Name", value: "isSprintWeekend" } },
                { kind: "Field", name: { kind: "Name", value: "marginOfVictory" } },
                { kind: "Field", name: { kind: "Name", value: "marginOfVictoryNote" } },
                { kind: "Field", name: { kind: "Name", value: "leaders" } },
                { kind: "Field", name: { kind: "Name", value: "leadersNote" } },
                { kind: "Field", name: { kind: "Name", value: "leadChanges" } },
                { kind: "Field", name: { kind: "Name", value: "retirements" } },
                { kind: "Field", name: { kind: "Name", value: "fastestLapText" } },
                { kind: "Field", name: { kind: "Name", value: "fastestLapNote" } },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "circuit" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "circuitId" } },
                      { kind: "Field", name: { kind: "Name", value: "circuitName" } },
                      { kind: "Field", name: { kind: "Name", value: "location" } },
                      { kind: "Field", name: { kind: "Name", value: "country" } },
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "races" },
                        arguments: [
                          {
                            kind: "Argument",
                            name: { kind: "Name", value: "orderBy" },
                            value: {
                              kind: "ListValue",
                              values: [
                                {
                                  kind: "ObjectValue",
                                  fields: [
                                    {
                                      kind: "ObjectField",
                                      name: { kind: "Name", value: "field" },
                                      value: { kind: "EnumValue", value: "DATE" },
                                    },
                                    {
                                      kind: "ObjectField",
                                      name: { kind: "Name", value: "direction" },
                                      value: { kind: "EnumValue", value: "DESC" },
                                    },
                                  ],
                                },
                              ],
                            },
                          },
                        ],
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [
                            { kind: "Field", name: { kind: "Name", value: "raceId" } },
                            { kind: "Field", name: { kind: "Name", value: "year" } },
                            { kind: "Field", name: { kind: "Name", value: "name" } },
                            { kind: "Field", name: { kind: "Name", value: "state" } },
                            {
                              kind: "Field",
                              name: { kind: "Name", value: "winner" },
                              selectionSet: {
                                kind: "SelectionSet",
                                selections: [
                                  { kind: "Field", name: { kind: "Name", value: "driverId" } },
                                  { kind: "Field", name: { kind: "Name", value: "name" } },
                                ],
                              },
                            },
                            {
                              kind: "Field",
                              name: { kind: "Name", value: "winningTeam" },
                              selectionSet: {
                                kind: "SelectionSet",
                                selections: [
                                  { kind: "Field", name: { kind: "Name", value: "teamId" } },
                                  { kind: "Field", name: { kind: "Name", value: "name" } },
                                  { kind: "Field", name: { kind: "Name", value: "reference" } },
                                ],
                              },
                            },
                          ],
                        },
                      },
                    ],
                  },
                },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "layout" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "name" } },
                      { kind: "Field", name: { kind: "Name", value: "lengthKilometres" } },
                      { kind: "Field", name: { kind: "Name", value: "turns" } },
                    ],
                  },
                },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "season" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [{ kind: "Field", name: { kind: "Name", value: "totalRaces" } }],
                  },
                },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "poleDriver" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "driverId" } },
                      { kind: "Field", name: { kind: "Name", value: "name" } },
                    ],
                  },
                },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "fastestLapDriver" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "driverId" } },
                      { kind: "Field", name: { kind: "Name", value: "name" } },
                    ],
                  },
                },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "previous" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "raceId" } },
                      { kind: "Field", name: { kind: "Name", value: "year" } },
                      { kind: "Field", name: { kind: "Name", value: "name" } },
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "driverStandings" },
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [
                            { kind: "Field", name: { kind: "Name", value: "championshipPoints" } },
                            {
                              kind: "Field",
                              name: { kind: "Name", value: "driver" },
                              selectionSet: {
                                kind: "SelectionSet",
                                selections: [{ kind: "Field", name: { kind: "Name", value: "driverId" } }],
                              },
                            },
                          ],
                        },
                      },
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "teamStandings" },
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [
                            { kind: "Field", name: { kind: "Name", value: "championshipPoints" } },
                            {
                              kind: "Field",
                              name: { kind: "Name", value: "team" },
                              selectionSet: {
                                kind: "SelectionSet",
                                selections: [{ kind: "Field", name: { kind: "Name", value: "teamId" } }],
                              },
                            },
                          ],
                        },
                      },
                    ],
                  },
                },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "next" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "raceId" } },
                      { kind: "Field", name: { kind: "Name", value: "year" } },
                      { kind: "Field", name: { kind: "Name", value: "name" } },
                    ],
                  },
                },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "sessions" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "id" } },
                      { kind: "Field", name: { kind: "Name", value: "kind" } },
                      { kind: "Field", name: { kind: "Name", value: "name" } },
                      { kind: "Field", name: { kind: "Name", value: "date" } },
                      { kind: "Field", name: { kind: "Name", value: "startsAt" } },
                    ],
                  },
                },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "results" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "id" } },
                      { kind: "Field", name: { kind: "Name", value: "position" } },
                      { kind: "Field", name: { kind: "Name", value: "positionText" } },
                      { kind: "Field", name: { kind: "Name", value: "positionOrder" } },
                      { kind: "Field", name: { kind: "Name", value: "outcome" } },
                      { kind: "Field", name: { kind: "Name", value: "status" } },
                      { kind: "Field", name: { kind: "Name", value: "grid" } },
                      { kind: "Field", name: { kind: "Name", value: "positionsGained" } },
                      { kind: "Field", name: { kind: "Name", value: "laps" } },
                      { kind: "Field", name: { kind: "Name", value: "time" } },
                      { kind: "Field", name: { kind: "Name", value: "gap" } },
                      { kind: "Field", name: { kind: "Name", value: "gapText" } },
                      { kind: "Field", name: { kind: "Name", value: "fastestLap" } },
                      { kind: "Field", name: { kind: "Name", value: "fastestLapText" } },
                      { kind: "Field", name: { kind: "Name", value: "points" } },
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "driver" },
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [
                            { kind: "Field", name: { kind: "Name", value: "driverId" } },
                            { kind: "Field", name: { kind: "Name", value: "name" } },
                            { kind: "Field", name: { kind: "Name", value: "surname" } },
                            { kind: "Field", name: { kind: "Name", value: "nationality" } },
                          ],
                        },
                      },
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "team" },
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [
                            { kind: "Field", name: { kind: "Name", value: "teamId" } },
                            { kind: "Field", name: { kind: "Name", value: "name" } },
                            { kind: "Field", name: { kind: "Name", value: "reference" } },
                          ],
                        },
                      },
                    ],
                  },
                },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "qualifying" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "id" } },
                      { kind: "Field", name: { kind: "Name", value: "position" } },
                      { kind: "Field", name: { kind: "Name", value: "firstTime" } },
                      { kind: "Field", name: { kind: "Name", value: "firstTimeText" } },
                      { kind: "Field", name: { kind: "Name", value: "secondTime" } },
                      { kind: "Field", name: { kind: "Name", value: "secondTimeText" } },
                      { kind: "Field", name: { kind: "Name", value: "thirdTime" } },
                      { kind: "Field", name: { kind: "Name", value: "thirdTimeText" } },
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "driver" },
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [
                            { kind: "Field", name: { kind: "Name", value: "driverId" } },
                            { kind: "Field", name: { kind: "Name", value: "name" } },
                          ],
                        },
                      },
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "team" },
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [
                            { kind: "Field", name: { kind: "Name", value: "teamId" } },
                            { kind: "Field", name: { kind: "Name", value: "name" } },
                            { kind: "Field", name: { kind: "Name", value: "reference" } },
                          ],
                        },
                      },
                    ],
                  },
                },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "sprint" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "id" } },
                      { kind: "Field", name: { kind: "Name", value: "position" } },
                      { kind: "Field", name: { kind: "Name", value: "positionText" } },
                      { kind: "Field", name: { kind: "Name", value: "positionOrder" } },
                      { kind: "Field", name: { kind: "Name", value: "status" } },
                      { kind: "Field", name: { kind: "Name", value: "grid" } },
                      { kind: "Field", name: { kind: "Name", value: "positionsGained" } },
                      { kind: "Field", name: { kind: "Name", value: "laps" } },
                      { kind: "Field", name: { kind: "Name", value: "gap" } },
                      { kind: "Field", name: { kind: "Name", value: "gapText" } },
                      { kind: "Field", name: { kind: "Name", value: "time" } },
                      { kind: "Field", name: { kind: "Name", value: "points" } },
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "driver" },
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [
                            { kind: "Field", name: { kind: "Name", value: "driverId" } },
                            { kind: "Field", name: { kind: "Name", value: "name" } },
                          ],
                        },
                      },
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "team" },
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [
                            { kind: "Field", name: { kind: "Name", value: "teamId" } },
                            { kind: "Field", name: { kind: "Name", value: "name" } },
                            { kind: "Field", name: { kind: "Name", value: "reference" } },
                          ],
                        },
                      },
                    ],
                  },
                },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "pitStops" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "id" } },
                      { kind: "Field", name: { kind: "Name", value: "lap" } },
                      { kind: "Field", name: { kind: "Name", value: "milliseconds" } },
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "driver" },
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [{ kind: "Field", name: { kind: "Name", value: "driverId" } }],
                        },
                      },
                    ],
                  },
                },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "lapChart" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "lapCount" } },
                      { kind: "Field", name: { kind: "Name", value: "note" } },
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "drivers" },
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [
                            {
                              kind: "Field",
                              name: { kind: "Name", value: "driver" },
                              selectionSet: {
                                kind: "SelectionSet",
                                selections: [{ kind: "Field", name: { kind: "Name", value: "driverId" } }],
                              },
                            },
                            { kind: "Field", name: { kind: "Name", value: "positions" } },
                            { kind: "Field", name: { kind: "Name", value: "milliseconds" } },
                          ],
                        },
                      },
                    ],
                  },
                },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "driverStandings" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "id" } },
                      { kind: "Field", name: { kind: "Name", value: "position" } },
                      { kind: "Field", name: { kind: "Name", value: "positionText" } },
                      { kind: "Field", name: { kind: "Name", value: "positionNote" } },
                      { kind: "Field", name: { kind: "Name", value: "positionsGained" } },
                      { kind: "Field", name: { kind: "Name", value: "championshipPoints" } },
                      { kind: "Field", name: { kind: "Name", value: "wins" } },
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "driver" },
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [
                            { kind: "Field", name: { kind: "Name", value: "driverId" } },
                            { kind: "Field", name: { kind: "Name", value: "name" } },
                          ],
                        },
                      },
                    ],
                  },
                },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "teamStandings" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "id" } },
                      { kind: "Field", name: { kind: "Name", value: "position" } },
                      { kind: "Field", name: { kind: "Name", value: "positionText" } },
                      { kind: "Field", name: { kind: "Name", value: "positionNote" } },
                      { kind: "Field", name: { kind: "Name", value: "positionsGained" } },
                      { kind: "Field", name: { kind: "Name", value: "championshipPoints" } },
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "team" },
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [
                            { kind: "Field", name: { kind: "Name", value: "teamId" } },
                            { kind: "Field", name: { kind: "Name", value: "name" } },
                            { kind: "Field", name: { kind: "Name", value: "reference" } },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<RaceQuery, RaceQueryVariables>;
export const RacesDocument = {
  kind: "Document",
  definitions: [
    {
      kind: "OperationDefinition",
      operation: "query",
      name: { kind: "Name", value: "Races" },
      variableDefinitions: [
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "from" } },
          type: { kind: "NonNullType", type: { kind: "NamedType", name: { kind: "Name", value: "Int" } } },
        },
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "to" } },
          type: { kind: "NonNullType", type: { kind: "NamedType", name: { kind: "Name", value: "Int" } } },
        },
      ],
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          {
            kind: "Field",
            name: { kind: "Name", value: "races" },
            arguments: [
              {
                kind: "Argument",
                name: { kind: "Name", value: "where" },
                value: {
                  kind: "ObjectValue",
                  fields: [
                    {
                      kind: "ObjectField",
                      name: { kind: "Name", value: "year" },
                      value: {
                        kind: "ObjectValue",
                        fields: [
                          {
                            kind: "ObjectField",
                            name: { kind: "Name", value: "gte" },
                            value: { kind: "Variable", name: { kind: "Name", value: "from" } },
                          },
                          {
                            kind: "ObjectField",
                            name: { kind: "Name", value: "lte" },
                            value: { kind: "Variable", name: { kind: "Name", value: "to" } },
                          },
                        ],
                      },
                    },
                  ],
                },
              },
              {
                kind: "Argument",
                name: { kind: "Name", value: "orderBy" },
                value: {
                  kind: "ListValue",
                  values: [
                    {
                      kind: "ObjectValue",
                      fields: [
                        {
                          kind: "ObjectField",
                          name: { kind: "Name", value: "field" },
                          value: { kind: "EnumValue", value: "DATE" },
                        },
                        {
                          kind: "ObjectField",
                          name: { kind: "Name", value: "direction" },
                          value: { kind: "EnumValue", value: "DESC" },
                        },
                      ],
                    },
                  ],
                },
              },
              { kind: "Argument", name: { kind: "Name", value: "limit" }, value: { kind: "IntValue", value: "1000" } },
            ],
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "raceId" } },
                { kind: "Field", name: { kind: "Name", value: "year" } },
                { kind: "Field", name: { kind: "Name", value: "round" } },
                { kind: "Field", name: { kind: "Name", value: "name" } },
                { kind: "Field", name: { kind: "Name", value: "date" } },
                { kind: "Field", name: { kind: "Name", value: "state" } },
                { kind: "Field", name: { kind: "Name", value: "isSprintWeekend" } },
                { kind: "Field", name: { kind: "Name", value: "fastestLapText" } },
                { kind: "Field", name: { kind: "Name", value: "fastestLap" } },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "circuit" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "circuitId" } },
                      { kind: "Field", name: { kind: "Name", value: "circuitName" } },
                      { kind: "Field", name: { kind: "Name", value: "country" } },
                    ],
                  },
                },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "winner" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "driverId" } },
                      { kind: "Field", name: { kind: "Name", value: "name" } },
                    ],
                  },
                },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "winningTeam" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "teamId" } },
                      { kind: "Field", name: { kind: "Name", value: "name" } },
                      { kind: "Field", name: { kind: "Name", value: "reference" } },
                    ],
                  },
                },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "poleDriver" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "driverId" } },
                      { kind: "Field", name: { kind: "Name", value: "name" } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<RacesQuery, RacesQueryVariables>;
export const RaceYearsDocument = {
  kind: "Document",
  definitions: [
    {
      kind: "OperationDefinition",
      operation: "query",
      name: { kind: "Name", value: "RaceYears" },
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          {
            kind: "Field",
            name: { kind: "Name", value: "seasons" },
            arguments: [
              {
                kind: "Argument",
                name: { kind: "Name", value: "orderBy" },
                value: {
                  kind: "ListValue",
                  values: [
                    {
                      kind: "ObjectValue",
                      fields: [
                        {
                          kind: "ObjectField",
                          name: { kind: "Name", value: "field" },
                          value: { kind: "EnumValue", value: "YEAR" },
                        },
                        {
                          kind: "ObjectField",
                          name: { kind: "Name", value: "direction" },
                          value: { kind: "EnumValue", value: "DESC" },
                        },
                      ],
                    },
                  ],
                },
              },
              { kind: "Argument", name: { kind: "Name", value: "limit" }, value: { kind: "IntValue", value: "1000" } },
            ],
            selectionSet: {
              kind: "SelectionSet",
              selections: [{ kind: "Field", name: { kind: "Name", value: "year" } }],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<RaceYearsQuery, RaceYearsQueryVariables>;
export const RecordsDocument = {
  kind: "Document",
  definitions: [
    {
      kind: "OperationDefinition",
      operation: "query",
      name: { kind: "Name", value: "Records" },
      variableDefinitions: [
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "metric" } },
          type: { kind: "NonNullType", type: { kind: "NamedType", name: { kind: "Name", value: "Metric" } } },
        },
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "minStarts" } },
          type: { kind: "NonNullType", type: { kind: "NamedType", name: { kind: "Name", value: "Int" } } },
        },
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "nationality" } },
          type: { kind: "NamedType", name: { kind: "Name", value: "String" } },
        },
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "limit" } },
          type: { kind: "NonNullType", type: { kind: "NamedType", name: { kind: "Name", value: "Int" } } },
        },
      ],
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          {
            kind: "Field",
            name: { kind: "Name", value: "leaderboard" },
            arguments: [
              {
                kind: "Argument",
                name: { kind: "Name", value: "metric" },
                value: { kind: "Variable", name: { kind: "Name", value: "metric" } },
              },
              {
                kind: "Argument",
                name: { kind: "Name", value: "minStarts" },
                value: { kind: "Variable", name: { kind: "Name", value: "minStarts" } },
              },
              {
                kind: "Argument",
                name: { kind: "Name", value: "nationality" },
                value: { kind: "Variable", name: { kind: "Name", value: "nationality" } },
              },
              {
                kind: "Argument",
                name: { kind: "Name", value: "limit" },
                value: { kind: "Variable", name: { kind: "Name", value: "limit" } },
              },
            ],
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "rank" } },
                { kind: "Field", name: { kind: "Name", value: "isTied" } },
                { kind: "Field", name: { kind: "Name", value: "value" } },
                { kind: "Field", name: { kind: "Name", value: "isLowerBound" } },
                { kind: "Field", name: { kind: "Name", value: "note" } },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "driver" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "driverId" } },
                      { kind: "Field", name: { kind: "Name", value: "name" } },
                      { kind: "Field", name: { kind: "Name", value: "nationality" } },
                      { kind: "Field", name: { kind: "Name", value: "racesStarted" } },
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "firstRace" },
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [{ kind: "Field", name: { kind: "Name", value: "year" } }],
                        },
                      },
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "lastRace" },
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [{ kind: "Field", name: { kind: "Name", value: "year" } }],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<RecordsQuery, RecordsQueryVariables>;
export const SeasonDocument = {
  kind: "Document",
  definitions: [
    {
      kind: "OperationDefinition",
      operation: "query",
      name: { kind: "Name", value: "Season" },
      variableDefinitions: [
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "year" } },
          type: { kind: "NonNullType", type: { kind: "NamedType", name: { kind: "Name", value: "Int" } } },
        },
      ],
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          {
            kind: "Field",
            name: { kind: "Name", value: "season" },
            arguments: [
              {
                kind: "Argument",
                name: { kind: "Name", value: "year" },
                value: { kind: "Variable", name: { kind: "Name", value: "year" } },
              },
            ],
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "year" } },
                { kind: "Field", name: { kind: "Name", value: "racesRun" } },
                { kind: "Field", name: { kind: "Name", value: "totalRaces" } },
                { kind: "Field", name: { kind: "Name", value: "isComplete" } },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "champion" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "driverId" } },
                      { kind: "Field", name: { kind: "Name", value: "name" } },
                    ],
                  },
                },
                { kind: "Field", name: { kind: "Name", value: "championNote" } },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "teamChampion" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "teamId" } },
                      { kind: "Field", name: { kind: "Name", value: "name" } },
                    ],
                  },
                },
                { kind: "Field", name: { kind: "Name", value: "teamChampionNote" } },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "races" },
                  arguments: [
                    {
                      kind: "Argument",
                      name: { kind: "Name", value: "orderBy" },
                      value: {
                        kind: "ListValue",
                        values: [
                          {
                            kind: "ObjectValue",
                            fields: [
                              {
                                kind: "ObjectField",
                                name: { kind: "Name", value: "field" },
                                value: { kind: "EnumValue", value: "ROUND" },
                              },
                              {
                                kind: "ObjectField",
                                name: { kind: "Name", value: "direction" },
                                value: { kind: "EnumValue", value: "ASC" },
                              },
                            ],
                          },
                        ],
                      },
                    },
                  ],
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "raceId" } },
                      { kind: "Field", name: { kind: "Name", value: "round" } },
                      { kind: "Field", name: { kind: "Name", value: "name" } },
                      { kind: "Field", name: { kind: "Name", value: "date" } },
                      { kind: "Field", name: { kind: "Name", value: "state" } },
                      { kind: "Field", name: { kind: "Name", value: "isSprintWeekend" } },
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "circuit" },
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [
                            { kind: "Field", name: { kind: "Name", value: "circuitId" } },
                            { kind: "Field", name: { kind: "Name", value: "circuitName" } },
                            { kind: "Field", name: { kind: "Name", value: "country" } },
                          ],
                        },
                      },
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "winner" },
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [
                            { kind: "Field", name: { kind: "Name", value: "driverId" } },
                            { kind: "Field", name: { kind: "Name", value: "name" } },
                          ],
                        },
                      },
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "winningTeam" },
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [
                            { kind: "Field", name: { kind: "Name", value: "teamId" } },
                            { kind: "Field", name: { kind: "Name", value: "name" } },
                            { kind: "Field", name: { kind: "Name", value: "reference" } },
                          ],
                        },
                      },
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "results" },
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [
                            { kind: "Field", name: { kind: "Name", value: "position" } },
                            { kind: "Field", name: { kind: "Name", value: "positionText" } },
                            { kind: "Field", name: { kind: "Name", value: "positionOrder" } },
                            { kind: "Field", name: { kind: "Name", value: "points" } },
                            {
                              kind: "Field",
                              name: { kind: "Name", value: "driver" },
                              selectionSet: {
                                kind: "SelectionSet",
                                selections: [{ kind: "Field", name: { kind: "Name", value: "driverId" } }],
                              },
                            },
                            {
                              kind: "Field",
                              name: { kind: "Name", value: "team" },
                              selectionSet: {
                                kind: "SelectionSet",
                                selections: [{ kind: "Field", name: { kind: "Name", value: "reference" } }],
                              },
                            },
                          ],
                        },
                      },
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "driverStandings" },
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [
                            { kind: "Field", name: { kind: "Name", value: "championshipPoints" } },
                            {
                              kind: "Field",
                              name: { kind: "Name", value: "driver" },
                              selectionSet: {
                                kind: "SelectionSet",
                                selections: [{ kind: "Field", name: { kind: "Name", value: "driverId" } }],
                              },
                            },
                          ],
                        },
                      },
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "teamStandings" },
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [
                            { kind: "Field", name: { kind: "Name", value: "championshipPoints" } },
                            {
                              kind: "Field",
                              name: { kind: "Name", value: "team" },
                              selectionSet: {
                                kind: "SelectionSet",
                                selections: [{ kind: "Field", name: { kind: "Name", value: "teamId" } }],
                              },
                            },
                          ],
                        },
                      },
                    ],
                  },
                },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "driverStandings" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "id" } },
                      { kind: "Field", name: { kind: "Name", value: "position" } },
                      { kind: "Field", name: { kind: "Name", value: "positionNote" } },
                      { kind: "Field", name: { kind: "Name", value: "championshipPoints" } },
                      { kind: "Field", name: { kind: "Name", value: "points" } },
                      { kind: "Field", name: { kind: "Name", value: "wins" } },
                      { kind: "Field", name: { kind: "Name", value: "podiums" } },
                      { kind: "Field", name: { kind: "Name", value: "poles" } },
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "teams" },
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [
                            { kind: "Field", name: { kind: "Name", value: "teamId" } },
                            { kind: "Field", name: { kind: "Name", value: "name" } },
                            { kind: "Field", name: { kind: "Name", value: "reference" } },
                          ],
                        },
                      },
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "driver" },
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [
                            { kind: "Field", name: { kind: "Name", value: "driverId" } },
                            { kind: "Field", name: { kind: "Name", value: "name" } },
                            { kind: "Field", name: { kind: "Name", value: "surname" } },
                            { kind: "Field", name: { kind: "Name", value: "nationality" } },
                          ],
                        },
                      },
                    ],
                  },
                },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "teamStandings" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "id" } },
                      { kind: "Field", name: { kind: "Name", value: "position" } },
                      { kind: "Field", name: { kind: "Name", value: "positionNote" } },
                      { kind: "Field", name: { kind: "Name", value: "championshipPoints" } },
                      { kind: "Field", name: { kind: "Name", value: "points" } },
                      { kind: "Field", name: { kind: "Name", value: "wins" } },
                      { kind: "Field", name: { kind: "Name", value: "podiums" } },
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "team" },
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [
                            { kind: "Field", name: { kind: "Name", value: "teamId" } },
                            { kind: "Field", name: { kind: "Name", value: "name" } },
                            { kind: "Field", name: { kind: "Name", value: "reference" } },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: "Field",
            name: { kind: "Name", value: "seasons" },
            arguments: [
              {
                kind: "Argument",
                name: { kind: "Name", value: "orderBy" },
                value: {
                  kind: "ListValue",
                  values: [
                    {
                      kind: "ObjectValue",
                      fields: [
                        {
                          kind: "ObjectField",
                          name: { kind: "Name", value: "field" },
                          value: { kind: "EnumValue", value: "YEAR" },
                        },
                        {
                          kind: "ObjectField",
                          name: { kind: "Name", value: "direction" },
                          value: { kind: "EnumValue", value: "ASC" },
                        },
                      ],
                    },
                  ],
                },
              },
              { kind: "Argument", name: { kind: "Name", value: "limit" }, value: { kind: "IntValue", value: "1000" } },
            ],
            selectionSet: {
              kind: "SelectionSet",
              selections: [{ kind: "Field", name: { kind: "Name", value: "year" } }],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<SeasonQuery, SeasonQueryVariables>;
export const SeasonsDocument = {
  kind: "Document",
  definitions: [
    {
      kind: "OperationDefinition",
      operation: "query",
      name: { kind: "Name", value: "Seasons" },
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          {
            kind: "Field",
            name: { kind: "Name", value: "seasons" },
            arguments: [
              {
                kind: "Argument",
                name: { kind: "Name", value: "orderBy" },
                value: {
                  kind: "ListValue",
                  values: [
                    {
                      kind: "ObjectValue",
                      fields: [
                        {
                          kind: "ObjectField",
                          name: { kind: "Name", value: "field" },
                          value: { kind: "EnumValue", value: "YEAR" },
                        },
                        {
                          kind: "ObjectField",
                          name: { kind: "Name", value: "direction" },
                          value: { kind: "EnumValue", value: "DESC" },
                        },
                      ],
                    },
                  ],
                },
              },
              { kind: "Argument", name: { kind: "Name", value: "limit" }, value: { kind: "IntValue", value: "1000" } },
            ],
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "year" } },
                { kind: "Field", name: { kind: "Name", value: "racesRun" } },
                { kind: "Field", name: { kind: "Name", value: "totalRaces" } },
                { kind: "Field", name: { kind: "Name", value: "driversEntered" } },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "champion" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "driverId" } },
                      { kind: "Field", name: { kind: "Name", value: "name" } },
                      { kind: "Field", name: { kind: "Name", value: "nationality" } },
                    ],
                  },
                },
                { kind: "Field", name: { kind: "Name", value: "championNote" } },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "teamChampion" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "teamId" } },
                      { kind: "Field", name: { kind: "Name", value: "name" } },
                      { kind: "Field", name: { kind: "Name", value: "reference" } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<SeasonsQuery, SeasonsQueryVariables>;
export const TeamDocument = {
  kind: "Document",
  definitions: [
    {
      kind: "OperationDefinition",
      operation: "query",
      name: { kind: "Name", value: "Team" },
      variableDefinitions: [
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "teamId" } },
          type: { kind: "NonNullType", type: { kind: "NamedType", name: { kind: "Name", value: "Int" } } },
        },
      ],
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          {
            kind: "Field",
            name: { kind: "Name", value: "team" },
            arguments: [
              {
                kind: "Argument",
                name: { kind: "Name", value: "teamId" },
                value: { kind: "Variable", name: { kind: "Name", value: "teamId" } },
              },
            ],
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "teamId" } },
                { kind: "Field", name: { kind: "Name", value: "name" } },
                { kind: "Field", name: { kind: "Name", value: "reference" } },
                { kind: "Field", name: { kind: "Name", value: "nationality" } },
                { kind: "Field", name: { kind: "Name", value: "racesEntered" } },
                { kind: "Field", name: { kind: "Name", value: "wins" } },
                { kind: "Field", name: { kind: "Name", value: "podiums" } },
                { kind: "Field", name: { kind: "Name", value: "poles" } },
                { kind: "Field", name: { kind: "Name", value: "fastestLaps" } },
                { kind: "Field", name: { kind: "Name", value: "fastestLapsNote" } },
                { kind: "Field", name: { kind: "Name", value: "points" } },
                { kind: "Field", name: { kind: "Name", value: "championships" } },
                { kind: "Field", name: { kind: "Name", value: "championshipsNote" } },
                { kind: "Field", name: { kind: "Name", value: "bestFinish" } },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "firstRace" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "raceId" } },
                      { kind: "Field", name: { kind: "Name", value: "year" } },
                      { kind: "Field", name: { kind: "Name", value: "name" } },
                    ],
                  },
                },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "lastRace" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "raceId" } },
                      { kind: "Field", name: { kind: "Name", value: "year" } },
                      { kind: "Field", name: { kind: "Name", value: "name" } },
                    ],
                  },
                },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "seasons" },
                  arguments: [
                    {
                      kind: "Argument",
                      name: { kind: "Name", value: "orderBy" },
                      value: {
                        kind: "ListValue",
                        values: [
                          {
                            kind: "ObjectValue",
                            fields: [
                              {
                                kind: "ObjectField",
                                name: { kind: "Name", value: "field" },
                                value: { kind: "EnumValue", value: "YEAR" },
                              },
                              {
                                kind: "ObjectField",
                                name: { kind: "Name", value: "direction" },
                                value: { kind: "EnumValue", value: "ASC" },
                              },
                            ],
                          },
                        ],
                      },
                    },
                  ],
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "id" } },
                      { kind: "Field", name: { kind: "Name", value: "year" } },
                      { kind: "Field", name: { kind: "Name", value: "racesEntered" } },
                      { kind: "Field", name: { kind: "Name", value: "wins" } },
                      { kind: "Field", name: { kind: "Name", value: "podiums" } },
                      { kind: "Field", name: { kind: "Name", value: "poles" } },
                      { kind: "Field", name: { kind: "Name", value: "points" } },
                      { kind: "Field", name: { kind: "Name", value: "championshipPoints" } },
                      { kind: "Field", name: { kind: "Name", value: "position" } },
                      { kind: "Field", name: { kind: "Name", value: "positionNote" } },
                    ],
                  },
                },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "circuits" },
                  arguments: [
                    {
                      kind: "Argument",
                      name: { kind: "Name", value: "orderBy" },
                      value: {
                        kind: "ListValue",
                        values: [
                          {
                            kind: "ObjectValue",
                            fields: [
                              {
                                kind: "ObjectField",
                                name: { kind: "Name", value: "field" },
                                value: { kind: "EnumValue", value: "WINS" },
                              },
                              {
                                kind: "ObjectField",
                                name: { kind: "Name", value: "direction" },
                                value: { kind: "EnumValue", value: "DESC" },
                              },
                            ],
                          },
                          {
                            kind: "ObjectValue",
                            fields: [
                              {
                                kind: "ObjectField",
                                name: { kind: "Name", value: "field" },
                                value: { kind: "EnumValue", value: "PODIUMS" },
                              },
                              {
                                kind: "ObjectField",
                                name: { kind: "Name", value: "direction" },
                                value: { kind: "EnumValue", value: "DESC" },
                              },
                            ],
                          },
                        ],
                      },
                    },
                  ],
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "id" } },
                      { kind: "Field", name: { kind: "Name", value: "racesEntered" } },
                      { kind: "Field", name: { kind: "Name", value: "wins" } },
                      { kind: "Field", name: { kind: "Name", value: "podiums" } },
                      { kind: "Field", name: { kind: "Name", value: "bestFinish" } },
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "circuit" },
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [
                            { kind: "Field", name: { kind: "Name", value: "circuitId" } },
                            { kind: "Field", name: { kind: "Name", value: "circuitName" } },
                            { kind: "Field", name: { kind: "Name", value: "country" } },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: "Field",
            name: { kind: "Name", value: "raceResultsAggregate" },
            arguments: [
              {
                kind: "Argument",
                name: { kind: "Name", value: "where" },
                value: {
                  kind: "ObjectValue",
                  fields: [
                    {
                      kind: "ObjectField",
                      name: { kind: "Name", value: "team" },
                      value: {
                        kind: "ObjectValue",
                        fields: [
                          {
                            kind: "ObjectField",
                            name: { kind: "Name", value: "teamId" },
                            value: {
                              kind: "ObjectValue",
                              fields: [
                                {
                                  kind: "ObjectField",
                                  name: { kind: "Name", value: "eq" },
                                  value: { kind: "Variable", name: { kind: "Name", value: "teamId" } },
                                },
                              ],
                            },
                          },
                        ],
                      },
                    },
                  ],
                },
              },
              {
                kind: "Argument",
                name: { kind: "Name", value: "groupBy" },
                value: {
                  kind: "ListValue",
                  values: [
                    { kind: "EnumValue", value: "RACE_YEAR" },
                    { kind: "EnumValue", value: "DRIVER_ID" },
                    { kind: "EnumValue", value: "DRIVER_NAME" },
                  ],
                },
              },
              { kind: "Argument", name: { kind: "Name", value: "limit" }, value: { kind: "IntValue", value: "1000" } },
            ],
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                {
                  kind: "Field",
                  name: { kind: "Name", value: "groups" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "keys" },
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [
                            { kind: "Field", name: { kind: "Name", value: "raceYear" } },
                            { kind: "Field", name: { kind: "Name", value: "driverId" } },
                            { kind: "Field", name: { kind: "Name", value: "driverName" } },
                          ],
                        },
                      },
                      { kind: "Field", name: { kind: "Name", value: "count" } },
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "sum" },
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [{ kind: "Field", name: { kind: "Name", value: "points" } }],
                        },
                      },
                      {
                        kind: "Field",
                        name: { kind: "Name", value: "minimum" },
                        selectionSet: {
                          kind: "SelectionSet",
                          selections: [{ kind: "Field", name: { kind: "Name", value: "position" } }],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<TeamQuery, TeamQueryVariables>;
export const TeamDuelsDocument = {
  kind: "Document",
  definitions: [
    {
      kind: "OperationDefinition",
      operation: "query",
      name: { kind: "Name", value: "TeamDuels" },
      variableDefinitions: [
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "teamId" } },
          type: { kind: "NonNullType", type: { kind: "NamedType", name: { kind: "Name", value: "Int" } } },
        },
        {
          kind: "VariableDefinition",
          variable: { kind: "Variable", name: { kind: "Name", value: "year" } },
          type: { kind: "NonNullType", type: { kind: "NamedType", name: { kind: "Name", value: "Int" } } },
        },
      ],
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          {
            kind: "Field",
            name: { kind: "Name", value: "raceResults" },
            arguments: [
              {
                kind: "Argument",
                name: { kind: "Name", value: "where" },
                value: {
                  kind: "ObjectValue",
                  fields: [
                    {
                      kind: "ObjectField",
                      name: { kind: "Name", value: "team" },
                      value: {
                        kind: "ObjectValue",
                        fields: [
                          {
                            kind: "ObjectField",
                            name: { kind: "Name", value: "teamId" },
                            value: {
                              kind: "ObjectValue",
                              fields: [
                                {
                                  kind: "ObjectField",
                                  name: { kind: "Name", value: "eq" },
                                  value: { kind: "Variable", name: { kind: "Name", value: "teamId" } },
                                },
                              ],
                            },
                          },
                        ],
                      },
                    },
                    {
                      kind: "ObjectField",
                      name: { kind: "Name", value: "race" },
                      value: {
                        kind: "ObjectValue",
                        fields: [
                          {
                            kind: "ObjectField",
                            name: { kind: "Name", value: "year" },
                            value: {
                              kind: "ObjectValue",
                              fields: [
                                {
                                  kind: "ObjectField",
                                  name: { kind: "Name", value: "eq" },
                                  value: { kind: "Variable", name: { kind: "Name", value: "year" } },
                                },
                              ],
                            },
                          },
                        ],
                      },
                    },
                  ],
                },
              },
              {
                kind: "Argument",
                name: { kind: "Name", value: "orderBy" },
                value: {
                  kind: "ListValue",
                  values: [
                    {
                      kind: "ObjectValue",
                      fields: [
                        {
                          kind: "ObjectField",
                          name: { kind: "Name", value: "field" },
                          value: { kind: "EnumValue", value: "RESULT_ID" },
                        },
                        {
                          kind: "ObjectField",
                          name: { kind: "Name", value: "direction" },
                          value: { kind: "EnumValue", value: "ASC" },
                        },
                      ],
                    },
                  ],
                },
              },
              { kind: "Argument", name: { kind: "Name", value: "limit" }, value: { kind: "IntValue", value: "500" } },
            ],
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "id" } },
                { kind: "Field", name: { kind: "Name", value: "position" } },
                { kind: "Field", name: { kind: "Name", value: "positionOrder" } },
                { kind: "Field", name: { kind: "Name", value: "points" } },
                { kind: "Field", name: { kind: "Name", value: "grid" } },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "race" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [{ kind: "Field", name: { kind: "Name", value: "raceId" } }],
                  },
                },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "driver" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [
                      { kind: "Field", name: { kind: "Name", value: "driverId" } },
                      { kind: "Field", name: { kind: "Name", value: "name" } },
                    ],
                  },
                },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "qualifying" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [{ kind: "Field", name: { kind: "Name", value: "position" } }],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<TeamDuelsQuery, TeamDuelsQueryVariables>;
export const TeamsDocument = {
  kind: "Document",
  definitions: [
    {
      kind: "OperationDefinition",
      operation: "query",
      name: { kind: "Name", value: "Teams" },
      selectionSet: {
        kind: "SelectionSet",
        selections: [
          {
            kind: "Field",
            name: { kind: "Name", value: "teams" },
            arguments: [
              {
                kind: "Argument",
                name: { kind: "Name", value: "orderBy" },
                value: {
                  kind: "ListValue",
                  values: [
                    {
                      kind: "ObjectValue",
                      fields: [
                        {
                          kind: "ObjectField",
                          name: { kind: "Name", value: "field" },
                          value: { kind: "EnumValue", value: "WINS" },
                        },
                        {
                          kind: "ObjectField",
                          name: { kind: "Name", value: "direction" },
                          value: { kind: "EnumValue", value: "DESC" },
                        },
                      ],
                    },
                    {
                      kind: "ObjectValue",
                      fields: [
                        {
                          kind: "ObjectField",
                          name: { kind: "Name", value: "field" },
                          value: { kind: "EnumValue", value: "NAME" },
                        },
                        {
                          kind: "ObjectField",
                          name: { kind: "Name", value: "direction" },
                          value: { kind: "EnumValue", value: "ASC" },
                        },
                      ],
                    },
                  ],
                },
              },
              { kind: "Argument", name: { kind: "Name", value: "limit" }, value: { kind: "IntValue", value: "1000" } },
            ],
            selectionSet: {
              kind: "SelectionSet",
              selections: [
                { kind: "Field", name: { kind: "Name", value: "teamId" } },
                { kind: "Field", name: { kind: "Name", value: "name" } },
                { kind: "Field", name: { kind: "Name", value: "reference" } },
                { kind: "Field", name: { kind: "Name", value: "nationality" } },
                { kind: "Field", name: { kind: "Name", value: "racesEntered" } },
                { kind: "Field", name: { kind: "Name", value: "wins" } },
                { kind: "Field", name: { kind: "Name", value: "podiums" } },
                { kind: "Field", name: { kind: "Name", value: "poles" } },
                { kind: "Field", name: { kind: "Name", value: "points" } },
                { kind: "Field", name: { kind: "Name", value: "championships" } },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "firstRace" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [{ kind: "Field", name: { kind: "Name", value: "year" } }],
                  },
                },
                {
                  kind: "Field",
                  name: { kind: "Name", value: "lastRace" },
                  selectionSet: {
                    kind: "SelectionSet",
                    selections: [{ kind: "Field", name: { kind: "Name", value: "year" } }],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<TeamsQuery, TeamsQueryVariables>;
