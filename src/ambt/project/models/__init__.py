from ambt.project.models.scheduled import Scheduled

__all__ = ["Scheduled"]
