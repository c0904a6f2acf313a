from django.urls import URLPattern, path

from ambt.desk.views import demo, preferences, today

app_name = "desk"
urlpatterns: list[URLPattern] = [
    path("", today.today, name="today"),
    path("mij/", preferences.preferences, name="preferences"),
    path("mij/agenda-adres/", preferences.renew_feed, name="renew-feed"),
    path("mij/dagbericht/", preferences.change_digest, name="change-digest"),
    path("agenda/<str:token>.ics", preferences.feed, name="feed"),
    path("demo/<int:pk>/", demo.sign_in, name="demo-sign-in"),
]
