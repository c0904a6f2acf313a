from django.apps import AppConfig


class MeetingsConfig(AppConfig):
    name = "ambt.meetings"
    label = "meetings"
