"""A report's own lines around its body: title, addressee, occasion, speaker, signature, annexes."""

import re
from typing import Final

from desktop.text.dates import DATE, TIME, is_date_line

HAN: Final = "\u3400-\u9fff\U00020000-\U0003ffff"
SHORTEST_PROSE: Final = 12
"""Code points; a shorter line that ends in a semicolon is one of a label's values."""
_SENTENCE: Final = re.compile(r"[。！？；]|[!?;…]\s*$")
_TITLE: Final = re.compile(
    r"(?:报\s*告|报\s*告\s*书|公\s*报|通\s*报|总\s*结|解\s*读|说\s*明|汇\s*报|情\s*况|白皮书|年\s*报|要\s*点|公\s*示|公\s*告)"
    r"\s*(?:全文|[12]\d{3}年?)?\s*(?:[（(【\[〔].{1,20}[)）】\]〕])?\s*[》”]?\s*(?:的?(?:文件|政策|文字)?解读|的说明)?$"
)
_REPORT_OF_A_PLACE: Final = re.compile(
    r".*(?:[省市县区旗州镇乡]|政府|街道|[局委办]).*(?:报告|公报|总结|白皮书|年报|解读)"
    r"(?:[（(【\[〔].{1,20}[)）】\]〕])?$"
)
_ABOUT: Final = re.compile(r"^\s*关于.{2,60}$")
_BODY_NAME: Final = re.compile(
    r"^[\u4e00-\u9fff、，· ]{2,60}?(?:政\s*府|党\s*委|委\s*员\s*会|办\s*公\s*[室厅]"
    r"|局|厅|委|院|中\s*心|管委会|政府办|领导小组)$"
)
_ADDRESSEE: Final = re.compile(
    r"^(?:(?=.*(?:委|府|会|代表|同志|主任|领导|各位|局|厅|院|办|[省市县区旗]))[^。！？]{2,80}[:：]"
    r"|(?:各位|同志们|尊敬的|主任)[^。！？]{0,30}[！!，,]?)$"
)
# 为……建设人民满意的法治政府 ends in 政府 and names nobody.
_AIM: Final = re.compile(
    r"[，,]|^(?:为|以|让|把|将|努力|加快|推动|推进|建设|打造|全面|坚持|持续)|(?:法治|服务型?|廉洁|数字|满意)的?政府$"
)
_STATEMENT: Final = re.compile(r"报告|汇报|现[将就把]|情况|做法|以下|如下")
# A statement that only a meeting asked for: 根据会议安排,现将……报告如下:
_OPENING: Final = re.compile(
    r"^(?:根据|按照|遵照|受)[^。《]{0,20}(?:会议|委托|安排|主任会)[^。《]{0,16}[，,]\s*"
    r"(?:现|下面)[^。]{0,60}(?:报告|汇报)[^。]{0,6}如下[^。]{0,12}[。]?$"
)
_OCCASION: Final = re.compile(
    r"^[—–\-―─－（(〔\[\s]*(?=.*(?:人民代表大会|人大|政协|常委会|委员会|全会|会议|大会))[^。！？]{6,80}"
    r"(?:会议|大会|全会|会)\s*(?:上)?\s*(?:的讲话)?[）)〕\]\s]*$"
)
_OCCASION_BEGINS: Final = re.compile(r"^[—–\-―─－（(\s]*(?:\d{4}\s?年.{3,14})?在[^。：:]{2,40}$")
_CONTINUED: Final = re.compile(r"^(?:常务委员会|常委会|第.{1,6}次)[^。]{0,30}会议?\s*上?[）)]?$")
_OFFICE: Final = re.compile(
    r"^[^。！？:：]{0,40}?(?:县\s*长|市\s*长|区\s*长|旗\s*长|州\s*长|盟\s*长|主\s*席|主\s*任|局\s*长|书\s*记)"
    rf"(?:[:：\s]*[{HAN}·]{{1,5}}(?:\s*[{HAN}]{{1,3}})?)?(?:\s*[（(].{{1,12}}[)）])?$"
)
_NAME: Final = re.compile(rf"^[{HAN}·]{{1,4}}(?:\s+[{HAN}]{{1,2}})?$")
_CAPTION: Final = re.compile(
    r"^.{0,60}(?:记者|通讯员|本报|新华社|摄影)[^。，]{0,16}(?:摄|图|/文|供图)[）)。]?$"
    r"|^(?!.*我)[^。，！？:：]{2,40}作(?:了)?(?:政府)?工作报告。?$"
)
_FOOTNOTE: Final = re.compile(
    r"^(?:[\[［〔【]\s*[0-9０-９]{1,3}\s*[\]］〕】]|注\s*[0-9０-９]{1,2}\s*[:：、.])"
)
_NOTE: Final = re.compile(
    r"^[（(【\[]?\s*(?:此件|本件|此文|公开方式|联\s*系\s*人|联系电话|抄送|抄报|主送|印发|附注"
    r"|此页无正文|(?:主动|依申请)公开[）)】\]]?\s*$)"
    r".{0,60}$"
)
# 印发工作要点，明确任务28项。 and 主动公开信息1200条。 are statements.
_ABOUT_THIS: Final = re.compile(r"^[（(【\[]?\s*(?:此|本|联系|抄)")
_NUMBERED_ANNEX: Final = re.compile(r"^[【\[〔（(※*《\s]*附\s*(?:[件表录图]|[:：])")
_ATTACHMENT: Final = re.compile(
    r"^.{0,120}\.\s?(?:pdf|docx?|wps|ofd|xlsx?|zip|rar|ceb|txt|pptx?)(?:\s*[（(].{0,20}[)）])?(?:\s*[|下载点击查看]*)?$",
    re.IGNORECASE,
)
_ANNEX: Final = re.compile(
    r"^[【\[〔（(※*《\s]*(?:"
    r"附\s*(?:[件表录图](?!\s*(?:下载|列表|链接|信息|[【\[]))|[:：])\s*[0-9一二三四五六七八九十]{0,2}\s*[:：]?[^。]{0,40}|附"
    r"|(?:[^。，]{0,24}[》”]?\s*(?:相关|有关|中的|部分|中)?\s*)(?:[名词用]\s*[词语汇]\s*(?:解\s*释|注\s*释|说\s*明|注\s*解)|用\s*语\s*(?:解\s*释|说\s*明)|术语解释|缩略语)"
    r"|注\s*释|注\s*解|备\s*注|注\s*[:：]"
    r")[】\]〕）)※*》\s]*[:：]?$"
)


_DATE_AT_END: Final = re.compile(rf"{DATE}{TIME}\s*$")


def has_sentence(line: str) -> bool:
    """Whether a mark in it ends a sentence."""
    return bool(_SENTENCE.search(line))


def is_prose(line: str) -> bool:
    """Running text: it has a full stop, or it is long and has a comma, or announces the report."""
    if len(line) < SHORTEST_PROSE and line.endswith((";", "；")):
        return False
    if has_sentence(line) or ("如下" in line and len(line) >= 12):
        return True
    return len(line) >= 45 and ("，" in line or "," in line) and not is_attachment(line)


def is_title(line: str) -> bool:
    """A line that can be a title, or a part of one that goes on in the next line."""
    if len(line) > 100 or has_sentence(line) or "如下" in line or is_attachment(line):
        return False
    return bool(_TITLE.search(line) or _ABOUT.match(line))


def is_report_of_a_place(line: str) -> bool:
    """A whole title that names whose report it is."""
    return is_title(line) and bool(_REPORT_OF_A_PLACE.match(line))


def is_body_name(line: str) -> bool:
    """The name of an issuing body and nothing else."""
    return len(line) <= 60 and bool(_BODY_NAME.match(line)) and not _AIM.search(line)


def is_addressee(line: str) -> bool:
    """各位代表： or 中共某某县委、县人大常委会:, not a lead-in to what is reported"""
    return bool(_ADDRESSEE.match(line)) and not _STATEMENT.search(line)


def is_opening(line: str) -> bool:
    """根据会议安排,现将……报告如下: with no statement of its own."""
    return len(line) <= 120 and bool(_OPENING.match(line))


def is_occasion(line: str) -> bool:
    """——2023年1月11日在……会议上"""
    return len(line) <= 100 and bool(_OCCASION.match(line) or _CONTINUED.match(line))


def begins_occasion(line: str) -> bool:
    """——2023年1月11日在某县第三届, which goes on in the next line."""
    return bool(_OCCASION_BEGINS.match(line))


def is_speaker(line: str) -> bool:
    """某某县人民政府县长 某某"""
    return len(line) <= 50 and bool(_OFFICE.match(line))


def is_caption(line: str) -> bool:
    """What stands under a picture: 某某作政府工作报告。某某日报记者 某某 摄"""
    return len(line) <= 90 and bool(_CAPTION.match(line))


def is_name(line: str) -> bool:
    """Two to four characters that can be a person's name."""
    return bool(_NAME.match(line))


def is_note(line: str) -> bool:
    """(此件公开发布) and the like."""
    stated = line.rstrip("）) ").endswith("。") and not _ABOUT_THIS.match(line)
    return len(line) <= 80 and bool(_NOTE.match(line)) and not stated


def is_numbered_annex(line: str) -> bool:
    """附件, 附件1 and the like, which are nothing else."""
    return is_annex(line) and bool(_NUMBERED_ANNEX.match(line))


def is_attachment(line: str) -> bool:
    """A line that names an attached file."""
    return bool(_ATTACHMENT.match(line))


def is_annex(line: str) -> bool:
    """The heading of an annex: 附件1, 名词解释, ※注释※."""
    return len(line) <= 60 and bool(_ANNEX.match(line)) and not _ends_a_sentence(line)


def _ends_a_sentence(line: str) -> bool:
    return line.endswith(("。", "！", "？", "；"))


def is_footnote(line: str) -> bool:
    """[1]“两不愁三保障”：…… as it stands under a report."""
    return bool(_FOOTNOTE.match(line))


def is_signature(line: str) -> bool:
    """An issuing body, a date, or both, alone on a line."""
    return is_date_line(line) or is_body_name(line) or is_signed_and_dated(line)


def is_signed_and_dated(line: str) -> bool:
    """某某县人民政府 2023年1月18日 on one line, with a space between or without."""
    date = _DATE_AT_END.search(line)
    if date is None or not is_date_line(date[0]):
        return False
    return is_body_name(line[: date.start()].strip())
