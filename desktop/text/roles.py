"""What a section is for, where its title says so: done, shortcomings, or plan."""

import re
from typing import Final, Literal

Role = Literal["done", "shortcomings", "plan"]

_SHORTCOMINGS: Final = re.compile(
    r"存在.{0,8}(?:问题|不足|短板|困难|差距|薄弱)"
    r"|(?:问题|不足|短板|困难|差距)[和与及、以]{1,2}(?:原因|不足|问题|困难|挑战|短板|差距)"
    r"|^(?:主要|目前|当前)?(?:的)?(?:问题|不足|困难|差距|短板)|不足之处|薄弱环节"
    r"|主要(?:问题|不足|困难|差距|短板)|不足$"
)
_PLAN: Final = re.compile(
    r"下一?步|下[一]?阶段|下一年|明年|今后|计划(?!单列)|打算|工作(?:安排|思路|目标|重点|部署)"
    r"|(?:目标任务|奋斗目标|总体(?:要求|思路|目标))|展望|未来|新的一年"
)
_YEAR_AHEAD: Final = re.compile(
    r"(?:20\d\d|二〇..|今)年(?!.*(?:回顾|情况|成效|举措|做法)).{0,8}"
    r"(?:重点|任务|目标|安排|打算|思路|工作$)"
)
_DONE: Final = re.compile(
    r"(?<!新)成效|成绩|成果|回顾|举措|做法|(?:工作|开展|落实|推进|完成|建设|履职|履行|进展).{0,8}情况"
    r"|主要工作(?!思路|安排|任务|打算)|工作总结"
)


def role_of(title: str, *, opening: bool) -> Role | None:
    """The role of a level-1 title; None where it is not plain or two roles share the section.

    ``opening`` says that it is the report's first heading: "2023年重点工作" is then the year's
    work that is reported on, and later in the report the work that is ahead.
    """
    ahead = not opening and bool(_YEAR_AHEAD.search(title))
    plan = ahead or bool(_PLAN.search(title))
    roles: list[Role] = ["shortcomings"] if _SHORTCOMINGS.search(title) else []
    roles += ["plan"] if plan else []
    roles += ["done"] if _DONE.search(title) and not plan else []
    return roles[0] if len(roles) == 1 else None
