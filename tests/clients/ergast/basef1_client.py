"""What basef1 reads from a server, as JSON: the tables of the responses by path."""

import json
import sys
from dataclasses import asdict

from basef1 import BaseF1Client

base_url, season, round_ = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
with BaseF1Client(base_url=base_url, cache=False) as client:
    race = f"/{season}/{round_}"

    def query():
        return client.query().season(season).round(round_)

    responses = {
        "/seasons": client.get_seasons(limit=100),
        f"/{season}/races": client.query().season(season).get_races(limit=100),
        f"/{season}/drivers": client.query().season(season).get_drivers(limit=100),
        f"/{season}/grid/1/results": client.query().season(season).grid(1).get_results(limit=100),
        f"{race}/results": query().get_results(limit=100),
        f"{race}/qualifying": query().get_qualifying(limit=100),
        f"{race}/laps": query().get_laps(limit=100),
        f"{race}/pitstops": query().get_pitstops(limit=100),
        f"{race}/driverstandings": query().get_driver_standings(limit=100),
        f"{race}/constructorstandings": query().get_constructor_standings(limit=100),
        f"{race}/status": query().get_statuses(limit=100),
    }
    print(json.dumps({path: asdict(response.data) for path, response in responses.items()}))
