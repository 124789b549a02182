"""A theme that has words of its own is told apart; what does not teach is not looked at."""

import numpy as np
import pytest

from desktop.analysis.learning.grams import columns
from desktop.analysis.learning.one_theme import ThemeWeights, learned

YES = ["复议案件审结", "行政复议受理", "复议纠错", "办理复议"]
NO = ["推进改革", "优化服务", "道路建设", "乡村振兴", "财政收入", "教育发展"]


def weights(sentences: list[str], positive: list[bool], teaches: list[bool]) -> ThemeWeights:
    found, taught = columns(sentences), np.array(teaches)
    return learned(found, np.array(positive), teaches=taught, inside=found.counts(taught))


def test_words_of_its_own_tell_it_apart() -> None:
    known = weights(YES + NO, [True] * 4 + [False] * 6, [True] * 10)
    scores = known.scores(columns(["收到复议申请", "农业发展", "完全无关", ""]))
    assert scores[0] > 0.5
    assert scores[1:].max() < 0.5
    assert known.scores(columns([])).tolist() == []


def test_what_does_not_teach_is_not_looked_at() -> None:
    positive = [True] * 4 + [False] * 6
    alone = weights(YES + NO, positive, [True] * 10)
    beside = weights([*YES, *NO, "复议复议"], [*positive, False], [True] * 10 + [False])
    assert beside.features.tolist() == alone.features.tolist()
    assert np.allclose(beside.weights, alone.weights)


def test_of_many_others_some_teach_and_the_share_stays() -> None:
    many = [f"{n}号道路建设" for n in range(5000)]
    known = weights(YES + many, [True] * 4 + [False] * 5000, [True] * 5004)
    scores = known.scores(columns(YES + many))
    assert scores[:4].min() > scores[4:].max()
    assert scores.mean() == pytest.approx(4 / 5004, rel=1.0)


def test_without_a_telling_feature_the_share_is_told() -> None:
    known = weights(["甲", "乙", "丙", "丁"], [True, False, False, False], [True] * 4)
    assert len(known.features) == 0
    assert known.scores(columns(["甲"]))[0] == pytest.approx(0.25, abs=0.01)
