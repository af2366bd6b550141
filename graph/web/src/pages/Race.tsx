import { addressOf } from "../addresses";
import { Facts } from "../components/Facts";
import { Link } from "../components/Link";
import { Podium } from "../components/Podium";
import { QueryLink } from "../components/QueryLink";
import { QueryResult } from "../components/QueryResult";
import { Rest } from "../components/Rest";
import { Section } from "../components/Section";
import { Table } from "../components/Table";
import { Title } from "../components/Title";
import { count, fullDate, plural, seconds, sessionTime, text, words } from "../format";
import { RaceDocument } from "../generated/graphql";
import { OTHER_YEARS, qualifyingColumns, type RaceData, RESULTS, SPRINT } from "./raceColumns";
import { RaceLaps } from "./RaceLaps";
import { RaceStandings } from "./RaceStandings";

export function Race({ raceId }: { raceId: number }) {
  return (
    <QueryResult isWholePage query={RaceDocument} variables={{ raceId }}>
      {({ race }) => race && <RacePage key={race.raceId} race={race} />}
    </QueryResult>
  );
}

function RacePage({ race }: { race: RaceData }) {
  const { circuit, layout, season } = race;
  const operation = { query: RaceDocument, variables: { raceId: race.raceId } };
  const track = layout
    ? `, layout ${layout.name}${layout.lengthKilometres ? `, ${layout.lengthKilometres.toFixed(3)} km` : ""}`
    : "";
  return (
    <>
      <Title
        name={`${race.name} ${race.year}`}
        crumbs={[
          { name: "Seasons", href: "/explore/seasons" },
          { name: `${race.year}`, href: addressOf.season(race.year) },
          { name: `Round ${race.round} of ${season.totalRaces}` },
        ]}
        siblings={
          <>
            {race.previous && <Link href={addressOf.race(race.previous.raceId)}>← {race.previous.name}</Link>}
            {race.next && <Link href={addressOf.race(race.next.raceId)}>{race.next.name} →</Link>}
          </>
        }
      >
        <p className="lead">
          <Link href={addressOf.circuit(circuit.circuitId)}>{circuit.circuitName}</Link>, {circuit.country}
          {track} · {fullDate(race.date)}
        </p>
      </Title>
      {race.state === "RUN" && race.results.length > 0 ? <Outcome race={race} /> : <Scheduled race={race} />}
      {race.results.length > 0 && <RaceLaps race={race} />}
      <Rest>
        {race.results.length > 0 && (
          <Section title="Result" tools={<QueryLink of="Result" {...operation} />}>
            <Table caption="Result" columns={RESULTS} rows={race.results} keyOf={(row) => row.id} />
          </Section>
        )}
        <div className="columns">
          {race.qualifying.length > 0 && (
            <Section title="Qualifying" tools={<QueryLink of="Qualifying" {...operation} />}>
              <Table
                caption="Qualifying"
                columns={qualifyingColumns(race.qualifying)}
                rows={race.qualifying}
                keyOf={(row) => row.id}
              />
            </Section>
          )}
          {race.sprint.length > 0 && (
            <Section title="Sprint" tools={<QueryLink of="Sprint" {...operation} />}>
              <Table caption="Sprint" columns={SPRINT} rows={race.sprint} keyOf={(row) => row.id} />
            </Section>
          )}
          {race.state === "RUN" && race.sessions.length > 0 && (
            <Section title="Sessions" sentence="In your time zone, where the time of day is known.">
              <Sessions race={race} />
            </Section>
          )}
        </div>
        <RaceStandings race={race} />
        <Section
          title={`Races at ${circuit.circuitName}`}
          sentence={plural(circuit.races.filter((one) => one.state === "RUN").length, "race")}
        >
          <Table
            caption={`Races at ${circuit.circuitName}`}
            columns={OTHER_YEARS}
            rows={circuit.races}
            keyOf={(row) => row.raceId}
            isTall
          />
        </Section>
      </Rest>
    </>
  );
}

function Outcome({ race }: { race: RaceData }) {
  const winner = race.results.find((result) => result.position === 1);
  return (
    <>
      <Podium
        steps={race.results
          .filter((result) => result.position !== null && result.position !== undefined && result.position <= 3)
          .map((result) => ({
            key: result.id,
            position: result.position ?? 0,
            driver: result.driver,
            team: result.team,
            detail: [
              result.team?.name,
              result.grid ? `grid ${result.grid}` : result.grid === 0 ? "pit lane" : undefined,
              result.position === 1 ? result.time : result.gapText,
            ]
              .filter(Boolean)
              .join(" · "),
          }))}
      />
      <Facts
        facts={[
          ["Winner's time", text(winner?.time)],
          ["Margin", seconds(race.marginOfVictory), race.marginOfVictoryNote],
          ["Pole position", text(race.poleDriver?.name)],
          ["Fastest lap", text(race.fastestLapText), race.fastestLapNote ?? race.fastestLapDriver?.name],
          [
            "Leaders",
            count(race.leaders),
            race.leadersNote ?? plural(race.leadChanges ?? 0, "change") + " of the lead",
          ],
          ["Retired", count(race.retirements), race.retirementsNote],
        ]}
      />
    </>
  );
}

function Scheduled({ race }: { race: RaceData }) {
  return (
    <Section
      title="Sessions"
      sentence="In your time zone. The result comes with the first dataset version after the race."
    >
      {race.sessions.length > 0 ? (
        <Sessions race={race} />
      ) : (
        <p>{fullDate(race.date)}; no times of day are known yet.</p>
      )}
    </Section>
  );
}

function Sessions({ race }: { race: RaceData }) {
  return (
    <Table
      caption="Sessions"
      rows={race.sessions}
      keyOf={(row) => row.id}
      columns={[
        { name: "Session", isKey: true, value: (row) => row.name, cell: (row) => words(row.kind) },
        {
          name: "Starts",
          isNumber: true,
          value: (row) => row.startsAt ?? row.date,
          cell: (row) => (row.startsAt ? sessionTime(row.startsAt) : fullDate(row.date)),
        },
      ]}
    />
  );
}
