"""What ergast-py reads from a server, as JSON."""

import json
import sys

import ergast_py
import ergast_py.requester
from uritemplate import URITemplate

base_url, season, round_ = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])


def template(text):
    return URITemplate(text.replace("https://api.jolpi.ca/ergast{/series}", base_url))


ergast_py.requester.URITemplate = template


def read():
    return ergast_py.Ergast().season(season).round(round_)


race = read().get_result()
standings = ergast_py.Ergast().season(season).get_driver_standing()
print(
    json.dumps(
        {
            "race": [race.season, race.round_no, race.race_name],
            "results": [[row.driver.driver_id, row.position, row.points, row.grid, row.laps] for row in race.results],
            "qualifying": [[row.driver.driver_id, row.position] for row in read().get_qualifying().qualifying_results],
            "pit_stops": [[row.driver_id, row.stop, row.lap] for row in read().limit(200).get_pit_stop().pit_stops],
            "laps": sum(len(lap.timings) for lap in read().limit(3000).get_lap().laps),
            "standings": [[row.driver.driver_id, row.points, row.wins] for row in standings.driver_standings],
            "constructors": sorted(
                team.constructor_id for team in ergast_py.Ergast().season(season).get_constructors()
            ),
        }
    )
)
