from django.apps import AppConfig


class CouncilsConfig(AppConfig):
    name = "ambt.councils"
    label = "councils"
