"""The sources of a run."""

from dataclasses import dataclass

from etl.sources.source import Source


@dataclass(frozen=True)
class Sources:
    """The source of a run, and the second one that fills what it lacks."""

    source: Source
    supplement: Source | None = None

    @property
    def all(self) -> tuple[Source, ...]:
        return (self.source, self.supplement) if self.supplement else (self.source,)

    @property
    def name(self) -> str:
        return ", with ".join(source.name for source in self.all)
