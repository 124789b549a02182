"""Every published or cross-checked value of the shared golden file, to its tolerance."""

import json
from pathlib import Path

from desktop.analysis.reliability.published import METRICS, NOT_OFFERED, metric


def value_of(result):
    """Values in place of estimates."""
    if isinstance(result, dict):
        return {name: value_of(part) for name, part in result.items()}
    if isinstance(result, list):
        return [value_of(part) for part in result]
    assert (result.value is None) == bool(result.words)
    return result.value


def is_close(expected, found, tolerance):
    """Element by element; what is undefined has to be undefined."""
    if isinstance(expected, dict):
        return all(is_close(expected[key], found[key], tolerance) for key in expected)
    if isinstance(expected, list):
        pairs = zip(expected, found, strict=True)
        return all(is_close(one, other, tolerance) for one, other in pairs)
    if expected is None or found is None:
        return expected is found
    return abs(expected - found) <= tolerance + 1e-15


def test_every_golden_case_that_is_offered(shared: Path) -> None:
    golden = json.loads((shared / "golden" / "reliability.json").read_text(encoding="utf-8"))
    cases = [case for case in golden["cases"] if case["metric"] not in NOT_OFFERED]
    wrong = {}
    for case in cases:
        found = value_of(metric(case["metric"], case["data"], case.get("params")))
        if not is_close(case["expected"], found, case["tolerance"]):
            wrong[case["id"]] = (case["expected"], found)
    assert not wrong
    assert len(cases) == len(golden["cases"]) - 14


def test_nothing_is_both_offered_and_not() -> None:
    assert not METRICS.keys() & NOT_OFFERED.keys()
