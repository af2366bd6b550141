import { useMemo } from "react";
import { useQuery } from "urql";
import { Link } from "wouter";
import { bars } from "../charts/bars";
import { CompareDocument, type CompareQuery, NamesDocument, type Scope } from "../generated/graphql";
import { count, plural } from "../format";
import { useTableState } from "../components/useTableState";
import { ChartCard } from "../components/ChartCard";
import { QueryResult } from "../components/QueryResult";
import { Table } from "../components/Table";
import { Title } from "../components/Title";

const SIDES = ["First driver", "Second driver"] as const;

export function Compare() {
  const state = useTableState([], "-DESC" as never);
  const ids = state.get("drivers").split(",").map(Number).filter(Number.isInteger).filter(Boolean).slice(0, 2);
  const scope: Scope = state.get("as") === "teammates" ? "TEAMMATES" : "ALL";
  const set = (at: number, id: string) => {
    const next = [ids[0] ?? "", ids[1] ?? ""];
    next[at] = id ? Number(id) : "";
    state.change({ drivers: next.filter(Boolean).join(",") });
  };
  const variables = { driverId: ids[0] ?? 0, rivalId: ids[1] ?? 0, scope };
  const [{ data: names }] = useQuery({ query: NamesDocument });
  return (
    <>
      <Title name="Compare two drivers" />
      <form className="filters" onSubmit={(event) => event.preventDefault()}>
        {SIDES.map((side, at) => (
          <label key={side}>
            {side}
            <select value={ids[at] ?? ""} onChange={(event) => set(at, event.target.value)}>
              <option value="">Choose…</option>
              {names?.drivers.map((driver) => (
                <option key={driver.driverId} value={driver.driverId}>
                  {driver.name}
                </option>
              ))}
            </select>
          </label>
        ))}
        <label>
          <input
            type="checkbox"
            checked={scope === "TEAMMATES"}
            onChange={(event) => state.change({ as: event.target.checked ? "teammates" : "" })}
          />{" "}
          As team mates only
        </label>
      </form>
      {ids.length < 2 || ids[0] === ids[1] ? (
        <p>Choose two drivers: they are compared in the races that both entered.</p>
      ) : (
        <QueryResult query={CompareDocument} variables={variables}>
          {(data) => <Both {...data.headToHead} variables={variables} />}
        </QueryResult>
      )}
    </>
  );
}

function Both({ races, bothFinished, sides, seasons, variables }: CompareQuery["headToHead"] & { variables: object }) {
  const draw = useMemo(
    () =>
      bars(
        sides.map((side) => ({ name: side.driver.name, value: side.finishedAhead })),
        { label: "races finished ahead" },
      ),
    [sides],
  );
  const names = sides.map((side) => side.driver.name);
  if (races === 0) {
    return <p>{names.join(" and ")} never met so.</p>;
  }
  return (
    <>
      <ChartCard
        title="Finished ahead"
        caption={`Of ${plural(races, "race")} that both entered, both finished ${count(bothFinished)}.`}
        draw={draw}
        height={120}
        query={CompareDocument}
        variables={variables}
      >
        <Table
          caption={names.join(" and ")}
          rows={sides}
          keyOf={(side) => side.driver.driverId}
          columns={[
            {
              name: "Driver",
              cell: (side) => <Link href={`/explore/drivers/${side.driver.driverId}`}>{side.driver.name}</Link>,
            },
            { name: "Finished ahead", isNumber: true, cell: (side) => count(side.finishedAhead) },
            { name: "Qualified ahead", isNumber: true, cell: (side) => count(side.qualifiedAhead) },
            { name: "Wins", isNumber: true, cell: (side) => count(side.wins) },
            { name: "Podiums", isNumber: true, cell: (side) => count(side.podiums) },
          ]}
        />
      </ChartCard>
      <section aria-labelledby="seasons">
        <h2 id="seasons">Season by season</h2>
        <Table
          caption="Season by season"
          rows={seasons}
          keyOf={(row) => row.season.year}
          columns={[
            {
              name: "Season",
              cell: (row) => <Link href={`/explore/seasons/${row.season.year}`}>{row.season.year}</Link>,
            },
            { name: "Races", isNumber: true, cell: (row) => count(row.races) },
            ...names.flatMap((name, at) => [
              {
                name: `${name} finished ahead`,
                isNumber: true,
                cell: (row: (typeof seasons)[number]) => count(row.sides[at]?.finishedAhead),
              },
              {
                name: `${name} qualified ahead`,
                isNumber: true,
                cell: (row: (typeof seasons)[number]) => count(row.sides[at]?.qualifiedAhead),
              },
            ]),
          ]}
        />
      </section>
    </>
  );
}
