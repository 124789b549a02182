"""Two wordings side by side: together they are both texts again, whatever those are."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from desktop.text.changed_words import CAME, GONE, KEPT, changed_parts

texts = st.text(alphabet="甲乙丙，。", max_size=20)


def test_a_change_reads_as_one() -> None:
    assert changed_parts("审批服务、监管方式", "审批服务和监管方式") == [
        (KEPT, "审批服务"),
        (GONE, "、"),
        (CAME, "和"),
        (KEPT, "监管方式"),
    ]
    assert changed_parts("", "新") == [(CAME, "新")]
    assert changed_parts("旧", "") == [(GONE, "旧")]
    assert changed_parts("", "") == []


@given(texts, texts)
def test_nothing_is_lost(before: str, after: str) -> None:
    parts = changed_parts(before, after)
    assert "".join(text for kind, text in parts if kind != CAME) == before
    assert "".join(text for kind, text in parts if kind != GONE) == after
    assert all(text for _, text in parts)
    assert all(one[0] != other[0] for one, other in pairwise(parts))
