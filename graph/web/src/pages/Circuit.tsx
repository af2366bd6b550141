import { useMemo } from "react";
import { Link } from "../components/Link";
import { addressOf } from "../addresses";
import { steps } from "../charts/steps";
import { ChartCard } from "../components/ChartCard";
import { Facts } from "../components/Facts";
import { Flag } from "../components/Flag";
import { DriverName, TeamName, Winners, winnersOf } from "../components/names";
import { QueryLink } from "../components/QueryLink";
import { QueryResult } from "../components/QueryResult";
import { Rest } from "../components/Rest";
import { Section } from "../components/Section";
import { SiteMap } from "../components/SiteMap";
import { type Column, Table } from "../components/Table";
import { Title } from "../components/Title";
import { count, lap, text, UNKNOWN, yearSpan } from "../format";
import { CircuitDocument, type CircuitQuery } from "../generated/graphql";

type CircuitData = NonNullable<CircuitQuery["circuit"]>;

export function Circuit({ circuitId }: { circuitId: number }) {
  return (
    <QueryResult isWholePage query={CircuitDocument} variables={{ circuitId }}>
      {({ circuit }) => circuit && <CircuitPage key={circuit.circuitId} circuit={circuit} />}
    </QueryResult>
  );
}

function CircuitPage({ circuit }: { circuit: CircuitData }) {
  const operation = { query: CircuitDocument, variables: { circuitId: circuit.circuitId } };
  const winner = circuit.drivers[0];
  return (
    <>
      <Title
        name={circuit.circuitName}
        crumbs={[{ name: "Circuits", href: "/explore/circuits" }, { name: circuit.circuitName }]}
      >
        <p className="lead">
          <Flag of={circuit.country} />
          {text(circuit.location)}, {text(circuit.country)}
        </p>
      </Title>
      <Facts
        facts={[
          ["Races", count(circuit.totalRaces)],
          [
            "Lap record",
            text(circuit.fastestLapText),
            circuit.fastestLapNote ??
              (circuit.fastestDriver && (
                <>
                  <Link href={addressOf.driver(circuit.fastestDriver.driverId)}>{circuit.fastestDriver.name}</Link>,{" "}
                  {circuit.fastestLapRace?.year}
                </>
              )),
          ],
          ["Most wins", winner ? count(winner.wins) : UNKNOWN, winner?.driver.name],
          [
            "Altitude",
            circuit.altitude === null || circuit.altitude === undefined ? UNKNOWN : `${count(circuit.altitude)} m`,
          ],
          [
            "Place",
            circuit.latitude && circuit.longitude
              ? `${Math.abs(circuit.latitude).toFixed(2)}° ${circuit.latitude < 0 ? "S" : "N"}, ${Math.abs(circuit.longitude).toFixed(2)}° ${circuit.longitude < 0 ? "W" : "E"}`
              : UNKNOWN,
          ],
        ]}
      />
      {circuit.lapRecords.length > 0 && <LapRecords circuit={circuit} />}
      {circuit.layouts.length > 0 && (
        <Section title="Layouts" sentence="Each with a lap record of its own.">
          <Table
            caption={`Layouts of ${circuit.circuitName}`}
            columns={LAYOUTS}
            rows={circuit.layouts}
            keyOf={(row) => row.layoutId}
          />
        </Section>
      )}
      {circuit.drivers.length > 0 && (
        <div className="columns">
          <Section title="Winners">
            <Table caption="Winning drivers" columns={WINNERS} rows={circuit.drivers} keyOf={(row) => row.id} isTall />
          </Section>
          <Section title="Winning teams">
            <Table
              caption="Winning teams"
              columns={WINNING_TEAMS}
              rows={circuit.teams}
              keyOf={(row) => row.id}
              isTall
            />
          </Section>
        </div>
      )}
      <Section
        title="Races"
        tools={
          <>
            <QueryLink of="Races" {...operation} />
          </>
        }
      >
        <Table
          caption={`Races at ${circuit.circuitName}`}
          columns={RACES}
          rows={circuit.races}
          keyOf={(race) => race.raceId}
          isTall
        />
      </Section>
      <Rest>
        <SiteMap
          title="Where it is"
          sentence={`${circuit.location}, ${circuit.country}.`}
          circuits={[circuit]}
          {...operation}
        />
      </Rest>
    </>
  );
}

function LapRecords({ circuit }: { circuit: CircuitData }) {
  const { lapRecords, lastRace, circuitId } = circuit;
  const draw = useMemo(
    () =>
      steps(
        lapRecords.map((record) => ({
          x: record.race.year,
          y: record.fastestLap,
          name: `${record.race.year}: ${text(record.fastestLapText)}, ${record.driver.name}`,
        })),
        { label: "minutes : seconds", write: lap },
        lastRace?.year ?? 0,
      ),
    [lapRecords, lastRace],
  );
  return (
    <ChartCard
      id="lap-record"
      title="How the lap record fell"
      sentence="Each fastest lap of a race that beat all before, on any layout of the circuit."
      draw={draw}
      height={280}
      columns={[
        {
          name: "Race",
          isKey: true,
          value: (row) => `${row.race.year} ${row.race.name}`,
          cell: (row) => (
            <Link href={addressOf.race(row.race.raceId)}>
              {row.race.year} {row.race.name}
            </Link>
          ),
        },
        { name: "Driver", value: (row) => row.driver.name, cell: (row) => <DriverName driver={row.driver} /> },
        { name: "Lap", isNumber: true, value: (row) => row.fastestLap, cell: (row) => text(row.fastestLapText) },
      ]}
      rows={lapRecords}
      keyOf={(row) => row.id}
      query={CircuitDocument}
      variables={{ circuitId }}
    />
  );
}

const LAYOUTS: readonly Column<CircuitData["layouts"][number]>[] = [
  { name: "Layout", isKey: true, value: (row) => row.name },
  {
    name: "Seasons",
    value: (row) => row.firstRace?.year,
    cell: (row) => yearSpan(row.firstRace, row.lastRace),
  },
  { name: "Races", isNumber: true, value: (row) => row.totalRaces },
  {
    name: "Kilometres",
    isNumber: true,
    isSecondary: true,
    value: (row) => row.lengthKilometres,
    cell: (row) => row.lengthKilometres?.toFixed(3) ?? UNKNOWN,
  },
  { name: "Turns", isNumber: true, isSecondary: true, value: (row) => row.turns },
  {
    name: "Lap record",
    isNumber: true,
    isStrong: true,
    value: (row) => row.fastestLap,
    cell: (row) => text(row.fastestLapText),
  },
  {
    name: "Driver",
    isSecondary: true,
    value: (row) => row.fastestDriver?.name,
    cell: (row) => <DriverName driver={row.fastestDriver} />,
  },
];

const WINNERS: readonly Column<CircuitData["drivers"][number]>[] = [
  { name: "Driver", isKey: true, value: (row) => row.driver.name, cell: (row) => <DriverName driver={row.driver} /> },
  { name: "Wins", isNumber: true, isStrong: true, value: (row) => row.wins },
  { name: "Podiums", isNumber: true, value: (row) => row.podiums },
  { name: "Races", isNumber: true, isSecondary: true, value: (row) => row.racesEntered },
];

const WINNING_TEAMS: readonly Column<CircuitData["teams"][number]>[] = [
  { name: "Team", isKey: true, value: (row) => row.team?.name, cell: (row) => <TeamName team={row.team} isMarked /> },
  { name: "Wins", isNumber: true, isStrong: true, value: (row) => row.wins },
  { name: "Podiums", isNumber: true, value: (row) => row.podiums },
  { name: "Races", isNumber: true, isSecondary: true, value: (row) => row.racesEntered },
];

const RACES: readonly Column<CircuitData["races"][number]>[] = [
  {
    name: "Race",
    isKey: true,
    value: (race) => `${race.year} ${race.name}`,
    cell: (race) => (
      <Link href={addressOf.race(race.raceId)}>
        {race.year} {race.name}
      </Link>
    ),
  },
  {
    name: "Winner",
    value: (race) => winnersOf(race),
    cell: (race) => <Winners race={race} />,
  },
  {
    name: "Team",
    isSecondary: true,
    value: (race) => race.winningTeam?.name,
    cell: (race) => <TeamName team={race.winningTeam} />,
  },
  {
    name: "Pole",
    isSecondary: true,
    value: (race) => race.poleDriver?.name,
    cell: (race) => <DriverName driver={race.poleDriver} />,
  },
  {
    name: "Fastest lap",
    isNumber: true,
    isSecondary: true,
    value: (race) => race.fastestLap,
    cell: (race) => text(race.fastestLapText),
  },
];
