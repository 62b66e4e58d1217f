"""The addresses of the door."""

from __future__ import annotations

from django.urls import path

from poise.web.kernel.people import views

app_name = "people"
urlpatterns = [
    path("enter/<str:token>/", views.enter, name="enter"),
    path("leave/", views.leave, name="leave"),
    path("left/", views.left, name="left"),
]
