"""Proposals in real reports beside a careful reader's codings, by reports."""

from pathlib import Path

from tests.services.suggesting.suggestion_accuracy import measured, table


def test_the_model_is_no_worse_than_keywords(shared: Path) -> None:
    rows = measured(shared / "reports")
    assert [row["theme"] for row in rows] == ["营商环境", "大综合一体化", "复议体制改革"]
    assert sum(row["sentences"] for row in rows) == 115
    assert all(row["proposes"] for row in rows)
    assert min(row["f1"] for row in rows) >= 0.7
    mean = sum(row["f1"] for row in rows) / 3
    assert mean >= sum(row["keyword_f1"] for row in rows) / 3
    assert table(rows).count("\n") == 5
