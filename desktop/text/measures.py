"""What is counted or measured in: the unit that stands after a number.

Patterns are for half-width, simplified text. Some words count only where the clause
ends with them (培训12期), and a classifier is no unit where it begins another word (条例, 部门).
"""

from typing import Final

CLAUSE_END: Final = r"(?=[\s,。;:、!?()”\"]|$)"

_SHARE: Final = "个百分点|个位次|百分点|个基点|%|‰"
_MONEY: Final = "美元|欧元|港元|日元|元"
_SIZE: Final = (
    "平方公里|平方千米|平方米|平米|公里|千米|毫米|厘米|公顷|(?i:km2|m2|m3|km)|㎡|亩|米"
    "|微克/立方米|毫克/升|立方米|立方|标箱|公斤|千克|微克|毫克|蒸吨|吨|斤|升"
    "|千瓦时|兆瓦时|千瓦|兆瓦|吉瓦|(?i:[kmg]wh?)"
)
_TIME: Final = "个工作日|工作日|个月|个小时|小时|分钟|周?岁(?!以)|学时|课时|天(?![然津])"
_TIMES: Final = "人次|场次|批次|轮次|户次|家次|件次|班次|车次|台次|辆次|项次|头次|只次|条次"
_COUNTED: Final = (
    "件套|批(?![准复评示注])|轮(?![换训岗])|次(?![数序日])|个(?![体别人性])|件|项(?!目)|户(?![籍外])"
    "|家(?![庭长园])|名(?![额单录称师校医城列牌胜])|位(?![于居列置次])|人(?![均民大才员口])"
    "|起(?![草诉到动来])|例(?![如外行])|宗(?!旨)|桩|条(?![例款线约])|份(?!额)|部(?![门位委署队分属])"
    "|台(?![账阶风湾州])|套|辆|艘|架|张|册|幅|篇|封|页|幢|栋|座(?!谈)|间|处(?![置理罚级于方分在])"
    "|所(?![有在属以需得谓辖])|支(?![持出撑付部行])|场(?![所馆景地])|堂|门(?![店户窗票诊])"
    "|道(?![路德具口])|类|种(?![植养子])|笔|枚|盏|株|棵|头|只|匹|羽|尾|箱|瓶|袋|盒|桶|倍|床|席"
    "|块(?!链)|口(?![岸号径腔])|款(?!项)|眼(?![科镜])|点位|网格"
)
_AT_THE_END: Final = f"(?:[案组班期分度对本])(?:{CLAUSE_END})"
_BESIDE: Final = (
    r"(?:\((?:人?次|[件个处人起家项户条])\)|/(?:人?次|[件个处人起家项户条年月天亩]|平方米))?"
)
UNIT: Final = (
    f"(?:{_SHARE}|(?:{_TIMES}|{_MONEY}|{_SIZE}|{_TIME}|{_COUNTED}|{_AT_THE_END}){_BESIDE})"
)
"""Pattern of a unit, with what is counted beside it: 件(次), 件/次, 元/平方米."""
