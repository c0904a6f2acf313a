from django.apps import AppConfig


class LettersConfig(AppConfig):
    name = "ambt.letters"
    label = "letters"
