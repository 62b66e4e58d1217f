"""A bio put together once, fitted to each site, and looked over by the engine."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from poise.model.context import Context
from poise.model.level import Verdict
from poise.model.result import Result
from poise.web.areas.checkups.bios import BioPieces, FittedBio, Piece, fit_bio
from poise.web.areas.checkups.forms import BioForm
from poise.web.areas.checkups.shelves import library
from poise.web.areas.checkups.views.opening import begun_notebook, notebook_of, today
from poise.web.kernel.screenings.judging import judge_text

_ASKED = ("purpose", "role", "own", "pieces")
_ROLE_RANK = 95


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """One wording of the bio, the sites that get it, and what the engine says to it."""

    text: str
    bios: tuple[FittedBio, ...]
    result: Result

    @property
    def is_fine(self) -> bool:
        """Whether the engine found nothing in what it can see."""
        return self.result.verdict is Verdict.OK

    @property
    def left_out(self) -> tuple[str, ...]:
        """What had no room on any of these sites."""
        return tuple(dict.fromkeys(name for each in self.bios for name in each.left_out))


@require_http_methods(["GET", "HEAD", "POST"])
def bio(request: HttpRequest) -> HttpResponse:
    bios = library().bios
    notebook = notebook_of(request)
    kept = notebook.kept("bio") if notebook else None
    initial = {name: kept.facts[name] for name in _ASKED} if kept else {"pieces": ["disclaimer"]}
    form = BioForm(request.POST or None, bios=bios, purposes=_purposes(), initial=initial)
    made: list[Wording] = []
    if request.method == "POST" and form.is_valid():
        if "keep" in request.POST:
            begun_notebook(request).keep("bio", {name: form.cleaned_data[name] for name in _ASKED}, on=today())
            messages.success(request, _("Your choices are kept, sealed, on this computer."))
            return redirect("checkups:bio")
        made = list(_worded(bios, form.cleaned_data))
    titles = {piece.name: piece.title for piece in bios.pieces}
    return render(
        request, "checkups/bio.html", {"form": form, "bios": bios, "made": made, "kept": kept, "titles": titles}
    )


@require_POST
def forget(request: HttpRequest) -> HttpResponse:
    notebook = notebook_of(request)
    kept = notebook.kept("bio") if notebook else None
    if kept:
        kept.forget()
        messages.success(request, _("The bio is gone."))
    return redirect("checkups:bio")


def _purposes() -> list[tuple[str, str]]:
    """The purposes of the register for which a bio can be made; one that serves several is put right there first."""
    question = next(each for each in library().register.questions if each.name == "purpose")
    return [(name, says) for name, says in question.choices.items() if name != "mixed"]


def _worded(bios: BioPieces, asked: Mapping[str, object]) -> Iterator[Wording]:
    """The wordings that come out, the fullest first; each is judged once, however many sites it fits."""
    pieces = list(_pieces(bios, asked))
    wordings: dict[str, list[FittedBio]] = {}
    for field in bios.fields:
        made = fit_bio(field, pieces)
        if made.text:
            wordings.setdefault(made.text, []).append(made)
    for text, made_so in sorted(wordings.items(), key=lambda pair: -len(pair[0])):
        yield Wording(text=text, bios=tuple(made_so), result=judge_text(text, _context(made_so[0], str(asked["role"]))))


def _pieces(bios: BioPieces, asked: Mapping[str, object]) -> Iterator[Piece]:
    """What the bio is made of, in the order in which it is to stand."""
    chosen = asked["pieces"]
    own = next(piece for piece in bios.pieces if piece.name == "own")
    yield replace(own, name="role", rank=_ROLE_RANK, wordings=(bios.roles[str(asked["role"])],))
    yield replace(own, wordings=(" ".join(str(asked["own"]).split()),))
    for piece in bios.pieces:
        fits = not piece.purposes or asked["purpose"] in piece.purposes
        if piece.wordings and fits and isinstance(chosen, list) and piece.name in chosen:
            yield piece


def _context(made: FittedBio, role: str) -> Context:
    return Context(
        channel=made.field.checklist,
        item_type="bio",
        audience="public",
        role=None if role == "none" else role.replace("-", " "),
        bio=made.text,
    )
