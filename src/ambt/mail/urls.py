"""The addresses of the post room, under /r/<council>/post/."""

from django.urls import URLPattern, path

from ambt.mail.views import filing, mailbox, original, outgoing, paper, receive, tray

app_name = "mail"
urlpatterns: list[URLPattern] = [
    path("", tray.tray, name="list"),
    path("neerleggen/", receive.receive, name="receive"),
    path("<int:pk>/", paper.paper, name="paper"),
    path("<int:pk>/origineel/", original.original, name="original"),
    path("<int:pk>/nieuw-dossier/", filing.as_new_dossier, name="file-as-new-dossier"),
    path("<int:pk>/opbergen/", filing.in_running_dossier, name="file"),
    path("<int:pk>/terzijde/", filing.aside, name="set-aside"),
    path("<int:pk>/terughalen/", filing.back, name="take-back"),
    path("mailbox/", mailbox.mailbox, name="mailbox"),
    path("ophalen/", mailbox.fetch, name="fetch"),
    path("uitgaand/", outgoing.outgoing, name="outgoing"),
    path("uitgaand/<int:pk>/opnieuw/", outgoing.again, name="send-again"),
    path("uitgaand/<int:pk>/aangekomen/", outgoing.arrived, name="confirm-arrival"),
]
