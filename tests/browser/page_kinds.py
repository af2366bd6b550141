"""The pages that the browser tests open, and the screenshots show."""

from typing import Any

from graph.endpoints.pages import BUILT

PAGES = {
    "home": "/",
    "home by win rate": "/?by=WIN_RATE",
    "seasons": "/explore/seasons",
    "season": "/explore/seasons/2019",
    "season by teams": "/explore/seasons/2019?of=teams",
    "races": "/explore/races",
    "race": "/explore/races/{race}",
    "scheduled race": "/explore/races/{next_race}",
    "drivers": "/explore/drivers?sort=PODIUMS-DESC",
    "driver": "/explore/drivers/1",
    "teams": "/explore/teams",
    "team": "/explore/teams/{team}",
    "circuits": "/explore/circuits",
    "circuit": "/explore/circuits/1",
    "records": "/explore/records?by=POLE_RATE",
    "compare": "/explore/compare?drivers=1,10",
    "data": "/explore/data",
    "embedded chart": "/explore/seasons/2019?embed=progression",
}
"""The explorer's pages. Ids in braces depend on the data: see `page_paths`."""

MISSING = {"no driver": "/explore/drivers/999999", "no page": "/explore/nowhere"}
"""Addresses that have the status 404."""

OTHER_PAGES = {"GraphiQL": "/graphql", "Swagger UI": "/docs", "ReDoc": "/redoc"}

IS_BUILT = (BUILT / "index.html").is_file()

IDS = """{
    lastRace { raceId }
    nextRace { raceId }
    races(where: { year: { eq: 2019 } }, limit: 1) { raceId results(limit: 1) { team { teamId } } }
}"""
"""The operation whose result `page_paths` needs."""


def page_paths(ids: Any) -> dict[str, str]:
    """The path of each page, for the data of an operation `IDS`."""
    race = ids["races"][0]
    scheduled = ids["nextRace"] or ids["lastRace"]
    values = {
        "race": race["raceId"],
        "next_race": scheduled["raceId"],
        "team": race["results"][0]["team"]["teamId"],
    }
    return {name: path.format_map(values) for name, path in PAGES.items()}
