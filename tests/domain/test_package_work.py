"""How far a package has come, told by marks that each seal all before them."""

import pytest

from desktop.domain.package_work import MARK, PackageStanding, common, standing


def marks(text: str) -> str:
    return "".join(letter * MARK for letter in text)


@pytest.mark.parametrize(
    ("one", "other", "both"),
    [("", "", 0), ("abc", "abc", 3), ("abc", "abd", 2), ("abc", "ab", 2), ("abc", "xbc", 0)],
)
def test_marks_in_common_are_those_at_the_beginning(one: str, other: str, both: int) -> None:
    assert common(marks(one), marks(other)) == common(marks(other), marks(one)) == both


@pytest.mark.parametrize(
    ("own", "taken", "found", "unseen"),
    [
        ("p", [], PackageStanding(1, 0, older=False, apart=False), 0),
        ("pab", [], PackageStanding(3, 0, older=False, apart=False), 2),
        ("pab", ["pab"], PackageStanding(3, 3, older=False, apart=False), 0),
        ("pab", ["pa"], PackageStanding(3, 2, older=False, apart=False), 1),
        ("pa", ["pab"], PackageStanding(2, 2, older=True, apart=False), 0),
        ("pac", ["pab"], PackageStanding(3, 2, older=False, apart=True), 1),
        ("pacd", ["pab", "pac"], PackageStanding(4, 3, older=False, apart=True), 1),
        ("pab", ["qab"], PackageStanding(3, 0, older=False, apart=False), 2),
    ],
)
def test_where_a_package_stands(
    own: str, taken: list[str], found: PackageStanding, unseen: int
) -> None:
    known = standing(marks(own), [marks(one) for one in taken])
    assert known == found
    assert known.unseen == unseen
