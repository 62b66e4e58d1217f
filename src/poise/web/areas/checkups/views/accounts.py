"""The register of accounts, and what to do to keep the lanes apart."""

from __future__ import annotations

import uuid

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from poise.web.areas.checkups.forms import AccountForm
from poise.web.areas.checkups.models import Account
from poise.web.areas.checkups.registers import advise_on
from poise.web.areas.checkups.shelves import library
from poise.web.areas.checkups.views.opening import begun_notebook, notebook_of, today


@require_safe
def register(request: HttpRequest) -> HttpResponse:
    notebook = notebook_of(request)
    accounts = list(notebook.accounts.all()) if notebook else []
    return render(
        request,
        "checkups/accounts.html",
        {
            "accounts": sorted(accounts, key=lambda each: (each.purpose, each.channel)),
            "by_key": {str(each.pk): each for each in accounts},
            "advice": advise_on([each.as_facts() for each in accounts], library().register.rules),
            "register": library().register,
            "library": library(),
        },
    )


@require_http_methods(["GET", "HEAD", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    form = _form(request)
    if request.method == "POST" and form.is_valid():
        return _described(request, Account(notebook=begun_notebook(request)), form)
    return render(request, "checkups/account.html", {"form": form, "account": None})


@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: HttpRequest, account: uuid.UUID) -> HttpResponse:
    record = _find(request, account)
    initial = {"channel": record.channel, "nickname": record.nickname, **record.answers}
    form = _form(request, initial=initial)
    if request.method == "POST" and form.is_valid():
        return _described(request, record, form)
    return render(request, "checkups/account.html", {"form": form, "account": record})


@require_POST
def forget(request: HttpRequest, account: uuid.UUID) -> HttpResponse:
    _find(request, account).forget()
    messages.success(request, _("The account is taken out of your list. The account itself is not touched."))
    return redirect("checkups:accounts")


def _find(request: HttpRequest, account: uuid.UUID) -> Account:
    notebook = notebook_of(request)
    found = notebook.accounts.filter(pk=account).first() if notebook else None
    if found is None:
        raise Http404
    return found


def _form(request: HttpRequest, initial: dict[str, str] | None = None) -> AccountForm:
    shelf = library()
    return AccountForm(
        request.POST or None, register=shelf.register, checklists=shelf.checklists.values(), initial=initial
    )


def _described(request: HttpRequest, account: Account, form: AccountForm) -> HttpResponse:
    account.describe(
        channel=form.cleaned_data["channel"],
        nickname=form.cleaned_data["nickname"],
        answers=form.answers(),
        on=today(),
    )
    messages.success(request, _("The account is in your list."))
    return redirect("checkups:accounts")
