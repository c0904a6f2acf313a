from django.urls import path

from ambt.access.views import keys

app_name = "access"
urlpatterns = [path("wie-mag-wat/", keys.keys, name="keys")]
