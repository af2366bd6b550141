import { DriverName, Gained, Place, TeamName } from "../components/names";
import { Section } from "../components/Section";
import { type Column, Table } from "../components/Table";
import { figure } from "../format";
import type { RaceData } from "./raceColumns";

/** Both championships before and after a race. */
export function RaceStandings({ race }: { race: RaceData }) {
  const { driverStandings, teamStandings, previous } = race;
  const before = previous?.year === race.year ? previous : null;
  const drivers = new Map(before?.driverStandings.map((row) => [row.driver.driverId, row.championshipPoints]));
  const teams = new Map(before?.teamStandings.map((row) => [row.team?.teamId, row.championshipPoints]));
  const teamOf = new Map(race.results.map((result) => [result.driver.driverId, result.team]));
  if (driverStandings.length === 0) {
    return null;
  }
  const sentence = `After round ${race.round}, with the points of this race${before ? "" : ", the first of the season"}.`;
  return (
    <div className="columns">
      <Section title="Drivers' championship" sentence={sentence}>
        <Table
          caption="Drivers' championship after this race"
          rows={driverStandings}
          keyOf={(row) => row.id}
          isTall
          columns={[
            place(),
            {
              name: "Driver",
              isKey: true,
              value: (row) => row.driver.name,
              cell: (row) => <DriverName driver={row.driver} team={teamOf.get(row.driver.driverId) ?? null} />,
            },
            {
              name: "Gained",
              isNumber: true,
              value: (row) => row.positionsGained,
              cell: (row) => <Gained places={row.positionsGained} />,
            },
            {
              name: "Before",
              isNumber: true,
              value: (row) => (before ? (drivers.get(row.driver.driverId) ?? 0) : 0),
              cell: (row) => figure(drivers.get(row.driver.driverId) ?? 0),
            },
            {
              name: "Points",
              isNumber: true,
              isStrong: true,
              value: (row) => row.championshipPoints,
              cell: (row) => figure(row.championshipPoints),
            },
          ]}
        />
      </Section>
      {teamStandings.length > 0 && (
        <Section title="Teams' championship" sentence={sentence}>
          <Table
            caption="Teams' championship after this race"
            rows={teamStandings}
            keyOf={(row) => row.id}
            columns={[
              place(),
              {
                name: "Team",
                isKey: true,
                value: (row) => row.team?.name,
                cell: (row) => <TeamName team={row.team} isMarked />,
              },
              {
                name: "Gained",
                isNumber: true,
                value: (row) => row.positionsGained,
                cell: (row) => <Gained places={row.positionsGained} />,
              },
              {
                name: "Before",
                isNumber: true,
                value: (row) => teams.get(row.team?.teamId) ?? 0,
                cell: (row) => figure(teams.get(row.team?.teamId) ?? 0),
              },
              {
                name: "Points",
                isNumber: true,
                isStrong: true,
                value: (row) => row.championshipPoints,
                cell: (row) => figure(row.championshipPoints),
              },
            ]}
          />
        </Section>
      )}
    </div>
  );
}

function place<Row extends { position?: number | null; positionNote?: string | null }>(): Column<Row> {
  return {
    name: "Pos",
    isNumber: true,
    value: (row) => row.position,
    cell: (row) => <Place of={row} />,
  };
}
