"""Every report is judged by a model that has not seen it."""

from desktop.analysis.learning.cross_validation import School, folds_of
from desktop.analysis.learning.grams import columns
from desktop.analysis.learning.judging import ProposalCounts

WORDS = ["复议", "改革", "服务", "道路", "财政", "教育"]


def school(reports: int = 4, *, odd: bool = False) -> tuple[School, list[bool]]:
    """Reports of six sentences each, the first about 复议; or in one report another word."""
    sentences = [f"{word}工作推进" for _ in range(reports) for word in WORDS]
    coded = [word == "复议" for _ in range(reports) for word in WORDS]
    if odd:
        sentences[0] = "仲裁工作推进"
    fold_of = [number // len(WORDS) for number in range(len(sentences))]
    whole = [True] * len(sentences)
    return School(columns(sentences), fold_of=fold_of, whole=whole), coded


def test_a_plain_theme_is_found_in_every_report() -> None:
    taught, coded = school(6)
    known = taught.learned(coded)
    assert known.accuracy == ProposalCounts(right=6, wrong=0, missed=0)
    assert not known.silent
    assert (known.coded, taught.folds) == (6, 6)
    assert 0 < known.threshold < 1
    assert known.unseen.tolist() == coded


def test_a_word_that_one_report_alone_has_is_not_known_there() -> None:
    taught, coded = school(6, odd=True)
    known = taught.learned(coded)
    assert known.accuracy.missed == 1
    assert known.accuracy.right == 5


def test_too_little_teaches_nothing() -> None:
    taught, coded = school(4)
    few = taught.learned(coded)
    assert few.silent
    assert few.weights is None
    assert few.accuracy == ProposalCounts(0, 0, 4)
    assert not few.unseen.any()
    one_report = taught.learned([number < 6 for number in range(24)])
    assert one_report.silent


def test_what_is_more_wrong_than_right_is_silent() -> None:
    sentences = [f"{word}工作" for word in "甲乙丙丁戊己庚辛壬癸" for _ in range(2)]
    coded = [number % 2 == 0 for number in range(20)]
    fold_of = [number % 5 for number in range(20)]
    taught = School(columns(sentences), fold_of=fold_of, whole=[True] * 20)
    known = taught.learned([c and n % 3 == 0 for n, c in enumerate(coded)])
    assert known.weights is None or known.silent


def test_what_was_not_read_to_the_end_only_teaches() -> None:
    sentences = [f"{word}工作推进" for _ in range(5) for word in WORDS] + ["仲裁工作"] * 3
    coded = [word == "复议" for _ in range(5) for word in WORDS] + [True] * 3
    whole = [True] * 30 + [False] * 3
    fold_of = [number // 6 for number in range(30)] + [-1] * 3
    taught = School(columns(sentences), fold_of=fold_of, whole=whole)
    known = taught.learned(coded)
    assert not known.unseen[30:].any()
    assert known.accuracy.right + known.accuracy.missed == 5
    assert taught.judged([True] * 33, coded) == ProposalCounts(right=5, wrong=25, missed=0)


def test_folds_are_even_and_always_the_same() -> None:
    assert folds_of([10, 10]) == [0, 1]
    assert folds_of([]) == []
    sizes = [9, 1, 5, 5, 4, 8, 2, 7]
    folds = folds_of(sizes)
    assert folds == folds_of(sizes)
    assert set(folds) == set(range(5))
    sums = [sum(s for s, f in zip(sizes, folds, strict=True) if f == fold) for fold in range(5)]
    assert max(sums) - min(sums) <= 2
