"""Which address belongs to which room."""

from django.urls import include, path

from ambt.desk.views.demo import SignIn
from ambt.project import health

urlpatterns = [
    path("", include("ambt.desk.urls")),
    path("account/login/", SignIn.as_view(), name="account_login"),
    path("account/", include("allauth.account.urls")),
    path("toegang/", include("ambt.access.urls")),
    path("r/<slug:slug>/post/", include("ambt.mail.urls")),
    path("r/<slug:slug>/dossiers/", include("ambt.dossiers.urls")),
    path("r/<slug:slug>/vergaderingen/", include("ambt.meetings.urls")),
    path("r/<slug:slug>/brieven/", include("ambt.letters.urls")),
    path("r/<slug:slug>/archief/", include("ambt.archive.urls")),
    path("r/<slug:slug>/raad/", include("ambt.councils.urls")),
    path("gezond/", health.health, name="health"),
]
