import { Suspense, useState } from "react";
import { graphql, RelayEnvironmentProvider, useLazyLoadQuery, usePaginationFragment } from "react-relay";
import type { AppDriversQuery } from "./__generated__/AppDriversQuery.graphql.ts";
import type { AppSeasonsQuery } from "./__generated__/AppSeasonsQuery.graphql.ts";
import type { App_drivers$key } from "./__generated__/App_drivers.graphql.ts";
import { environment } from "./environment.ts";

function Drivers({ onChoose }: { onChoose: (driverId: number) => void }) {
  const query = useLazyLoadQuery<AppDriversQuery>(
    graphql`
      query AppDriversQuery {
        ...App_drivers
      }
    `,
    {},
  );
  const { data, hasNext, isLoadingNext, loadNext } = usePaginationFragment<AppDriversQuery, App_drivers$key>(
    graphql`
      fragment App_drivers on Query
      @refetchable(queryName: "AppDriversPageQuery")
      @argumentDefinitions(count: { type: "Int", defaultValue: 10 }, cursor: { type: "String" }) {
        driversConnection(first: $count, after: $cursor, orderBy: [{ field: WINS, direction: DESC }])
          @connection(key: "App_driversConnection") {
          totalCount
          edges {
            node {
              id
              driverId
              name
              wins
            }
          }
        }
      }
    `,
    query,
  );
  const { edges, totalCount } = data.driversConnection;
  return (
    <>
      <p>
        {edges.length} of {totalCount} drivers
      </p>
      <ol>
        {edges.map(({ node }) => (
          <li key={node.id}>
            <button onClick={() => onChoose(node.driverId)}>{node.name}</button> {node.wins} wins
          </li>
        ))}
      </ol>
      <button disabled={isLoadingNext || !hasNext} onClick={() => loadNext(10)}>
        More
      </button>
    </>
  );
}

function Seasons({ driverId }: { driverId: number }) {
  const { driver } = useLazyLoadQuery<AppSeasonsQuery>(
    graphql`
      query AppSeasonsQuery($driverId: Int!) {
        driver(driverId: $driverId) {
          name
          seasons {
            id
            year
            position
            wins
            points
          }
        }
      }
    `,
    { driverId },
  );
  return (
    <section aria-label="Seasons">
      <h2>{driver?.name}</h2>
      <table>
        <thead>
          <tr>
            <th>Year</th>
            <th>Position</th>
            <th>Wins</th>
            <th>Points</th>
          </tr>
        </thead>
        <tbody>
          {driver?.seasons.map((season) => (
            <tr key={season.id}>
              <td>{season.year}</td>
              <td>{season.position ?? "–"}</td>
              <td>{season.wins}</td>
              <td>{season.points}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

export function App() {
  const [driverId, setDriverId] = useState<number>();
  return (
    <RelayEnvironmentProvider environment={environment}>
      <h1>Drivers with Relay</h1>
      <Suspense fallback={<p>Loading</p>}>
        {driverId !== undefined && <Seasons driverId={driverId} />}
        <Drivers onChoose={setDriverId} />
      </Suspense>
    </RelayEnvironmentProvider>
  );
}
