import { addressOf } from "../addresses";
import { Link } from "../components/Link";
import { DriverName, Gained, TeamName, Winners, winnersOf } from "../components/names";
import type { Column } from "../components/Table";
import { figure, text, UNKNOWN } from "../format";
import type { RaceQuery } from "../generated/graphql";
import { shortPosition } from "../positions";

export type RaceData = NonNullable<RaceQuery["race"]>;
type Result = RaceData["results"][number];
type Sprint = RaceData["sprint"][number];

interface Starter {
  grid?: number | null;
  outcome: RaceData["results"][number]["outcome"];
}

/** The place on the grid; 0 is a start from the pit lane, or no start at all. */
function gridOf({ grid, outcome }: Starter): string {
  const isStarter = outcome !== "NOT_QUALIFIED" && outcome !== "WITHDRAWN";
  return grid ? String(grid) : grid === 0 && isStarter ? "Pit lane" : UNKNOWN;
}

export const RESULTS: readonly Column<Result>[] = [
  { name: "Pos", isNumber: true, first: "ASC", value: (row) => row.position, cell: shortPosition },
  {
    name: "Driver",
    isKey: true,
    value: (row) => row.driver.name,
    cell: (row) => <DriverName driver={row.driver} team={row.team ?? null} />,
  },
  { name: "Team", isSecondary: true, value: (row) => row.team?.name, cell: (row) => <TeamName team={row.team} /> },
  {
    name: "Grid",
    isNumber: true,
    value: (row) => row.grid,
    first: "ASC",
    cell: gridOf,
  },
  {
    name: "Gained",
    isNumber: true,
    value: (row) => row.positionsGained,
    cell: (row) => <Gained places={row.positionsGained} />,
  },
  { name: "Laps", isNumber: true, isSecondary: true, value: (row) => row.laps },
  {
    name: "Time",
    isNumber: true,
    value: (row) => row.gap ?? row.status,
    cell: (row) => (row.position === 1 ? text(row.time) : (row.gapText ?? text(row.status))),
  },
  {
    name: "Best lap",
    isNumber: true,
    isSecondary: true,
    value: (row) => row.fastestLap,
    cell: (row) => text(row.fastestLapText),
  },
  { name: "Points", isNumber: true, isStrong: true, value: (row) => row.points, cell: (row) => figure(row.points) },
];

type Qualifying = RaceData["qualifying"][number];

/** A column for each part that the session had; one of times, where it had none. */
export function qualifyingColumns(rows: readonly Qualifying[]): Column<Qualifying>[] {
  const parts: readonly Column<Qualifying>[] = [
    {
      name: "Q1",
      isNumber: true,
      first: "ASC",
      unit: "ms",
      value: (row) => row.firstTime,
      cell: (row) => text(row.firstTimeText),
    },
    {
      name: "Q2",
      isNumber: true,
      first: "ASC",
      unit: "ms",
      value: (row) => row.secondTime,
      cell: (row) => text(row.secondTimeText),
    },
    {
      name: "Q3",
      isNumber: true,
      first: "ASC",
      unit: "ms",
      value: (row) => row.thirdTime,
      cell: (row) => text(row.thirdTimeText),
    },
  ];
  const held = parts.filter((part) => rows.some((row) => part.value(row)));
  const [only] = held;
  return [
    { name: "Pos", isNumber: true, first: "ASC", value: (row) => row.position },
    {
      name: "Driver",
      isKey: true,
      value: (row) => row.driver.name,
      cell: (row) => <DriverName driver={row.driver} team={row.team ?? null} />,
    },
    ...(held.length === 1 && only ? [{ ...only, name: "Time" }] : held),
  ];
}

export const SPRINT: readonly Column<Sprint>[] = [
  { name: "Pos", isNumber: true, first: "ASC", value: (row) => row.position, cell: shortPosition },
  {
    name: "Driver",
    isKey: true,
    value: (row) => row.driver.name,
    cell: (row) => <DriverName driver={row.driver} team={row.team ?? null} />,
  },
  { name: "Grid", isNumber: true, isSecondary: true, value: (row) => row.grid, first: "ASC", cell: gridOf },
  {
    name: "Gained",
    isNumber: true,
    value: (row) => row.positionsGained,
    cell: (row) => <Gained places={row.positionsGained} />,
  },
  {
    name: "Time",
    isNumber: true,
    value: (row) => row.gap ?? row.status,
    cell: (row) => (row.position === 1 ? text(row.time) : (row.gapText ?? text(row.status))),
  },
  { name: "Points", isNumber: true, isStrong: true, value: (row) => row.points, cell: (row) => figure(row.points) },
];

export const OTHER_YEARS: readonly Column<RaceData["circuit"]["races"][number]>[] = [
  {
    name: "Season",
    value: (row) => row.year,
    cell: (row) => <Link href={addressOf.race(row.raceId)}>{row.year}</Link>,
  },
  {
    name: "Race",
    isKey: true,
    value: (row) => row.name,
    cell: (row) => <Link href={addressOf.race(row.raceId)}>{row.name}</Link>,
  },
  {
    name: "Winner",
    value: (row) => winnersOf(row),
    cell: (row) => <Winners race={row} />,
  },
  {
    name: "Team",
    isSecondary: true,
    value: (row) => row.winningTeam?.name,
    cell: (row) => <TeamName team={row.winningTeam} />,
  },
];
