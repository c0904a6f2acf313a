from django.apps import AppConfig


class AccessConfig(AppConfig):
    name = "ambt.access"
    label = "access"
