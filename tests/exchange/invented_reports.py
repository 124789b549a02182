"""Reports of counties that do not exist, as a list of blocks: what a page is built around.

Each is awkward in its own way: an address and figures in running text, a speech with calls and
dashes, a table and a picture, lines that look like a site's and are the report's.
"""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Table:
    """A table of figures inside a report: rows of cells."""

    rows: tuple[tuple[str, ...], ...]


Block = str | Table


@dataclass(frozen=True, slots=True)
class InventedReport:
    """The body's blocks in order, what the report itself prints around them, and its facts."""

    name: str
    title: str
    body: tuple[Block, ...]
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    number: str = ""
    issued: str = "2023-01-18"
    published: str = "2023-01-29"
    headings: tuple[int, int, int] = (0, 0, 0)
    facts: dict[str, object] = field(default_factory=dict)

    @property
    def lines(self) -> tuple[str, ...]:
        """The body as paragraphs; the cells of a table's row stand between tabs."""
        found: list[str] = []
        for block in self.body:
            found += ["\t".join(row) for row in block.rows] if isinstance(block, Table) else [block]
        return tuple(found)


RULE_OF_LAW = InventedReport(
    name="rule_of_law",
    title="青屏县人民政府关于2022年度法治政府建设情况的报告",
    before=("中共青屏县委、县人大常委会：",),
    body=(
        "2022年，青屏县以建设更高水平的法治青屏为目标，全年办理行政复议案件86件，"
        "行政机关负责人出庭应诉率达100%，群众满意率98.6%。现将有关情况报告如下：",
        "一、主要举措和成效",
        "（一）加强组织领导，压实工作责任。县政府常务会议听取法治建设汇报4次，"
        "印发年度工作要点1份，把17个镇（街道）全部纳入考核。",
        "（二）优化营商环境，激发市场活力。",
        "1.深化“一件事”改革。企业开办时间压缩至0.5个工作日，网上办件率提高到96.3%；"
        "在12个社区设立自助终端，实现“扫一扫、马上办”。",
        "2.规范涉企检查。推行“综合查一次”，同比减少检查频次31.7%。",
        "（三）严格规范执法。一是开展案卷评查，抽查案卷240宗。二是公布“首违不罚”清单3批。",
        "来源于群众的意见建议全部登记办理，点击“青屏在线”即可查询办理结果。",
        "二、存在的问题和不足",
        "对照上级要求，我县基层执法力量不足，部分单位公开信息不够及时，普法宣传形式单一。",
        "三、下一步工作打算",
        "（一）健全制度机制。修订重大行政决策程序规定，完善合法性审查全覆盖。",
        "（二）提升执法水平。组织全员轮训不少于60学时，加强与司法机关的衔接。",
        "特此报告，请审示。",
    ),
    after=("青屏县人民政府", "2023年1月18日", "（此件公开发布）"),
    number="青政〔2023〕1号",
    headings=(3, 5, 2),
    facts={"county": "青屏县", "year": 2022, "issued_on": "2023-01-18"},
)

SPEECH = InventedReport(
    name="speech",
    title="2023年松烟市政府工作报告",
    before=(
        "政 府 工 作 报 告",
        "——2023年1月10日在松烟市第十七届人民代表大会第二次会议上",
        "松烟市人民政府市长　林　某",
        "各位代表：",
    ),
    body=(
        "现在，我代表松烟市人民政府，向大会报告工作，请予审议，并请市政协委员和列席人员提出意见。",
        "一、2022年工作回顾",
        "过去一年，面对多重考验，我们迎难而上、克难攻坚，交出了一份沉甸甸的答卷。",
        "——综合实力稳步提升。地区生产总值增长5.2%，一般公共预算收入突破30亿元。",
        "——民生福祉持续增进。新增学位3200个，改造老旧小区18个，惠及群众1.6万户。",
        "各位代表！回望来路，成绩来之不易。这些成绩，是全市人民团结奋斗的结果。",
        "二、2023年重点工作",
        "（一）聚焦产业强市，推动经济提质增效",
        "实施项目攻坚行动，全年安排重点项目126个、完成投资180亿元以上。",
        "（二）聚焦城乡融合，建设和美乡村",
        "新建高标准农田5万亩，改造农村公路220公里。",
        "三、加强政府自身建设",
        "坚持为民服务，让政府工作经得起群众评说。",
        "各位代表！",
        "时代催人奋进，实干成就梦想。让我们更加紧密地团结起来，"
        "为建设富强文明和谐美丽的现代化松烟而努力奋斗！",
    ),
    number="",
    issued="2023-01-10",
    published="2023-01-16",
    headings=(3, 2, 0),
    facts={"county": "松烟市", "year": 2023},
)

WITH_TABLE = InventedReport(
    name="with_table",
    title="高屏县2022年法治政府建设工作情况的报告",
    body=(
        "2022年,高屏县坚持问题导向,较好完成了各项任务,现将情况报告如下:",
        "一、基本情况",
        "全县共有行政执法主体38个,持证人员912人。各类案件办理情况见下表:",
        Table(
            (
                ("案件类型", "受理(件)", "办结(件)", "办结率"),
                ("行政复议", "52", "50", "96.2%"),
                ("行政应诉", "31", "31", "100%"),
                ("行政处罚", "1204", "1187", "98.6%"),
            )
        ),
        "图1 2018—2022年行政复议案件数量",
        "注:数据截至2022年12月31日。",
        "二、主要做法",
        "(一)抓制度。①修订议事规则;②建立法律顾问库,聘请律师12名。",
        "(二)抓公开。公开政府信息3561条,答复依申请公开44件。",
        "(三)抓监督。全年办理人大代表建议41件、政协委员提案57件,办复率均为100%,"
        "向社会公布行政执法统计年报,对12个部门开展实地督察并逐一反馈意见。",
        "(四)抓服务。建成村级公共法律服务点163个,办理法律援助案件408件,调解各类纠纷2250起,"
        "为困难群众挽回经济损失600余万元,做到小事不出村、大事不出镇。",
        "三、问题与打算",
        "(一)主要问题",
        "专业人才偏少",
        "信息化手段运用不够",
        "(二)工作打算",
        "2023年,我县将持续用力、久久为功,推动法治政府建设再上新台阶。",
    ),
    after=("高屏县司法局", "2023年1月30日"),
    issued="2023-01-30",
    published="2023-02-03",
    headings=(3, 6, 0),
    facts={"county": "高屏县", "year": 2022, "issued_on": "2023-01-30"},
)

REPORTS = (RULE_OF_LAW, SPEECH, WITH_TABLE)
