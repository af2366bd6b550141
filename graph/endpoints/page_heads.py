"""What shared links and search engines show of the explorer's pages: title, description and sitemap."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html import escape
from typing import TypeVar

from graph.dataset.snapshot import Snapshot
from graph.types.circuit import Circuit
from graph.types.driver import Driver
from graph.types.race import Race
from graph.types.season import Season
from graph.types.team import Team

SITE = "Racing Data"

IMAGE, IMAGE_DESCRIPTION = "/share.png", "Racing Data, above the lines of a lap chart"
"""Of every page, where a link to it is shared."""

Row = TypeVar("Row")


@dataclass(frozen=True)
class PageHead:
    """The name of a page, and one sentence about it."""

    name: str
    description: str

    @property
    def heading(self) -> str:
        """What the page shows first."""
        return f'<h1>{escape(self.name)}</h1><p class="lead">{escape(self.description)}</p>'

    def tags(self, origin: str, path: str) -> str:
        """The tags of a page at a path of an origin such as `https://racing.example`."""
        title = escape(self.name if self.name == SITE else f"{self.name} \u2013 {SITE}")
        description, address, image = map(escape, (self.description, origin + path, origin + IMAGE))
        return (
            f"<title>{title}</title>"
            f'<meta name="description" content="{description}">'
            f'<link rel="canonical" href="{address}">'
            f'<meta property="og:site_name" content="{SITE}"><meta property="og:type" content="website">'
            f'<meta property="og:title" content="{title}"><meta property="og:description" content="{description}">'
            f'<meta property="og:url" content="{address}"><meta property="og:image" content="{image}">'
            '<meta property="og:image:width" content="1200"><meta property="og:image:height" content="630">'
            f'<meta property="og:image:alt" content="{IMAGE_DESCRIPTION}">'
            '<meta name="twitter:card" content="summary_large_image">'
        )


HOME = PageHead(SITE, "Motor racing results: races, drivers, teams, circuits and records, with a GraphQL and REST API.")

MISSING = PageHead(
    "There is nothing at this address",
    "Look among the drivers, the teams, the circuits, the seasons or the races, or search.",
)
"""Of an address that no page has."""

SECTIONS = {
    "seasons": PageHead("Seasons", "Every season with its champions."),
    "races": PageHead("Races", "Every race with its winner, pole position and fastest lap."),
    "drivers": PageHead("Drivers", "Every driver with races, wins, podiums, poles and titles."),
    "teams": PageHead("Teams", "Every team with races, wins, podiums, poles and titles."),
    "circuits": PageHead("Circuits", "Every circuit on a map, with its races and its lap record."),
    "records": PageHead("Records", "Drivers ranked by wins, podiums, poles, streaks, rates and twenty more metrics."),
    "compare": PageHead("Compare drivers", "Up to four drivers side by side, also at the same stage of their careers."),
    "data": PageHead("Data", "The dataset: coverage, sources, licences, checks and files."),
}
"""The pages with a list, by their names in addresses."""


def _season(season: Season) -> PageHead:
    champion = f" Champion: {season.champion.name}." if season.champion else ""
    return PageHead(
        f"{season.year} season",
        f"Results, standings and calendar of the {_plural(season.total_races, 'race')} of {season.year}.{champion}",
    )


def _race(race: Race) -> PageHead:
    winner = f" Won by {race.winner.name}." if race.winner else ""
    return PageHead(
        f"{race.name} {race.year}",
        f"Result, lap chart, qualifying and standings: round {race.round} of {race.year} at "
        f"{race.circuit.circuit_name}, {race.date}.{winner}",
    )


def _driver(driver: Driver) -> PageHead:
    return PageHead(
        driver.name,
        f"Career of {driver.name}: {_plural(driver.races_entered, 'race')}, {_plural(driver.wins, 'win')}, "
        f"{_plural(driver.podiums, 'podium')}, every result by season and round.",
    )


def _team(team: Team) -> PageHead:
    return PageHead(
        team.name,
        f"{team.name}: {_plural(team.races_entered, 'race')}, {_plural(team.wins, 'win')}, "
        "seasons, drivers and circuits.",
    )


def _circuit(circuit: Circuit) -> PageHead:
    return PageHead(
        circuit.circuit_name,
        f"{circuit.circuit_name}, {circuit.location}, {circuit.country}: {_plural(circuit.total_races, 'race')}, "
        "winners, layouts and how the lap record fell.",
    )


def _plural(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def _of(head: Callable[[Row], PageHead], row: Row | None) -> PageHead | None:
    return head(row) if row else None


ROW_PAGES: dict[str, Callable[[Snapshot, int], PageHead | None]] = {
    "seasons": lambda snapshot, id_: _of(_season, snapshot.rows.seasons.get(id_)),
    "races": lambda snapshot, id_: _of(_race, snapshot.rows.races.get(id_)),
    "drivers": lambda snapshot, id_: _of(_driver, snapshot.rows.drivers.get(id_)),
    "teams": lambda snapshot, id_: _of(_team, snapshot.rows.teams.get(id_)),
    "circuits": lambda snapshot, id_: _of(_circuit, snapshot.rows.circuits.get(id_)),
}
"""The pages of single rows."""


def head_of(path: str, snapshot: Snapshot | None) -> PageHead | None:
    """The head of the page at a path such as `/explore/drivers/1`; None if there is no such page.

    Without a snapshot, a page of a row has the head of its section.
    """
    match path.strip("/").split("/"):
        case [""]:
            return HOME
        case ["explore", section] if section in SECTIONS:
            return SECTIONS[section]
        case ["explore", section, id_] if section in ROW_PAGES and id_.isascii() and id_.isdigit() and len(id_) < 10:
            return ROW_PAGES[section](snapshot, int(id_)) if snapshot else SECTIONS[section]
    return None


def page_paths(snapshot: Snapshot) -> Iterator[str]:
    """The path of every page, for the sitemap."""
    yield "/"
    yield from (f"/explore/{section}" for section in SECTIONS)
    rows = snapshot.rows
    yield from (f"/explore/seasons/{season.year}" for season in rows.seasons)
    yield from (f"/explore/races/{race.race_id}" for race in rows.races)
    yield from (f"/explore/drivers/{driver.driver_id}" for driver in rows.drivers)
    yield from (f"/explore/teams/{team.team_id}" for team in rows.teams)
    yield from (f"/explore/circuits/{circuit.circuit_id}" for circuit in rows.circuits)


def sitemap(origin: str, snapshot: Snapshot) -> str:
    """The sitemap of a service at an origin such as `https://racing.example`. See sitemaps.org/protocol.html."""
    urls = "".join(f"<url><loc>{escape(origin + path)}</loc></url>" for path in page_paths(snapshot))
    return (
        '<?xml version="1.0" encoding="UTF-8"?>'
        f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{urls}</urlset>'
    )
