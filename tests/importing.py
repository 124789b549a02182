"""Files as a scraper leaves them: invented reports, and eight that hold none."""

from __future__ import annotations

from pathlib import Path

PLACES = (
    ("浙江省", "嘉兴市", "海盐县"),
    ("江西省", "南昌市", "进贤县"),
    ("福建省", "福州市", "闽侯县"),
    ("山东省", "聊城市", "高唐县"),
    ("湖南省", "郴州市", "嘉禾县"),
)
KEPT_BY_HAND = "浏览次数：128次"
_DEEDS = ["优化营商环境", "规范行政执法", "化解矛盾纠纷", "加强法治宣传", "推进政务公开"]


def report(number: int, *, year: int = 2021) -> str:
    """A report of one of five counties, no two alike, with the site around it."""
    province, prefecture, county = PLACES[number % len(PLACES)]
    year += number // len(PLACES)
    deeds = "\n".join(
        f"（{'一二三四五'[at]}）{deed}。{county}坚持把{deed}作为第{number}号工作的重点，"
        f"全年开展检查{number * 7 + at}次，办结事项{number * 13 + at * 3}件，"
        f"群众满意率达到{90 + (number + at) % 9}%，比上年有所提高。"
        for at, deed in enumerate(_DEEDS)
    )
    return f"""首页 > 政务公开 > 法治政府建设
{county}人民政府{year}年度法治政府建设情况报告
发布时间：{year + 1}-01-{number % 27 + 1:02}
{KEPT_BY_HAND}
{year}年，{province}{prefecture}{county}认真落实法治政府建设各项部署，现将有关情况报告如下。
一、主要做法和成效
{deeds}
二、存在的问题
{county}第{number}个乡镇的执法力量仍然不足，部分干部运用法治思维的能力有待提升。
三、下一步打算
{year + 1}年，{county}将继续推进第{number}项改革，全面提升依法行政水平。
{county}人民政府
{year + 1}年1月{number % 27 + 1}日
打印本页 关闭窗口
"""


def _utf8_with_a_bad_byte() -> bytes:
    return report(77).encode()[:900] + b"\xff\xfe\xff" + report(77).encode()[900:1200] + b"\xe5"


BAD_FILES = {
    "bad_empty.txt": b"",
    "bad_blank.txt": b"\n \n\t\n",
    "bad_bom_only.txt": b"\xef\xbb\xbf",
    "bad_binary.txt": bytes(range(256)) * 40,
    "bad_picture.txt": b"\x89PNG\r\n\x1a\n" + bytes(200),
    "bad_not_a_zip.docx": b"no zip at all",
    "bad_cut_off.docx": b"PK\x03\x04" + bytes(60),
    "bad_no_page.pdf": b"%PDF-1.4\n%%EOF\n",
}
"""Bytes by file name, from none of which a report can be read."""


def write_folder(folder: Path, *, good: int) -> Path:
    """`good` reports, every third in GB18030, and the bad files in a folder of their own."""
    (folder / "more").mkdir(parents=True)
    for number in range(good):
        encoding = "gb18030" if number % 3 == 0 else "utf-8"
        (folder / f"report_{number:02}.txt").write_bytes(report(number).encode(encoding))
    for name, data in BAD_FILES.items():
        (folder / "more" / name).write_bytes(data)
    return folder
