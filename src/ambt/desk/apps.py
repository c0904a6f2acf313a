from django.apps import AppConfig


class DeskConfig(AppConfig):
    name = "ambt.desk"
    label = "desk"
