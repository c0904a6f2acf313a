from ambt.access.models.account import Account
from ambt.access.models.log_entry import LogEntry

__all__ = ["Account", "LogEntry"]
