"""Queries under a name."""

import pytest

from desktop.domain.errors import InputError
from desktop.services.project import checking
from desktop.services.project.project import Project
from desktop.services.results.passage_filter import PassageFilter
from desktop.services.results.saved_queries import (
    KEY,
    SavedQuery,
    remove_query,
    save_query,
    saved_queries,
)


def test_queries_are_kept_in_the_place_of_one_of_the_same_name(project: Project) -> None:
    one, two = PassageFilter(words="改革"), PassageFilter(words="甲 OR 乙", how="query")
    save_query(project, " 一  ", one)
    save_query(project, "二", two)
    assert save_query(project, "一", two) == SavedQuery("一", two)
    assert saved_queries(project) == [SavedQuery("一", two), SavedQuery("二", two)]
    remove_query(project, "一")
    remove_query(project, "无")
    assert [one.name for one in saved_queries(project)] == ["二"]
    assert checking.check(project) == []
    with pytest.raises(InputError, match="needs a name"):
        save_query(project, "  ", one)


def test_what_cannot_be_read_is_no_query(project: Project) -> None:
    for written in ("{", "3", '[3, {"name": ""}, {"words": "x"}]'):
        with project.aside():
            project.store.settings.put(KEY, written)
        assert saved_queries(project) == []
