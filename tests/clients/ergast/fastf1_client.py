"""What FastF1 reads from a server, as JSON: the lists of the responses by path, and the calendar of a season."""

import json
import sys

import fastf1
import fastf1.ergast.interface
import fastf1.ergast.legacy
from fastf1.ergast import Ergast

base_url, season, round_ = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
fastf1.ergast.interface.BASE_URL = fastf1.ergast.legacy.base_url = base_url
fastf1.Cache.set_disabled()
fastf1.set_log_level("ERROR")

raw = Ergast(result_type="raw", auto_cast=False)
race = {"season": season, "round": round_}
lists = {
    "/seasons": raw.get_seasons(limit=1000),
    f"/{season}/circuits": raw.get_circuits(season=season),
    f"/{season}/drivers": raw.get_driver_info(season=season, limit=100),
    f"/{season}/constructors": raw.get_constructor_info(season=season),
    f"/{season}/{round_}/results": raw.get_race_results(**race),
    f"/{season}/{round_}/sprint": raw.get_sprint_results(**race),
    f"/{season}/{round_}/qualifying": raw.get_qualifying_results(**race),
    f"/{season}/{round_}/laps": raw.get_lap_times(**race, limit=3000),
    f"/{season}/{round_}/pitstops": raw.get_pit_stops(**race, limit=100),
    f"/{season}/driverstandings": raw.get_driver_standings(season=season, limit=100),
    f"/{season}/constructorstandings": raw.get_constructor_standings(season=season),
    f"/{season}/status": raw.get_finishing_status(season=season, limit=200),
}
# The same as tables, which FastF1 builds from the types of every field.
tables = Ergast()
results = tables.get_race_results(**race).content[0]
schedule = fastf1.get_event_schedule(season, backend="ergast")
print(
    json.dumps(
        {
            "lists": lists,
            "drivers": list(results["driverId"]),
            "points": [float(points) for points in results["points"]],
            "laps": len(tables.get_lap_times(**race, limit=3000).content[0]),
            "events": [
                [int(event.RoundNumber), event.EventName, event.EventDate.date().isoformat()]
                for event in schedule.itertuples()
                if event.RoundNumber
            ],
        }
    )
)
