"""The addresses of the meetings, under /r/<council>/vergaderingen/."""

from django.urls import URLPattern, path

from ambt.meetings.views import (
    dossier_panel,
    item,
    lines,
    lists,
    meeting,
    meetings_list,
    minutes,
    notes,
    order,
    packs,
    plan,
    proposals,
    writing,
)

app_name = "meetings"
urlpatterns: list[URLPattern] = [
    path("", meetings_list.meetings, name="list"),
    path("nieuw/", plan.plan, name="plan"),
    path("nieuw/let-op/", plan.warnings, name="warnings"),
    path("besluiten/", lists.decisions, name="decisions"),
    path("acties/", lists.actions, name="actions"),
    path("acties/<int:point>/afronden/", lists.close, name="close-action-point"),
    path("dossier/<int:number>/", dossier_panel.dossier_panel, name="dossier-panel"),
    path("<int:pk>/", meeting.meeting, name="meeting"),
    path("<int:pk>/wijzigen/", plan.change, name="change"),
    path("<int:pk>/afzeggen/", plan.cancel, name="cancel"),
    path("<int:pk>/voorstellen/", proposals.proposals, name="proposals"),
    path("<int:pk>/voorstellen/overnemen/", proposals.accept, name="accept-proposals"),
    path("<int:pk>/volgorde/", order.order, name="order"),
    path("<int:pk>/punten/nieuw/", item.add_item, name="add-item"),
    path("<int:pk>/punten/<int:item>/", item.item, name="item"),
    path("<int:pk>/punten/<int:item>/weg/", item.take_off, name="take-off"),
    path("<int:pk>/punten/<int:item>/terug/", item.put_back, name="put-back"),
    path("<int:pk>/punten/<int:item>/vaststellen/", minutes.adopt, name="adopt"),
    path("<int:pk>/stukken/", packs.packs, name="packs"),
    path("<int:pk>/stukken/maken/", packs.make, name="make-packs"),
    path("<int:pk>/stukken/versturen/", packs.send, name="send-packs"),
    path("<int:pk>/schrijven/", writing.writing, name="writing"),
    path("<int:pk>/schrijven/aanwezig/", writing.attendance, name="attendance"),
    path("<int:pk>/schrijven/<int:item>/", notes.notes, name="notes"),
    path("<int:pk>/schrijven/<int:item>/besluit/", lines.resolution, name="resolution"),
    path("<int:pk>/schrijven/<int:item>/actie/", lines.action_point, name="action-point"),
    path("<int:pk>/verslag/maken/", minutes.make, name="make-minutes"),
]
