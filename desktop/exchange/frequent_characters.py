"""Is this Chinese? The share of characters that Chinese official prose is full of."""

import re
from typing import Final

# The commonest characters of written Chinese and of reports, simplified and traditional.
_FREQUENT: Final = frozenset(
    "的一是不了在人有我他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可她里后"
    "小么心多天而能好都然没日于起还发成事只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长"
    "政府法治建设工县市区镇乡村省部门机关党委员务管理改革推进加强全面落实实施开展规范制度监督执法行政依法"
    "复议诉讼决策服务营商环境企业经济社会发展基层群众责任体系水平能力提升优化完善深入贯彻习近平新时代特色"
    "思想会议精神重点工作情况报告如下问题不足计划安排目标任务措施成效安全生态文化教育卫生产业项目投资增长"
    "亿元万户收入农业工业城乡居民总书记央审批事项案件调解矛盾纠纷化解宣传教培训普及公开透明信息网络数据化"
    "二四五六七八九百千亿第次名条件组织领导干部联合协同综合一体平台创新高质量效率率化性期间内外及与等并将对"
    "者其现共由此因但被比最更种样间物力使定明些把让向新意相应表反关点正数结果义系统计各级度程式量品名目际合"
    # traditional forms of the same
    "這來國個說們為時會著過學對後麼沒發還當無開動兩長從經頭見進縣區鎮鄉門機關黨務理強實規範執復議訴訟決"
    "營環業濟層眾責體優貫徹習時議報告題計劃標務態產項資增長億萬戶農總書記審項調糾紛傳訓開訊網絡數據條組織"
    "領導幹聯協綜創質間內與將應點結義統計級際兒東車馬風飛魚鳥黃書畫聲聽買賣讀寫號樣樂電話氣專屬歷歲備處"
)
_HAN: Final = re.compile("[\u3400-\u9fff\uf900-\ufaff\ue000-\uf8ff\U00020000-\U0003ffff]")
SAMPLE: Final = 20_000
"""Code points at the beginning of a text that are looked at."""


def share_of_frequent(text: str) -> float:
    """Share (0..1) of frequent characters among the Han and private-use characters.

    0 where there are none. Only the first SAMPLE code points are looked at.
    """
    han = _HAN.findall(text, 0, SAMPLE)
    return sum(character in _FREQUENT for character in han) / len(han) if han else 0.0
