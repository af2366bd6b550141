// What ergast-client and f1-api read from a server, as JSON.
const [base, season, round, driver] = process.argv.slice(2);

const axios = require("axios");
axios.interceptors.request.use((config) => ({ ...config, url: config.url.replace("http://ergast.com/api/f1", base) }));
const f1Api = require("f1-api");

require("ergast-client/lib/config").baseUrl = `${base}/`;
const ErgastClient = require("ergast-client");
const client = new ErgastClient();

function read(name, ...parameters) {
  return new Promise((resolve, reject) => {
    client[name](...parameters, (error, value) => (error ? reject(error) : resolve(value)));
  });
}

async function main() {
  const ergastClient = {
    season: await read("getSeason", season),
    race: await read("getRace", season, round),
    lastRace: await read("getLastRace"),
    results: await read("getRaceResults", season, round),
    qualifying: await read("getQualifyingResults", season, round),
    drivers: await read("getDrivers", season),
    constructors: await read("getConstructors", season),
    circuits: await read("getCircuits", season),
    driverStandings: await read("getDriverStandings", season),
    constructorStandings: await read("getConstructorStandingsAfterRound", season, round),
    statuses: await read("getYearFinishingStatuses", season),
    lap: await read("getLap", season, round, 1),
    pitStops: await read("getPitStop", season, round, 1),
  };
  const f1 = {
    drivers: await f1Api.getDrivers(season),
    constructors: await f1Api.getConstructors(season),
    driver: await f1Api.getDriverInformation(driver),
    driverStandings: await f1Api.getDriverStandings(season),
    constructorStandings: await f1Api.getConstructorStandings(season, round),
    races: await f1Api.getSeasonRacesSchedule(season),
  };
  process.stdout.write(JSON.stringify({ ergastClient, f1 }));
}

main();
