import { Link } from "wouter";
import { SeasonsDocument } from "../generated/graphql";
import { count, text } from "../format";
import { QueryLink } from "../components/QueryLink";
import { QueryResult } from "../components/QueryResult";
import { Table } from "../components/Table";
import { Title } from "../components/Title";

export function Seasons() {
  return (
    <>
      <Title name="Seasons" />
      <QueryResult query={SeasonsDocument} variables={{}}>
        {({ seasons }) => (
          <>
            <Table
              caption="Seasons"
              rows={seasons}
              keyOf={(row) => row.year}
              columns={[
                { name: "Season", cell: (row) => <Link href={`/explore/seasons/${row.year}`}>{row.year}</Link> },
                {
                  name: "Champion",
                  cell: (row) =>
                    row.champion ? (
                      <Link href={`/explore/drivers/${row.champion.driverId}`}>{row.champion.name}</Link>
                    ) : (
                      text(row.championNote)
                    ),
                },
                { name: "Team champion", cell: (row) => text(row.teamChampion?.name) },
                {
                  name: "Races",
                  isNumber: true,
                  cell: (row) =>
                    row.racesRun === row.totalRaces ? count(row.racesRun) : `${row.racesRun} of ${row.totalRaces}`,
                },
                { name: "Drivers", isNumber: true, cell: (row) => count(row.driversEntered) },
              ]}
            />
            <div className="below">
              <QueryLink query={SeasonsDocument} />
            </div>
          </>
        )}
      </QueryResult>
    </>
  );
}
