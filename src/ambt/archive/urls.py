"""The addresses of the archive, under /r/<council>/archief/."""

from django.urls import URLPattern, path

from ambt.archive.views import (
    add_document,
    add_version,
    confidentiality,
    document,
    folder,
    logbook,
    papers,
    search,
    version_file,
)

app_name = "archive"
urlpatterns: list[URLPattern] = [
    path("", papers.papers, name="list"),
    path("zoeken/", search.search, name="search"),
    path("logboek/", logbook.logbook, name="logbook"),
    path("stuk/<int:pk>/", document.document, name="document"),
    path("stuk/<int:pk>/versie/", add_version.add_version, name="add-version"),
    path("stuk/<int:pk>/vertrouwelijkheid/", confidentiality.of_document, name="confidentiality"),
    path("bestand/<int:pk>/", version_file.version_file, name="version-file"),
    path("map/<int:pk>/", folder.folder, name="folder"),
    path("map/<int:pk>/toevoegen/", add_document.add_document, name="add-document"),
    path("map/<int:pk>/vertrouwelijkheid/", confidentiality.of_folder, name="folder-confidentiality"),
]
