"""The addresses of the letters, under /r/<council>/brieven/."""

from django.urls import URLPattern, path

from ambt.letters.views import approving, draft, editing, files, letter, panel, sending
from ambt.letters.views import list as list_view

app_name = "letters"
urlpatterns: list[URLPattern] = [
    path("", list_view.letters, name="list"),
    path("nieuw/<int:number>/", draft.draft, name="draft"),
    path("dossier/<int:number>/", panel.dossier_panel, name="dossier-panel"),
    path("<int:pk>/", letter.letter, name="letter"),
    path("<int:pk>/opslaan/", editing.edit, name="edit"),
    path("<int:pk>/aanbieden/", editing.offer, name="offer"),
    path("<int:pk>/goedkeuren/", approving.approve, name="approve"),
    path("<int:pk>/teruggeven/", approving.give_back, name="give-back"),
    path("<int:pk>/versturen/", sending.send, name="send"),
    path("<int:pk>/weggooien/", editing.discard, name="discard"),
    path("<int:pk>/terughalen/", editing.restore, name="restore"),
    path("<int:pk>/brief.pdf", files.pdf, name="pdf"),
    path("<int:pk>/brief.docx", files.word, name="word"),
]
