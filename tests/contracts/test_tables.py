"""House rules of tables: personal columns are declared, words are sealed, migrations are equal."""

from pathlib import Path

import pytest
from sqlalchemy import LargeBinary

from portal.migrating import differences, migrate
from portal.tables import metadata
from portal.vault import declared_by, is_sealed

COLUMNS = [column for table in metadata.sorted_tables for column in table.columns]
PLAIN_TEXT = {
    "act", "gives", "step", "state", "kind", "role", "mode", "subject", "topic", "area", "section",
    "number", "code", "size", "tag", "status", "version",
}  # fmt: skip


@pytest.mark.parametrize("column", COLUMNS, ids=str)
def test_a_sealed_column_says_what_it_is_for(column):
    if column.name.endswith("_sealed") or is_sealed(column):
        declared = declared_by(column)
        assert declared, "declare it with sealed_column(klass=, purpose=, retention=)"
        assert column.name.endswith("_sealed"), "a sealed column is named …_sealed"
        assert declared.purpose.endswith("."), "the purpose is a sentence"


@pytest.mark.parametrize("column", COLUMNS, ids=str)
def test_a_text_column_is_sealed_declared_or_a_code(column):
    if column.type.python_type is str and not isinstance(column.type, LargeBinary):
        assert declared_by(column) or column.name in PLAIN_TEXT, (
            "words belong in a sealed column; a code or state is named like one; "
            "anything else of a person says class, purpose and retention with personal(…)"
        )


def test_migrations_lead_to_the_models(tmp_path: Path):
    address = f"sqlite:///{tmp_path / 'migrated.sqlite'}"
    migrate(address)
    assert differences(address) == [], "run: .venv/bin/python -m portal revision 'what changes'"
