from ambt.dossiers.models.deadline import Deadline
from ambt.dossiers.models.dossier import Dossier
from ambt.dossiers.models.fact import Fact
from ambt.dossiers.models.promise import Promise

__all__ = ["Deadline", "Dossier", "Fact", "Promise"]
