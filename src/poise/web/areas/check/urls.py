"""The addresses of checking."""

from __future__ import annotations

from django.urls import path

from poise.web.areas.check import kept_views, story_views, views

app_name = "check"
urlpatterns = [
    path("", views.start, name="start"),
    path("live/", views.live, name="live"),
    path("replies/", story_views.replies, name="replies"),
    path("replies/<slug:name>/", story_views.reply, name="reply"),
    path("share/", story_views.stories, name="stories"),
    path("share/<slug:name>/", story_views.story, name="story"),
    path("keep/", kept_views.keep, name="keep"),
    path("kept/", kept_views.kept, name="kept"),
    path("kept/<uuid:pk>/destroy/", kept_views.destroy, name="destroy"),
    path("kept/<uuid:pk>/export/", kept_views.export, name="export"),
]
