"""The index of full-text search: FTS5 on SQLite, a kept tsvector with a GIN index on PostgreSQL.

On SQLite three triggers keep the index in step. A later migration that makes SQLite copy archive_searchentry
(AlterField, RemoveField …) drops them with the old table and must lay them again: see `lay_triggers`.
"""

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

COLUMNS = "place, title_stems, stems"
NEW = "new.id, new.place, new.title_stems, new.stems"
OLD = "'delete', old.id, old.place, old.title_stems, old.stems"

TABLE = f"""
CREATE VIRTUAL TABLE archive_fulltext
USING fts5({COLUMNS}, content='archive_searchentry', content_rowid='id', tokenize='ascii')
"""
REBUILD = "INSERT INTO archive_fulltext(archive_fulltext) VALUES ('rebuild')"
TRIGGERS = {
    "archive_fulltext_added": f"""
        AFTER INSERT ON archive_searchentry
        BEGIN INSERT INTO archive_fulltext(rowid, {COLUMNS}) VALUES ({NEW}); END""",
    "archive_fulltext_removed": f"""
        AFTER DELETE ON archive_searchentry
        BEGIN INSERT INTO archive_fulltext(archive_fulltext, rowid, {COLUMNS}) VALUES ({OLD}); END""",
    "archive_fulltext_changed": f"""
        AFTER UPDATE OF id, {COLUMNS} ON archive_searchentry
        BEGIN
            INSERT INTO archive_fulltext(archive_fulltext, rowid, {COLUMNS}) VALUES ({OLD});
            INSERT INTO archive_fulltext(rowid, {COLUMNS}) VALUES ({NEW});
        END""",
}
POSTGRES = """
ALTER TABLE archive_searchentry ADD COLUMN vector tsvector GENERATED ALWAYS AS (
    setweight(to_tsvector('simple', title_stems), 'A') || to_tsvector('simple', place || ' ' || stems)
) STORED;
CREATE INDEX archive_searchentry_vector ON archive_searchentry USING gin (vector) WITH (fastupdate = off)
"""


def lay_triggers(schema_editor: BaseDatabaseSchemaEditor) -> None:
    for name, what in TRIGGERS.items():
        schema_editor.execute(f"CREATE TRIGGER {name} {what}")


def build(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    if schema_editor.connection.vendor == "sqlite":
        schema_editor.execute(TABLE)
        schema_editor.execute(REBUILD)
        lay_triggers(schema_editor)
    else:
        schema_editor.execute(POSTGRES)


def clear(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    if schema_editor.connection.vendor == "sqlite":
        for name in TRIGGERS:
            schema_editor.execute(f"DROP TRIGGER {name}")
        schema_editor.execute("DROP TABLE archive_fulltext")
    else:
        schema_editor.execute("ALTER TABLE archive_searchentry DROP COLUMN vector")


class Migration(migrations.Migration):
    dependencies = [("archive", "0002_search_entries_in_reading_order")]
    operations = [migrations.RunPython(build, clear)]
