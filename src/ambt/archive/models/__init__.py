from ambt.archive.models.document import Document
from ambt.archive.models.folder import Confidentiality, Folder
from ambt.archive.models.search_entry import SearchEntry
from ambt.archive.models.version import Version

__all__ = ["Confidentiality", "Document", "Folder", "SearchEntry", "Version"]
