"""Twenty questions with known answers: one call of a tool answers each, on the real data."""

from collections.abc import Callable
from typing import Any, NamedTuple

import httpx2
import pytest

from tests.support.mcp_client import call_tool


class Question(NamedTuple):
    """A question, the call that answers it, where the answer is in the data, and the answer."""

    text: str
    tool: str
    arguments: dict[str, object]
    read: Callable[[Any], object]
    answer: object


def names(rows: list[Any]) -> list[str]:
    return [row["driver"]["name"] for row in rows]


def first(rows: list[Any], **values: object) -> Any:
    return next(row for row in rows if all(row[name] == value for name, value in values.items()))


QUESTIONS = [
    Question(
        "Who has won most races at Monza?",
        "circuit_page",
        {"circuitId": "Monza"},
        lambda data: {row["driver"]["name"]: row["wins"] for row in data["circuit"]["mostSuccessfulDrivers"]},
        {"Lewis Hamilton": 5, "Michael Schumacher": 5},
    ),
    Question(
        "How did Senna and Prost do against each other in qualifying as team mates?",
        "team_mates",
        {"driverId": "Ayrton Senna", "rivalId": "Prost", "scope": "TEAMMATES"},
        lambda data: [side["qualifiedAhead"] for side in data["headToHead"]["sides"]],
        [28, 4],
    ),
    Question(
        "Who has the most pole positions?",
        "leaders",
        {"metric": "POLES", "limit": 1},
        lambda data: [(row["driver"]["name"], row["value"]) for row in data["leaderboard"]],
        [("Lewis Hamilton", 104)],
    ),
    Question(
        "Who has been champion most often?",
        "leaders",
        {"metric": "CHAMPIONSHIPS", "limit": 2},
        lambda data: sorted((row["driver"]["name"], row["value"]) for row in data["leaderboard"]),
        [("Lewis Hamilton", 7), ("Michael Schumacher", 7)],
    ),
    Question(
        "Who was the champion of 1976, and which team?",
        "season_table",
        {"year": 1976},
        lambda data: (data["season"]["champion"]["name"], data["season"]["teamChampion"]["name"]),
        ("James Hunt", "Ferrari"),
    ),
    Question(
        "Who won the last race of 2008?",
        "race_result",
        {"year": 2008, "round": 18},
        lambda data: (data["raceByRound"]["name"], data["raceByRound"]["podium"][0]["driver"]["name"]),
        ("Brazilian Grand Prix", "Felipe Massa"),
    ),
    Question(
        "With how many points did Hamilton become champion in 2008?",
        "season_table",
        {"year": 2008},
        lambda data: first(data["season"]["driverStandings"], position=1)["points"],
        98,
    ),
    Question(
        "How many races did Verstappen win in 2023?",
        "season_table",
        {"year": 2023},
        lambda data: first(data["season"]["driverStandings"], driver={"name": "Max Verstappen"})["wins"],
        19,
    ),
    Question(
        "Who won in Monaco in 1996?",
        "season_calendar",
        {"year": 1996},
        lambda data: first(data["season"]["races"], name="Monaco Grand Prix")["winner"]["name"],
        "Olivier Panis",
    ),
    Question(
        "How often was Ferrari champion?",
        "team_page",
        {"teamId": "Ferrari"},
        lambda data: data["team"]["championships"],
        16,
    ),
    Question(
        "Which two Finnish drivers have won most?",
        "leaders",
        {"metric": "WINS", "nationality": "Finnish", "limit": 2},
        lambda data: names(data["leaderboard"]),
        ["Kimi Räikkönen", "Mika Häkkinen"],
    ),
    Question(
        "How many races has Räikkönen won?",
        "wins_of_a_driver",
        {"driverId": "kimi raikkonen"},
        lambda data: len(data["driver"]["racesWon"]),
        21,
    ),
    Question(
        "How often did Jim Clark start, and win?",
        "driver_page",
        {"driverId": "Jim Clark"},
        lambda data: (data["driver"]["racesStarted"], data["driver"]["wins"]),
        (72, 25),
    ),
    Question(
        "Who started first in Monaco in 1988, and did not finish?",
        "race_result",
        {"year": 1988, "round": 3},
        lambda data: first(data["raceByRound"]["results"], grid=1)["driver"]["name"],
        "Ayrton Senna",
    ),
    Question(
        "How often has Alonso won in Monaco?",
        "driver_at_circuits",
        {"driverId": "Fernando Alonso"},
        lambda data: first(data["driver"]["circuits"], circuit={"circuitName": "Circuit de Monaco"})["wins"],
        2,
    ),
    Question(
        "Who won the largest share of his races?",
        "top_ten_by_wins",
        {"limit": 1},
        lambda data: names(data["byRate"]),
        ["Juan Fangio"],
    ),
    Question(
        "How many races had Hamilton won when he became champion for the first time?",
        "career_as_it_stood",
        {"driverId": "Lewis Hamilton", "year": 2008, "round": 18},
        lambda data: data["driver"]["then"]["wins"],
        9,
    ),
    Question(
        "Who was the first champion?",
        "champions",
        {},
        lambda data: first(data["seasons"], year=1950)["champion"]["name"],
        "Nino Farina",
    ),
    Question(
        "Drivers of which nationality have won most races?",
        "wins_by_nationality",
        {},
        lambda data: data["driversAggregate"]["groups"][0]["keys"]["nationality"],
        "British",
    ),
    Question(
        "How many races has Hamilton won from pole in 2020?",
        "query",
        {
            "query": "query Poles($year: Int!, $driver: String!) { raceResultsAggregate(where: { position: { eq: 1 }, "
            "grid: { eq: 1 }, race: { year: { eq: $year } }, driver: { reference: { eq: $driver } } }) "
            "{ groups { count } } }",
            "variables": {"year": 2020, "driver": "hamilton"},
        },
        lambda data: data["raceResultsAggregate"]["groups"][0]["count"],
        8,
    ),
    Question(
        "Which drivers are called Schumacher?",
        "search",
        {"text": "Schumacher"},
        lambda data: sorted(row["name"] for row in data["search"] if row["__typename"] == "Driver"),
        ["Michael Schumacher", "Mick Schumacher", "Ralf Schumacher"],
    ),
]


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.text)
def test_one_call_answers(question: Question, real: httpx2.Client) -> None:
    result = call_tool(real, question.tool, **question.arguments)
    assert not result.is_error, result.structured_content
    assert question.read(result.structured_content["data"]) == question.answer


def test_a_surname_of_several_drivers_is_not_taken_for_the_reference_of_one(real: httpx2.Client) -> None:
    father_or_son = call_tool(real, "wins_of_a_driver", driverId="Verstappen")
    assert father_or_son.is_error
    message = father_or_son.structured_content["errors"][0]["message"]
    assert "Max Verstappen (830)" in message
    assert "Jos Verstappen (50)" in message
    son = call_tool(real, "wins_of_a_driver", driverId="max_verstappen")
    assert son.structured_content["data"]["driver"]["name"] == "Max Verstappen"
    places = call_tool(real, "circuit_page", circuitId="Las Vegas")
    assert places.is_error, "two circuits have this place"
