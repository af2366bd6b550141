// Mercurius with graphql-jit, as its documentation starts, over the pg driver. One loader joins nested rows.
import Fastify from "fastify";
import mercurius from "mercurius";
import pg from "pg";

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL });
const DRIVERS = `select driver_id as "driverId", name, races_entered as "racesEntered", podiums, wins from bench.drivers`;
const CIRCUITS = `select circuit_id as "circuitId", circuit_name as "circuitName", location, country,
  total_races as "totalRaces", fastest_lap as "fastestLap", fastest_driver as "fastestDriverId" from bench.circuits`;

const app = Fastify();
app.register(mercurius, {
  schema: `
    type Driver { driverId: Int! name: String! racesEntered: Int! podiums: Int! wins: Int! }
    type Circuit {
      circuitId: Int! circuitName: String! location: String! country: String!
      totalRaces: Int! fastestLap: Int fastestDriver: Driver
    }
    enum DriverField { WINS PODIUMS }
    type Query { driver(driverId: Int!): Driver drivers: [Driver!]! circuits: [Circuit!]!
      driverPage(leastWins: Int!, orderBy: DriverField!, limit: Int!, offset: Int!): [Driver!]! }
  `,
  resolvers: {
    Query: {
      driver: async (_, { driverId }) =>
        (await pool.query({ name: "driver", text: `${DRIVERS} where driver_id = $1`, values: [driverId] })).rows[0],
      drivers: async () => (await pool.query({ name: "drivers", text: `${DRIVERS} order by driver_id` })).rows,
      driverPage: async (_, { leastWins, orderBy, limit, offset }) => {
        const by = orderBy.toLowerCase();
        const text = `${DRIVERS} where wins >= $1 order by ${by} desc, driver_id limit $2 offset $3`;
        return (await pool.query({ name: `page by ${by}`, text, values: [leastWins, limit, offset] })).rows;
      },
      circuits: async () => (await pool.query({ name: "circuits", text: `${CIRCUITS} order by circuit_id` })).rows,
    },
  },
  loaders: {
    Circuit: {
      fastestDriver: {
        loader: async (circuits) => {
          const ids = circuits.map(({ obj }) => obj.fastestDriverId);
          const text = `${DRIVERS} where driver_id = any($1)`;
          const { rows } = await pool.query({ name: "fastest", text, values: [ids] });
          const found = new Map(rows.map((row) => [row.driverId, row]));
          return ids.map((id) => found.get(id) ?? null);
        },
        opts: { cache: false },
      },
    },
  },
  jit: 1,
});
await app.listen({ port: Number(process.env.PORT), host: "127.0.0.1" });
