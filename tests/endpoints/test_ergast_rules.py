"""The rules of the Ergast API, each with a fact that the real files are known to have, over HTTP."""

from collections.abc import Callable
from typing import Any

import httpx2
import pytest

Read = Callable[..., Any]


@pytest.fixture
def page(real: httpx2.Client) -> Read:
    def read(path: str) -> Any:
        response = real.get(f"/ergast/f1{path}")
        assert response.status_code == 200, response.text
        return response.json()["MRData"]

    return read


@pytest.fixture
def rows(page: Read) -> Read:
    """The rows of a page: inside of its only race or list, if there is one."""

    def read(path: str, *names: str) -> Any:
        table = next(value for name, value in page(path).items() if name.endswith("Table"))
        listed = next(value for value in table.values() if isinstance(value, list))
        for name in names:
            listed = listed[0][name]
        return listed

    return read


def test_the_envelope_has_its_fields_in_their_order(page: Read, real: httpx2.Client) -> None:
    whole = page("/2023/9/Drivers/Hamilton/results.json")
    assert list(whole) == ["xmlns", "series", "url", "limit", "offset", "total", "RaceTable"]
    assert (whole["xmlns"], whole["series"], whole["total"]) == ("", "f1", "1")
    assert whole["url"] == f"{str(real.base_url).rstrip('/')}/ergast/f1/2023/9/drivers/hamilton/results.json"
    assert list(whole["RaceTable"]) == ["season", "round", "driverId", "Races"]
    tables = {"seasons": "SeasonTable", "circuits": "CircuitTable", "status": "StatusTable", "drivers": "DriverTable",
              "constructors": "ConstructorTable", "driverStandings": "StandingsTable", "laps": "RaceTable"}  # fmt: skip
    for resource, table in tables.items():
        assert table in page(f"/2020/9/{resource}")


def test_criteria_are_repeated_in_their_order(page: Read) -> None:
    table = page("/2020/status/1/fastest/1/grid/1/drivers/hamilton/constructors/mercedes/circuits/monza/results/1")
    names = ["season", "circuitId", "constructorId", "driverId", "grid", "position", "fastest", "status", "Races"]
    assert list(table["RaceTable"]) == names
    assert "lap" not in page("/2020/9/laps/3")["RaceTable"]
    assert page("/2020/9/pitstops/2")["RaceTable"]["stop"] == "2"
    assert page("/2020/driverStandings/3")["StandingsTable"]["driverStandings"] == "3"


def test_a_result_has_the_fields_of_ergast(rows: Read) -> None:
    winner, second, *_, last = rows("/2023/9/results", "Results")
    assert list(winner) == ["number", "position", "positionText", "points", "Driver", "Constructor", "grid", "laps",
                            "status", "Time", "FastestLap"]  # fmt: skip
    assert winner["Time"] == {"millis": "5133607", "time": "1:25:33.607"}
    assert second["Time"]["time"] == "+5.155"
    assert winner["FastestLap"] == {
        "rank": "1", "lap": "71", "Time": {"time": "1:07.012"}, "AverageSpeed": {"units": "kph", "speed": "231.970"},
    }  # fmt: skip
    assert (last["positionText"], last["position"], "Time" in last) == ("R", "20", False)
    lapped = rows("/2023/9/status/11/results", "Results")
    assert lapped
    assert all("Time" not in row and row["status"] == "+1 Lap" for row in lapped)


def test_the_number_is_that_of_the_race_and_no_grid_slot_is_zero(rows: Read) -> None:
    winner = rows("/2023/9/results/1", "Results")[0]
    assert (winner["number"], winner["Driver"]["permanentNumber"]) == ("1", "33")
    assert all(row["grid"] == "0" for row in rows("/2023/4/grid/0/results", "Results"))
    assert all("AverageSpeed" not in row["FastestLap"] for row in rows("/2021/10/sprint", "SprintResults")[:3])
    assert "rank" not in rows("/2021/10/sprint", "SprintResults")[0]["FastestLap"]


def test_rows_of_a_race_are_in_order(rows: Read) -> None:
    for path, name in (("/2023/9/results", "Results"), ("/2023/9/qualifying", "QualifyingResults")):
        positions = [int(row["position"]) for row in rows(path, name)]
        assert positions == sorted(positions)
    timings = rows("/2020/9/laps/5", "Laps")[0]["Timings"]
    assert [int(row["position"]) for row in timings] == list(range(1, len(timings) + 1))


def test_times_have_three_decimals_and_no_leading_zero(rows: Read) -> None:
    assert rows("/1950/1/results/1", "Results")[0]["Time"]["time"] == "2:13:23.600"
    assert rows("/1950/1/results/2", "Results")[0]["Time"]["time"] == "+2.600"
    assert "FastestLap" not in rows("/2003/1/results/1", "Results")[0]
    shared = rows("/1951/4/results/1", "Results")
    assert [row["Time"]["time"] for row in shared] == ["3:22:11.000", "3:22:11.000"]


def test_points_have_decimals_only_where_they_need_them(rows: Read) -> None:
    assert rows("/2021/12/results/1", "Results")[0]["points"] == "12.5"
    assert rows("/2023/9/results/1", "Results")[0]["points"] == "26"
    standings = rows("/2021/driverStandings", "DriverStandings")
    assert [row["points"] for row in standings[:2]] == ["395.5", "387.5"]


def test_results_of_a_position_are_classified_ones(page: Read) -> None:
    assert page("/2023/9/results/20")["total"] == "0"
    assert page("/2023/grid/0/results")["total"] == "18"


def test_the_first_time_of_qualifying_is_always_present(rows: Read) -> None:
    qualified = rows("/2023/9/qualifying", "QualifyingResults")
    assert list(qualified[0]) == ["number", "position", "Driver", "Constructor", "Q1", "Q2", "Q3"]
    assert "Q3" not in qualified[-1]
    assert all("Q1" in row for row in qualified)
    without = [row for row in rows("/2020/3/qualifying", "QualifyingResults") if not row["Q1"]]
    assert all(row["Q1"] == "" for row in without)


def test_pit_stops_have_the_local_time_and_minutes_where_there_are_any(rows: Read) -> None:
    stops = rows("/2020/9/pitstops", "PitStops")
    assert list(stops[0]) == ["driverId", "lap", "stop", "time", "duration"]
    assert [stop["time"] for stop in stops] == sorted(stop["time"] for stop in stops)
    assert stops[0] == {"driverId": "raikkonen", "lap": "1", "stop": "1", "time": "15:15:33", "duration": "30.623"}
    assert any(":" in stop["duration"] for stop in rows("/2021/2/pitstops?limit=100", "PitStops"))


def test_laps_are_split_inside_a_lap(rows: Read) -> None:
    first, second = (rows(f"/2020/9/laps?limit=8&offset={offset}", "Laps") for offset in (0, 8))
    assert [lap["number"] for lap in (*first, *second)] == ["1", "1"]
    assert first[0]["Timings"][0] == {"driverId": "bottas", "position": "1", "time": "1:46.834"}
    assert rows("/2020/16/laps/50", "Laps")[0]["Timings"][0]["time"].startswith("0:5")


def test_an_excluded_driver_has_no_position_and_comes_last(rows: Read) -> None:
    excluded = rows("/2007/constructorStandings", "ConstructorStandings")[-1]
    assert (excluded["positionText"], excluded["Constructor"]["constructorId"]) == ("E", "mclaren")
    assert "position" not in excluded
    struck_off = rows("/1997/driverStandings", "DriverStandings")[-1]
    assert (struck_off["positionText"], struck_off["Driver"]["driverId"]) == ("D", "michael_schumacher")


def test_a_standing_has_the_teams_in_the_order_of_their_first_round(rows: Read) -> None:
    (standing,) = rows("/2016/drivers/max_verstappen/driverStandings", "DriverStandings")
    assert [team["constructorId"] for team in standing["Constructors"]] == ["toro_rosso", "red_bull"]
    (earlier,) = rows("/2016/4/drivers/max_verstappen/driverStandings", "DriverStandings")
    assert [team["constructorId"] for team in earlier["Constructors"]] == ["toro_rosso"]


def test_unknown_values_are_left_out(rows: Read) -> None:
    (farina,) = rows("/drivers/farina")
    assert list(farina) == ["driverId", "url", "givenName", "familyName", "dateOfBirth", "nationality"]
    assert "time" not in rows("/1950/1")[0]
    (circuit,) = rows("/circuits/monza")
    assert list(circuit) == ["circuitId", "url", "circuitName", "Location"]
    assert list(circuit["Location"]) == ["lat", "long", "locality", "country"]


@pytest.mark.parametrize(
    ("path", "sessions"),
    [
        ("/2023/1", ["FirstPractice", "SecondPractice", "ThirdPractice", "Qualifying"]),
        ("/2022/4", ["FirstPractice", "SecondPractice", "Qualifying", "Sprint"]),
        ("/2023/4", ["FirstPractice", "Qualifying", "Sprint", "SprintShootout"]),
        ("/2024/5", ["FirstPractice", "Qualifying", "Sprint", "SprintQualifying"]),
        ("/2025/1", []),
        ("/1999/1", []),
    ],
)
def test_a_race_has_the_sessions_of_its_weekend(path: str, sessions: list[str], rows: Read) -> None:
    (race,) = rows(path)
    base = {"season", "round", "url", "raceName", "Circuit", "date", "time"}
    assert [name for name in race if name not in base] == sessions
    assert all({"date", "time"} == race[name].keys() for name in sessions)
    assert not sessions or sessions[0] not in rows(f"{path}/results")[0]


def test_sessions_of_2021_have_days_without_times(rows: Read) -> None:
    (race,) = rows("/2021/10")
    assert race["Sprint"] == {"date": "2021-07-17"}


def test_lists_have_their_orders(rows: Read) -> None:
    families = [row["familyName"] for row in rows("/2023/drivers")]
    assert families[:3] == ["Albon", "Alonso", "Bottas"]
    assert families.index("de Vries") == 3
    counts = [(-int(row["count"]), row["status"]) for row in rows("/2023/status")]
    assert counts == sorted(counts)
    for resource, key in (("circuits", "circuitId"), ("constructors", "constructorId"), ("seasons", "season")):
        ids = [row[key] for row in rows(f"/{resource}?limit=1000")]
        assert ids == sorted(ids)


def test_without_rows_lists_are_empty(page: Read) -> None:
    assert page("/2023/99")["RaceTable"] == {"season": "2023", "round": "99", "Races": []}
    assert page("/2023/11/laps")["RaceTable"]["Races"] == []
    assert page("/1955/constructorStandings")["StandingsTable"]["StandingsLists"] == []
    assert page("/status/999/results")["total"] == "0"


def test_qualifying_is_by_its_own_position(page: Read) -> None:
    assert page("/2023/qualifying/1")["total"] == "22"


def test_standings_need_no_season(rows: Read) -> None:
    champions = rows("/driverStandings/1?limit=100")
    assert len(champions) == 76
    assert champions[0]["DriverStandings"][0]["Driver"]["driverId"] == "farina"
    titles = rows("/drivers/alonso/driverStandings/1/seasons")
    assert [row["season"] for row in titles] == ["2005", "2006"]
    assert [row["constructorId"] for row in rows("/constructorStandings/1/constructors?limit=100")][:2] == [
        "benetton",
        "brabham-repco",
    ]
