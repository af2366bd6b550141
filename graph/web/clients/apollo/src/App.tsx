import { ApolloProvider, useQuery } from "@apollo/client/react";
import { useState } from "react";
import { client } from "./client.ts";
import { DriversDocument, SeasonsDocument } from "./generated/graphql.ts";

function Drivers({ onChoose }: { onChoose: (driverId: number) => void }) {
  const { data, error, loading, fetchMore } = useQuery(DriversDocument);
  if (error) return <p role="alert">{error.message}</p>;
  if (!data) return <p>Loading</p>;
  const { edges, pageInfo, totalCount } = data.driversConnection;
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
      <button
        disabled={loading || !pageInfo.hasNextPage}
        onClick={() => fetchMore({ variables: { after: pageInfo.endCursor } })}
      >
        More
      </button>
    </>
  );
}

function Seasons({ driverId }: { driverId: number }) {
  const { data, error } = useQuery(SeasonsDocument, { variables: { driverId } });
  if (error) return <p role="alert">{error.message}</p>;
  if (!data?.driver) return <p>Loading</p>;
  return (
    <section aria-label="Seasons">
      <h2>{data.driver.name}</h2>
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
          {data.driver.seasons.map((season) => (
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
    <ApolloProvider client={client}>
      <h1>Drivers with Apollo Client</h1>
      {driverId !== undefined && <Seasons driverId={driverId} />}
      <Drivers onChoose={setDriverId} />
    </ApolloProvider>
  );
}
