import { useMemo } from "react";
import { Link } from "wouter";
import { columns } from "../charts/columns";
import { DriverDocument, type DriverQuery } from "../generated/graphql";
import { count, date, figure, percent, plural, text } from "../format";
import { QueryLink } from "../components/QueryLink";
import { ChartCard } from "../components/ChartCard";
import { QueryResult } from "../components/QueryResult";
import { Facts } from "../components/Facts";
import { Table } from "../components/Table";
import { Title } from "../components/Title";

type Found = NonNullable<DriverQuery["driver"]>;

export function Driver({ driverId }: { driverId: number }) {
  return (
    <QueryResult query={DriverDocument} variables={{ driverId }}>
      {({ driver }) => driver && <Career key={driver.driverId} {...driver} />}
    </QueryResult>
  );
}

function Career(driver: Found) {
  const asked = { query: DriverDocument, variables: { driverId: driver.driverId } };
  return (
    <>
      <Title name={driver.name}>
        <p>
          {text(driver.nationality)}, born {date(driver.dateOfBirth)}
          {driver.firstRace &&
            driver.lastRace &&
            `; raced from ${driver.firstRace.year} to ${driver.lastRace.year}`}.{" "}
          <Link href={`/explore/compare?drivers=${driver.driverId}`}>Compare with another driver</Link>
        </p>
      </Title>
      <Facts
        facts={[
          ["Races", count(driver.racesEntered)],
          ["Wins", count(driver.wins)],
          ["Podiums", count(driver.podiums)],
          ["Poles", count(driver.poles)],
          ["Fastest laps", count(driver.fastestLaps), driver.fastestLapsNote],
          ["Points", figure(driver.points)],
          ["Championships", count(driver.championships), driver.championshipsNote],
          ["Win rate", percent(driver.winRate)],
        ]}
      />
      <Seasons {...driver} />
      <section aria-labelledby="circuits">
        <h2 id="circuits">At circuits</h2>
        <Table
          caption={`${driver.name} at circuits`}
          rows={driver.circuits}
          keyOf={(row) => row.id}
          columns={[
            {
              name: "Circuit",
              cell: (row) => <Link href={`/explore/circuits/${row.circuit.circuitId}`}>{row.circuit.circuitName}</Link>,
            },
            { name: "Races", isNumber: true, cell: (row) => count(row.racesEntered) },
            { name: "Wins", isNumber: true, cell: (row) => count(row.wins) },
            { name: "Podiums", isNumber: true, cell: (row) => count(row.podiums) },
            { name: "Best finish", isNumber: true, cell: (row) => count(row.bestFinish) },
            { name: "Fastest lap", isNumber: true, cell: (row) => text(row.fastestLapText) },
          ]}
        />
        <div className="below">
          <QueryLink {...asked} />
        </div>
      </section>
      <section aria-labelledby="mates">
        <h2 id="mates">Team mates</h2>
        {driver.teamMates.length === 0 && <p>None: never two of a team in a race.</p>}
        <ul className="flow">
          {driver.teamMates.map((mate) => (
            <li key={mate.driverId}>
              <Link href={`/explore/drivers/${mate.driverId}`}>{mate.name}</Link>{" "}
              <Link
                href={`/explore/compare?drivers=${driver.driverId},${mate.driverId}`}
                aria-label={`Compare with ${mate.name}`}
              >
                ⇄
              </Link>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

function Seasons(driver: Found) {
  const { seasons, driverId } = driver;
  const draw = useMemo(
    () =>
      columns(
        seasons.map((season) => ({
          x: season.year,
          y: season.points,
          name: `${season.year}: ${figure(season.points)} points, ${plural(season.wins, "win")}, place ${count(season.position)}`,
        })),
        { label: "points" },
      ),
    [seasons],
  );
  return (
    <ChartCard
      title="Season by season"
      caption="Points of each season, sprints included. Rules on points changed over the years."
      draw={draw}
      height={260}
      query={DriverDocument}
      variables={{ driverId }}
    >
      <Table
        caption={`${driver.name}, season by season`}
        rows={seasons}
        keyOf={(row) => row.id}
        columns={[
          { name: "Season", cell: (row) => <Link href={`/explore/seasons/${row.year}`}>{row.year}</Link> },
          { name: "Team", cell: (row) => row.teams.map((team) => team.name).join(", ") },
          { name: "Races", isNumber: true, cell: (row) => count(row.racesEntered) },
          { name: "Wins", isNumber: true, cell: (row) => count(row.wins) },
          { name: "Podiums", isNumber: true, cell: (row) => count(row.podiums) },
          { name: "Points", isNumber: true, cell: (row) => figure(row.points) },
          { name: "Place", isNumber: true, cell: (row) => count(row.position) },
        ]}
      />
    </ChartCard>
  );
}
