"""The addresses of check-ups; none of them holds anything that somebody wrote."""

from __future__ import annotations

from django.urls import path

from poise.web.areas.checkups.views import accounts, bios, looks, notes, searching, start

app_name = "checkups"
urlpatterns = [
    path("", start.start, name="start"),
    path("happened/", start.happened, name="happened"),
    path("print/", start.on_paper, name="print"),
    path("destroy/", start.destroy, name="destroy"),
    path("accounts/", accounts.register, name="accounts"),
    path("accounts/new/", accounts.new, name="new-account"),
    path("accounts/<uuid:account>/", accounts.edit, name="account"),
    path("accounts/<uuid:account>/forget/", accounts.forget, name="forget-account"),
    path("look/<slug:checklist>/", looks.look, name="look"),
    path("look/<slug:checklist>/before/", looks.before, name="before"),
    path("look/<slug:checklist>/print/", looks.on_paper, name="print-look"),
    path("look/<slug:checklist>/forget/", looks.forget, name="forget-look"),
    path("look/<slug:checklist>/<slug:group>/", looks.group, name="group"),
    path("bio/", bios.bio, name="bio"),
    path("bio/forget/", bios.forget, name="forget-bio"),
    path("note/", notes.note, name="note"),
    path("note/forget/", notes.forget, name="forget-note"),
    path("search/", searching.search, name="search"),
    path("search/words/", searching.words, name="search-words"),
    path("search/<slug:stage>/", searching.stage, name="search-stage"),
]
