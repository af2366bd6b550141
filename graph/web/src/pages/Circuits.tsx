import { List } from "../components/List";
import { CircuitName, DriverName } from "../components/names";
import { QueryResult } from "../components/QueryResult";
import { SiteMap } from "../components/SiteMap";
import type { Column } from "../components/Table";
import { Title } from "../components/Title";
import { useTableState } from "../components/useTableState";
import { text, yearSpan } from "../format";
import { CircuitsDocument, type CircuitsQuery } from "../generated/graphql";
import { isOfCountry } from "../countries";
import { includes } from "../includes";

type Row = CircuitsQuery["circuits"][number];

const COLUMNS: readonly Column<Row>[] = [
  {
    id: "CIRCUIT_NAME",
    name: "Circuit",
    isKey: true,
    value: (row) => row.circuitName,
    cell: (row) => <CircuitName circuit={row} />,
  },
  { id: "LOCATION", name: "Place", isSecondary: true, value: (row) => row.location },
  { id: "COUNTRY", name: "Country", isSecondary: true, value: (row) => row.country },
  { id: "TOTAL_RACES", name: "Races", isNumber: true, isStrong: true, value: (row) => row.totalRaces },
  {
    id: "YEARS",
    name: "Years",
    isSecondary: true,
    value: (row) => row.firstRace?.year,
    cell: (row) => yearSpan(row.firstRace, row.lastRace),
  },
  {
    id: "FASTEST_LAP",
    name: "Lap record",
    isNumber: true,
    value: (row) => row.fastestLap,
    cell: (row) => text(row.fastestLapText),
  },
  {
    id: "BY",
    name: "By",
    isSecondary: true,
    value: (row) => row.fastestDriver?.name,
    cell: (row) => <DriverName driver={row.fastestDriver} />,
  },
];

const FILTERS = [
  {
    name: "name",
    label: "Name, place or country",
    test: (row: Row, part: string) =>
      [row.circuitName, row.location].some((text) => includes(text, part)) || isOfCountry(row.country, part),
  },
] as const;

export function Circuits() {
  const state = useTableState("TOTAL_RACES-DESC");
  // On a phone the table comes first: the map says little at that size.
  const isNarrow = window.matchMedia("(max-width: 40rem)").matches;
  return (
    <>
      <Title name="Circuits" />
      <QueryResult query={CircuitsDocument} variables={{}}>
        {({ circuits }) => {
          const map = (
            <SiteMap
              title="Where races were"
              sentence="A dot for each circuit; its area is the number of races."
              circuits={circuits}
              query={CircuitsDocument}
            />
          );
          return (
            <>
              {!isNarrow && map}
              <section aria-label="All circuits">
                <List
                  title="Circuits"
                  noun="circuit"
                  columns={COLUMNS}
                  rows={circuits}
                  keyOf={(row) => row.circuitId}
                  state={state}
                  filters={FILTERS}
                  query={CircuitsDocument}
                />
              </section>
              {isNarrow && map}
            </>
          );
        }}
      </QueryResult>
    </>
  );
}
