"""The words around a figure's name: what joins, counts, compares, and says what was done.

Patterns are for the words of one clause, half-width and simplified, without white space.
"""

import re
from typing import Final

# 提高到 joins a name to its figure; 提高 by itself says what the figure is.
JOINT: Final = re.compile(
    r"(?:(?:均|都|已|仅|约|共|并|分别)*"
    r"(?:达到?|为|是|完成|实现|占|有|超过?|突破|控制在|保持在?|稳定在|降为)"
    r"|(?:提高|提升|增加|增长|上升|扩大|下降|降低|减少|压减|压缩|缩短|缩减|发展|扩展|拓展|增|降|升)[到至为]"
    r"|[由从共约计仅均已近逾超达到至]|共[计有]|累计|总计|合计|大约|将近|接近|全部|全都|力争|等)+$"
)
"""What stands between a name and its figure: 完成, 达到, 共."""
SCOPE: Final = re.compile(
    r"^(?:[一二三四五六七八九十]{1,2}是|\d{1,2}[.]|\d{2,4}年度?(?:以来|底|末)?|截至|截止|目前|预计|其中"
    r"|今年(?:以来)?|去年|全年|上半年|本年度?|年内|当年|一年来|近年来|期间|每年"
    r"|[全我][县市区旗省州镇乡国]|[县市区旗]政府"
    r"|首次|再次|力争|确保|努力|另|(?<!公)共(?!同|性)|已|累计|先后|分别|(?:完成|实现)(?!率))+"
)
"""When and where: 2022年全县."""
_COUNTING: Final = "已累计|累计|先后|已|(?<!公)共计?(?![同性有享青建和产用富治])"
SUBJECT: Final = re.compile(rf"^.{{0,20}}(?:{_COUNTING}|每年)(?=[^率计])")
"""Who: 平台已累计."""
COUNTED_SUBJECT: Final = re.compile(
    r"(?P<noun>.{0,20}(?:案件|积案|事项|问题|纠纷|隐患|诉求|线索|项目|工单|建议|提案))"
    rf"(?:{_COUNTING})$"
)
"""A subject that is itself what is counted: 行政复议案件共."""
_MANNER: Final = (
    "主动|依法|全面|集中|积极|及时|成功|正式|率先|协助|严格|持续|不断|扎实|深入|重点|认真|专项|大力"
    "|常态化|正在|共同|联合"
)
_VERBS: Final = (
    "受理|办理|办结|审结|审理|审查|审核|出具|出台|制定|印发|制发|发布|公布|公开|开展|组织|举办|召开|完成"
    "|实施|建立|建成|打造|培育|梳理|清理|修订|废止|发放|解答|提供|化解|调解|调处|查处|查办|检查|排查|整改"
    "|发现|处罚|罚没|移送|评查|抽查|抽取|收到|收集|征集|征求|报送|备案|选聘|聘请|聘任|培训|录入|录制|推送"
    "|取消|保留|推出|落实|争取|引进|引入|签约|实现|涉及|覆盖|参加|接待|接听|处理|处置|下达|作出|做出|提出"
    "|拆除|取缔|封堵|没收|讨论|研究|制作|编制|编发|改造|修复|安排|设立|设置|成立|选派|派出|配备|认定|创建"
    "|获评|获得|获批|获|回复|答复|反馈|转办|交办|督办|通报|追究|纠正|撤销|确认|维持|驳回|终止|下放|承接"
    "|发出|发送|承办|列席|听取|学习|传达|指导|帮助|救助|安置|资助|惠及|带动|吸纳|核查|巡查|走访|回访|划转"
    "|整治取缔"
)
_FIRST: Final = "组织|制定|完成|梳理|统筹|推进|协调|改造|整改|研究|审核|审查"
DOING: Final = re.compile(
    rf"^(?:[对向为](?!外|民)[^率]{{1,12}}?)?(?:{_MANNER})*"
    rf"(?P<verb>(?:{_FIRST})(?:{_VERBS}|提升|更新|整治)(?=.{{2}}|$)|(?:{_VERBS})了?)"
)
"""What was done: 主动公开, 组织召开, 向市政府报送."""
RATIO: Final = re.compile(r"(?:率|占比|比例|比重|指数|满意度|度|额|值|面积|里程|收入|支出|投资)$")
"""The end of a name that no verb precedes: 检查覆盖率 is not a 覆盖率 that was checked."""
_CHANGE: Final = (
    "增长|增加|增收|上升|提高|提升|扩大|增|高出?|多"
    "|下降|降低|减少|削减|缩减|压减|压缩|缩短|回落|降|低"
)
_COMPARED: Final = (
    r"(?:同比|环比|年均|平均|名义|实际|[比较](?:19|20)\d\d年(?:同期)?"
    r"|[比较]?(?:上年|去年|前年|同期|上月|年初)(?:同期)?)*"
)
ONLY_CHANGE: Final = re.compile(rf"^(?:并|且|较|比)?{_COMPARED}(?:{_CHANGE})了?$")
"""A change of something named before: 同比增长."""
CHANGED: Final = re.compile(rf"(?:{_CHANGE})$")
SHARED: Final = "分别"
"""Several names before several figures."""
UNCLEAR: Final = re.compile(
    r"(?<!标)的$|[了在对将把被和与及以并向给让于按每个]$|各$|^[的和与及以并个向为将从在于由给让使按]"
    r"|^对(?!外)|^占(?![比地])|\0|[由从]\d|[“《]$|^[^“]*”|^[^《]*》"
)
"""Words that are no noun, or half of a quotation."""
