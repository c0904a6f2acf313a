from django.apps import AppConfig


class MailConfig(AppConfig):
    name = "ambt.mail"
    label = "mail"
