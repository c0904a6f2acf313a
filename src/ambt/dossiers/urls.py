"""The addresses of the dossiers, under /r/<council>/dossiers/."""

from django.urls import URLPattern, path

from ambt.dossiers.views import change, dossier, facts, open_dossier, promises, record_fact
from ambt.dossiers.views import list as list_view

app_name = "dossiers"
urlpatterns: list[URLPattern] = [
    path("", list_view.dossiers, name="list"),
    path("nieuw/", open_dossier.open_by_hand, name="open"),
    path("<int:number>-<slug:name>/", dossier.dossier, name="dossier"),
    path("<int:number>/", dossier.by_number, name="by-number"),
    path("<int:number>/feiten/", facts.choose_fact, name="facts"),
    path("<int:number>/feiten/<slug:fact>/", facts.fact, name="fact"),
    path("<int:number>/feiten/<slug:fact>/vastleggen/", record_fact.record, name="record-fact"),
    path("<int:number>/feiten/<slug:fact>/verbeteren/", record_fact.correct, name="correct-fact"),
    path("<int:number>/feiten/<slug:fact>/intrekken/", record_fact.withdraw, name="withdraw-fact"),
    path("<int:number>/gegevens/", change.change, name="change"),
    path("<int:number>/sluiten/", change.close, name="close"),
    path("<int:number>/heropenen/", change.reopen, name="reopen"),
    path("<int:number>/toezeggingen/", promises.record, name="record-promise"),
    path("<int:number>/toezeggingen/<int:pk>/nagekomen/", promises.keep, name="keep-promise"),
]
