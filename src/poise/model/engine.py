"""An engine: the tables, the knowledge and the pack that one run uses."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from poise.model.gap import Gap
    from poise.model.knowledge import Knowledge
    from poise.model.pack import Pack
    from poise.model.signpost import Signpost
    from poise.model.step import Tables


@dataclass(frozen=True, slots=True, kw_only=True)
class Engine:
    """Everything that screening is handed; ``gaps`` says what this engine lacks, such as a model.

    ``signposts`` are those from which results choose whom to tell.
    ``label`` is how results name it: version and knowledge digest.
    """

    label: str
    tables: Tables
    knowledge: Knowledge
    pack: Pack
    gaps: tuple[Gap, ...]
    signposts: tuple[Signpost, ...] = ()
