"""The sources of a run."""

from collections.abc import Mapping
from dataclasses import dataclass
from operator import itemgetter

from etl.sources.source import Part, Source


@dataclass(frozen=True)
class Sources:
    """The source of a run, and the second one that fills what it lacks."""

    source: Source
    supplement: Source | None = None

    @property
    def all(self) -> tuple[Source, ...]:
        return (self.source, self.supplement) if self.supplement else (self.source,)

    @property
    def files(self) -> dict[str, tuple[Part, Source]]:
        """Each input file by its name, which is below `supplement/` where both sources have one."""
        files: dict[str, tuple[Part, Source]] = {}
        for source in self.all:
            for _, file in sorted(source.files.items(), key=itemgetter(0)):
                for name, part in file.parts.items():
                    files[f"supplement/{name}" if name in files else name] = part, source
        return files

    def described(self, digests: Mapping[str, str]) -> list[dict[str, str | None]]:
        """What a version says of each file, with its SHA-256 from `digests`."""
        return [
            {"name": name, "sha256": digests[name], "licence": source.licence}
            for name, (_, source) in self.files.items()
        ]

    @property
    def name(self) -> str:
        return ", with ".join(source.name for source in self.all)
