"""Saved views: kept under a name, in the settings, with their seal."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.errors import InputError, NotFoundError
from desktop.services.project import checking
from desktop.services.project.project import Project, open_project
from desktop.services.results.question import Question
from desktop.services.results.question_record import question_of, record_of
from desktop.services.results.saved_views import (
    KEY,
    SavedView,
    find_view,
    remove_view,
    rename_view,
    save_view,
    saved_views,
)

WORDS = st.lists(st.text(max_size=5), max_size=3).map(tuple)
QUESTIONS = st.builds(
    Question,
    by=st.sampled_from(["county", "gdp"]),
    coder_ids=WORDS,
    resolution=st.none() | st.text(max_size=3),
    unfinished=st.booleans(),
    provinces=WORDS,
    years=st.none() | st.tuples(st.integers(0, 9999), st.integers(0, 9999)),
    where=st.lists(st.tuples(st.text(max_size=3), WORDS), max_size=2).map(tuple),
    intervals=st.booleans(),
)


@given(QUESTIONS)
def test_a_question_comes_back_as_it_was(question: Question) -> None:
    assert question_of(json.loads(json.dumps(record_of(question)))) == question


@given(
    st.dictionaries(
        st.sampled_from([*Question.__dataclass_fields__, "later"]),
        st.recursive(
            st.none() | st.booleans() | st.integers() | st.text(max_size=3),
            lambda inner: st.lists(inner, max_size=3),
            max_leaves=6,
        ),
    )
    | st.text()
)
def test_a_strangers_record_is_a_question_of_the_right_kinds(record: object) -> None:
    question = question_of(record)
    hash(question)
    assert question_of(record_of(question)) == question
    assert all(isinstance(name, str) for name in (*question.provinces, question.by))
    assert question.years is None or [type(year) for year in question.years] == [int, int]


def test_views_are_saved_renamed_and_removed(project: Project) -> None:
    assert saved_views(project) == []
    first = SavedView("  浙江  问题 ", Question(provinces=("浙江省",)), "heat", {"order": "sorted"})
    kept = save_view(project, first)
    assert kept.name == "浙江 问题"
    save_view(project, SavedView("二", Question(by="year")))
    save_view(project, SavedView("浙江 问题", Question(years=(2021, 2024))))
    assert [one.name for one in saved_views(project)] == ["浙江 问题", "二"]
    assert find_view(project, "浙江 问题").question.years == (2021, 2024)
    rename_view(project, "二", "三")
    rename_view(project, "三", "三")
    with pytest.raises(InputError, match="a saved view 三 already"):
        rename_view(project, "浙江 问题", "三")
    with pytest.raises(NotFoundError, match="The saved views are: 浙江 问题, 三"):
        remove_view(project, "二")
    with pytest.raises(InputError, match="needs a name"):
        save_view(project, SavedView(" ", Question()))
    path = project.path
    project.close()
    with open_project(path) as again:
        assert [one.name for one in saved_views(again)] == ["浙江 问题", "三"]
        assert checking.check(again) == []
        remove_view(again, "三")
        assert [one.name for one in saved_views(again)] == ["浙江 问题"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("{", []), ("{}", []), ('[1, {"name": 2}, {"name": ""}]', []),
        ('[{"name": "a", "view": 3, "options": []}]', ["a"]),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_left_out(project: Project, text: str, names: list[str]) -> None:
    project.store.settings.put(KEY, text)
    found = saved_views(project)
    assert [one.name for one in found] == names
    assert all((one.view, one.options) == ("frequency", {}) for one in found)
