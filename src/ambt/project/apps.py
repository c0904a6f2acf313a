from django.apps import AppConfig


class ProjectConfig(AppConfig):
    name = "ambt.project"
    label = "project"
