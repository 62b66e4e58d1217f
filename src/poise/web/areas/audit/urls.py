"""The addresses of auditing."""

from __future__ import annotations

from django.urls import path

from poise.web.areas.audit import report_views, views

app_name = "audit"
urlpatterns = [
    path("", views.start, name="start"),
    path("<uuid:pk>/", views.run, name="run"),
    path("<uuid:pk>/progress/", views.progress, name="progress"),
    path("<uuid:pk>/pause/", views.pause, name="pause"),
    path("<uuid:pk>/resume/", views.resume, name="resume"),
    path("<uuid:pk>/destroy/", views.destroy, name="destroy"),
    path("<uuid:pk>/findings/", report_views.findings, name="findings"),
    path("<uuid:pk>/timeline/", report_views.timeline, name="timeline"),
    path("<uuid:pk>/worklist/", report_views.worklist, name="worklist"),
    path("<uuid:pk>/worklist/mark/", report_views.mark, name="mark"),
    path("<uuid:pk>/footprint/", report_views.footprint, name="footprint"),
    path("<uuid:pk>/take/", report_views.take, name="take"),
    path("<uuid:pk>/take/<str:form>/", report_views.download, name="download"),
]
