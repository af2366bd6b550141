import { useMemo } from "react";
import { Link } from "../components/Link";
import { addressOf } from "../addresses";
import { seriesOfCars } from "../charts/series";
import { seriesLines } from "../charts/seriesLines";
import { ChartCard } from "../components/ChartCard";
import { DriverPicker } from "../components/DriverPicker";
import { DriverName } from "../components/names";
import { QueryLink } from "../components/QueryLink";
import { QueryResult } from "../components/QueryResult";
import { Section } from "../components/Section";
import { type Column, Table } from "../components/Table";
import { Title } from "../components/Title";
import { type TableState, useTableState } from "../components/useTableState";
import { count, figure, percent, plural } from "../format";
import {
  CompareDocument,
  type CompareQuery,
  HeadToHeadDocument,
  type HeadToHeadQuery,
  type Scope,
} from "../generated/graphql";

type Driver = CompareQuery["drivers"][number];

const MOST = 4;
const HEIGHT = 420;
const FIGURES = ["wins", "podiums", "poles", "points"] as const;

export function Compare() {
  const state = useTableState("");
  const driverIds = [...new Set(state.get("drivers").split(",").map(Number))]
    .filter((id) => Number.isInteger(id) && id > 0 && id < 2 ** 31)
    .slice(0, MOST);
  const choose = (ids: readonly number[]) => state.change({ drivers: ids.join(",") });
  return (
    <>
      <Title name="Compare drivers">
        <p className="lead">Up to four, side by side and at the same stage of their careers; two also race by race.</p>
      </Title>
      {driverIds.length < MOST && (
        <DriverPicker
          label={driverIds.length === 0 ? "Choose a driver" : "Add a driver"}
          onChoose={(id) => choose([...driverIds, id])}
        />
      )}
      {driverIds.length > 0 && (
        <QueryResult query={CompareDocument} variables={{ driverIds }}>
          {({ drivers }) => {
            const ordered = driverIds.flatMap((id) => drivers.find((driver) => driver.driverId === id) ?? []);
            return (
              <>
                <ul className="list chosen" aria-label="Chosen drivers">
                  {ordered.map((driver) => (
                    <li key={driver.driverId}>
                      <button
                        type="button"
                        className="button"
                        onClick={() => choose(driverIds.filter((id) => id !== driver.driverId))}
                      >
                        {driver.name} <span aria-hidden="true">×</span>
                        <span className="hidden">, remove</span>
                      </button>
                    </li>
                  ))}
                </ul>
                {ordered.length > 0 && <SideBySide drivers={ordered} state={state} />}
                {ordered.length === 2 && <HeadToHead driverIds={driverIds} state={state} />}
              </>
            );
          }}
        </QueryResult>
      )}
    </>
  );
}

interface Props {
  drivers: readonly Driver[];
  state: TableState;
}

const ROWS: readonly { name: string; value: (driver: Driver) => number | null | undefined; write: typeof figure }[] = [
  { name: "Races", value: (driver) => driver.racesEntered, write: count },
  { name: "Wins", value: (driver) => driver.wins, write: count },
  { name: "Podiums", value: (driver) => driver.podiums, write: count },
  { name: "Poles", value: (driver) => driver.poles, write: count },
  { name: "Championships", value: (driver) => driver.championships, write: count },
  { name: "Points", value: (driver) => driver.points, write: figure },
  { name: "Win rate", value: (driver) => driver.winRate, write: percent },
  { name: "Podium rate", value: (driver) => driver.podiumRate, write: percent },
  { name: "Pole rate", value: (driver) => driver.poleRate, write: percent },
  { name: "Points per start", value: (driver) => driver.pointsPerStart, write: figure },
  { name: "Average finish", value: (driver) => driver.averageFinish, write: figure },
  { name: "Average grid", value: (driver) => driver.averageGrid, write: figure },
];

function SideBySide({ drivers, state }: Props) {
  const variables = { driverIds: drivers.map((driver) => driver.driverId) };
  const chosen = FIGURES.find((one) => one === state.get("figure")) ?? "wins";
  const series = useMemo(
    () =>
      seriesOfCars(
        drivers.map((driver) => ({ name: driver.name, surname: driver.surname, team: driver.teams.at(-1) ?? null })),
      ),
    [drivers],
  );
  const rows = useMemo(
    () =>
      drivers.flatMap((driver) =>
        driver.careers
          .map((career) => ({
            name: driver.name,
            race: career.racesEntered,
            year: career.race.year,
            value: career[chosen],
          }))
          .sort((one, other) => one.race - other.race),
      ),
    [drivers, chosen],
  );
  const last = Math.max(1, ...rows.map((row) => row.race));
  const draw = useMemo(
    () =>
      seriesLines({
        series,
        points: [
          ...series.map(({ name }) => ({ name, x: 0, y: 0 })),
          ...rows.map((row) => ({ name: row.name, x: row.race, y: row.value })),
        ],
        height: HEIGHT,
        x: { label: "races entered", domain: [0, last] },
        y: { label: chosen, domain: [0, Math.max(1, ...rows.map((row) => row.value))] },
        endLabel: (one, end) => `${one.short} ${figure(end.y)}`,
      }),
    [series, rows, chosen, last],
  );
  const columns: readonly Column<(typeof ROWS)[number]>[] = [
    { name: "Figure", isKey: true, value: (row) => row.name },
    ...drivers.map((driver): Column<(typeof ROWS)[number]> => ({
      name: driver.name,
      isNumber: true,
      value: (row) => row.value(driver),
      cell: (row) => row.write(row.value(driver)),
    })),
  ];
  return (
    <>
      <Section
        title="Side by side"
        tools={
          <>
            <QueryLink of="Side by side" query={CompareDocument} variables={variables} />
          </>
        }
      >
        <Table caption="Drivers side by side" columns={columns} rows={ROWS} keyOf={(row) => row.name} />
      </Section>
      <ChartCard
        key={chosen}
        id="careers"
        title="At the same stage"
        sentence={`${chosen.charAt(0).toUpperCase()}${chosen.slice(1)} after as many races entered.`}
        draw={draw}
        height={HEIGHT}
        series={series}
        steps={{ label: "Races entered", first: 1, last }}
        describe={(name, step) => {
          const row = rows.find((one) => one.name === name && one.race === step);
          return `${name} ${row ? `${figure(row.value)} ${chosen} (${row.year})` : "had ended the career"}`;
        }}
        columns={[
          { name: "Driver", isKey: true, value: (row) => row.name },
          { name: "Races", isNumber: true, value: (row) => row.race },
          { name: "Season", isNumber: true, value: (row) => row.year, cell: (row) => row.year },
          { name: chosen, isNumber: true, value: (row) => row.value, cell: (row) => figure(row.value) },
        ]}
        rows={rows}
        keyOf={(row) => `${row.name} ${row.race}`}
        query={CompareDocument}
        variables={variables}
        options={FIGURES.filter((one) => one !== chosen).map((one) => (
          <button key={one} type="button" className="plain" onClick={() => state.change({ figure: one })}>
            {one.charAt(0).toUpperCase() + one.slice(1)}
            <span className="hidden"> at the same stage</span>
          </button>
        ))}
      />
    </>
  );
}

function HeadToHead({ driverIds, state }: { driverIds: readonly number[]; state: TableState }) {
  const scope: Scope = state.get("as") === "teammates" ? "TEAMMATES" : "ALL";
  const variables = { driverId: driverIds[0] ?? 0, rivalId: driverIds[1] ?? 0, scope };
  return (
    <Section
      title="Against each other"
      sentence="In the races that both entered."
      tools={<QueryLink of="Against each other" query={HeadToHeadDocument} variables={variables} />}
    >
      <div className="filters">
        <label className="check">
          <input
            type="checkbox"
            checked={scope === "TEAMMATES"}
            onChange={(event) => state.change({ as: event.target.checked ? "teammates" : "" })}
          />
          As team mates only
        </label>
      </div>
      <QueryResult query={HeadToHeadDocument} variables={variables}>
        {({ headToHead }) => <Duel duel={headToHead} scope={scope} />}
      </QueryResult>
    </Section>
  );
}

function Duel({ duel, scope }: { duel: HeadToHeadQuery["headToHead"]; scope: Scope }) {
  const names = duel.sides.map((side) => side.driver.name);
  type SeasonRow = (typeof duel.seasons)[number];
  if (duel.races === 0) {
    return (
      <p className="muted">
        {names.join(" and ")} never entered the same race{scope === "TEAMMATES" ? " for the same team" : ""}.
      </p>
    );
  }
  return (
    <>
      <p>
        {plural(duel.races, "race")}; both finished {count(duel.bothFinished)}.
      </p>
      <Table
        caption={names.join(" and ")}
        rows={duel.sides}
        keyOf={(side) => side.driver.driverId}
        columns={[
          {
            name: "Driver",
            isKey: true,
            value: (side) => side.driver.name,
            cell: (side) => <DriverName driver={side.driver} />,
          },
          { name: "Finished ahead", isNumber: true, isStrong: true, value: (side) => side.finishedAhead },
          { name: "Qualified ahead", isNumber: true, isStrong: true, value: (side) => side.qualifiedAhead },
          { name: "Wins", isNumber: true, value: (side) => side.wins },
          { name: "Podiums", isNumber: true, value: (side) => side.podiums },
        ]}
      />
      <Table
        caption="Season by season"
        rows={duel.seasons}
        keyOf={(row) => row.season.year}
        columns={[
          {
            name: "Season",
            isKey: true,
            value: (row) => row.season.year,
            cell: (row) => <Link href={addressOf.season(row.season.year)}>{row.season.year}</Link>,
          },
          { name: "Races", isNumber: true, value: (row) => row.races },
          ...names.flatMap((name, at): Column<SeasonRow>[] => [
            { name: `${name} finished ahead`, isNumber: true, value: (row) => row.sides[at]?.finishedAhead },
            {
              name: `${name} qualified ahead`,
              isNumber: true,
              isSecondary: true,
              value: (row) => row.sides[at]?.qualifiedAhead,
            },
          ]),
        ]}
      />
    </>
  );
}
