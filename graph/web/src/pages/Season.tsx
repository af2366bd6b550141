import { useMemo } from "react";
import { Link } from "wouter";
import { lines } from "../charts/lines";
import { SeasonDocument, type SeasonQuery } from "../generated/graphql";
import { count, date, figure, text } from "../format";
import { Facts } from "../components/Facts";
import { ChartCard } from "../components/ChartCard";
import { QueryResult } from "../components/QueryResult";
import { Table } from "../components/Table";
import { Title } from "../components/Title";
import { standings } from "./standings";

type Found = NonNullable<SeasonQuery["season"]>;

/** Later than any race of a season. */
const LAST_ROUND = 99;

export function Season({ year }: { year: number }) {
  const variables = { year, before: { year: year - 1, round: LAST_ROUND } };
  return (
    <QueryResult query={SeasonDocument} variables={variables}>
      {({ season }) => season && <Year key={season.year} season={season} variables={variables} />}
    </QueryResult>
  );
}

/** A place in the standings, or why there is none. */
function place({ position, positionNote }: { position?: number | null; positionNote?: string | null }) {
  return <span title={positionNote ?? undefined}>{count(position)}</span>;
}

function Year({ season, variables }: { season: Found; variables: object }) {
  const draw = useMemo(
    () => lines(standings(season.driverStandings), { label: "round" }, { label: "points", write: figure }),
    [season],
  );
  return (
    <>
      <Title name={`Season ${season.year}`}>
        <p>
          <Link href={`/explore/seasons/${season.year - 1}`}>← {season.year - 1}</Link>{" "}
          <Link href={`/explore/seasons/${season.year + 1}`}>{season.year + 1} →</Link>
        </p>
      </Title>
      <Facts
        facts={[
          ["Champion", season.champion?.name ?? "–", season.championNote],
          ["Team champion", season.teamChampion?.name ?? "–", season.teamChampionNote],
          ["Races", season.isComplete ? count(season.totalRaces) : `${season.racesRun} of ${season.totalRaces}`],
        ]}
      />
      {season.driverStandings.length > 0 && (
        <ChartCard
          title="Race by race"
          caption="Points awarded to the first ten of the final standings, sprints included. Where a season's rules dropped results, the standings have fewer."
          draw={draw}
          height={380}
          query={SeasonDocument}
          variables={variables}
        >
          <Table
            caption={`Standings of ${season.year}`}
            rows={season.driverStandings}
            keyOf={(row) => row.id}
            columns={[
              { name: "Place", isNumber: true, cell: place },
              {
                name: "Driver",
                cell: (row) => <Link href={`/explore/drivers/${row.driver.driverId}`}>{row.driver.name}</Link>,
              },
              { name: "Team", cell: (row) => row.teams.map((team) => team.name).join(", ") },
              { name: "Points", isNumber: true, cell: (row) => figure(row.championshipPoints) },
              { name: "Scored", isNumber: true, cell: (row) => figure(row.points) },
              { name: "Wins", isNumber: true, cell: (row) => count(row.wins) },
              { name: "Podiums", isNumber: true, cell: (row) => count(row.podiums) },
            ]}
          />
        </ChartCard>
      )}
      {season.teamStandings.length > 0 && (
        <section aria-labelledby="teams">
          <h2 id="teams">Teams</h2>
          <Table
            caption={`Team standings of ${season.year}`}
            rows={season.teamStandings}
            keyOf={(row) => row.id}
            columns={[
              { name: "Place", isNumber: true, cell: place },
              { name: "Team", cell: (row) => text(row.team?.name) },
              { name: "Points", isNumber: true, cell: (row) => figure(row.championshipPoints) },
              { name: "Scored", isNumber: true, cell: (row) => figure(row.points) },
              { name: "Wins", isNumber: true, cell: (row) => count(row.wins) },
            ]}
          />
        </section>
      )}
      <section aria-labelledby="races">
        <h2 id="races">Races</h2>
        <Table
          caption={`Races of ${season.year}`}
          rows={season.races}
          keyOf={(race) => race.raceId}
          columns={[
            { name: "Round", isNumber: true, cell: (race) => race.round },
            { name: "Race", cell: (race) => race.name },
            { name: "Date", cell: (race) => date(race.date) },
            {
              name: "Circuit",
              cell: (race) => (
                <Link href={`/explore/circuits/${race.circuit.circuitId}`}>{race.circuit.circuitName}</Link>
              ),
            },
            {
              name: "Winner",
              cell: (race) =>
                race.winner ? <Link href={`/explore/drivers/${race.winner.driverId}`}>{race.winner.name}</Link> : "–",
            },
            { name: "Team", cell: (race) => text(race.winningTeam?.name) },
          ]}
        />
      </section>
    </>
  );
}
