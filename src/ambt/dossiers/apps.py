from django.apps import AppConfig


class DossiersConfig(AppConfig):
    name = "ambt.dossiers"
    label = "dossiers"
