"""The addresses of the archive, under /r/<council>/archief/."""

from django.urls import URLPattern, path

from ambt.archive.views import document, version_file

app_name = "archive"
urlpatterns: list[URLPattern] = [
    path("stuk/<int:pk>/", document.document, name="document"),
    path("bestand/<int:pk>/", version_file.version_file, name="version-file"),
]
