"""A county that no list has: proposed as a guess, with no code."""

import re
from collections.abc import Callable, Iterable
from typing import Final

_NAMED: Final = re.compile(
    r"(?:^|(?<=[^\u3400-\u9fff])|(?<=关于)|(?<=中共)|(?<=代表)|(?<=[日年度在]))"
    r"(?!年|度|中共|关于|代表|在|届)(?P<name>[\u4e00-\u9fff]{2,14}?[县区旗])"
    r"(?=人民政府|政府|第?[一二三四五六七八九十\d]{1,3}届|[县区旗]长|司法局|委|[12]\d{3}\s?年)"
)
# Zones, and words for kinds of places.
_NO_COUNTY: Final = re.compile(
    r"(?:开发|新|园|示范|高新|功能|管理|度假|保税|合作|名胜|风景|林|城|市|郊|地|自治|特|社|灾|校|景|山|库|辖|片|专|行政|老|牧|矿)区$"
    r"|(?:示范|自治|强|大|各|全|该|本|我|两|名|先进|试点|贫困)[县区旗]$|[省市州盟县]区$"
    r"|^(?:关于|全国|全省|全市|我|本|该|各|在|向|由|对)|人大|会议|政府|代表|办公"
)


_ABOVE: Final = re.compile(r"^[\u4e00-\u9fff]{2,}[省市州盟](?=[\u4e00-\u9fff]{2,}[县区旗]$)")


def proposed_county(lines: Iterable[str], is_name: Callable[[str], bool]) -> str | None:
    """The first name in a county's form that ``is_name`` does not know; None where none is.

    ``lines`` are those in which a page says whose report it is. What stands above the county
    (浙江省青岚县) is left off.
    """
    for line in lines:
        for match in _NAMED.finditer(line):
            name = _without_places_above(match["name"], is_name)
            if len(name) > 2 and not is_name(name) and not _NO_COUNTY.search(name):
                return name
    return None


def _without_places_above(name: str, is_name: Callable[[str], bool]) -> str:
    for end in range(len(name) - 2, 1, -1):
        if is_name(name[:end]):
            return name[end:]
    # A city that no list has either.
    return _ABOVE.sub("", name)
