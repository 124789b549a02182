"""Where a division's name begins: a listed name can be the tail of a longer one (滨海城区)."""

import re
from collections.abc import Collection, Iterable
from typing import Final

_HAN: Final = re.compile("[\u3400-\u9fff]")
# Words after which a name begins; a noun before it would be a part of it.
_WORDS: Final = (
    "关于|中共|代表|根据|按照|遵照|依照|印发|转发|解读|读懂|走进|来到|全面|推进|推动|推行|落实|贯彻|执行|制定|出台|修订|颁布"
    "|学习|宣传|创建|打造|支持|服务|建设|围绕|结合|立足|指导|组织|召开|成立|加强|开展|完善|获评|荣获|属于|位于|隶属|以及|其中|包括|对于|通过"
    "|作为|成为|是|在|由|向|将|让|赴|驻|对|与|和|及|或|从|到|至|把|被|给|使|于|为|以|经|据|因|就|而|但|且|的|了|着|过|我|本|该"
    "|年|度|月|日|届|次|版|网|全文|报告|同意"
)
_CLEAN: Final = re.compile(rf"(?:^|[^\u3400-\u9fff]|{_WORDS})$")
LONGEST_WORD: Final = 4
"""Code points before a name that can be the beginning of a longer one."""


def begins_clean(before: str) -> bool:
    """Whether nothing that ends in ``before`` can be the beginning of a longer name."""
    return bool(_CLEAN.search(before))


def is_tail(before: str, name: str, *, stems: Collection[str]) -> bool:
    """Whether a place's short name reaches from before the name into it: 滨海|城区."""
    if not _HAN.match(before[-1:]):
        return False
    return any(piece in stems for piece in _across(before[-2:], name[:2]))


def _across(before: str, after: str) -> Iterable[str]:
    """The two and three code points that stand on both sides of the seam."""
    yield before[-1:] + after[:1]
    if len(before) > 1:
        yield before + after[:1]
    if len(after) > 1:
        yield before[-1:] + after
