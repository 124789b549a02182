"""Figures of real reports beside the truth that is made by hand."""

from pathlib import Path

from tests.text.figure_accuracy import measured, table, truth


def test_most_figures_are_found_and_named_right(shared: Path) -> None:
    scores = measured(shared / "reports")
    assert set(scores) == {"mended", "held_out"}
    for score in scores.values():
        assert score.judged["found"] >= 150
        assert score.right["found"] >= 0.98 * score.judged["found"]
        assert score.right["named"] >= 0.85 * score.judged["named"]
        for column in ("value", "unit", "kind", "status"):
            assert score.right[column] >= 0.98 * score.judged[column]
    assert table(scores).count("\n") == 3


def test_the_truth_has_places_and_short_names() -> None:
    rows = truth()
    figures = [row for row in rows if row.row != "window"]
    assert len(figures) > 600
    assert all(0 <= row.start < row.end for row in rows)
    assert all(len(row.names) < 70 for row in figures)
