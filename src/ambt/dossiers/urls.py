"""The addresses of the dossiers, under /r/<council>/dossiers/."""

from django.urls import URLPattern, path

from ambt.dossiers.views import dossier

app_name = "dossiers"
urlpatterns: list[URLPattern] = [
    path("<int:number>-<slug:name>/", dossier.dossier, name="dossier"),
]
