from django.urls import path

from ambt.councils.views import changing, council

app_name = "councils"
urlpatterns = [
    path("", council.council, name="list"),
    path("plaats/", changing.seat, name="seat"),
    path("plaats/<int:pk>/beeindigen/", changing.end, name="end-seat"),
    path("persoon/<int:pk>/uitnodigen/", changing.invite, name="invite"),
    path("reglement/", changing.rules, name="rules"),
    path("gegevens/", changing.details, name="details"),
    path("commissie/", changing.committee, name="new-committee"),
    path("commissie/<int:pk>/", changing.committee, name="committee"),
]
