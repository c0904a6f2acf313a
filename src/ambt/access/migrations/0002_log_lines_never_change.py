"""The database itself refuses to change a line of the logbook. Removing lines is left to the clearing out of a council."""

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

SQLITE = """
CREATE TRIGGER log_lines_never_change BEFORE UPDATE ON access_logentry
BEGIN SELECT RAISE(ABORT, 'a line of the logbook never changes'); END
"""
POSTGRES = """
CREATE FUNCTION log_lines_never_change() RETURNS trigger AS $$
BEGIN RAISE EXCEPTION 'a line of the logbook never changes'; END $$ LANGUAGE plpgsql;
CREATE TRIGGER log_lines_never_change BEFORE UPDATE ON access_logentry
FOR EACH ROW EXECUTE FUNCTION log_lines_never_change()
"""


def guard(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    schema_editor.execute(SQLITE if schema_editor.connection.vendor == "sqlite" else POSTGRES)


def unguard(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    on_table = "" if schema_editor.connection.vendor == "sqlite" else " ON access_logentry"
    schema_editor.execute(f"DROP TRIGGER log_lines_never_change{on_table}")
    if schema_editor.connection.vendor != "sqlite":
        schema_editor.execute("DROP FUNCTION log_lines_never_change")


class Migration(migrations.Migration):
    dependencies = [("access", "0001_initial")]
    operations = [migrations.RunPython(guard, unguard)]
