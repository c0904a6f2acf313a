from django.apps import AppConfig


class UiConfig(AppConfig):
    name = "ambt.ui"
    label = "ui"
