"""Maak de eerste raad en de eerste ambtelijk secretaris, voor een installatie zonder demo."""

import argparse
import getpass
import sys

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.management import call_command

from ambt.councils.steps import begin_council
from ambt.ui.refusal import Refusal


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--organisation", required=True, help="naam van de organisatie")
    parser.add_argument("--council", required=True, help="naam van de raad, bijvoorbeeld: OR Voorbeeld")
    parser.add_argument("--name", required=True, help="uw naam")
    parser.add_argument("--email", required=True, help="uw e-mailadres, waarmee u inlogt")
    parser.add_argument("--government", action="store_true", help="de organisatie hoort bij de overheid (art. 46d WOR)")


def run(args: argparse.Namespace) -> int:
    call_command("migrate", verbosity=0)
    call_command("createcachetable", verbosity=0)
    password = getpass.getpass("Kies een wachtwoord (ten minste 12 tekens): ") if sys.stdin.isatty() else input()
    try:
        validate_password(password)
        council = begin_council(
            organisation=args.organisation,
            council=args.council,
            secretary=args.name,
            email=args.email,
            password=password,
            is_government=args.government,
        )
    except ValidationError as error:
        print(" ".join(error.messages), file=sys.stderr)
        return 2
    except Refusal as refusal:
        print(refusal.sentence, file=sys.stderr)
        return 2
    print(f"{council} staat klaar. Start Ambt met ./ambt run en log in als {args.email}.")
    return 0
