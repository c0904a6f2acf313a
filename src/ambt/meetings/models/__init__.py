from ambt.meetings.models.action_point import ActionPoint
from ambt.meetings.models.agenda_item import AgendaItem
from ambt.meetings.models.attendance import Attendance
from ambt.meetings.models.meeting import Meeting
from ambt.meetings.models.minutes import Minutes, MinutesPart
from ambt.meetings.models.pack import Pack
from ambt.meetings.models.resolution import Resolution

__all__ = ["ActionPoint", "AgendaItem", "Attendance", "Meeting", "Minutes", "MinutesPart", "Pack", "Resolution"]
