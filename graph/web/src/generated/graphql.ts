/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** Conditions on a Boolean, all of which must hold. */
export type BooleanWhere = {
  /** Equal to. */
  eq?: boolean | null | undefined;
  /** Whether the value is null. */
  isNull?: boolean | null | undefined;
};

/** Conditions on a list of CircuitLayout rows, all of which must hold. */
export type CircuitLayoutListWhere = {
  /** Every row meets these; true for an empty list. */
  every?: CircuitLayoutWhere | null | undefined;
  /** No row meets these; with `{}`, the list is empty. */
  none?: CircuitLayoutWhere | null | undefined;
  /** At least one row meets these; with `{}`, there is a row. */
  some?: CircuitLayoutWhere | null | undefined;
};

/** What to sort CircuitLayout rows by, a field or a link; the first of a list matters most. */
export type CircuitLayoutOrder = {
  /** A field of the row that `circuit` links to. */
  circuit?: CircuitOrder | null | undefined;
  /** The direction, ASC by default; it is given with the field, not beside a link. */
  direction?: Direction | null | undefined;
  /** A field of the row that `fastestDriver` links to. */
  fastestDriver?: DriverOrder | null | undefined;
  /** A field of the row that `fastestLapRace` links to. */
  fastestLapRace?: RaceOrder | null | undefined;
  /** The field; left out where a link is given. */
  field?: CircuitLayoutOrderField | null | undefined;
  /** A field of the row that `firstRace` links to. */
  firstRace?: RaceOrder | null | undefined;
  /** A field of the row that `lastRace` links to. */
  lastRace?: RaceOrder | null | undefined;
};

/** Fields that CircuitLayout rows can be sorted by. Case and accents are ignored. */
export type CircuitLayoutOrderField =
  /** By `fastestLap`. */
  | 'FASTEST_LAP'
  /** By `fastestLapNote`. */
  | 'FASTEST_LAP_NOTE'
  /** By `layoutId`. */
  | 'LAYOUT_ID'
  /** By `lengthKilometres`. */
  | 'LENGTH_KILOMETRES'
  /** By `name`. */
  | 'NAME'
  /** By `totalRaces`. */
  | 'TOTAL_RACES'
  /** By `turns`. */
  | 'TURNS';

/** Conditions on CircuitLayout rows, all of which must hold. */
export type CircuitLayoutWhere = {
  /** All of these must hold; true for an empty list. */
  and?: Array<CircuitLayoutWhere> | null | undefined;
  /** Conditions on the row that `circuit` links to. */
  circuit?: CircuitWhere | null | undefined;
  /** Conditions on the row that `fastestDriver` links to. */
  fastestDriver?: DriverWhere | null | undefined;
  /** Conditions on `fastestLap`. */
  fastestLap?: IntWhere | null | undefined;
  /** Conditions on `fastestLapNote`. */
  fastestLapNote?: StringWhere | null | undefined;
  /** Conditions on the row that `fastestLapRace` links to. */
  fastestLapRace?: RaceWhere | null | undefined;
  /** Conditions on the row that `firstRace` links to. */
  firstRace?: RaceWhere | null | undefined;
  /** Conditions on the rows of `lapRecords`. */
  lapRecords?: LayoutLapRecordListWhere | null | undefined;
  /** Conditions on the row that `lastRace` links to. */
  lastRace?: RaceWhere | null | undefined;
  /** Conditions on `layoutId`. */
  layoutId?: IntWhere | null | undefined;
  /** Conditions on `lengthKilometres`. */
  lengthKilometres?: FloatWhere | null | undefined;
  /** Conditions on `name`. */
  name?: StringWhere | null | undefined;
  /** This must not hold. */
  not?: CircuitLayoutWhere | null | undefined;
  /** At least one of these must hold; false for an empty list. */
  or?: Array<CircuitLayoutWhere> | null | undefined;
  /** Conditions on the rows of `races`. */
  races?: RaceListWhere | null | undefined;
  /** Conditions on `totalRaces`. */
  totalRaces?: IntWhere | null | undefined;
  /** Conditions on `turns`. */
  turns?: IntWhere | null | undefined;
};

/** What to sort Circuit rows by, a field or a link; the first of a list matters most. */
export type CircuitOrder = {
  /** The direction, ASC by default; it is given with the field, not beside a link. */
  direction?: Direction | null | undefined;
  /** A field of the row that `fastestDriver` links to. */
  fastestDriver?: DriverOrder | null | undefined;
  /** A field of the row that `fastestLapRace` links to. */
  fastestLapRace?: RaceOrder | null | undefined;
  /** The field; left out where a link is given. */
  field?: CircuitOrderField | null | undefined;
  /** A field of the row that `firstRace` links to. */
  firstRace?: RaceOrder | null | undefined;
  /** A field of the row that `lastRace` links to. */
  lastRace?: RaceOrder | null | undefined;
};

/** Fields that Circuit rows can be sorted by. Case and accents are ignored. */
export type CircuitOrderField =
  /** By `altitude`. */
  | 'ALTITUDE'
  /** By `circuitId`. */
  | 'CIRCUIT_ID'
  /** By `circuitName`. */
  | 'CIRCUIT_NAME'
  /** By `country`. */
  | 'COUNTRY'
  /** By `fastestLap`. */
  | 'FASTEST_LAP'
  /** By `fastestLapNote`. */
  | 'FASTEST_LAP_NOTE'
  /** By `fastestLapSource`. */
  | 'FASTEST_LAP_SOURCE'
  /** By `latitude`. */
  | 'LATITUDE'
  /** By `location`. */
  | 'LOCATION'
  /** By `longitude`. */
  | 'LONGITUDE'
  /** By `reference`. */
  | 'REFERENCE'
  /** By `totalRaces`. */
  | 'TOTAL_RACES'
  /** By `url`. */
  | 'URL';

/** Conditions on Circuit rows, all of which must hold. */
export type CircuitWhere = {
  /** Conditions on `altitude`. */
  altitude?: IntWhere | null | undefined;
  /** All of these must hold; true for an empty list. */
  and?: Array<CircuitWhere> | null | undefined;
  /** Conditions on `circuitId`. */
  circuitId?: IntWhere | null | undefined;
  /** Conditions on `circuitName`. */
  circuitName?: StringWhere | null | undefined;
  /** Conditions on `country`. */
  country?: StringWhere | null | undefined;
  /** Conditions on the rows of `drivers`. */
  drivers?: DriverCircuitListWhere | null | undefined;
  /** Conditions on the row that `fastestDriver` links to. */
  fastestDriver?: DriverWhere | null | undefined;
  /** Conditions on `fastestLap`. */
  fastestLap?: IntWhere | null | undefined;
  /** Conditions on `fastestLapNote`. */
  fastestLapNote?: StringWhere | null | undefined;
  /** Conditions on the row that `fastestLapRace` links to. */
  fastestLapRace?: RaceWhere | null | undefined;
  /** Conditions on `fastestLapSource`. */
  fastestLapSource?: StringWhere | null | undefined;
  /** Conditions on the row that `firstRace` links to. */
  firstRace?: RaceWhere | null | undefined;
  /** Conditions on the rows of `lapRecords`. */
  lapRecords?: LapRecordListWhere | null | undefined;
  /** Conditions on the row that `lastRace` links to. */
  lastRace?: RaceWhere | null | undefined;
  /** Conditions on `latitude`. */
  latitude?: FloatWhere | null | undefined;
  /** Conditions on the rows of `layouts`. */
  layouts?: CircuitLayoutListWhere | null | undefined;
  /** Conditions on `location`. */
  location?: StringWhere | null | undefined;
  /** Conditions on `longitude`. */
  longitude?: FloatWhere | null | undefined;
  /** Conditions on the rows of `mostSuccessfulDrivers`. */
  mostSuccessfulDrivers?: DriverCircuitListWhere | null | undefined;
  /** Conditions on the rows of `mostSuccessfulTeams`. */
  mostSuccessfulTeams?: TeamCircuitListWhere | null | undefined;
  /** This must not hold. */
  not?: CircuitWhere | null | undefined;
  /** At least one of these must hold; false for an empty list. */
  or?: Array<CircuitWhere> | null | undefined;
  /** Conditions on the rows of `races`. */
  races?: RaceListWhere | null | undefined;
  /** Conditions on `reference`. */
  reference?: StringWhere | null | undefined;
  /** Conditions on the rows of `teams`. */
  teams?: TeamCircuitListWhere | null | undefined;
  /** Conditions on `totalRaces`. */
  totalRaces?: IntWhere | null | undefined;
  /** Conditions on `url`. */
  url?: StringWhere | null | undefined;
};

/** Conditions on a moment, all of which must hold. A moment without an offset is in UTC. A null meets `isNull: true` only. */
export type DateTimeWhere = {
  /** At this moment. */
  eq?: string | null | undefined;
  /** After this moment. */
  gt?: string | null | undefined;
  /** At or after this moment. */
  gte?: string | null | undefined;
  /** At any of these moments. */
  in?: Array<string> | null | undefined;
  /** Whether the value is null. */
  isNull?: boolean | null | undefined;
  /** Before this moment. */
  lt?: string | null | undefined;
  /** At or before this moment. */
  lte?: string | null | undefined;
};

/** Conditions on a date, all of which must hold. A null meets `isNull: true` only. */
export type DateWhere = {
  /** On this date. */
  eq?: string | null | undefined;
  /** After this date. */
  gt?: string | null | undefined;
  /** On or after this date. */
  gte?: string | null | undefined;
  /** On any of these dates. */
  in?: Array<string> | null | undefined;
  /** Whether the value is null. */
  isNull?: boolean | null | undefined;
  /** Before this date. */
  lt?: string | null | undefined;
  /** On or before this date. */
  lte?: string | null | undefined;
};

/** The direction of a sort. Nulls come last in both directions. */
export type Direction =
  /** Smallest, earliest or alphabetically first value first. */
  | 'ASC'
  /** Largest, latest or alphabetically last value first. */
  | 'DESC';

/** Conditions on a list of DriverCareer rows, all of which must hold. */
export type DriverCareerListWhere = {
  /** Every row meets these; true for an empty list. */
  every?: DriverCareerWhere | null | undefined;
  /** No row meets these; with `{}`, the list is empty. */
  none?: DriverCareerWhere | null | undefined;
  /** At least one row meets these; with `{}`, there is a row. */
  some?: DriverCareerWhere | null | undefined;
};

/** Conditions on DriverCareer rows, all of which must hold. */
export type DriverCareerWhere = {
  /** All of these must hold; true for an empty list. */
  and?: Array<DriverCareerWhere> | null | undefined;
  /** Conditions on `bestFinish`. */
  bestFinish?: IntWhere | null | undefined;
  /** Conditions on `championships`. */
  championships?: IntWhere | null | undefined;
  /** Conditions on the row that `driver` links to. */
  driver?: DriverWhere | null | undefined;
  /** Conditions on `fastestLapRaces`. */
  fastestLapRaces?: IntWhere | null | undefined;
  /** Conditions on `fastestLaps`. */
  fastestLaps?: IntWhere | null | undefined;
  /** This must not hold. */
  not?: DriverCareerWhere | null | undefined;
  /** At least one of these must hold; false for an empty list. */
  or?: Array<DriverCareerWhere> | null | undefined;
  /** Conditions on `podiums`. */
  podiums?: IntWhere | null | undefined;
  /** Conditions on `points`. */
  points?: FloatWhere | null | undefined;
  /** Conditions on `poles`. */
  poles?: IntWhere | null | undefined;
  /** Conditions on the row that `race` links to. */
  race?: RaceWhere | null | undefined;
  /** Conditions on `racesEntered`. */
  racesEntered?: IntWhere | null | undefined;
  /** Conditions on `racesStarted`. */
  racesStarted?: IntWhere | null | undefined;
  /** Conditions on `wins`. */
  wins?: IntWhere | null | undefined;
};

/** Conditions on a list of DriverCircuit rows, all of which must hold. */
export type DriverCircuitListWhere = {
  /** Every row meets these; true for an empty list. */
  every?: DriverCircuitWhere | null | undefined;
  /** No row meets these; with `{}`, the list is empty. */
  none?: DriverCircuitWhere | null | undefined;
  /** At least one row meets these; with `{}`, there is a row. */
  some?: DriverCircuitWhere | null | undefined;
};

/** Conditions on DriverCircuit rows, all of which must hold. */
export type DriverCircuitWhere = {
  /** All of these must hold; true for an empty list. */
  and?: Array<DriverCircuitWhere> | null | undefined;
  /** Conditions on `bestFinish`. */
  bestFinish?: IntWhere | null | undefined;
  /** Conditions on the row that `circuit` links to. */
  circuit?: CircuitWhere | null | undefined;
  /** Conditions on the row that `driver` links to. */
  driver?: DriverWhere | null | undefined;
  /** Conditions on `fastestLap`. */
  fastestLap?: IntWhere | null | undefined;
  /** Conditions on `fastestLapNote`. */
  fastestLapNote?: StringWhere | null | undefined;
  /** This must not hold. */
  not?: DriverCircuitWhere | null | undefined;
  /** At least one of these must hold; false for an empty list. */
  or?: Array<DriverCircuitWhere> | null | undefined;
  /** Conditions on `podiums`. */
  podiums?: IntWhere | null | undefined;
  /** Conditions on `poles`. */
  poles?: IntWhere | null | undefined;
  /** Conditions on `racesEntered`. */
  racesEntered?: IntWhere | null | undefined;
  /** Conditions on `wins`. */
  wins?: IntWhere | null | undefined;
};

/** Conditions on a list of Driver rows, all of which must hold. */
export type DriverListWhere = {
  /** Every row meets these; true for an empty list. */
  every?: DriverWhere | null | undefined;
  /** No row meets these; with `{}`, the list is empty. */
  none?: DriverWhere | null | undefined;
  /** At least one row meets these; with `{}`, there is a row. */
  some?: DriverWhere | null | undefined;
};

/** What to sort Driver rows by, a field or a link; the first of a list matters most. */
export type DriverOrder = {
  /** The direction, ASC by default; it is given with the field, not beside a link. */
  direction?: Direction | null | undefined;
  /** The field; left out where a link is given. */
  field?: DriverOrderField | null | undefined;
  /** A field of the row that `firstRace` links to. */
  firstRace?: RaceOrder | null | undefined;
  /** A field of the row that `lastRace` links to. */
  lastRace?: RaceOrder | null | undefined;
};

/** Fields that Driver rows can be sorted by. Case and accents are ignored. */
export type DriverOrderField =
  /** By `ageAtFirstWin`. */
  | 'AGE_AT_FIRST_WIN'
  /** By `ageAtLastWin`. */
  | 'AGE_AT_LAST_WIN'
  /** By `averageFinish`. */
  | 'AVERAGE_FINISH'
  /** By `averageGrid`. */
  | 'AVERAGE_GRID'
  /** By `bestFinish`. */
  | 'BEST_FINISH'
  /** By `bestGrid`. */
  | 'BEST_GRID'
  /** By `championships`. */
  | 'CHAMPIONSHIPS'
  /** By `championshipsNote`. */
  | 'CHAMPIONSHIPS_NOTE'
  /** By `code`. */
  | 'CODE'
  /** By `dateOfBirth`. */
  | 'DATE_OF_BIRTH'
  /** By `driverId`. */
  | 'DRIVER_ID'
  /** By `fastestLaps`. */
  | 'FASTEST_LAPS'
  /** By `fastestLapsNote`. */
  | 'FASTEST_LAPS_NOTE'
  /** By `fastestLapRaces`. */
  | 'FASTEST_LAP_RACES'
  /** By `forename`. */
  | 'FORENAME'
  /** By `hatTricks`. */
  | 'HAT_TRICKS'
  /** By `hatTricksNote`. */
  | 'HAT_TRICKS_NOTE'
  /** By `lapsCompleted`. */
  | 'LAPS_COMPLETED'
  /** By `lapsCompletedNote`. */
  | 'LAPS_COMPLETED_NOTE'
  /** By `lapsLed`. */
  | 'LAPS_LED'
  /** By `lapsLedNote`. */
  | 'LAPS_LED_NOTE'
  /** By `name`. */
  | 'NAME'
  /** By `nationality`. */
  | 'NATIONALITY'
  /** By `number`. */
  | 'NUMBER'
  /** By `podiums`. */
  | 'PODIUMS'
  /** By `podiumRate`. */
  | 'PODIUM_RATE'
  /** By `podiumStreak`. */
  | 'PODIUM_STREAK'
  /** By `points`. */
  | 'POINTS'
  /** By `pointsPerStart`. */
  | 'POINTS_PER_START'
  /** By `poles`. */
  | 'POLES'
  /** By `poleRate`. */
  | 'POLE_RATE'
  /** By `positionsGained`. */
  | 'POSITIONS_GAINED'
  /** By `racesEntered`. */
  | 'RACES_ENTERED'
  /** By `racesFinished`. */
  | 'RACES_FINISHED'
  /** By `racesStarted`. */
  | 'RACES_STARTED'
  /** By `reference`. */
  | 'REFERENCE'
  /** By `retirements`. */
  | 'RETIREMENTS'
  /** By `sprintPodiums`. */
  | 'SPRINT_PODIUMS'
  /** By `sprintPodiumsNote`. */
  | 'SPRINT_PODIUMS_NOTE'
  /** By `sprintWins`. */
  | 'SPRINT_WINS'
  /** By `sprintWinsNote`. */
  | 'SPRINT_WINS_NOTE'
  /** By `surname`. */
  | 'SURNAME'
  /** By `url`. */
  | 'URL'
  /** By `wins`. */
  | 'WINS'
  /** By `winRate`. */
  | 'WIN_RATE'
  /** By `winStreak`. */
  | 'WIN_STREAK';

/** Conditions on a list of DriverSeason rows, all of which must hold. */
export type DriverSeasonListWhere = {
  /** Every row meets these; true for an empty list. */
  every?: DriverSeasonWhere | null | undefined;
  /** No row meets these; with `{}`, the list is empty. */
  none?: DriverSeasonWhere | null | undefined;
  /** At least one row meets these; with `{}`, there is a row. */
  some?: DriverSeasonWhere | null | undefined;
};

/** Conditions on DriverSeason rows, all of which must hold. */
export type DriverSeasonWhere = {
  /** All of these must hold; true for an empty list. */
  and?: Array<DriverSeasonWhere> | null | undefined;
  /** Conditions on `bestFinish`. */
  bestFinish?: IntWhere | null | undefined;
  /** Conditions on `championshipPoints`. */
  championshipPoints?: FloatWhere | null | undefined;
  /** Conditions on the row that `driver` links to. */
  driver?: DriverWhere | null | undefined;
  /** Conditions on `fastestLapRaces`. */
  fastestLapRaces?: IntWhere | null | undefined;
  /** Conditions on `fastestLaps`. */
  fastestLaps?: IntWhere | null | undefined;
  /** Conditions on `fastestLapsNote`. */
  fastestLapsNote?: StringWhere | null | undefined;
  /** Conditions on `lapsLed`. */
  lapsLed?: IntWhere | null | undefined;
  /** Conditions on `lapsLedNote`. */
  lapsLedNote?: StringWhere | null | undefined;
  /** This must not hold. */
  not?: DriverSeasonWhere | null | undefined;
  /** At least one of these must hold; false for an empty list. */
  or?: Array<DriverSeasonWhere> | null | undefined;
  /** Conditions on `podiums`. */
  podiums?: IntWhere | null | undefined;
  /** Conditions on `points`. */
  points?: FloatWhere | null | undefined;
  /** Conditions on `poles`. */
  poles?: IntWhere | null | undefined;
  /** Conditions on `position`. */
  position?: IntWhere | null | undefined;
  /** Conditions on `positionNote`. */
  positionNote?: StringWhere | null | undefined;
  /** Conditions on `racesEntered`. */
  racesEntered?: IntWhere | null | undefined;
  /** Conditions on `racesStarted`. */
  racesStarted?: IntWhere | null | undefined;
  /** Conditions on the rows of `teams`. */
  teams?: TeamListWhere | null | undefined;
  /** Conditions on `wins`. */
  wins?: IntWhere | null | undefined;
  /** Conditions on `year`. */
  year?: IntWhere | null | undefined;
};

/** Conditions on a list of DriverStanding rows, all of which must hold. */
export type DriverStandingListWhere = {
  /** Every row meets these; true for an empty list. */
  every?: DriverStandingWhere | null | undefined;
  /** No row meets these; with `{}`, the list is empty. */
  none?: DriverStandingWhere | null | undefined;
  /** At least one row meets these; with `{}`, there is a row. */
  some?: DriverStandingWhere | null | undefined;
};

/** Conditions on DriverStanding rows, all of which must hold. */
export type DriverStandingWhere = {
  /** All of these must hold; true for an empty list. */
  and?: Array<DriverStandingWhere> | null | undefined;
  /** Conditions on `championshipPoints`. */
  championshipPoints?: FloatWhere | null | undefined;
  /** Conditions on the row that `driver` links to. */
  driver?: DriverWhere | null | undefined;
  /** This must not hold. */
  not?: DriverStandingWhere | null | undefined;
  /** At least one of these must hold; false for an empty list. */
  or?: Array<DriverStandingWhere> | null | undefined;
  /** Conditions on `position`. */
  position?: IntWhere | null | undefined;
  /** Conditions on `positionNote`. */
  positionNote?: StringWhere | null | undefined;
  /** Conditions on `positionText`. */
  positionText?: StringWhere | null | undefined;
  /** Conditions on `positionsGained`. */
  positionsGained?: IntWhere | null | undefined;
  /** Conditions on the row that `race` links to. */
  race?: RaceWhere | null | undefined;
  /** Conditions on `wins`. */
  wins?: IntWhere | null | undefined;
};

/** Conditions on Driver rows, all of which must hold. */
export type DriverWhere = {
  /** Conditions on `ageAtFirstWin`. */
  ageAtFirstWin?: IntWhere | null | undefined;
  /** Conditions on `ageAtLastWin`. */
  ageAtLastWin?: IntWhere | null | undefined;
  /** All of these must hold; true for an empty list. */
  and?: Array<DriverWhere> | null | undefined;
  /** Conditions on `averageFinish`. */
  averageFinish?: FloatWhere | null | undefined;
  /** Conditions on `averageGrid`. */
  averageGrid?: FloatWhere | null | undefined;
  /** Conditions on `bestFinish`. */
  bestFinish?: IntWhere | null | undefined;
  /** Conditions on `bestGrid`. */
  bestGrid?: IntWhere | null | undefined;
  /** Conditions on the rows of `careers`. */
  careers?: DriverCareerListWhere | null | undefined;
  /** Conditions on `championships`. */
  championships?: IntWhere | null | undefined;
  /** Conditions on `championshipsNote`. */
  championshipsNote?: StringWhere | null | undefined;
  /** Conditions on the rows of `circuits`. */
  circuits?: DriverCircuitListWhere | null | undefined;
  /** Conditions on `code`. */
  code?: StringWhere | null | undefined;
  /** Conditions on `dateOfBirth`. */
  dateOfBirth?: DateWhere | null | undefined;
  /** Conditions on `driverId`. */
  driverId?: IntWhere | null | undefined;
  /** Conditions on `fastestLapRaces`. */
  fastestLapRaces?: IntWhere | null | undefined;
  /** Conditions on `fastestLaps`. */
  fastestLaps?: IntWhere | null | undefined;
  /** Conditions on `fastestLapsNote`. */
  fastestLapsNote?: StringWhere | null | undefined;
  /** Conditions on the row that `firstRace` links to. */
  firstRace?: RaceWhere | null | undefined;
  /** Conditions on `forename`. */
  forename?: StringWhere | null | undefined;
  /** Conditions on `hatTricks`. */
  hatTricks?: IntWhere | null | undefined;
  /** Conditions on `hatTricksNote`. */
  hatTricksNote?: StringWhere | null | undefined;
  /** Conditions on `lapsCompleted`. */
  lapsCompleted?: IntWhere | null | undefined;
  /** Conditions on `lapsCompletedNote`. */
  lapsCompletedNote?: StringWhere | null | undefined;
  /** Conditions on `lapsLed`. */
  lapsLed?: IntWhere | null | undefined;
  /** Conditions on `lapsLedNote`. */
  lapsLedNote?: StringWhere | null | undefined;
  /** Conditions on the row that `lastRace` links to. */
  lastRace?: RaceWhere | null | undefined;
  /** Conditions on `name`. */
  name?: StringWhere | null | undefined;
  /** Conditions on `nationality`. */
  nationality?: StringWhere | null | undefined;
  /** This must not hold. */
  not?: DriverWhere | null | undefined;
  /** Conditions on `number`. */
  number?: IntWhere | null | undefined;
  /** At least one of these must hold; false for an empty list. */
  or?: Array<DriverWhere> | null | undefined;
  /** Conditions on `podiumRate`. */
  podiumRate?: FloatWhere | null | undefined;
  /** Conditions on `podiumStreak`. */
  podiumStreak?: IntWhere | null | undefined;
  /** Conditions on `podiums`. */
  podiums?: IntWhere | null | undefined;
  /** Conditions on `points`. */
  points?: FloatWhere | null | undefined;
  /** Conditions on `pointsPerStart`. */
  pointsPerStart?: FloatWhere | null | undefined;
  /** Conditions on `poleRate`. */
  poleRate?: FloatWhere | null | undefined;
  /** Conditions on `poles`. */
  poles?: IntWhere | null | undefined;
  /** Conditions on `positionsGained`. */
  positionsGained?: IntWhere | null | undefined;
  /** Conditions on the rows of `qualifying`. */
  qualifying?: QualifyingResultListWhere | null | undefined;
  /** Conditions on `racesEntered`. */
  racesEntered?: IntWhere | null | undefined;
  /** Conditions on `racesFinished`. */
  racesFinished?: IntWhere | null | undefined;
  /** Conditions on `racesStarted`. */
  racesStarted?: IntWhere | null | undefined;
  /** Conditions on the rows of `racesWon`. */
  racesWon?: RaceListWhere | null | undefined;
  /** Conditions on `reference`. */
  reference?: StringWhere | null | undefined;
  /** Conditions on the rows of `results`. */
  results?: RaceResultListWhere | null | undefined;
  /** Conditions on `retirements`. */
  retirements?: IntWhere | null | undefined;
  /** Conditions on the rows of `seasons`. */
  seasons?: DriverSeasonListWhere | null | undefined;
  /** Conditions on `sprintPodiums`. */
  sprintPodiums?: IntWhere | null | undefined;
  /** Conditions on `sprintPodiumsNote`. */
  sprintPodiumsNote?: StringWhere | null | undefined;
  /** Conditions on the rows of `sprintResults`. */
  sprintResults?: SprintResultListWhere | null | undefined;
  /** Conditions on `sprintWins`. */
  sprintWins?: IntWhere | null | undefined;
  /** Conditions on `sprintWinsNote`. */
  sprintWinsNote?: StringWhere | null | undefined;
  /** Conditions on the rows of `standings`. */
  standings?: DriverStandingListWhere | null | undefined;
  /** Conditions on `surname`. */
  surname?: StringWhere | null | undefined;
  /** Conditions on the rows of `teamMates`. */
  teamMates?: DriverListWhere | null | undefined;
  /** Conditions on the rows of `teams`. */
  teams?: TeamListWhere | null | undefined;
  /** Conditions on `url`. */
  url?: StringWhere | null | undefined;
  /** Conditions on `winRate`. */
  winRate?: FloatWhere | null | undefined;
  /** Conditions on `winStreak`. */
  winStreak?: IntWhere | null | undefined;
  /** Conditions on `wins`. */
  wins?: IntWhere | null | undefined;
};

/** Conditions on a number, all of which must hold. A null meets `isNull: true` only. */
export type FloatWhere = {
  /** Equal to. */
  eq?: number | null | undefined;
  /** Greater than. */
  gt?: number | null | undefined;
  /** Greater than or equal to. */
  gte?: number | null | undefined;
  /** Equal to any of these. */
  in?: Array<number> | null | undefined;
  /** Whether the value is null. */
  isNull?: boolean | null | undefined;
  /** Less than. */
  lt?: number | null | undefined;
  /** Less than or equal to. */
  lte?: number | null | undefined;
};

/** Conditions on an integer, all of which must hold. A null meets `isNull: true` only. */
export type IntWhere = {
  /** Equal to. */
  eq?: number | null | undefined;
  /** Greater than. */
  gt?: number | null | undefined;
  /** Greater than or equal to. */
  gte?: number | null | undefined;
  /** Equal to any of these. */
  in?: Array<number> | null | undefined;
  /** Whether the value is null. */
  isNull?: boolean | null | undefined;
  /** Less than. */
  lt?: number | null | undefined;
  /** Less than or equal to. */
  lte?: number | null | undefined;
};

/** Conditions on a list of LapRecord rows, all of which must hold. */
export type LapRecordListWhere = {
  /** Every row meets these; true for an empty list. */
  every?: LapRecordWhere | null | undefined;
  /** No row meets these; with `{}`, the list is empty. */
  none?: LapRecordWhere | null | undefined;
  /** At least one row meets these; with `{}`, there is a row. */
  some?: LapRecordWhere | null | undefined;
};

/** Conditions on LapRecord rows, all of which must hold. */
export type LapRecordWhere = {
  /** All of these must hold; true for an empty list. */
  and?: Array<LapRecordWhere> | null | undefined;
  /** Conditions on the row that `circuit` links to. */
  circuit?: CircuitWhere | null | undefined;
  /** Conditions on the row that `driver` links to. */
  driver?: DriverWhere | null | undefined;
  /** Conditions on `fastestLap`. */
  fastestLap?: IntWhere | null | undefined;
  /** This must not hold. */
  not?: LapRecordWhere | null | undefined;
  /** At least one of these must hold; false for an empty list. */
  or?: Array<LapRecordWhere> | null | undefined;
  /** Conditions on the row that `race` links to. */
  race?: RaceWhere | null | undefined;
  /** Conditions on `source`. */
  source?: StringWhere | null | undefined;
};

/** Conditions on a list of LayoutLapRecord rows, all of which must hold. */
export type LayoutLapRecordListWhere = {
  /** Every row meets these; true for an empty list. */
  every?: LayoutLapRecordWhere | null | undefined;
  /** No row meets these; with `{}`, the list is empty. */
  none?: LayoutLapRecordWhere | null | undefined;
  /** At least one row meets these; with `{}`, there is a row. */
  some?: LayoutLapRecordWhere | null | undefined;
};

/** Conditions on LayoutLapRecord rows, all of which must hold. */
export type LayoutLapRecordWhere = {
  /** All of these must hold; true for an empty list. */
  and?: Array<LayoutLapRecordWhere> | null | undefined;
  /** Conditions on the row that `driver` links to. */
  driver?: DriverWhere | null | undefined;
  /** Conditions on `fastestLap`. */
  fastestLap?: IntWhere | null | undefined;
  /** Conditions on the row that `layout` links to. */
  layout?: CircuitLayoutWhere | null | undefined;
  /** This must not hold. */
  not?: LayoutLapRecordWhere | null | undefined;
  /** At least one of these must hold; false for an empty list. */
  or?: Array<LayoutLapRecordWhere> | null | undefined;
  /** Conditions on the row that `race` links to. */
  race?: RaceWhere | null | undefined;
  /** Conditions on `source`. */
  source?: StringWhere | null | undefined;
};

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

/** Conditions on Outcome values, all of which must hold. */
export type OutcomeWhere = {
  /** Equal to. */
  eq?: Outcome | null | undefined;
  /** Equal to any of these. */
  in?: Array<Outcome> | null | undefined;
};

/** Conditions on a list of PitStop rows, all of which must hold. */
export type PitStopListWhere = {
  /** Every row meets these; true for an empty list. */
  every?: PitStopWhere | null | undefined;
  /** No row meets these; with `{}`, the list is empty. */
  none?: PitStopWhere | null | undefined;
  /** At least one row meets these; with `{}`, there is a row. */
  some?: PitStopWhere | null | undefined;
};

/** Conditions on PitStop rows, all of which must hold. */
export type PitStopWhere = {
  /** All of these must hold; true for an empty list. */
  and?: Array<PitStopWhere> | null | undefined;
  /** Conditions on the row that `driver` links to. */
  driver?: DriverWhere | null | undefined;
  /** Conditions on `duration`. */
  duration?: StringWhere | null | undefined;
  /** Conditions on `isRedFlag`. */
  isRedFlag?: BooleanWhere | null | undefined;
  /** Conditions on `lap`. */
  lap?: IntWhere | null | undefined;
  /** Conditions on `milliseconds`. */
  milliseconds?: IntWhere | null | undefined;
  /** This must not hold. */
  not?: PitStopWhere | null | undefined;
  /** At least one of these must hold; false for an empty list. */
  or?: Array<PitStopWhere> | null | undefined;
  /** Conditions on the row that `race` links to. */
  race?: RaceWhere | null | undefined;
  /** Conditions on `source`. */
  source?: StringWhere | null | undefined;
  /** Conditions on `stop`. */
  stop?: IntWhere | null | undefined;
  /** Conditions on `timeOfDay`. */
  timeOfDay?: StringWhere | null | undefined;
};

/** Conditions on a list of PracticeResult rows, all of which must hold. */
export type PracticeResultListWhere = {
  /** Every row meets these; true for an empty list. */
  every?: PracticeResultWhere | null | undefined;
  /** No row meets these; with `{}`, the list is empty. */
  none?: PracticeResultWhere | null | undefined;
  /** At least one row meets these; with `{}`, there is a row. */
  some?: PracticeResultWhere | null | undefined;
};

/** Conditions on PracticeResult rows, all of which must hold. */
export type PracticeResultWhere = {
  /** All of these must hold; true for an empty list. */
  and?: Array<PracticeResultWhere> | null | undefined;
  /** Conditions on the row that `driver` links to. */
  driver?: DriverWhere | null | undefined;
  /** Conditions on `fastestLap`. */
  fastestLap?: IntWhere | null | undefined;
  /** Conditions on `laps`. */
  laps?: IntWhere | null | undefined;
  /** This must not hold. */
  not?: PracticeResultWhere | null | undefined;
  /** Conditions on `number`. */
  number?: IntWhere | null | undefined;
  /** At least one of these must hold; false for an empty list. */
  or?: Array<PracticeResultWhere> | null | undefined;
  /** Conditions on `position`. */
  position?: IntWhere | null | undefined;
  /** Conditions on `practiceId`. */
  practiceId?: IntWhere | null | undefined;
  /** Conditions on the row that `race` links to. */
  race?: RaceWhere | null | undefined;
  /** Conditions on `session`. */
  session?: IntWhere | null | undefined;
  /** Conditions on `source`. */
  source?: StringWhere | null | undefined;
  /** Conditions on the row that `team` links to. */
  team?: TeamWhere | null | undefined;
};

/** Conditions on a list of QualifyingResult rows, all of which must hold. */
export type QualifyingResultListWhere = {
  /** Every row meets these; true for an empty list. */
  every?: QualifyingResultWhere | null | undefined;
  /** No row meets these; with `{}`, the list is empty. */
  none?: QualifyingResultWhere | null | undefined;
  /** At least one row meets these; with `{}`, there is a row. */
  some?: QualifyingResultWhere | null | undefined;
};

/** Conditions on QualifyingResult rows, all of which must hold. */
export type QualifyingResultWhere = {
  /** All of these must hold; true for an empty list. */
  and?: Array<QualifyingResultWhere> | null | undefined;
  /** Conditions on the row that `driver` links to. */
  driver?: DriverWhere | null | undefined;
  /** Conditions on `firstTime`. */
  firstTime?: IntWhere | null | undefined;
  /** This must not hold. */
  not?: QualifyingResultWhere | null | undefined;
  /** Conditions on `number`. */
  number?: IntWhere | null | undefined;
  /** At least one of these must hold; false for an empty list. */
  or?: Array<QualifyingResultWhere> | null | undefined;
  /** Conditions on `position`. */
  position?: IntWhere | null | undefined;
  /** Conditions on `qualifyingId`. */
  qualifyingId?: IntWhere | null | undefined;
  /** Conditions on the row that `race` links to. */
  race?: RaceWhere | null | undefined;
  /** Conditions on `secondTime`. */
  secondTime?: IntWhere | null | undefined;
  /** Conditions on `source`. */
  source?: StringWhere | null | undefined;
  /** Conditions on the row that `team` links to. */
  team?: TeamWhere | null | undefined;
  /** Conditions on `thirdTime`. */
  thirdTime?: IntWhere | null | undefined;
};

/** Conditions on a list of Race rows, all of which must hold. */
export type RaceListWhere = {
  /** Every row meets these; true for an empty list. */
  every?: RaceWhere | null | undefined;
  /** No row meets these; with `{}`, the list is empty. */
  none?: RaceWhere | null | undefined;
  /** At least one row meets these; with `{}`, there is a row. */
  some?: RaceWhere | null | undefined;
};

/** What to sort Race rows by, a field or a link; the first of a list matters most. */
export type RaceOrder = {
  /** A field of the row that `circuit` links to. */
  circuit?: CircuitOrder | null | undefined;
  /** The direction, ASC by default; it is given with the field, not beside a link. */
  direction?: Direction | null | undefined;
  /** A field of the row that `fastestLapDriver` links to. */
  fastestLapDriver?: DriverOrder | null | undefined;
  /** The field; left out where a link is given. */
  field?: RaceOrderField | null | undefined;
  /** A field of the row that `layout` links to. */
  layout?: CircuitLayoutOrder | null | undefined;
  /** A field of the row that `next` links to. */
  next?: RaceOrder | null | undefined;
  /** A field of the row that `poleDriver` links to. */
  poleDriver?: DriverOrder | null | undefined;
  /** A field of the row that `previous` links to. */
  previous?: RaceOrder | null | undefined;
  /** A field of the row that `season` links to. */
  season?: SeasonOrder | null | undefined;
  /** A field of the row that `winner` links to. */
  winner?: DriverOrder | null | undefined;
  /** A field of the row that `winningTeam` links to. */
  winningTeam?: TeamOrder | null | undefined;
};

/** Fields that Race rows can be sorted by. Case and accents are ignored. */
export type RaceOrderField =
  /** By `date`. */
  | 'DATE'
  /** By `entries`. */
  | 'ENTRIES'
  /** By `fastestLap`. */
  | 'FASTEST_LAP'
  /** By `fastestLapNote`. */
  | 'FASTEST_LAP_NOTE'
  /** By `fastestLapSource`. */
  | 'FASTEST_LAP_SOURCE'
  /** By `finishers`. */
  | 'FINISHERS'
  /** By `isSprintWeekend`. */
  | 'IS_SPRINT_WEEKEND'
  /** By `leaders`. */
  | 'LEADERS'
  /** By `leadersNote`. */
  | 'LEADERS_NOTE'
  /** By `leadChanges`. */
  | 'LEAD_CHANGES'
  /** By `leadChangesNote`. */
  | 'LEAD_CHANGES_NOTE'
  /** By `marginOfVictory`. */
  | 'MARGIN_OF_VICTORY'
  /** By `marginOfVictoryNote`. */
  | 'MARGIN_OF_VICTORY_NOTE'
  /** By `name`. */
  | 'NAME'
  /** By `raceId`. */
  | 'RACE_ID'
  /** By `retirements`. */
  | 'RETIREMENTS'
  /** By `retirementsNote`. */
  | 'RETIREMENTS_NOTE'
  /** By `round`. */
  | 'ROUND'
  /** By `startsAt`. */
  | 'STARTS_AT'
  /** By `url`. */
  | 'URL'
  /** By `year`. */
  | 'YEAR';

/** Conditions on a list of RaceResult rows, all of which must hold. */
export type RaceResultListWhere = {
  /** Every row meets these; true for an empty list. */
  every?: RaceResultWhere | null | undefined;
  /** No row meets these; with `{}`, the list is empty. */
  none?: RaceResultWhere | null | undefined;
  /** At least one row meets these; with `{}`, there is a row. */
  some?: RaceResultWhere | null | undefined;
};

/** Conditions on RaceResult rows, all of which must hold. */
export type RaceResultWhere = {
  /** All of these must hold; true for an empty list. */
  and?: Array<RaceResultWhere> | null | undefined;
  /** Conditions on the row that `driver` links to. */
  driver?: DriverWhere | null | undefined;
  /** Conditions on `fastestLap`. */
  fastestLap?: IntWhere | null | undefined;
  /** Conditions on `fastestLapNumber`. */
  fastestLapNumber?: IntWhere | null | undefined;
  /** Conditions on `fastestLapRank`. */
  fastestLapRank?: IntWhere | null | undefined;
  /** Conditions on `fastestLapSource`. */
  fastestLapSource?: StringWhere | null | undefined;
  /** Conditions on `fastestLapSpeed`. */
  fastestLapSpeed?: FloatWhere | null | undefined;
  /** Conditions on `grid`. */
  grid?: IntWhere | null | undefined;
  /** Conditions on `laps`. */
  laps?: IntWhere | null | undefined;
  /** Conditions on `milliseconds`. */
  milliseconds?: IntWhere | null | undefined;
  /** This must not hold. */
  not?: RaceResultWhere | null | undefined;
  /** Conditions on `number`. */
  number?: IntWhere | null | undefined;
  /** At least one of these must hold; false for an empty list. */
  or?: Array<RaceResultWhere> | null | undefined;
  /** Conditions on `outcome`. */
  outcome?: OutcomeWhere | null | undefined;
  /** Conditions on the rows of `pitStops`. */
  pitStops?: PitStopListWhere | null | undefined;
  /** Conditions on `points`. */
  points?: FloatWhere | null | undefined;
  /** Conditions on `position`. */
  position?: IntWhere | null | undefined;
  /** Conditions on `positionOrder`. */
  positionOrder?: IntWhere | null | undefined;
  /** Conditions on `positionText`. */
  positionText?: StringWhere | null | undefined;
  /** Conditions on the row that `qualifying` links to. */
  qualifying?: QualifyingResultWhere | null | undefined;
  /** Conditions on the row that `race` links to. */
  race?: RaceWhere | null | undefined;
  /** Conditions on `resultId`. */
  resultId?: IntWhere | null | undefined;
  /** Conditions on `status`. */
  status?: StringWhere | null | undefined;
  /** Conditions on the row that `team` links to. */
  team?: TeamWhere | null | undefined;
  /** Conditions on `time`. */
  time?: StringWhere | null | undefined;
};

/** How far a race is. */
export type RaceState =
  /** It has results. */
  | 'RUN'
  /** It has no results yet. */
  | 'SCHEDULED';

/** Conditions on RaceState values, all of which must hold. */
export type RaceStateWhere = {
  /** Equal to. */
  eq?: RaceState | null | undefined;
  /** Equal to any of these. */
  in?: Array<RaceState> | null | undefined;
};

/** Conditions on Race rows, all of which must hold. */
export type RaceWhere = {
  /** All of these must hold; true for an empty list. */
  and?: Array<RaceWhere> | null | undefined;
  /** Conditions on the row that `circuit` links to. */
  circuit?: CircuitWhere | null | undefined;
  /** Conditions on `date`. */
  date?: DateWhere | null | undefined;
  /** Conditions on the rows of `driverStandings`. */
  driverStandings?: DriverStandingListWhere | null | undefined;
  /** Conditions on `entries`. */
  entries?: IntWhere | null | undefined;
  /** Conditions on `fastestLap`. */
  fastestLap?: IntWhere | null | undefined;
  /** Conditions on the row that `fastestLapDriver` links to. */
  fastestLapDriver?: DriverWhere | null | undefined;
  /** Conditions on `fastestLapNote`. */
  fastestLapNote?: StringWhere | null | undefined;
  /** Conditions on `fastestLapSource`. */
  fastestLapSource?: StringWhere | null | undefined;
  /** Conditions on `finishers`. */
  finishers?: IntWhere | null | undefined;
  /** Conditions on `isSprintWeekend`. */
  isSprintWeekend?: BooleanWhere | null | undefined;
  /** Conditions on the row that `layout` links to. */
  layout?: CircuitLayoutWhere | null | undefined;
  /** Conditions on `leadChanges`. */
  leadChanges?: IntWhere | null | undefined;
  /** Conditions on `leadChangesNote`. */
  leadChangesNote?: StringWhere | null | undefined;
  /** Conditions on `leaders`. */
  leaders?: IntWhere | null | undefined;
  /** Conditions on `leadersNote`. */
  leadersNote?: StringWhere | null | undefined;
  /** Conditions on `marginOfVictory`. */
  marginOfVictory?: IntWhere | null | undefined;
  /** Conditions on `marginOfVictoryNote`. */
  marginOfVictoryNote?: StringWhere | null | undefined;
  /** Conditions on `name`. */
  name?: StringWhere | null | undefined;
  /** Conditions on the row that `next` links to. */
  next?: RaceWhere | null | undefined;
  /** This must not hold. */
  not?: RaceWhere | null | undefined;
  /** At least one of these must hold; false for an empty list. */
  or?: Array<RaceWhere> | null | undefined;
  /** Conditions on the rows of `pitStops`. */
  pitStops?: PitStopListWhere | null | undefined;
  /** Conditions on the rows of `podium`. */
  podium?: RaceResultListWhere | null | undefined;
  /** Conditions on the row that `poleDriver` links to. */
  poleDriver?: DriverWhere | null | undefined;
  /** Conditions on the rows of `practice`. */
  practice?: PracticeResultListWhere | null | undefined;
  /** Conditions on the row that `previous` links to. */
  previous?: RaceWhere | null | undefined;
  /** Conditions on the rows of `qualifying`. */
  qualifying?: QualifyingResultListWhere | null | undefined;
  /** Conditions on `raceId`. */
  raceId?: IntWhere | null | undefined;
  /** Conditions on the rows of `results`. */
  results?: RaceResultListWhere | null | undefined;
  /** Conditions on `retirements`. */
  retirements?: IntWhere | null | undefined;
  /** Conditions on `retirementsNote`. */
  retirementsNote?: StringWhere | null | undefined;
  /** Conditions on `round`. */
  round?: IntWhere | null | undefined;
  /** Conditions on the row that `season` links to. */
  season?: SeasonWhere | null | undefined;
  /** Conditions on the rows of `sessions`. */
  sessions?: SessionListWhere | null | undefined;
  /** Conditions on the rows of `sprint`. */
  sprint?: SprintResultListWhere | null | undefined;
  /** Conditions on the rows of `sprintQualifying`. */
  sprintQualifying?: SprintQualifyingResultListWhere | null | undefined;
  /** Conditions on `startsAt`. */
  startsAt?: DateTimeWhere | null | undefined;
  /** Conditions on `state`. */
  state?: RaceStateWhere | null | undefined;
  /** Conditions on the rows of `teamStandings`. */
  teamStandings?: TeamStandingListWhere | null | undefined;
  /** Conditions on `url`. */
  url?: StringWhere | null | undefined;
  /** Conditions on the row that `winner` links to. */
  winner?: DriverWhere | null | undefined;
  /** Conditions on the row that `winningTeam` links to. */
  winningTeam?: TeamWhere | null | undefined;
  /** Conditions on `year`. */
  year?: IntWhere | null | undefined;
};

/** Which races of two drivers are compared. */
export type Scope =
  /** Races that both entered. */
  | 'ALL'
  /** Races that both entered for the same team. */
  | 'TEAMMATES';

/** What to sort Season rows by, a field or a link; the first of a list matters most. */
export type SeasonOrder = {
  /** A field of the row that `champion` links to. */
  champion?: DriverOrder | null | undefined;
  /** The direction, ASC by default; it is given with the field, not beside a link. */
  direction?: Direction | null | undefined;
  /** The field; left out where a link is given. */
  field?: SeasonOrderField | null | undefined;
  /** A field of the row that `teamChampion` links to. */
  teamChampion?: TeamOrder | null | undefined;
};

/** Fields that Season rows can be sorted by. Case and accents are ignored. */
export type SeasonOrderField =
  /** By `championNote`. */
  | 'CHAMPION_NOTE'
  /** By `driversEntered`. */
  | 'DRIVERS_ENTERED'
  /** By `isComplete`. */
  | 'IS_COMPLETE'
  /** By `racesRun`. */
  | 'RACES_RUN'
  /** By `teamChampionNote`. */
  | 'TEAM_CHAMPION_NOTE'
  /** By `totalRaces`. */
  | 'TOTAL_RACES'
  /** By `url`. */
  | 'URL'
  /** By `year`. */
  | 'YEAR';

/** A point in a season: after this race. */
export type SeasonRound = {
  /** Number of the race in its season, from 1. */
  round: number;
  /** The season's year. */
  year: number;
};

/** Conditions on Season rows, all of which must hold. */
export type SeasonWhere = {
  /** All of these must hold; true for an empty list. */
  and?: Array<SeasonWhere> | null | undefined;
  /** Conditions on the row that `champion` links to. */
  champion?: DriverWhere | null | undefined;
  /** Conditions on `championNote`. */
  championNote?: StringWhere | null | undefined;
  /** Conditions on the rows of `driverStandings`. */
  driverStandings?: DriverSeasonListWhere | null | undefined;
  /** Conditions on `driversEntered`. */
  driversEntered?: IntWhere | null | undefined;
  /** Conditions on `isComplete`. */
  isComplete?: BooleanWhere | null | undefined;
  /** This must not hold. */
  not?: SeasonWhere | null | undefined;
  /** At least one of these must hold; false for an empty list. */
  or?: Array<SeasonWhere> | null | undefined;
  /** Conditions on the rows of `races`. */
  races?: RaceListWhere | null | undefined;
  /** Conditions on `racesRun`. */
  racesRun?: IntWhere | null | undefined;
  /** Conditions on the row that `teamChampion` links to. */
  teamChampion?: TeamWhere | null | undefined;
  /** Conditions on `teamChampionNote`. */
  teamChampionNote?: StringWhere | null | undefined;
  /** Conditions on the rows of `teamStandings`. */
  teamStandings?: TeamSeasonListWhere | null | undefined;
  /** Conditions on `totalRaces`. */
  totalRaces?: IntWhere | null | undefined;
  /** Conditions on `url`. */
  url?: StringWhere | null | undefined;
  /** Conditions on `year`. */
  year?: IntWhere | null | undefined;
};

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

/** Conditions on SessionKind values, all of which must hold. */
export type SessionKindWhere = {
  /** Equal to. */
  eq?: SessionKind | null | undefined;
  /** Equal to any of these. */
  in?: Array<SessionKind> | null | undefined;
};

/** Conditions on a list of Session rows, all of which must hold. */
export type SessionListWhere = {
  /** Every row meets these; true for an empty list. */
  every?: SessionWhere | null | undefined;
  /** No row meets these; with `{}`, the list is empty. */
  none?: SessionWhere | null | undefined;
  /** At least one row meets these; with `{}`, there is a row. */
  some?: SessionWhere | null | undefined;
};

/** Conditions on Session rows, all of which must hold. */
export type SessionWhere = {
  /** All of these must hold; true for an empty list. */
  and?: Array<SessionWhere> | null | undefined;
  /** Conditions on `date`. */
  date?: DateWhere | null | undefined;
  /** Conditions on `kind`. */
  kind?: SessionKindWhere | null | undefined;
  /** Conditions on `name`. */
  name?: StringWhere | null | undefined;
  /** This must not hold. */
  not?: SessionWhere | null | undefined;
  /** Conditions on `number`. */
  number?: IntWhere | null | undefined;
  /** At least one of these must hold; false for an empty list. */
  or?: Array<SessionWhere> | null | undefined;
  /** Conditions on the row that `race` links to. */
  race?: RaceWhere | null | undefined;
  /** Conditions on `source`. */
  source?: StringWhere | null | undefined;
  /** Conditions on `startsAt`. */
  startsAt?: DateTimeWhere | null | undefined;
};

/** Conditions on a list of SprintQualifyingResult rows, all of which must hold. */
export type SprintQualifyingResultListWhere = {
  /** Every row meets these; true for an empty list. */
  every?: SprintQualifyingResultWhere | null | undefined;
  /** No row meets these; with `{}`, the list is empty. */
  none?: SprintQualifyingResultWhere | null | undefined;
  /** At least one row meets these; with `{}`, there is a row. */
  some?: SprintQualifyingResultWhere | null | undefined;
};

/** Conditions on SprintQualifyingResult rows, all of which must hold. */
export type SprintQualifyingResultWhere = {
  /** All of these must hold; true for an empty list. */
  and?: Array<SprintQualifyingResultWhere> | null | undefined;
  /** Conditions on the row that `driver` links to. */
  driver?: DriverWhere | null | undefined;
  /** Conditions on `firstTime`. */
  firstTime?: IntWhere | null | undefined;
  /** This must not hold. */
  not?: SprintQualifyingResultWhere | null | undefined;
  /** Conditions on `number`. */
  number?: IntWhere | null | undefined;
  /** At least one of these must hold; false for an empty list. */
  or?: Array<SprintQualifyingResultWhere> | null | undefined;
  /** Conditions on `position`. */
  position?: IntWhere | null | undefined;
  /** Conditions on the row that `race` links to. */
  race?: RaceWhere | null | undefined;
  /** Conditions on `secondTime`. */
  secondTime?: IntWhere | null | undefined;
  /** Conditions on `source`. */
  source?: StringWhere | null | undefined;
  /** Conditions on `sprintQualifyingId`. */
  sprintQualifyingId?: IntWhere | null | undefined;
  /** Conditions on the row that `team` links to. */
  team?: TeamWhere | null | undefined;
  /** Conditions on `thirdTime`. */
  thirdTime?: IntWhere | null | undefined;
};

/** Conditions on a list of SprintResult rows, all of which must hold. */
export type SprintResultListWhere = {
  /** Every row meets these; true for an empty list. */
  every?: SprintResultWhere | null | undefined;
  /** No row meets these; with `{}`, the list is empty. */
  none?: SprintResultWhere | null | undefined;
  /** At least one row meets these; with `{}`, there is a row. */
  some?: SprintResultWhere | null | undefined;
};

/** Conditions on SprintResult rows, all of which must hold. */
export type SprintResultWhere = {
  /** All of these must hold; true for an empty list. */
  and?: Array<SprintResultWhere> | null | undefined;
  /** Conditions on the row that `driver` links to. */
  driver?: DriverWhere | null | undefined;
  /** Conditions on `fastestLap`. */
  fastestLap?: IntWhere | null | undefined;
  /** Conditions on `fastestLapNumber`. */
  fastestLapNumber?: IntWhere | null | undefined;
  /** Conditions on `fastestLapRank`. */
  fastestLapRank?: IntWhere | null | undefined;
  /** Conditions on `fastestLapSpeed`. */
  fastestLapSpeed?: FloatWhere | null | undefined;
  /** Conditions on `grid`. */
  grid?: IntWhere | null | undefined;
  /** Conditions on `laps`. */
  laps?: IntWhere | null | undefined;
  /** Conditions on `milliseconds`. */
  milliseconds?: IntWhere | null | undefined;
  /** This must not hold. */
  not?: SprintResultWhere | null | undefined;
  /** Conditions on `number`. */
  number?: IntWhere | null | undefined;
  /** At least one of these must hold; false for an empty list. */
  or?: Array<SprintResultWhere> | null | undefined;
  /** Conditions on `outcome`. */
  outcome?: OutcomeWhere | null | undefined;
  /** Conditions on `points`. */
  points?: FloatWhere | null | undefined;
  /** Conditions on `position`. */
  position?: IntWhere | null | undefined;
  /** Conditions on `positionOrder`. */
  positionOrder?: IntWhere | null | undefined;
  /** Conditions on `positionText`. */
  positionText?: StringWhere | null | undefined;
  /** Conditions on the row that `race` links to. */
  race?: RaceWhere | null | undefined;
  /** Conditions on `resultId`. */
  resultId?: IntWhere | null | undefined;
  /** Conditions on `status`. */
  status?: StringWhere | null | undefined;
  /** Conditions on the row that `team` links to. */
  team?: TeamWhere | null | undefined;
  /** Conditions on `time`. */
  time?: StringWhere | null | undefined;
};

/** Conditions on a string, all of which must hold. A null meets `isNull: true` only. */
export type StringWhere = {
  /** Contains this; case and accents are ignored. */
  contains?: string | null | undefined;
  /** Ends with this; case and accents are ignored. */
  endsWith?: string | null | undefined;
  /** Equal to, including case and accents. */
  eq?: string | null | undefined;
  /** Equal to any of these. */
  in?: Array<string> | null | undefined;
  /** Whether the value is null. */
  isNull?: boolean | null | undefined;
  /** Contains a match of this regular expression of RE2, including case and accents. `(?i)` at its start ignores case; `^` and `$` are the ends of the string. */
  matches?: string | null | undefined;
  /** Begins with this; case and accents are ignored. */
  startsWith?: string | null | undefined;
};

/** Conditions on a list of TeamCircuit rows, all of which must hold. */
export type TeamCircuitListWhere = {
  /** Every row meets these; true for an empty list. */
  every?: TeamCircuitWhere | null | undefined;
  /** No row meets these; with `{}`, the list is empty. */
  none?: TeamCircuitWhere | null | undefined;
  /** At least one row meets these; with `{}`, there is a row. */
  some?: TeamCircuitWhere | null | undefined;
};

/** Conditions on TeamCircuit rows, all of which must hold. */
export type TeamCircuitWhere = {
  /** All of these must hold; true for an empty list. */
  and?: Array<TeamCircuitWhere> | null | undefined;
  /** Conditions on `bestFinish`. */
  bestFinish?: IntWhere | null | undefined;
  /** Conditions on the row that `circuit` links to. */
  circuit?: CircuitWhere | null | undefined;
  /** This must not hold. */
  not?: TeamCircuitWhere | null | undefined;
  /** At least one of these must hold; false for an empty list. */
  or?: Array<TeamCircuitWhere> | null | undefined;
  /** Conditions on `podiums`. */
  podiums?: IntWhere | null | undefined;
  /** Conditions on `poles`. */
  poles?: IntWhere | null | undefined;
  /** Conditions on `racesEntered`. */
  racesEntered?: IntWhere | null | undefined;
  /** Conditions on the row that `team` links to. */
  team?: TeamWhere | null | undefined;
  /** Conditions on `wins`. */
  wins?: IntWhere | null | undefined;
};

/** Conditions on a list of Team rows, all of which must hold. */
export type TeamListWhere = {
  /** Every row meets these; true for an empty list. */
  every?: TeamWhere | null | undefined;
  /** No row meets these; with `{}`, the list is empty. */
  none?: TeamWhere | null | undefined;
  /** At least one row meets these; with `{}`, there is a row. */
  some?: TeamWhere | null | undefined;
};

/** What to sort Team rows by, a field or a link; the first of a list matters most. */
export type TeamOrder = {
  /** The direction, ASC by default; it is given with the field, not beside a link. */
  direction?: Direction | null | undefined;
  /** The field; left out where a link is given. */
  field?: TeamOrderField | null | undefined;
  /** A field of the row that `firstRace` links to. */
  firstRace?: RaceOrder | null | undefined;
  /** A field of the row that `lastRace` links to. */
  lastRace?: RaceOrder | null | undefined;
};

/** Fields that Team rows can be sorted by. Case and accents are ignored. */
export type TeamOrderField =
  /** By `bestFinish`. */
  | 'BEST_FINISH'
  /** By `championships`. */
  | 'CHAMPIONSHIPS'
  /** By `championshipsNote`. */
  | 'CHAMPIONSHIPS_NOTE'
  /** By `fastestLaps`. */
  | 'FASTEST_LAPS'
  /** By `fastestLapsNote`. */
  | 'FASTEST_LAPS_NOTE'
  /** By `fastestLapRaces`. */
  | 'FASTEST_LAP_RACES'
  /** By `name`. */
  | 'NAME'
  /** By `nationality`. */
  | 'NATIONALITY'
  /** By `podiums`. */
  | 'PODIUMS'
  /** By `points`. */
  | 'POINTS'
  /** By `poles`. */
  | 'POLES'
  /** By `racesEntered`. */
  | 'RACES_ENTERED'
  /** By `reference`. */
  | 'REFERENCE'
  /** By `teamId`. */
  | 'TEAM_ID'
  /** By `url`. */
  | 'URL'
  /** By `wins`. */
  | 'WINS';

/** Conditions on a list of TeamSeason rows, all of which must hold. */
export type TeamSeasonListWhere = {
  /** Every row meets these; true for an empty list. */
  every?: TeamSeasonWhere | null | undefined;
  /** No row meets these; with `{}`, the list is empty. */
  none?: TeamSeasonWhere | null | undefined;
  /** At least one row meets these; with `{}`, there is a row. */
  some?: TeamSeasonWhere | null | undefined;
};

/** Conditions on TeamSeason rows, all of which must hold. */
export type TeamSeasonWhere = {
  /** All of these must hold; true for an empty list. */
  and?: Array<TeamSeasonWhere> | null | undefined;
  /** Conditions on `bestFinish`. */
  bestFinish?: IntWhere | null | undefined;
  /** Conditions on `championshipPoints`. */
  championshipPoints?: FloatWhere | null | undefined;
  /** This must not hold. */
  not?: TeamSeasonWhere | null | undefined;
  /** At least one of these must hold; false for an empty list. */
  or?: Array<TeamSeasonWhere> | null | undefined;
  /** Conditions on `podiums`. */
  podiums?: IntWhere | null | undefined;
  /** Conditions on `points`. */
  points?: FloatWhere | null | undefined;
  /** Conditions on `poles`. */
  poles?: IntWhere | null | undefined;
  /** Conditions on `position`. */
  position?: IntWhere | null | undefined;
  /** Conditions on `positionNote`. */
  positionNote?: StringWhere | null | undefined;
  /** Conditions on `racesEntered`. */
  racesEntered?: IntWhere | null | undefined;
  /** Conditions on the row that `team` links to. */
  team?: TeamWhere | null | undefined;
  /** Conditions on `wins`. */
  wins?: IntWhere | null | undefined;
  /** Conditions on `year`. */
  year?: IntWhere | null | undefined;
};

/** Conditions on a list of TeamStanding rows, all of which must hold. */
export type TeamStandingListWhere = {
  /** Every row meets these; true for an empty list. */
  every?: TeamStandingWhere | null | undefined;
  /** No row meets these; with `{}`, the list is empty. */
  none?: TeamStandingWhere | null | undefined;
  /** At least one row meets these; with `{}`, there is a row. */
  some?: TeamStandingWhere | null | undefined;
};

/** Conditions on TeamStanding rows, all of which must hold. */
export type TeamStandingWhere = {
  /** All of these must hold; true for an empty list. */
  and?: Array<TeamStandingWhere> | null | undefined;
  /** Conditions on `championshipPoints`. */
  championshipPoints?: FloatWhere | null | undefined;
  /** This must not hold. */
  not?: TeamStandingWhere | null | undefined;
  /** At least one of these must hold; false for an empty list. */
  or?: Array<TeamStandingWhere> | null | undefined;
  /** Conditions on `position`. */
  position?: IntWhere | null | undefined;
  /** Conditions on `positionNote`. */
  positionNote?: StringWhere | null | undefined;
  /** Conditions on `positionText`. */
  positionText?: StringWhere | null | undefined;
  /** Conditions on `positionsGained`. */
  positionsGained?: IntWhere | null | undefined;
  /** Conditions on the row that `race` links to. */
  race?: RaceWhere | null | undefined;
  /** Conditions on the row that `team` links to. */
  team?: TeamWhere | null | undefined;
  /** Conditions on `wins`. */
  wins?: IntWhere | null | undefined;
};

/** Conditions on Team rows, all of which must hold. */
export type TeamWhere = {
  /** All of these must hold; true for an empty list. */
  and?: Array<TeamWhere> | null | undefined;
  /** Conditions on `bestFinish`. */
  bestFinish?: IntWhere | null | undefined;
  /** Conditions on `championships`. */
  championships?: IntWhere | null | undefined;
  /** Conditions on `championshipsNote`. */
  championshipsNote?: StringWhere | null | undefined;
  /** Conditions on the rows of `circuits`. */
  circuits?: TeamCircuitListWhere | null | undefined;
  /** Conditions on the rows of `drivers`. */
  drivers?: DriverListWhere | null | undefined;
  /** Conditions on `fastestLapRaces`. */
  fastestLapRaces?: IntWhere | null | undefined;
  /** Conditions on `fastestLaps`. */
  fastestLaps?: IntWhere | null | undefined;
  /** Conditions on `fastestLapsNote`. */
  fastestLapsNote?: StringWhere | null | undefined;
  /** Conditions on the row that `firstRace` links to. */
  firstRace?: RaceWhere | null | undefined;
  /** Conditions on the row that `lastRace` links to. */
  lastRace?: RaceWhere | null | undefined;
  /** Conditions on `name`. */
  name?: StringWhere | null | undefined;
  /** Conditions on `nationality`. */
  nationality?: StringWhere | null | undefined;
  /** This must not hold. */
  not?: TeamWhere | null | undefined;
  /** At least one of these must hold; false for an empty list. */
  or?: Array<TeamWhere> | null | undefined;
  /** Conditions on `podiums`. */
  podiums?: IntWhere | null | undefined;
  /** Conditions on `points`. */
  points?: FloatWhere | null | undefined;
  /** Conditions on `poles`. */
  poles?: IntWhere | null | undefined;
  /** Conditions on `racesEntered`. */
  racesEntered?: IntWhere | null | undefined;
  /** Conditions on the rows of `racesWon`. */
  racesWon?: RaceListWhere | null | undefined;
  /** Conditions on `reference`. */
  reference?: StringWhere | null | undefined;
  /** Conditions on the rows of `results`. */
  results?: RaceResultListWhere | null | undefined;
  /** Conditions on the rows of `seasons`. */
  seasons?: TeamSeasonListWhere | null | undefined;
  /** Conditions on the rows of `sprintResults`. */
  sprintResults?: SprintResultListWhere | null | undefined;
  /** Conditions on the rows of `standings`. */
  standings?: TeamStandingListWhere | null | undefined;
  /** Conditions on `teamId`. */
  teamId?: IntWhere | null | undefined;
  /** Conditions on `url`. */
  url?: StringWhere | null | undefined;
  /** Conditions on `wins`. */
  wins?: IntWhere | null | undefined;
};

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
    | { __typename: 'Team' }
  > };

export type CircuitQueryVariables = Exact<{
  circuitId: number;
}>;


export type CircuitQuery = { circuit: { circuitId: number, circuitName: string, location: string, country: string, altitude: number | null, totalRaces: number, fastestLapText: string | null, fastestLapNote: string | null, fastestDriver: { driverId: number, name: string } | null, lastRace: { year: number } | null, layouts: Array<{ layoutId: number, name: string, lengthKilometres: number | null, turns: number | null, totalRaces: number, fastestLapText: string | null, firstRace: { year: number } | null, lastRace: { year: number } | null, fastestDriver: { driverId: number, name: string } | null }>, lapRecords: Array<{ id: string, fastestLap: number, fastestLapText: string | null, race: { year: number, name: string }, driver: { driverId: number, name: string } }>, mostSuccessfulDrivers: Array<{ id: string, wins: number, driver: { driverId: number, name: string } }>, races: Array<{ raceId: number, year: number, name: string, fastestLapText: string | null, winner: { driverId: number, name: string } | null, winningTeam: { name: string } | null, poleDriver: { name: string } | null }> } | null };

export type CircuitsQueryVariables = Exact<{
  where?: CircuitWhere | null | undefined;
  orderBy?: Array<CircuitOrder> | CircuitOrder | null | undefined;
  limit: number;
  offset: number;
}>;


export type CircuitsQuery = { circuits: Array<{ circuitId: number, circuitName: string, location: string, country: string, totalRaces: number, fastestLap: number | null, fastestDriver: { driverId: number, name: string } | null }>, circuitsConnection: { totalCount: number } };

export type CompareQueryVariables = Exact<{
  driverId: number;
  rivalId: number;
  scope: Scope;
}>;


export type CompareQuery = { headToHead: { races: number, bothFinished: number, sides: Array<{ finishedAhead: number, qualifiedAhead: number, wins: number, podiums: number, driver: { driverId: number, name: string, racesEntered: number, championships: number | null } }>, seasons: Array<{ races: number, season: { year: number }, sides: Array<{ finishedAhead: number, qualifiedAhead: number }> }> } };

export type NamesQueryVariables = Exact<{ [key: string]: never; }>;


export type NamesQuery = { drivers: Array<{ driverId: number, name: string }> };

export type DataQueryVariables = Exact<{ [key: string]: never; }>;


export type DataQuery = { dataset: { version: number, label: string | null, source: string, publishedAt: string, comparedVersions: Array<number>, changedRows: number | null, sources: Array<{ name: string, licence: string | null }>, coverage: Array<{ name: string, firstYear: number, lastYear: number, races: number }>, agreement: Array<{ id: string, figure: string, compared: number, equal: number, different: number, differences: Array<{ id: string, subject: string, ours: string | null, theirs: string | null, reason: string | null }> }> } };

export type DriverQueryVariables = Exact<{
  driverId: number;
}>;


export type DriverQuery = { driver: { driverId: number, name: string, code: string | null, nationality: string | null, dateOfBirth: string | null, racesEntered: number, wins: number, podiums: number, poles: number, fastestLaps: number | null, fastestLapsNote: string | null, points: number, championships: number | null, championshipsNote: string | null, winRate: number | null, bestFinish: number | null, firstRace: { year: number, name: string } | null, lastRace: { year: number, name: string } | null, seasons: Array<{ id: string, year: number, racesEntered: number, wins: number, podiums: number, points: number, position: number | null, teams: Array<{ name: string }> }>, circuits: Array<{ id: string, racesEntered: number, wins: number, podiums: number, bestFinish: number | null, fastestLapText: string | null, circuit: { circuitId: number, circuitName: string } }>, teamMates: Array<{ driverId: number, name: string, wins: number }> } | null };

export type DriversQueryVariables = Exact<{
  where?: DriverWhere | null | undefined;
  orderBy?: Array<DriverOrder> | DriverOrder | null | undefined;
  limit: number;
  offset: number;
}>;


export type DriversQuery = { drivers: Array<{ driverId: number, name: string, nationality: string | null, racesEntered: number, wins: number, podiums: number, poles: number, championships: number | null, firstRace: { year: number } | null, lastRace: { year: number } | null }>, driversConnection: { totalCount: number } };

export type HomeQueryVariables = Exact<{
  metric: Metric;
  minStarts: number;
}>;


export type HomeQuery = { dataset: { version: number, source: string, publishedAt: string, rowCounts: Array<{ name: string, rows: number }>, coverage: Array<{ name: string, firstYear: number, lastYear: number }> }, leaderboard: Array<{ rank: number, isTied: boolean, value: number, isLowerBound: boolean, driver: { driverId: number, name: string } }> };

export type SeasonQueryVariables = Exact<{
  year: number;
  before: SeasonRound;
}>;


export type SeasonQuery = { season: { year: number, racesRun: number, totalRaces: number, isComplete: boolean, championNote: string | null, teamChampionNote: string | null, champion: { driverId: number, name: string } | null, teamChampion: { name: string } | null, races: Array<{ raceId: number, round: number, name: string, date: string, circuit: { circuitId: number, circuitName: string }, winner: { driverId: number, name: string } | null, winningTeam: { name: string } | null }>, driverStandings: Array<{ id: string, position: number | null, positionNote: string | null, championshipPoints: number | null, points: number, wins: number, podiums: number, teams: Array<{ name: string }>, driver: { driverId: number, name: string, career: { points: number } | null, careers: Array<{ id: string, points: number, race: { round: number, name: string } }> } }>, teamStandings: Array<{ id: string, position: number | null, positionNote: string | null, championshipPoints: number | null, points: number, wins: number, team: { name: string } | null }> } | null };

export type SeasonsQueryVariables = Exact<{ [key: string]: never; }>;


export type SeasonsQuery = { seasons: Array<{ year: number, racesRun: number, totalRaces: number, driversEntered: number, championNote: string | null, champion: { driverId: number, name: string } | null, teamChampion: { name: string } | null }> };


export const FooterDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Footer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dataset"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"publishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"sources"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"licence"}}]}}]}}]}}]} as unknown as DocumentNode<FooterQuery, FooterQueryVariables>;
export const NewVersionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"NewVersion"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"datasetPublished"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}}]} as unknown as DocumentNode<NewVersionSubscription, NewVersionSubscriptionVariables>;
export const CurrentVersionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CurrentVersion"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dataset"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}}]} as unknown as DocumentNode<CurrentVersionQuery, CurrentVersionQueryVariables>;
export const SearchDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Search"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"text"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"search"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"text"},"value":{"kind":"Variable","name":{"kind":"Name","value":"text"}}},{"kind":"Argument","name":{"kind":"Name","value":"limit"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Driver"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"driverId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nationality"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Circuit"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"circuitId"}},{"kind":"Field","name":{"kind":"Name","value":"circuitName"}},{"kind":"Field","name":{"kind":"Name","value":"country"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Race"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"raceId"}},{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<SearchQuery, SearchQueryVariables>;
export const CircuitDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Circuit"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"circuitId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"circuit"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"circuitId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"circuitId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"circuitId"}},{"kind":"Field","name":{"kind":"Name","value":"circuitName"}},{"kind":"Field","name":{"kind":"Name","value":"location"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"altitude"}},{"kind":"Field","name":{"kind":"Name","value":"totalRaces"}},{"kind":"Field","name":{"kind":"Name","value":"fastestLapText"}},{"kind":"Field","name":{"kind":"Name","value":"fastestLapNote"}},{"kind":"Field","name":{"kind":"Name","value":"fastestDriver"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"driverId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lastRace"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"year"}}]}},{"kind":"Field","name":{"kind":"Name","value":"layouts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"layoutId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"lengthKilometres"}},{"kind":"Field","name":{"kind":"Name","value":"turns"}},{"kind":"Field","name":{"kind":"Name","value":"totalRaces"}},{"kind":"Field","name":{"kind":"Name","value":"firstRace"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"year"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lastRace"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"year"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fastestLapText"}},{"kind":"Field","name":{"kind":"Name","value":"fastestDriver"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"driverId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"lapRecords"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fastestLap"}},{"kind":"Field","name":{"kind":"Name","value":"fastestLapText"}},{"kind":"Field","name":{"kind":"Name","value":"race"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"driver"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"driverId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"mostSuccessfulDrivers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"limit"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"wins"}},{"kind":"Field","name":{"kind":"Name","value":"driver"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"driverId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"races"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"field"},"value":{"kind":"EnumValue","value":"YEAR"}},{"kind":"ObjectField","name":{"kind":"Name","value":"direction"},"value":{"kind":"EnumValue","value":"DESC"}}]}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"raceId"}},{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"winner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"driverId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"winningTeam"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"poleDriver"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fastestLapText"}}]}}]}}]}}]} as unknown as DocumentNode<CircuitQuery, CircuitQueryVariables>;
export const CircuitsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Circuits"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"where"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"CircuitWhere"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CircuitOrder"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"limit"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"offset"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"circuits"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"Variable","name":{"kind":"Name","value":"where"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}},{"kind":"Argument","name":{"kind":"Name","value":"limit"},"value":{"kind":"Variable","name":{"kind":"Name","value":"limit"}}},{"kind":"Argument","name":{"kind":"Name","value":"offset"},"value":{"kind":"Variable","name":{"kind":"Name","value":"offset"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"circuitId"}},{"kind":"Field","name":{"kind":"Name","value":"circuitName"}},{"kind":"Field","name":{"kind":"Name","value":"location"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"totalRaces"}},{"kind":"Field","name":{"kind":"Name","value":"fastestLap"}},{"kind":"Field","name":{"kind":"Name","value":"fastestDriver"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"driverId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"circuitsConnection"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"Variable","name":{"kind":"Name","value":"where"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}}]} as unknown as DocumentNode<CircuitsQuery, CircuitsQueryVariables>;
export const CompareDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Compare"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"driverId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"rivalId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"scope"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Scope"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"headToHead"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"driverId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"driverId"}}},{"kind":"Argument","name":{"kind":"Name","value":"rivalId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"rivalId"}}},{"kind":"Argument","name":{"kind":"Name","value":"scope"},"value":{"kind":"Variable","name":{"kind":"Name","value":"scope"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"races"}},{"kind":"Field","name":{"kind":"Name","value":"bothFinished"}},{"kind":"Field","name":{"kind":"Name","value":"sides"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"driver"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"driverId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"racesEntered"}},{"kind":"Field","name":{"kind":"Name","value":"championships"}}]}},{"kind":"Field","name":{"kind":"Name","value":"finishedAhead"}},{"kind":"Field","name":{"kind":"Name","value":"qualifiedAhead"}},{"kind":"Field","name":{"kind":"Name","value":"wins"}},{"kind":"Field","name":{"kind":"Name","value":"podiums"}}]}},{"kind":"Field","name":{"kind":"Name","value":"seasons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"races"}},{"kind":"Field","name":{"kind":"Name","value":"season"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"year"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sides"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"finishedAhead"}},{"kind":"Field","name":{"kind":"Name","value":"qualifiedAhead"}}]}}]}}]}}]}}]} as unknown as DocumentNode<CompareQuery, CompareQueryVariables>;
export const NamesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Names"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"drivers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"field"},"value":{"kind":"EnumValue","value":"SURNAME"}},{"kind":"ObjectField","name":{"kind":"Name","value":"direction"},"value":{"kind":"EnumValue","value":"ASC"}}]}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"driverId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<NamesQuery, NamesQueryVariables>;
export const DataDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Data"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dataset"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"publishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"comparedVersions"}},{"kind":"Field","name":{"kind":"Name","value":"changedRows"}},{"kind":"Field","name":{"kind":"Name","value":"sources"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"licence"}}]}},{"kind":"Field","name":{"kind":"Name","value":"coverage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"firstYear"}},{"kind":"Field","name":{"kind":"Name","value":"lastYear"}},{"kind":"Field","name":{"kind":"Name","value":"races"}}]}},{"kind":"Field","name":{"kind":"Name","value":"agreement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"figure"}},{"kind":"Field","name":{"kind":"Name","value":"compared"}},{"kind":"Field","name":{"kind":"Name","value":"equal"}},{"kind":"Field","name":{"kind":"Name","value":"different"}},{"kind":"Field","name":{"kind":"Name","value":"differences"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"limit"},"value":{"kind":"IntValue","value":"200"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"ours"}},{"kind":"Field","name":{"kind":"Name","value":"theirs"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]}}]}}]} as unknown as DocumentNode<DataQuery, DataQueryVariables>;
export const DriverDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Driver"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"driverId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"driver"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"driverId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"driverId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"driverId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"nationality"}},{"kind":"Field","name":{"kind":"Name","value":"dateOfBirth"}},{"kind":"Field","name":{"kind":"Name","value":"racesEntered"}},{"kind":"Field","name":{"kind":"Name","value":"wins"}},{"kind":"Field","name":{"kind":"Name","value":"podiums"}},{"kind":"Field","name":{"kind":"Name","value":"poles"}},{"kind":"Field","name":{"kind":"Name","value":"fastestLaps"}},{"kind":"Field","name":{"kind":"Name","value":"fastestLapsNote"}},{"kind":"Field","name":{"kind":"Name","value":"points"}},{"kind":"Field","name":{"kind":"Name","value":"championships"}},{"kind":"Field","name":{"kind":"Name","value":"championshipsNote"}},{"kind":"Field","name":{"kind":"Name","value":"winRate"}},{"kind":"Field","name":{"kind":"Name","value":"bestFinish"}},{"kind":"Field","name":{"kind":"Name","value":"firstRace"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lastRace"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"seasons"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"field"},"value":{"kind":"EnumValue","value":"YEAR"}},{"kind":"ObjectField","name":{"kind":"Name","value":"direction"},"value":{"kind":"EnumValue","value":"ASC"}}]}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"racesEntered"}},{"kind":"Field","name":{"kind":"Name","value":"wins"}},{"kind":"Field","name":{"kind":"Name","value":"podiums"}},{"kind":"Field","name":{"kind":"Name","value":"points"}},{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"teams"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"circuits"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"field"},"value":{"kind":"EnumValue","value":"WINS"}},{"kind":"ObjectField","name":{"kind":"Name","value":"direction"},"value":{"kind":"EnumValue","value":"DESC"}}]},{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"field"},"value":{"kind":"EnumValue","value":"RACES_ENTERED"}},{"kind":"ObjectField","name":{"kind":"Name","value":"direction"},"value":{"kind":"EnumValue","value":"DESC"}}]}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"racesEntered"}},{"kind":"Field","name":{"kind":"Name","value":"wins"}},{"kind":"Field","name":{"kind":"Name","value":"podiums"}},{"kind":"Field","name":{"kind":"Name","value":"bestFinish"}},{"kind":"Field","name":{"kind":"Name","value":"fastestLapText"}},{"kind":"Field","name":{"kind":"Name","value":"circuit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"circuitId"}},{"kind":"Field","name":{"kind":"Name","value":"circuitName"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"teamMates"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"field"},"value":{"kind":"EnumValue","value":"WINS"}},{"kind":"ObjectField","name":{"kind":"Name","value":"direction"},"value":{"kind":"EnumValue","value":"DESC"}}]}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"driverId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"wins"}}]}}]}}]}}]} as unknown as DocumentNode<DriverQuery, DriverQueryVariables>;
export const DriversDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Drivers"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"where"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"DriverWhere"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DriverOrder"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"limit"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"offset"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"drivers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"Variable","name":{"kind":"Name","value":"where"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}},{"kind":"Argument","name":{"kind":"Name","value":"limit"},"value":{"kind":"Variable","name":{"kind":"Name","value":"limit"}}},{"kind":"Argument","name":{"kind":"Name","value":"offset"},"value":{"kind":"Variable","name":{"kind":"Name","value":"offset"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"driverId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nationality"}},{"kind":"Field","name":{"kind":"Name","value":"racesEntered"}},{"kind":"Field","name":{"kind":"Name","value":"wins"}},{"kind":"Field","name":{"kind":"Name","value":"podiums"}},{"kind":"Field","name":{"kind":"Name","value":"poles"}},{"kind":"Field","name":{"kind":"Name","value":"championships"}},{"kind":"Field","name":{"kind":"Name","value":"firstRace"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"year"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lastRace"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"year"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"driversConnection"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"Variable","name":{"kind":"Name","value":"where"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}}]} as unknown as DocumentNode<DriversQuery, DriversQueryVariables>;
export const HomeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Home"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"metric"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Metric"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"minStarts"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dataset"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"publishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"rowCounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"rows"}}]}},{"kind":"Field","name":{"kind":"Name","value":"coverage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"firstYear"}},{"kind":"Field","name":{"kind":"Name","value":"lastYear"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"leaderboard"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"metric"},"value":{"kind":"Variable","name":{"kind":"Name","value":"metric"}}},{"kind":"Argument","name":{"kind":"Name","value":"minStarts"},"value":{"kind":"Variable","name":{"kind":"Name","value":"minStarts"}}},{"kind":"Argument","name":{"kind":"Name","value":"limit"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rank"}},{"kind":"Field","name":{"kind":"Name","value":"isTied"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"isLowerBound"}},{"kind":"Field","name":{"kind":"Name","value":"driver"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"driverId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<HomeQuery, HomeQueryVariables>;
export const SeasonDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Season"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"year"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"before"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SeasonRound"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"season"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"year"},"value":{"kind":"Variable","name":{"kind":"Name","value":"year"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"racesRun"}},{"kind":"Field","name":{"kind":"Name","value":"totalRaces"}},{"kind":"Field","name":{"kind":"Name","value":"isComplete"}},{"kind":"Field","name":{"kind":"Name","value":"champion"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"driverId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"championNote"}},{"kind":"Field","name":{"kind":"Name","value":"teamChampion"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"teamChampionNote"}},{"kind":"Field","name":{"kind":"Name","value":"races"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"field"},"value":{"kind":"EnumValue","value":"ROUND"}},{"kind":"ObjectField","name":{"kind":"Name","value":"direction"},"value":{"kind":"EnumValue","value":"ASC"}}]}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"raceId"}},{"kind":"Field","name":{"kind":"Name","value":"round"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"circuit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"circuitId"}},{"kind":"Field","name":{"kind":"Name","value":"circuitName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"winner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"driverId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"winningTeam"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"driverStandings"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"limit"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"positionNote"}},{"kind":"Field","name":{"kind":"Name","value":"championshipPoints"}},{"kind":"Field","name":{"kind":"Name","value":"points"}},{"kind":"Field","name":{"kind":"Name","value":"wins"}},{"kind":"Field","name":{"kind":"Name","value":"podiums"}},{"kind":"Field","name":{"kind":"Name","value":"teams"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"driver"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"driverId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"career"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"upTo"},"value":{"kind":"Variable","name":{"kind":"Name","value":"before"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"points"}}]}},{"kind":"Field","name":{"kind":"Name","value":"careers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"race"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"year"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"eq"},"value":{"kind":"Variable","name":{"kind":"Name","value":"year"}}}]}}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"points"}},{"kind":"Field","name":{"kind":"Name","value":"race"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"round"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"teamStandings"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"limit"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"positionNote"}},{"kind":"Field","name":{"kind":"Name","value":"championshipPoints"}},{"kind":"Field","name":{"kind":"Name","value":"points"}},{"kind":"Field","name":{"kind":"Name","value":"wins"}},{"kind":"Field","name":{"kind":"Name","value":"team"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]} as unknown as DocumentNode<SeasonQuery, SeasonQueryVariables>;
export const SeasonsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Seasons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"seasons"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"field"},"value":{"kind":"EnumValue","value":"YEAR"}},{"kind":"ObjectField","name":{"kind":"Name","value":"direction"},"value":{"kind":"EnumValue","value":"DESC"}}]}]}},{"kind":"Argument","name":{"kind":"Name","value":"limit"},"value":{"kind":"IntValue","value":"1000"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"racesRun"}},{"kind":"Field","name":{"kind":"Name","value":"totalRaces"}},{"kind":"Field","name":{"kind":"Name","value":"driversEntered"}},{"kind":"Field","name":{"kind":"Name","value":"champion"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"driverId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"championNote"}},{"kind":"Field","name":{"kind":"Name","value":"teamChampion"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<SeasonsQuery, SeasonsQueryVariables>;