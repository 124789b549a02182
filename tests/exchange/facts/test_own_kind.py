"""Which kind of division a text speaks for."""

import pytest

from desktop.exchange.facts.own_kind import agrees, own_kinds

PLACES = {"青屏县", "松烟市"}


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("我市推进改革,我市先行,学习我县经验", "市"),
        ("在市委、市政府和县委的坚强领导下", "县"),
        ("围绕市委市政府的决策部署", "市"),
        ("在区委、区政府的领导下,按照市委要求", "区"),
        ("青屏县委研究,松烟市政府印发", ""),
        ("青屏县委研究,旗委研究", "旗"),
        ("各县、区人民政府认真落实", ""),
        ("自治区党委、自治区政府部署", ""),
        ("区委委员出席", "区"),
        ("推进依法行政", ""),
    ],
)
def test_the_kind_a_text_calls_its_own(text: str, kinds: str) -> None:
    assert own_kinds(text, PLACES.__contains__) == frozenset(kinds)


def test_a_name_agrees_by_its_last_character() -> None:
    assert agrees("青屏县", frozenset("县"))
    assert not agrees("青屏县", frozenset("市"))
    assert agrees("青屏县", frozenset())
