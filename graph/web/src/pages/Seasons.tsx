import { Link } from "wouter";
import { SeasonsDocument } from "../generated/graphql";
import { count, text } from "../format";
import { Behind } from "../parts/Behind";
import { Loaded } from "../parts/Loaded";
import { Table } from "../parts/Table";
import { Title } from "../parts/Title";

export function Seasons() {
  return (
    <>
      <Title name="Seasons" />
      <Loaded query={SeasonsDocument} variables={{}}>
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
              <Behind query={SeasonsDocument} />
            </div>
          </>
        )}
      </Loaded>
    </>
  );
}
