"""Invented places for invented reports, so that no test depends on a real county."""

import pytest

from desktop.exchange.lexicon.gazetteer import Division, Gazetteer

PLACES = (
    ("990000", "云岭省", "", "云岭省", 1980, None, "province"),
    ("990100", "岚溪市", "", "云岭省", 1980, None, "prefecture"),
    ("990200", "澜州市", "", "云岭省", 1980, None, "prefecture"),
    ("990121", "青屏县", "岚溪市", "云岭省", 1980, None, "county"),
    ("990122", "高屏县", "岚溪市", "云岭省", 1980, None, "county"),
    ("990123", "屏县", "岚溪市", "云岭省", 1980, None, "county"),
    ("990181", "松烟市", "岚溪市", "云岭省", 1994, None, "county"),
    ("990131", "碧海市", "碧海地区", "云岭省", 1985, 2021, "county"),
    ("990130", "碧海市", "", "云岭省", 2021, None, "prefecture"),
    ("990132", "望潮县", "碧海市", "云岭省", 2021, None, "county"),
    ("990124", "清桥县", "岚溪市", "云岭省", 1980, 2015, "county"),
    ("990104", "清桥区", "岚溪市", "云岭省", 2015, None, "county"),
    ("990102", "鼓台区", "岚溪市", "云岭省", 1980, None, "county"),
    ("990202", "鼓台区", "澜州市", "云岭省", 1980, None, "county"),
    ("990103", "城关区", "岚溪市", "云岭省", 1980, None, "county"),
    ("980000", "望京市", "", "望京市", 1980, None, "province"),
    ("980101", "长桥区", "", "望京市", 1980, None, "county"),
)


@pytest.fixture(scope="session")
def gazetteer() -> Gazetteer:
    """A gazetteer of invented places."""
    return Gazetteer(Division(*row) for row in PLACES)
