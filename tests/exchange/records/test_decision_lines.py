"""Decisions out of JSON lines."""

from pathlib import Path

import pytest

from desktop.domain.errors import EnvironmentProblem, InputError
from desktop.exchange.records import decision_lines


def test_a_file_that_cannot_be_read_or_is_not_utf8(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentProblem, match="cannot be read"):
        list(decision_lines.read(tmp_path / "absent.jsonl"))
    path = tmp_path / "d.jsonl"
    path.write_bytes('{"key": "分歧"}'.encode("gb18030"))
    with pytest.raises(InputError, match="not UTF-8"):
        list(decision_lines.read(path))


def test_each_line_by_its_number(tmp_path: Path) -> None:
    path = tmp_path / "d.jsonl"
    path.write_text('\ufeff{"key": "k", "decision": "none"}\n\n[1]\n', encoding="utf-8")
    (first, line), (third, wrong) = decision_lines.read(path)
    assert (first, third) == (1, 3)
    assert isinstance(line, decision_lines.DecisionLine)
    assert (line.key, line.decision, line.spans, line.reason) == ("k", "none", (), "")
    assert isinstance(wrong, InputError)
