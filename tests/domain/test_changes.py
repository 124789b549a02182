"""What rows of the journal mean to those who show the project."""

from desktop.domain.changes import Changes, of_rows
from desktop.domain.journal import RowChange


def test_nothing_changed_is_false() -> None:
    assert not Changes()
    assert Changes(memos=frozenset({"1"}))


def test_changes_are_united() -> None:
    one = Changes(reports=frozenset({"r"}), codings=frozenset({"c"}))
    other = Changes(codings=frozenset({"d"}), coders=frozenset({"k"}), progress=frozenset({"f"}))
    assert one | other == Changes(
        reports=frozenset({"r"}),
        codings=frozenset({"c", "d"}),
        coders=frozenset({"k"}),
        progress=frozenset({"f"}),
    )


def test_each_table_is_told_as_what_it_holds() -> None:
    rows = [
        RowChange(table, f"{table}-1", None, {"report_id": "r"})
        for table in ("reports", "themes", "codings", "coders", "memos", "finished")
    ]
    assert of_rows(rows) == Changes(
        reports=frozenset({"reports-1"}),
        coded_reports=frozenset({"r"}),
        themes=frozenset({"themes-1"}),
        codings=frozenset({"codings-1"}),
        coders=frozenset({"coders-1"}),
        memos=frozenset({"memos-1"}),
        progress=frozenset({"r"}),
    )


def test_a_removed_coding_was_in_a_report_too() -> None:
    removed = RowChange("codings", "c", {"report_id": "r"}, None)
    assert of_rows([removed]).coded_reports == {"r"}


def test_a_table_that_nobody_shows_is_passed_over() -> None:
    assert not of_rows([RowChange("resolutions", "1", None, {"id": "1"})])


def test_what_changes_in_a_round_names_the_round() -> None:
    finished = RowChange(
        "round_finished", "f", None, {"id": "f", "round_id": "r", "report_id": "p"}
    )
    renamed = RowChange("rounds", "r2", {"id": "r2"}, {"id": "r2"})
    found = of_rows([finished, renamed])
    assert found.rounds == {"r", "r2"}
    assert found.progress == {"p"}
