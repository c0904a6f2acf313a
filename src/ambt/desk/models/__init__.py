from ambt.desk.models.calendar_feed import CalendarFeed
from ambt.desk.models.digest import Digest

__all__ = ["CalendarFeed", "Digest"]
