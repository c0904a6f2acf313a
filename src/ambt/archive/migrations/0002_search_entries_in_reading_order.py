"""Search entries with their long texts last and their stems apart; versions say why they have no text.

The texts are removed and added anew because SQLite adds columns at the end: nothing was indexed before this migration.
"""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("archive", "0001_initial")]
    operations = [
        migrations.RemoveField("searchentry", "text"),
        migrations.RemoveField("searchentry", "stems"),
        migrations.AddField(
            "searchentry",
            "also_in",
            models.ForeignKey(
                null=True, on_delete=django.db.models.deletion.CASCADE, related_name="+", to="archive.folder"
            ),
        ),
        migrations.AddField(
            "searchentry", "place", models.CharField(default="", max_length=24), preserve_default=False
        ),
        migrations.AddField(
            "searchentry", "title_stems", models.TextField(blank=True, default=""), preserve_default=False
        ),
        migrations.AddField("searchentry", "stems", models.TextField(blank=True, default=""), preserve_default=False),
        migrations.AddField("searchentry", "text", models.TextField(blank=True, default=""), preserve_default=False),
        migrations.AddField(
            "version", "text_trouble", models.TextField(blank=True, default=""), preserve_default=False
        ),
        migrations.AddField("version", "claimed_at", models.DateTimeField(null=True)),
        migrations.AlterField(
            "version",
            "text_state",
            models.CharField(
                choices=[
                    ("waiting", "tekst wordt gelezen"),
                    ("reading", "tekst wordt nu gelezen"),
                    ("read", "tekst gelezen"),
                    ("none", "geen tekst gevonden"),
                    ("failed", "tekst niet leesbaar"),
                ],
                default="waiting",
                max_length=8,
            ),
        ),
    ]
