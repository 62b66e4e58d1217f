"""The addresses of questions."""

from __future__ import annotations

from django.urls import path

from poise.web.areas.ask import views

app_name = "ask"
urlpatterns = [
    path("", views.start, name="start"),
    path("policy/", views.policy, name="policy"),
    path("employer/", views.employer, name="employer"),
    path("employer/judge/", views.judge, name="judge"),
    path("employer/take-out/", views.take_out, name="take-out"),
]
