"""Seasons and rounds as numbers: what `current`, `last` and `next` stand for, as the old Ergast had it.

Data ends where the files end, so the current season is the newest with results, whatever the date.
"""

from collections.abc import Sequence

from starlette.exceptions import HTTPException

from graph.dataset.snapshot import Snapshot
from graph.endpoints.ergast.grammar import Path
from graph.types.race import Race

ROUND_NOT_FOUND = "Race round not found"


def season_and_round(path: Path, snapshot: Snapshot) -> tuple[int | None, int | None]:
    """The numbers that the path names. Raises HTTPException 404 for the last or next round of an unknown season."""
    if path.season is None:
        return None, None
    last = snapshot.lookups.last_race
    if path.season != "current":
        season = int(path.season)
    elif last:
        season = last.year
    else:
        raise HTTPException(404, ROUND_NOT_FOUND)
    if path.round is None or path.round.isdigit():
        return season, int(path.round) if path.round else None
    races = races_of(snapshot, season)
    if not races:
        raise HTTPException(404, ROUND_NOT_FOUND)
    run = [race for race in races if race.entries]
    if path.round == "last":
        return season, (run[-1] if run else races[0]).round
    to_come = races[races.index(run[-1]) + 1 :] if run else races
    return (season, to_come[0].round) if to_come else (season + 1, 1)


def races_of(snapshot: Snapshot, season: int | None) -> Sequence[Race]:
    """The races of a season, or all races, by year and round."""
    if season is not None:
        row = snapshot.rows.seasons.get(season)
        return row.races if row else ()
    return [race for row in snapshot.rows.seasons for race in row.races]
