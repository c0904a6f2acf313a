"""The page of one form: what changes, for what, and the way back."""

from dataclasses import dataclass

from django import forms


@dataclass
class ChangePage:
    """Everything change.html shows, and nothing else."""

    title: str
    lead: str
    form: forms.Form
    button: str
    back: str
    back_to: str
