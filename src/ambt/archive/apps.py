from django.apps import AppConfig


class ArchiveConfig(AppConfig):
    name = "ambt.archive"
    label = "archive"
