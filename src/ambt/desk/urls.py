from django.urls import URLPattern, path

from ambt.desk.views import today

app_name = "desk"
urlpatterns: list[URLPattern] = [path("", today.today, name="today")]
