from ambt.councils.models.committee import Committee
from ambt.councils.models.council import Council
from ambt.councils.models.organisation import Organisation
from ambt.councils.models.person import Person
from ambt.councils.models.rules_of_procedure import RulesOfProcedure
from ambt.councils.models.seat import Seat

__all__ = ["Committee", "Council", "Organisation", "Person", "RulesOfProcedure", "Seat"]
