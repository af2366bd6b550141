import { useMemo } from "react";
import { Link } from "wouter";
import { steps } from "../charts/steps";
import { CircuitDocument, type CircuitQuery } from "../generated/graphql";
import { count, lap, text } from "../format";
import { QueryLink } from "../components/QueryLink";
import { Facts } from "../components/Facts";
import { ChartCard } from "../components/ChartCard";
import { QueryResult } from "../components/QueryResult";
import { Table } from "../components/Table";
import { Title } from "../components/Title";

type Found = NonNullable<CircuitQuery["circuit"]>;

export function Circuit({ circuitId }: { circuitId: number }) {
  return (
    <QueryResult query={CircuitDocument} variables={{ circuitId }}>
      {({ circuit }) => circuit && <Place key={circuit.circuitId} {...circuit} />}
    </QueryResult>
  );
}

function Place(circuit: Found) {
  const winner = circuit.mostSuccessfulDrivers[0];
  return (
    <>
      <Title name={circuit.circuitName}>
        <p>
          {text(circuit.location)}, {text(circuit.country)}
        </p>
      </Title>
      <Facts
        facts={[
          ["Races", count(circuit.totalRaces)],
          ["Lap record", text(circuit.fastestLapText), circuit.fastestLapNote ?? circuit.fastestDriver?.name],
          [
            "Most wins",
            winner ? count(winner.wins) : "–",
            circuit.mostSuccessfulDrivers.map((one) => one.driver.name).join(", "),
          ],
          [
            "Altitude",
            circuit.altitude === null || circuit.altitude === undefined ? "–" : `${count(circuit.altitude)} m`,
          ],
        ]}
      />
      {circuit.lapRecords.length > 0 && <Records {...circuit} />}
      {circuit.layouts.length > 0 && <Layouts {...circuit} />}
      <section aria-labelledby="races">
        <h2 id="races">Races</h2>
        <Table
          caption={`Races at ${circuit.circuitName}`}
          rows={circuit.races}
          keyOf={(race) => race.raceId}
          columns={[
            { name: "Season", cell: (race) => <Link href={`/explore/seasons/${race.year}`}>{race.year}</Link> },
            { name: "Race", cell: (race) => race.name },
            {
              name: "Winner",
              cell: (race) =>
                race.winner ? <Link href={`/explore/drivers/${race.winner.driverId}`}>{race.winner.name}</Link> : "–",
            },
            { name: "Team", cell: (race) => text(race.winningTeam?.name) },
            { name: "Pole", cell: (race) => text(race.poleDriver?.name) },
            { name: "Fastest lap", isNumber: true, cell: (race) => text(race.fastestLapText) },
          ]}
        />
        <div className="below">
          <QueryLink query={CircuitDocument} variables={{ circuitId: circuit.circuitId }} />
        </div>
      </section>
    </>
  );
}

function Layouts({ circuitName, layouts }: Found) {
  return (
    <section aria-labelledby="layouts">
      <h2 id="layouts">Layouts</h2>
      <Table
        caption={`Layouts of ${circuitName}`}
        rows={layouts}
        keyOf={(layout) => layout.layoutId}
        columns={[
          { name: "Layout", cell: (layout) => layout.name },
          {
            name: "Seasons",
            cell: (layout) =>
              layout.firstRace && layout.lastRace ? `${layout.firstRace.year} to ${layout.lastRace.year}` : "–",
          },
          { name: "Races", isNumber: true, cell: (layout) => count(layout.totalRaces) },
          { name: "Kilometres", isNumber: true, cell: (layout) => layout.lengthKilometres?.toFixed(3) ?? "–" },
          { name: "Turns", isNumber: true, cell: (layout) => layout.turns ?? "–" },
          { name: "Lap record", isNumber: true, cell: (layout) => text(layout.fastestLapText) },
          {
            name: "Driver",
            cell: (layout) =>
              layout.fastestDriver ? (
                <Link href={`/explore/drivers/${layout.fastestDriver.driverId}`}>{layout.fastestDriver.name}</Link>
              ) : (
                "–"
              ),
          },
        ]}
      />
    </section>
  );
}

function Records(circuit: Found) {
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
      title="How the lap record fell"
      caption="Each fastest lap of a race that beat all before, on any layout of the circuit."
      draw={draw}
      height={280}
      query={CircuitDocument}
      variables={{ circuitId }}
    >
      <Table
        caption={`Lap records at ${circuit.circuitName}`}
        rows={lapRecords}
        keyOf={(record) => record.id}
        columns={[
          {
            name: "Season",
            cell: (record) => <Link href={`/explore/seasons/${record.race.year}`}>{record.race.year}</Link>,
          },
          {
            name: "Driver",
            cell: (record) => <Link href={`/explore/drivers/${record.driver.driverId}`}>{record.driver.name}</Link>,
          },
          { name: "Lap", isNumber: true, cell: (record) => text(record.fastestLapText) },
        ]}
      />
    </ChartCard>
  );
}
