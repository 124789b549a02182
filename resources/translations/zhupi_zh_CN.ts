<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Zhupi</source>
        <translation>关于朱批</translation>
    </message>
    <message>
        <source>Zhupi, version %1</source>
        <translation>朱批 %1 版</translation>
    </message>
    <message>
        <source>Codes government reports by theme, offline, correct to the character.</source>
        <translation>离线编码政府报告，按主题逐字准确。</translation>
    </message>
    <message>
        <source>朱批: the notes written in vermilion ink on memorials to the throne.</source>
        <translation>朱批：皇帝用朱砂墨写在奏折上的批语。</translation>
    </message>
    <message>
        <source>MIT licence. Made with Qt, sqlite-utils, jieba, pypinyin, pyqtgraph.</source>
        <translation>MIT 许可证。基于 Qt、sqlite-utils、jieba、pypinyin、pyqtgraph。</translation>
    </message>
</context>
<context>
    <name>AdjudicationPage</name>
    <message>
        <source>Disagreements and adjudication</source>
        <translation>分歧与裁定</translation>
    </message>
    <message>
        <source>Show in the report</source>
        <translation>在报告中查看</translation>
    </message>
    <message>
        <source>Finish the adjudication</source>
        <translation>结束裁定</translation>
    </message>
    <message>
        <source>marked, without a memo</source>
        <translation>已标记，无备忘</translation>
    </message>
    <message>
        <source>%1 of %2 decided</source>
        <translation>已裁定 %1 / %2</translation>
    </message>
    <message>
        <source>The coders agree everywhere: there is nothing to adjudicate.</source>
        <translation>各编码员处处一致，无需裁定。</translation>
    </message>
    <message>
        <source>Show the names (H)</source>
        <translation>显示姓名（H）</translation>
    </message>
    <message>
        <source>Hide the names (H)</source>
        <translation>隐藏姓名（H）</translation>
    </message>
    <message>
        <source>The adjudication is finished; the resolution stands.</source>
        <translation>裁定已结束，结果生效。</translation>
    </message>
</context>
<context>
    <name>AdjudicationSummaryPage</name>
    <message>
        <source>Summary</source>
        <translation>小结</translation>
    </message>
    <message>
        <source>What the codebook needs</source>
        <translation>编码本待修订处</translation>
    </message>
    <message>
        <source>Nothing yet: the key C beside a decision puts it on this list.</source>
        <translation>暂无：裁定时按 C 键即可列入此处。</translation>
    </message>
    <message>
        <source>Coder</source>
        <translation>编码员</translation>
    </message>
    <message>
        <source>Decided otherwise</source>
        <translation>另作裁定之处</translation>
    </message>
    <message>
        <source>Save the sheet…</source>
        <translation>保存反馈单…</translation>
    </message>
    <message>
        <source>Nothing is decided yet: decide the disagreements, then look here.</source>
        <translation>尚未裁定：请先裁定分歧，再来查看。</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>已写入：%1</translation>
    </message>
    <message>
        <source>%1 of %2 disagreements are decided.</source>
        <translation>%2 处分歧已裁定 %1 处。</translation>
    </message>
    <message>
        <source>feedback</source>
        <translation>反馈单</translation>
    </message>
    <message>
        <source>Save the sheet</source>
        <translation>保存反馈单</translation>
    </message>
    <message>
        <source>Reasons by theme</source>
        <translation>各主题的分歧原因</translation>
    </message>
    <message>
        <source>Feedback sheet</source>
        <translation>反馈单</translation>
    </message>
</context>
<context>
    <name>Analyse</name>
    <message>
        <source>Where themes lie</source>
        <translation>全文分布</translation>
    </message>
    <message>
        <source>Sections compared</source>
        <translation>章节对比</translation>
    </message>
    <message>
        <source>{first} and {second} differ in {themes} by less than the coders do: not to be read as a difference.</source>
        <translation>{first}与{second}在“{themes}”上的差别小于编码员之间的差别，不宜解读。</translation>
    </message>
    <message>
        <source>Choose two groups at the left: places, years, values of your own columns, or counties that are chosen with Space in another view.</source>
        <translation>请在左侧选择两组：地方、年度、自有列的取值，或在其他视图中用空格选中的县域。</translation>
    </message>
    <message>
        <source>Theme frequency by {column}</source>
        <translation>主题频次（按{column}）</translation>
    </message>
    <message>
        <source>The first {shown} of {total} reports</source>
        <translation>{total} 篇报告中的前 {shown} 篇</translation>
    </message>
    <message>
        <source>Not coded, {number}: no value, not 0</source>
        <translation>未编码 {number}：没有值，不是 0</translation>
    </message>
    <message>
        <source>No report, {number}</source>
        <translation>无报告 {number}</translation>
    </message>
    <message>
        <source>Being coded and left out: {number} report(s). Whoever has finished one says so with Ctrl+D in the report.</source>
        <translation>编码中、未计入 {number} 篇。完成后在该报告中按 Ctrl+D 声明。</translation>
    </message>
    <message>
        <source>Nobody has declared a report done, so those being coded are shown, marked. Ctrl+D in a report declares it done.</source>
        <translation>还没有人声明完成任何报告，因此编码中的也显示，并加标记。在报告中按 Ctrl+D 声明完成。</translation>
    </message>
    <message>
        <source>Taken for no reports, and left out: {number} text(s).</source>
        <translation>被推断不是报告、未计入的文本 {number} 篇。</translation>
    </message>
    <message>
        <source>Undecided disagreements left out: {number}.</source>
        <translation>未裁定的分歧 {number} 处未计入。</translation>
    </message>
    <message>
        <source>{groups} rows · {reports} reports: coded {coded}, being coded {unfinished}, not coded {not_coded}</source>
        <translation>{groups} 行 · 报告 {reports} 篇：已编 {coded}，编码中 {unfinished}，未编 {not_coded}</translation>
    </message>
    <message>
        <source>{corpus} · without a report {gaps}</source>
        <translation>{corpus} · 无报告 {gaps}</translation>
    </message>
    <message>
        <source>Coded / reports</source>
        <translation>已编 / 报告</translation>
    </message>
    <message>
        <source>{count}, being coded</source>
        <translation>{count} 编码中</translation>
    </message>
    <message>
        <source>Walk to a point with J and K, ← and →; Enter shows its passages here.</source>
        <translation>用 J、K 和 ←、→ 走到一个点，按回车在此看它的片段。</translation>
    </message>
    <message>
        <source>No passage stands behind this point.</source>
        <translation>这个点背后没有片段。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>resolution</source>
        <translation>裁定</translation>
    </message>
    <message>
        <source>all themes</source>
        <translation>全部主题</translation>
    </message>
    <message>
        <source>{passages} passages · {reports} reports</source>
        <translation>{passages} 处 · {reports} 篇</translation>
    </message>
    <message>
        <source>The first {passages} passages</source>
        <translation>前 {passages} 处</translation>
    </message>
    <message>
        <source>section</source>
        <translation>章节</translation>
    </message>
    <message>
        <source>measure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>per report</source>
        <translation>每份报告</translation>
    </message>
    <message>
        <source>first group</source>
        <translation>第一组</translation>
    </message>
    <message>
        <source>second group</source>
        <translation>第二组</translation>
    </message>
    <message>
        <source>first</source>
        <translation>第一组数值</translation>
    </message>
    <message>
        <source>second</source>
        <translation>第二组数值</translation>
    </message>
    <message>
        <source>difference</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>lower end</source>
        <translation>下限</translation>
    </message>
    <message>
        <source>upper end</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>ratio</source>
        <translation>比值</translation>
    </message>
    <message>
        <source>too few reports</source>
        <translation>报告太少</translation>
    </message>
    <message>
        <source>coders differ by</source>
        <translation>编码员之间的分歧</translation>
    </message>
    <message>
        <source>less than the coders</source>
        <translation>小于编码员之间的分歧</translation>
    </message>
    <message>
        <source>reports, first</source>
        <translation>第一组报告数</translation>
    </message>
    <message>
        <source>reports, second</source>
        <translation>第二组报告数</translation>
    </message>
    <message>
        <source>theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>other theme</source>
        <translation>另一主题</translation>
    </message>
    <message>
        <source>within one</source>
        <translation>同一</translation>
    </message>
    <message>
        <source>together</source>
        <translation>共现次数</translation>
    </message>
    <message>
        <source>units of the theme</source>
        <translation>该主题的单位数</translation>
    </message>
    <message>
        <source>units of the other</source>
        <translation>另一主题的单位数</translation>
    </message>
    <message>
        <source>units</source>
        <translation>单位数</translation>
    </message>
    <message>
        <source>Jaccard</source>
        <translation>Jaccard 系数</translation>
    </message>
    <message>
        <source>lift</source>
        <translation>提升度</translation>
    </message>
    <message>
        <source>lift, lower end</source>
        <translation>提升度下限</translation>
    </message>
    <message>
        <source>lift, upper end</source>
        <translation>提升度上限</translation>
    </message>
    <message>
        <source>share</source>
        <translation>字数占比</translation>
    </message>
    <message>
        <source>reports</source>
        <translation>报告数</translation>
    </message>
    <message>
        <source>reports counted</source>
        <translation>计入的报告</translation>
    </message>
    <message>
        <source>characters</source>
        <translation>字数</translation>
    </message>
    <message>
        <source>identifier</source>
        <translation>标识</translation>
    </message>
    <message>
        <source>report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>state</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>start</source>
        <translation>起点</translation>
    </message>
    <message>
        <source>end</source>
        <translation>终点</translation>
    </message>
    <message>
        <source>share of the coders</source>
        <translation>编码员占比</translation>
    </message>
    <message>
        <source>sentence</source>
        <translation>句子</translation>
    </message>
</context>
<context>
    <name>AnalysePane</name>
    <message>
        <source>Analyse</source>
        <translation>分析</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>已存视图</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>BackupList</name>
    <message>
        <source>of the day</source>
        <translation>每日</translation>
    </message>
    <message>
        <source>before merging</source>
        <translation>合并前</translation>
    </message>
    <message>
        <source>before a package</source>
        <translation>收回编码包前</translation>
    </message>
    <message>
        <source>before cleaning again</source>
        <translation>重新清理前</translation>
    </message>
    <message>
        <source>Restore into a new file…</source>
        <translation>恢复为新文件…</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>备份时间</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Coders</source>
        <translation>编码员</translation>
    </message>
    <message>
        <source>Codings</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>无法读取</translation>
    </message>
</context>
<context>
    <name>Backups</name>
    <message>
        <source>Making a backup first…</source>
        <translation>正在先做备份…</translation>
    </message>
    <message>
        <source>No backup</source>
        <translation>没有备份</translation>
    </message>
    <message>
        <source>Go on without a backup</source>
        <translation>不备份，继续</translation>
    </message>
</context>
<context>
    <name>BeforehandBox</name>
    <message>
        <source>For the report</source>
        <translation>供报告使用</translation>
    </message>
    <message>
        <source>Who the coders are</source>
        <translation>编码员是谁</translation>
    </message>
    <message>
        <source>How they were trained</source>
        <translation>如何受训</translation>
    </message>
    <message>
        <source>When they code</source>
        <translation>何时编码</translation>
    </message>
    <message>
        <source>The least alpha by which a theme is accepted, fixed beforehand</source>
        <translation>事先确定的、接受一个主题的最低 alpha</translation>
    </message>
    <message>
        <source>not fixed</source>
        <translation>未确定</translation>
    </message>
    <message>
        <source>least α</source>
        <translation>最低 α</translation>
    </message>
</context>
<context>
    <name>BehindList</name>
    <message>
        <source>Passages behind the point</source>
        <translation>点背后的片段</translation>
    </message>
</context>
<context>
    <name>BehindPane</name>
    <message>
        <source>Behind the point</source>
        <translation>点的背后</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>In the table</source>
        <translation>列入表中</translation>
    </message>
    <message>
        <source>In the report ↵</source>
        <translation>在报告中看 ↵</translation>
    </message>
</context>
<context>
    <name>BringingBack</name>
    <message>
        <source>Damaged project</source>
        <translation>项目已损坏</translation>
    </message>
    <message>
        <source>Rescue into a new file…</source>
        <translation>抢救到新文件…</translation>
    </message>
    <message>
        <source>Rescuing %1…</source>
        <translation>正在抢救 %1…</translation>
    </message>
    <message>
        <source>Restore into a new file</source>
        <translation>恢复为新文件</translation>
    </message>
    <message>
        <source>Zhupi projects (*.zhupi)</source>
        <translation>朱批项目 (*.zhupi)</translation>
    </message>
    <message>
        <source>Restoring into %1…</source>
        <translation>正在恢复为 %1…</translation>
    </message>
    <message>
        <source>Rescued</source>
        <translation>已抢救</translation>
    </message>
    <message>
        <source>All of it is in %1.</source>
        <translation>全部内容都在 %1 中。</translation>
    </message>
    <message>
        <source>What could be read is in %1. Look at the details for what could not.</source>
        <translation>能读出的内容都在 %1 中。未能读出的见详情。</translation>
    </message>
</context>
<context>
    <name>CalendarGrid</name>
    <message>
        <source>Calendar of work</source>
        <translation>工作日历</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) with codings or time</source>
        <translation>
            <numerusform>%n 天有编码或工作时间</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n coding(s)</source>
        <translation>
            <numerusform>%n 处编码</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n 分钟</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CaseView</name>
    <message>
        <source>The coders&apos; codings</source>
        <translation>各编码员的编码</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>裁定结果</translation>
    </message>
    <message>
        <source>Edit: ← → move the end, with Shift the start, with Ctrl far. + adds a passage, − takes it off. Enter keeps it.</source>
        <translation>编辑：← → 移动末尾，加 Shift 移动开头，加 Ctrl 移动更远；+ 增加一处，− 去掉这一处。按 Enter 保留。</translation>
    </message>
    <message>
        <source>coded nothing here</source>
        <translation>此处未编码</translation>
    </message>
    <message>
        <source>Not decided yet</source>
        <translation>尚未裁定</translation>
    </message>
    <message>
        <source>Resolution: no coding here</source>
        <translation>裁定：此处不编码</translation>
    </message>
</context>
<context>
    <name>ChangingCodings</name>
    <message>
        <source>The coding is %1 now.</source>
        <translation>编码已改为%1。</translation>
    </message>
    <message>
        <source>Let the selection, or an opened end, stand where the coding is to be split.</source>
        <translation>请让选区或打开的端点停在要拆分的位置。</translation>
    </message>
    <message>
        <source>No coding of yours is here.</source>
        <translation>此处没有您的编码。</translation>
    </message>
    <message>
        <source>Codings of %1 merged.</source>
        <translation>%1的编码已合并。</translation>
    </message>
    <message>
        <source>Split the coding here</source>
        <translation>在此拆分编码</translation>
    </message>
    <message>
        <source>Change the theme</source>
        <translation>更改主题</translation>
    </message>
    <message>
        <source>The coding of %1 is two now.</source>
        <translation>%1的编码已拆分为两个。</translation>
    </message>
    <message>
        <source>The ends of %1 are changed.</source>
        <translation>%1的编码范围已修改。</translation>
    </message>
    <message numerus="yes">
        <source>%n other coding(s) went in with it.</source>
        <translation>
            <numerusform>另有 %n 个编码并入其中。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChangingView</name>
    <message>
        <source>The coding would be: %1</source>
        <translation>编码将为：%1</translation>
    </message>
</context>
<context>
    <name>Charts</name>
    <message>
        <source>Codings</source>
        <translation>编码数</translation>
    </message>
    <message>
        <source>Sentences</source>
        <translation>句数</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>字数</translation>
    </message>
    <message>
        <source>Share of text</source>
        <translation>字数占比</translation>
    </message>
    <message>
        <source>Codings per 1,000 characters</source>
        <translation>每千字编码数</translation>
    </message>
    <message>
        <source>Presence in reports</source>
        <translation>出现报告占比</translation>
    </message>
    <message>
        <source>How many codings start in the group</source>
        <translation>在该组内开始的编码数量</translation>
    </message>
    <message>
        <source>Sentences with at least one coded character</source>
        <translation>至少有一个字被编码的句子</translation>
    </message>
    <message>
        <source>Coded characters, each counted once</source>
        <translation>被编码的字数，每字只计一次</translation>
    </message>
    <message>
        <source>Coded characters as a share of all characters</source>
        <translation>被编码字数占全部字数的比例</translation>
    </message>
    <message>
        <source>Codings for every 1,000 characters of the reports</source>
        <translation>报告每千字的编码数</translation>
    </message>
    <message>
        <source>The share of reports in which the theme occurs</source>
        <translation>出现该主题的报告占比</translation>
    </message>
    <message>
        <source>By county</source>
        <translation>按县域</translation>
    </message>
    <message>
        <source>By prefecture</source>
        <translation>按地市</translation>
    </message>
    <message>
        <source>By province</source>
        <translation>按省份</translation>
    </message>
    <message>
        <source>By year</source>
        <translation>按年度</translation>
    </message>
    <message>
        <source>By report</source>
        <translation>按报告</translation>
    </message>
    <message>
        <source>By section</source>
        <translation>按章节</translation>
    </message>
    <message>
        <source>Bars side by side</source>
        <translation>并列柱形</translation>
    </message>
    <message>
        <source>Bars stacked</source>
        <translation>堆积柱形</translation>
    </message>
    <message>
        <source>Dots with intervals</source>
        <translation>点与区间</translation>
    </message>
    <message>
        <source>Heat map</source>
        <translation>热力图</translation>
    </message>
    <message>
        <source>Bars against the mean</source>
        <translation>与均值之差</translation>
    </message>
    <message>
        <source>Small pictures by theme</source>
        <translation>按主题的小图</translation>
    </message>
    <message>
        <source>Line by year</source>
        <translation>年度折线</translation>
    </message>
    <message>
        <source>Theme frequency by county</source>
        <translation>各县主题频次</translation>
    </message>
    <message>
        <source>Theme frequency by prefecture</source>
        <translation>各地市主题频次</translation>
    </message>
    <message>
        <source>Theme frequency by province</source>
        <translation>各省主题频次</translation>
    </message>
    <message>
        <source>Theme frequency by year</source>
        <translation>各年度主题频次</translation>
    </message>
    <message>
        <source>Theme frequency by report</source>
        <translation>各报告主题频次</translation>
    </message>
    <message>
        <source>Theme frequency by section</source>
        <translation>各章节主题频次</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>开头</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>工作成效</translation>
    </message>
    <message>
        <source>Shortcomings</source>
        <translation>存在问题</translation>
    </message>
    <message>
        <source>Plans</source>
        <translation>下一步计划</translation>
    </message>
    <message>
        <source>Other sections</source>
        <translation>其他章节</translation>
    </message>
    <message>
        <source>Under no chapter</source>
        <translation>不在任何一级标题下</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Drawing the chart…</source>
        <translation>正在绘图…</translation>
    </message>
    <message>
        <source>There are no reports to compare. Import some, or widen the filter.</source>
        <translation>没有可比较的报告。请导入报告，或放宽筛选条件。</translation>
    </message>
    <message>
        <source>Nothing is coded yet. Stand on a sentence and press the key of a theme, 1 to 9.</source>
        <translation>尚无编码。将光标停在一句上，按主题的数字键 1–9 即可编码。</translation>
    </message>
    <message>
        <source>no report</source>
        <translation>无报告</translation>
    </message>
    <message>
        <source>not coded</source>
        <translation>未编码</translation>
    </message>
    <message>
        <source>being coded</source>
        <translation>编码中</translation>
    </message>
    <message>
        <source>coded</source>
        <translation>已编码</translation>
    </message>
    <message>
        <source>No reports here yet.</source>
        <translation>这里还没有报告。</translation>
    </message>
    <message>
        <source>Coded: {coded} of {reports} reports, characters: {characters}</source>
        <translation>已编码 {coded}／{reports} 份报告，{characters} 字</translation>
    </message>
    <message>
        <source>being coded: {unfinished}</source>
        <translation>编码中 {unfinished} 份</translation>
    </message>
    <message>
        <source>Hatched or empty: no report, or not coded, which is not zero.</source>
        <translation>斜线或空白：无报告或未编码，不是零。</translation>
    </message>
    <message>
        <source>Paler: reports still being coded.</source>
        <translation>浅色：含编码中的报告。</translation>
    </message>
    <message>
        <source>Left out, being coded: {number}.</source>
        <translation>未计入编码中的报告：{number} 份。</translation>
    </message>
    <message>
        <source>Nobody has declared a report done: Ctrl+D in the report.</source>
        <translation>还没有人声明过完成：在报告中按 Ctrl+D。</translation>
    </message>
    <message>
        <source>Left out, taken for no reports: {number}.</source>
        <translation>不是报告而未计入：{number} 篇。</translation>
    </message>
    <message>
        <source>Undecided disagreements left out: {number}.</source>
        <translation>未计入尚未裁定的分歧：{number} 处。</translation>
    </message>
    <message>
        <source>Coders: {low} to {high}</source>
        <translation>编码员之间：{low} 至 {high}</translation>
    </message>
    <message>
        <source>Of each report the resolution, else the mean</source>
        <translation>各报告取裁定结果，否则取平均</translation>
    </message>
    <message>
        <source>Mean of the coders</source>
        <translation>编码员平均</translation>
    </message>
    <message>
        <source>Sum of the coders</source>
        <translation>编码员合计</translation>
    </message>
    <message>
        <source>not coded {number}: no value, not 0</source>
        <translation>未编码 {number}：没有值，不是 0</translation>
    </message>
    <message>
        <source>no report {number}</source>
        <translation>无报告 {number}</translation>
    </message>
    <message>
        <source>being coded {number}: left out</source>
        <translation>编码中 {number}：未计入</translation>
    </message>
    <message>
        <source>coded/reports</source>
        <translation>已编/报告</translation>
    </message>
    <message>
        <source>Broken outline: being coded</source>
        <translation>虚线框：还在编码</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>均值</translation>
    </message>
    <message>
        <source>mean of themes</source>
        <translation>各主题均值</translation>
    </message>
    <message>
        <source>sum of themes</source>
        <translation>各主题之和</translation>
    </message>
    <message>
        <source>difference from the mean of the groups</source>
        <translation>与各组均值之差</translation>
    </message>
    <message>
        <source>{theme} (mean {mean})</source>
        <translation>{theme}（均值 {mean}）</translation>
    </message>
    <message>
        <source>Not coded, no value: {number}.</source>
        <translation>未编码，没有值：{number}。</translation>
    </message>
    <message>
        <source>Lines: 95% intervals over reports; dotted, over the sentences of a single report.</source>
        <translation>线：按报告的 95% 区间；点线为单篇报告内按句子的区间。</translation>
    </message>
    <message>
        <source>Themes together</source>
        <translation>主题共现</translation>
    </message>
    <message>
        <source>Themes in the same {unit}</source>
        <translation>同一{unit}中的主题</translation>
    </message>
    <message>
        <source>Of {units} ({unit}) in {reports} reports</source>
        <translation>共 {reports} 份报告，{units} 个单位（{unit}）</translation>
    </message>
    <message>
        <source>Together in {count} of {units} ({unit})</source>
        <translation>共现于 {units} 个{unit}中的 {count} 个</translation>
    </message>
    <message>
        <source>Occurs in {count} of {units} ({unit})</source>
        <translation>出现于 {units} 个{unit}中的 {count} 个</translation>
    </message>
    <message>
        <source>sentence</source>
        <translation>句子</translation>
    </message>
    <message>
        <source>section</source>
        <translation>章节</translation>
    </message>
    <message>
        <source>report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>Jaccard&apos;s index</source>
        <translation>Jaccard 系数</translation>
    </message>
    <message>
        <source>Lift</source>
        <translation>提升度</translation>
    </message>
    <message>
        <source>Lift: how many times as often as if neither knew of the other; in brackets 95%.</source>
        <translation>提升度：是两者互不相关时的几倍；方括号内为 95% 区间。</translation>
    </message>
    <message>
        <source>95% interval [{low}, {high}]</source>
        <translation>95% 区间 [{low}, {high}]</translation>
    </message>
    <message>
        <source>Hatched: together less often than by chance</source>
        <translation>斜线：共现少于偶然</translation>
    </message>
    <message>
        <source>Where in each report the themes lie</source>
        <translation>各主题在报告中的位置</translation>
    </message>
    <message>
        <source>Reports {first} to {last} of {total}</source>
        <translation>第 {first}–{last} 份，共 {total} 份报告</translation>
    </message>
    <message>
        <source>{start} to {end} of the text</source>
        <translation>正文的 {start} 至 {end}</translation>
    </message>
    <message>
        <source>Paler: not by all coders, or the report is being coded</source>
        <translation>浅色：并非所有编码员都编了，或报告还在编码</translation>
    </message>
    <message>
        <source>characters</source>
        <translation>字数</translation>
    </message>
    <message>
        <source>What was done, what is lacking, what is planned</source>
        <translation>成效、问题、计划</translation>
    </message>
    <message>
        <source>{part} ({counted} of {reports} reports)</source>
        <translation>{part}（{counted}/{reports} 份报告）</translation>
    </message>
    <message>
        <source>Lines by place and year</source>
        <translation>各地逐年折线</translation>
    </message>
    <message>
        <source>Themes over the years</source>
        <translation>主题逐年变化</translation>
    </message>
    <message>
        <source>Themes over the years, by province</source>
        <translation>主题逐年变化（按省）</translation>
    </message>
    <message>
        <source>Themes over the years, by prefecture</source>
        <translation>主题逐年变化（按地市）</translation>
    </message>
    <message>
        <source>Themes over the years, by county</source>
        <translation>主题逐年变化（按县）</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Under each year: reports counted of all; dotted: no report, dashed: none counted, not zero</source>
        <translation>各年下方：计入/全部报告数；点线：无报告，虚线：无一计入，不是 0</translation>
    </message>
    <message>
        <source>Hollow: not all reports counted</source>
        <translation>空心：并非全部报告计入</translation>
    </message>
    <message>
        <source>Counted: {counted} of {reports} reports</source>
        <translation>计入：{reports} 份报告中的 {counted} 份</translation>
    </message>
    <message>
        <source> (per report)</source>
        <translation>（每份报告）</translation>
    </message>
    <message>
        <source>Two groups compared</source>
        <translation>两组比较</translation>
    </message>
    <message>
        <source>{first} compared with {second}</source>
        <translation>{first}与{second}比较</translation>
    </message>
    <message>
        <source>{group}: {counted} of {reports} reports counted</source>
        <translation>{group}：{reports} 份报告中计入 {counted} 份</translation>
    </message>
    <message>
        <source>Lines: 95% interval of the difference, over reports</source>
        <translation>线：差值的 95% 区间（按报告）</translation>
    </message>
    <message>
        <source>Difference {difference}</source>
        <translation>差值 {difference}</translation>
    </message>
    <message>
        <source>more in {group}</source>
        <translation>{group}更多</translation>
    </message>
    <message>
        <source>Hollow: coders alone differ by more; not to be read as a difference</source>
        <translation>空心：编码员之间的差别更大，不宜解读为差别</translation>
    </message>
    <message>
        <source>Dotted: too few reports for the interval to be relied on</source>
        <translation>点线：报告太少，区间不可靠</translation>
    </message>
    <message>
        <source>No font on this computer has these letters, which are boxes in the file: {letters}</source>
        <translation>这台电脑的字体里没有这些字，文件中显示为方框：{letters}</translation>
    </message>
    <message>
        <source>Hollow: being coded</source>
        <translation>空心：还在编码</translation>
    </message>
    <message>
        <source>Only {filters}</source>
        <translation>仅 {filters}</translation>
    </message>
</context>
<context>
    <name>ChoosingPage</name>
    <message>
        <source>Choose files…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>选择文件夹…</translation>
    </message>
    <message>
        <source>Drop report files or a folder here. The text is taken out of the page around it; county, year, dates and document number are read from it. All of it can be looked through and corrected before it goes in. The same text is never taken in twice.</source>
        <translation>把报告文件或文件夹拖到这里。程序会从网页中取出正文，并读取县域、年度、日期与文号；导入之前均可查看和更正。同一文本不会重复导入。</translation>
    </message>
</context>
<context>
    <name>ChordKeys</name>
    <message>
        <source>; waits, but no theme has such a key yet · Esc leaves</source>
        <translation>; 等待中，但还没有主题用两键 · Esc 取消</translation>
    </message>
    <message>
        <source>; waits for a letter: %1 · Esc leaves</source>
        <translation>; 等待字母：%1 · Esc 取消</translation>
    </message>
</context>
<context>
    <name>CleanedView</name>
    <message>
        <source>Cleaned text; Up and Down go to what was cut, Space puts it back</source>
        <translation>清理后的正文；上下键移到被清除之处，空格键放回</translation>
    </message>
    <message>
        <source>cut: %1</source>
        <translation>已清除：%1</translation>
    </message>
    <message>
        <source>put back: %1</source>
        <translation>已放回：%1</translation>
    </message>
</context>
<context>
    <name>Codebook</name>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>已删除</translation>
    </message>
    <message>
        <source>name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>definition</source>
        <translation>定义</translation>
    </message>
    <message>
        <source>include</source>
        <translation>包括</translation>
    </message>
    <message>
        <source>exclude</source>
        <translation>不包括</translation>
    </message>
    <message>
        <source>example</source>
        <translation>例子</translation>
    </message>
    <message>
        <source>counter-example</source>
        <translation>反例</translation>
    </message>
    <message>
        <source>keywords</source>
        <translation>关键词</translation>
    </message>
    <message>
        <source>key</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>retired</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>merged into</source>
        <translation>并入</translation>
    </message>
    <message>
        <source>The themes are in another order.</source>
        <translation>主题的顺序不同。</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
</context>
<context>
    <name>CodebookPane</name>
    <message>
        <source>Codebook</source>
        <translation>编码本</translation>
    </message>
    <message>
        <source>No themes yet. Write the first one below, or load a codebook.</source>
        <translation>还没有主题。在下方写下第一个主题，或载入编码本。</translation>
    </message>
    <message>
        <source>Retired</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>Name of a new theme</source>
        <translation>新主题的名称</translation>
    </message>
    <message>
        <source>here / in all</source>
        <translation>本篇 / 全部</translation>
    </message>
    <message>
        <source>Codings here</source>
        <translation>此处的编码</translation>
    </message>
    <message>
        <source>Codebook, version %1</source>
        <translation>编码本 第 %1 版</translation>
    </message>
    <message>
        <source>+ New theme, then Enter</source>
        <translation>＋ 新主题，按回车添加</translation>
    </message>
    <message>
        <source>+ New theme under %1, then Enter</source>
        <translation>＋ “%1”下的新主题，按回车添加</translation>
    </message>
</context>
<context>
    <name>CoderTable</name>
    <message>
        <source>Coders of the round</source>
        <translation>本轮编码员</translation>
    </message>
    <message>
        <source>Reports done</source>
        <translation>已完成报告</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Codings</source>
        <translation>编码数</translation>
    </message>
    <message>
        <source>Pack…</source>
        <translation>打包…</translation>
    </message>
    <message>
        <source>Pack for %1</source>
        <translation>为 %1 打包</translation>
    </message>
    <message>
        <source>One file for %1: the reports and the frozen codebook, nothing of the others.</source>
        <translation>给 %1 的单个文件：报告与冻结的编码本，不含他人内容。</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>隐藏</translation>
    </message>
</context>
<context>
    <name>CodersDialog</name>
    <message>
        <source>Coders</source>
        <translation>编码员</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>改名…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Hand work over…</source>
        <translation>转交工作…</translation>
    </message>
    <message>
        <source>A coder without any work can be removed; any coder can be renamed.</source>
        <translation>没有任何工作的编码员可以移除；任何编码员都可以改名。</translation>
    </message>
    <message>
        <source>A coder&apos;s work goes with a new name: %1.</source>
        <translation>改名后，原有工作都归在新名字下：%1。</translation>
    </message>
    <message>
        <source>Rename a coder</source>
        <translation>编码员改名</translation>
    </message>
    <message>
        <source>%1 is removed.</source>
        <translation>%1 已移除。</translation>
    </message>
</context>
<context>
    <name>CodingCommands</name>
    <message>
        <source>Open a report first.</source>
        <translation>请先打开一篇报告。</translation>
    </message>
    <message>
        <source>Codings of that theme were hidden here. Look, then once more.</source>
        <translation>此处该主题的编码原先被隐藏，现已显示；请看清后再按一次。</translation>
    </message>
    <message>
        <source>No theme has the key %1.</source>
        <translation>没有主题使用数字键 %1。</translation>
    </message>
    <message>
        <source>No theme was applied yet.</source>
        <translation>尚未应用过主题。</translation>
    </message>
    <message>
        <source>Apply a theme: type a part of its name</source>
        <translation>应用主题：输入名称的一部分</translation>
    </message>
    <message>
        <source>No coding of yours is here.</source>
        <translation>此处没有您的编码。</translation>
    </message>
    <message numerus="yes">
        <source>%n coding(s) removed.</source>
        <translation>
            <numerusform>已移除 %n 处编码。</numerusform>
        </translation>
    </message>
    <message>
        <source>A memo needs a coding of yours: apply a theme first.</source>
        <translation>备忘须写在您的编码上：请先应用一个主题。</translation>
    </message>
    <message>
        <source>Your coding of %1 here is longer now.</source>
        <translation>此处 %1 的编码已加长。</translation>
    </message>
    <message>
        <source>Your coding of %1 here is shorter now.</source>
        <translation>此处 %1 的编码已缩短。</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Find this in the corpus</source>
        <translation>在语料中查找所选文字</translation>
    </message>
</context>
<context>
    <name>CodingFlow</name>
    <message>
        <source>Every sentence from here on has a coding of yours.</source>
        <translation>此后的句子都已有您的编码。</translation>
    </message>
    <message>
        <source>Every sentence before this one has a coding of yours.</source>
        <translation>此前的句子都已有您的编码。</translation>
    </message>
    <message>
        <source>No theme is held any more.</source>
        <translation>不再保持主题。</translation>
    </message>
    <message>
        <source>Held: %1. Space and each selection with the mouse are coded with it.</source>
        <translation>保持：%1。按空格或用鼠标选中即以它编码。</translation>
    </message>
    <message>
        <source>No theme was applied yet.</source>
        <translation>尚未应用过主题。</translation>
    </message>
    <message>
        <source>No suggestion stands here, and no theme is held.</source>
        <translation>这里没有建议，也没有保持的主题。</translation>
    </message>
    <message>
        <source>No suggestion stands here.</source>
        <translation>这里没有建议。</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>阅读</translation>
    </message>
    <message>
        <source>Coding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Adjudication</source>
        <translation>裁定</translation>
    </message>
    <message>
        <source>Passages</source>
        <translation>片段</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>New project…</source>
        <translation>新建项目…</translation>
    </message>
    <message>
        <source>Open project…</source>
        <translation>打开项目…</translation>
    </message>
    <message>
        <source>Open the sample project</source>
        <translation>打开示例项目</translation>
    </message>
    <message>
        <source>Close project</source>
        <translation>关闭项目</translation>
    </message>
    <message>
        <source>Import reports…</source>
        <translation>导入报告…</translation>
    </message>
    <message>
        <source>Files and folders can also be dropped on the window.</source>
        <translation>也可以把文件或文件夹拖到窗口上。</translation>
    </message>
    <message>
        <source>Export the data…</source>
        <translation>导出数据…</translation>
    </message>
    <message>
        <source>Codings, matrices and codebook as CSV, XLSX or JSONL.</source>
        <translation>编码、矩阵与编码本，CSV、XLSX 或 JSONL 格式。</translation>
    </message>
    <message>
        <source>Load themes from a codebook…</source>
        <translation>从编码本文件载入主题…</translation>
    </message>
    <message>
        <source>Save the codebook as…</source>
        <translation>编码本另存为…</translation>
    </message>
    <message>
        <source>To be loaded again (JSON, CSV, XLSX), or printed (DOCX).</source>
        <translation>可再读入（JSON、CSV、XLSX），或供打印（DOCX）。</translation>
    </message>
    <message>
        <source>Versions of the codebook…</source>
        <translation>编码本的版本…</translation>
    </message>
    <message>
        <source>Who changed the themes, when and why, and what differs.</source>
        <translation>谁在何时为何改了主题，差别在哪里。</translation>
    </message>
    <message>
        <source>Coders…</source>
        <translation>编码员…</translation>
    </message>
    <message>
        <source>Rename, remove, or hand one&apos;s work to another.</source>
        <translation>改名、移除，或把一人的工作转给另一人。</translation>
    </message>
    <message>
        <source>Merge another project…</source>
        <translation>合并另一个项目…</translation>
    </message>
    <message>
        <source>What would change is shown first; it is one step of undo.</source>
        <translation>先列出会有哪些变动；整个合并可一步撤销。</translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation>偏好设置…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>As many steps as the project has, also after a restart.</source>
        <translation>步数不限，重新打开后仍可撤销。</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Find in this report</source>
        <translation>在本篇中查找</translation>
    </message>
    <message>
        <source>Find in the corpus</source>
        <translation>在语料中查找</translation>
    </message>
    <message>
        <source>Every place in all reports, with its context.</source>
        <translation>列出所有报告中的每处及其上下文。</translation>
    </message>
    <message>
        <source>Next sentence</source>
        <translation>下一句</translation>
    </message>
    <message>
        <source>Previous sentence</source>
        <translation>上一句</translation>
    </message>
    <message>
        <source>Extend the selection by the next sentence</source>
        <translation>选区扩展到下一句</translation>
    </message>
    <message>
        <source>Extend the selection by the previous sentence</source>
        <translation>选区扩展到上一句</translation>
    </message>
    <message>
        <source>Selection ends a word earlier</source>
        <translation>选区末尾减少一词</translation>
    </message>
    <message>
        <source>Selection ends a word later</source>
        <translation>选区末尾增加一词</translation>
    </message>
    <message>
        <source>Selection starts a word earlier</source>
        <translation>选区开头增加一词</translation>
    </message>
    <message>
        <source>Selection starts a word later</source>
        <translation>选区开头减少一词</translation>
    </message>
    <message>
        <source>Leave the selection</source>
        <translation>取消选区</translation>
    </message>
    <message>
        <source>Next sentence without a coding of mine</source>
        <translation>下一个没有我的编码的句子</translation>
    </message>
    <message>
        <source>Previous sentence without a coding of mine</source>
        <translation>上一个没有我的编码的句子</translation>
    </message>
    <message>
        <source>Next likely sentence</source>
        <translation>下一个可能的句子</translation>
    </message>
    <message>
        <source>Its theme is suggested, never applied; in a blind round nothing is.</source>
        <translation>只提出主题，从不自行应用；盲编轮次中不提建议。</translation>
    </message>
    <message>
        <source>Previous likely sentence</source>
        <translation>上一个可能的句子</translation>
    </message>
    <message>
        <source>Reject the suggestion</source>
        <translation>否定建议</translation>
    </message>
    <message>
        <source>It is not suggested again; undo brings it back.</source>
        <translation>不再提出；撤销即恢复。</translation>
    </message>
    <message>
        <source>Accept the suggestion, or apply the held theme</source>
        <translation>采纳建议，或应用保持的主题</translation>
    </message>
    <message>
        <source>The theme&apos;s own key accepts too, another theme&apos;s corrects it.</source>
        <translation>按该主题的键也是采纳，按其他主题的键是更正。</translation>
    </message>
    <message>
        <source>Hold the last theme, or let go of it</source>
        <translation>保持上次的主题，或放开</translation>
    </message>
    <message>
        <source>Each selection with the mouse is coded with it at once.</source>
        <translation>用鼠标选中的文字立即以它编码。</translation>
    </message>
    <message>
        <source>Apply the theme with key %1</source>
        <translation>应用数字键 %1 的主题</translation>
    </message>
    <message>
        <source>To the selection or the sentence; a second time takes it off.</source>
        <translation>作用于选区或当前句；再按一次即移除。</translation>
    </message>
    <message>
        <source>Apply the theme with a key of two: ; and a letter</source>
        <translation>标注两键主题：; 加一个字母</translation>
    </message>
    <message>
        <source>It waits for the letter; Esc leaves.</source>
        <translation>按下后等待字母；Esc 取消。</translation>
    </message>
    <message>
        <source>Apply a theme by name…</source>
        <translation>按名称应用主题…</translation>
    </message>
    <message>
        <source>Type a part of its name or its pinyin, then Enter.</source>
        <translation>输入名称或拼音的一部分，再按 Enter。</translation>
    </message>
    <message>
        <source>Repeat the last theme</source>
        <translation>重复上一个主题</translation>
    </message>
    <message>
        <source>Change my coding here</source>
        <translation>修改此处我的编码</translation>
    </message>
    <message>
        <source>Opens its ends for the keys that move a selection; a theme&apos;s key then changes its theme. Again keeps it, or unmoved goes on to the next coding here.</source>
        <translation>打开两端，用移动选区的键来移动；此时按主题键则更改主题。再按一次为保留；未移动则转到此处的下一个编码。</translation>
    </message>
    <message>
        <source>Split my coding here</source>
        <translation>拆分此处我的编码</translation>
    </message>
    <message>
        <source>Where the selection, or an opened end, stands inside it.</source>
        <translation>在选区或打开的端点处拆分。</translation>
    </message>
    <message>
        <source>Merge my coding with its neighbour</source>
        <translation>将我的编码与相邻编码合并</translation>
    </message>
    <message>
        <source>With the nearest other coding of its theme.</source>
        <translation>与最近的同主题编码合并。</translation>
    </message>
    <message>
        <source>Remove my coding here</source>
        <translation>移除我在此处的编码</translation>
    </message>
    <message>
        <source>Memo on the coding…</source>
        <translation>为编码写备忘…</translation>
    </message>
    <message>
        <source>The selection is an example of the theme</source>
        <translation>选中的文字是该主题的例子</translation>
    </message>
    <message>
        <source>Of the theme whose definition is shown below the tree.</source>
        <translation>即树的下方显示其定义的主题。</translation>
    </message>
    <message>
        <source>The selection is a figure…</source>
        <translation>选中的文字是数字…</translation>
    </message>
    <message>
        <source>For a number of the report that was not found.</source>
        <translation>用于没有找到的数字。</translation>
    </message>
    <message>
        <source>Code all matches of a word…</source>
        <translation>编码某词的全部出处…</translation>
    </message>
    <message>
        <source>Suggestions…</source>
        <translation>建议…</translation>
    </message>
    <message>
        <source>Where they come from, and how right the model is.</source>
        <translation>建议从哪里来，模型有多准。</translation>
    </message>
    <message>
        <source>Next report</source>
        <translation>下一篇报告</translation>
    </message>
    <message>
        <source>Previous report</source>
        <translation>上一篇报告</translation>
    </message>
    <message>
        <source>Next report without codings</source>
        <translation>下一篇未编码的报告</translation>
    </message>
    <message>
        <source>Mark the report as done</source>
        <translation>标记本篇为已完成</translation>
    </message>
    <message>
        <source>Calendar of my work…</source>
        <translation>我的工作日历…</translation>
    </message>
    <message>
        <source>Codings and minutes by day, and the time of each report.</source>
        <translation>每天的编码数和分钟数，每份报告用的时间。</translation>
    </message>
    <message>
        <source>Edit the facts…</source>
        <translation>编辑基本信息…</translation>
    </message>
    <message>
        <source>Clean the text again…</source>
        <translation>重新清理正文…</translation>
    </message>
    <message>
        <source>Put cut parts back, or cut them; the codings move along with their words.</source>
        <translation>放回或剔除部分文字，编码随其文字移动。</translation>
    </message>
    <message>
        <source>Remove the report</source>
        <translation>移除本篇报告</translation>
    </message>
    <message>
        <source>Next disagreement</source>
        <translation>下一处分歧</translation>
    </message>
    <message>
        <source>Previous disagreement</source>
        <translation>上一处分歧</translation>
    </message>
    <message>
        <source>Next undecided disagreement</source>
        <translation>下一处未裁定的分歧</translation>
    </message>
    <message>
        <source>Take the coding of coder %1</source>
        <translation>取编码员 %1 的编码</translation>
    </message>
    <message>
        <source>Without such a coder, C flags the codebook and E edits.</source>
        <translation>没有该编码员时，C 标记编码本需改，E 改边界。</translation>
    </message>
    <message>
        <source>Take the union</source>
        <translation>取并集</translation>
    </message>
    <message>
        <source>Take the intersection</source>
        <translation>取交集</translation>
    </message>
    <message>
        <source>Edit the span</source>
        <translation>改边界</translation>
    </message>
    <message>
        <source>Arrows move its end, with Shift its start.</source>
        <translation>方向键移动末尾，加 Shift 移动开头。</translation>
    </message>
    <message>
        <source>No coding here</source>
        <translation>此处不编码</translation>
    </message>
    <message>
        <source>Take the decision back</source>
        <translation>收回裁定</translation>
    </message>
    <message>
        <source>Reason: ambiguous text</source>
        <translation>原因：文本含混</translation>
    </message>
    <message>
        <source>Reason: gap in the codebook</source>
        <translation>原因：编码本缺规则</translation>
    </message>
    <message>
        <source>Reason: coder&apos;s error</source>
        <translation>原因：编码员失误</translation>
    </message>
    <message>
        <source>Reason: edge case</source>
        <translation>原因：边界情形</translation>
    </message>
    <message>
        <source>The codebook must change</source>
        <translation>编码本需改</translation>
    </message>
    <message>
        <source>Note on the decision</source>
        <translation>裁定备注</translation>
    </message>
    <message>
        <source>Show or hide the coders&apos; names</source>
        <translation>显示或隐藏编码员姓名</translation>
    </message>
    <message>
        <source>Show the place in its report</source>
        <translation>在报告中查看该处</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Analyse</source>
        <translation>分析</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Show the drawer</source>
        <translation>显示抽屉</translation>
    </message>
    <message>
        <source>Text and codebook only</source>
        <translation>只留正文和编码本</translation>
    </message>
    <message>
        <source>The same key brings the rest back.</source>
        <translation>再按一次恢复其余部分。</translation>
    </message>
    <message>
        <source>Choose what the text shows…</source>
        <translation>选择正文显示的内容…</translation>
    </message>
    <message>
        <source>Codings of some themes, coders or rounds only.</source>
        <translation>只显示某些主题、编码员或轮次的编码。</translation>
    </message>
    <message>
        <source>Show all codings again</source>
        <translation>重新显示全部编码</translation>
    </message>
    <message>
        <source>Filter the reports</source>
        <translation>筛选报告</translation>
    </message>
    <message>
        <source>Esc comes back to the text.</source>
        <translation>按 Esc 回到正文。</translation>
    </message>
    <message>
        <source>To the list of reports</source>
        <translation>到报告列表</translation>
    </message>
    <message>
        <source>To the drawer</source>
        <translation>到抽屉</translation>
    </message>
    <message>
        <source>Figures in this report</source>
        <translation>本报告中的数字</translation>
    </message>
    <message>
        <source>Numbers that the report prints, confirmed with Enter.</source>
        <translation>报告中写到的数字，按 Enter 确认。</translation>
    </message>
    <message>
        <source>Codings to be rechecked</source>
        <translation>需要复查的编码</translation>
    </message>
    <message>
        <source>Made before the meaning of their theme changed.</source>
        <translation>在主题含义改变之前所做的。</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>放大正文</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>缩小正文</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>Every key on one page</source>
        <translation>全部快捷键</translation>
    </message>
    <message>
        <source>About Zhupi</source>
        <translation>关于朱批</translation>
    </message>
    <message>
        <source>Add a coder</source>
        <translation>添加编码员</translation>
    </message>
    <message>
        <source>Each coder&apos;s codings are the coder&apos;s own; nobody else alters them.</source>
        <translation>每位编码员的编码只归本人，他人不会改动。</translation>
    </message>
    <message>
        <source>Next row of the picture, or next passage</source>
        <translation>图的下一行，或下一个片段</translation>
    </message>
    <message>
        <source>Previous row of the picture, or previous passage</source>
        <translation>图的上一行，或上一个片段</translation>
    </message>
    <message>
        <source>Next theme of the row</source>
        <translation>该行的下一个主题</translation>
    </message>
    <message>
        <source>Previous theme of the row</source>
        <translation>该行的上一个主题</translation>
    </message>
    <message>
        <source>To the passages, and on to the report</source>
        <translation>到片段，再到报告</translation>
    </message>
    <message>
        <source>Choose the county, or tick the passage</source>
        <translation>选定县域，或勾选片段</translation>
    </message>
    <message>
        <source>What is chosen in one view is chosen in all others.</source>
        <translation>在一个视图中选定的，在其他视图中也选定。</translation>
    </message>
    <message>
        <source>Back from the passages to the picture</source>
        <translation>从片段返回图</translation>
    </message>
    <message>
        <source>Picture or table</source>
        <translation>图或表</translation>
    </message>
    <message>
        <source>Back to the picture that one came from</source>
        <translation>回到来时的图</translation>
    </message>
    <message>
        <source>To the passage that was opened there, or to the bars in the drawer; Esc does it too.</source>
        <translation>回到图中打开的片段，或抽屉中的柱状图；Esc 也可以。</translation>
    </message>
    <message>
        <source>No theme is shown below the tree: apply one, or point at one.</source>
        <translation>树的下方没有主题：请先标注一个，或把鼠标移到一个主题上。</translation>
    </message>
    <message>
        <source>An example was added to %1.</source>
        <translation>已为 %1 添加例子。</translation>
    </message>
    <message>
        <source>Outside rounds</source>
        <translation>轮次之外</translation>
    </message>
    <message>
        <source>Next passage of the table</source>
        <translation>表中下一片段</translation>
    </message>
    <message>
        <source>Previous passage of the table</source>
        <translation>表中上一片段</translation>
    </message>
    <message>
        <source>Tick the passage</source>
        <translation>勾选该片段</translation>
    </message>
    <message>
        <source>Tick all passages, or none</source>
        <translation>全部勾选，或全部取消</translation>
    </message>
    <message>
        <source>To the passage in its report</source>
        <translation>到报告中的这一处</translation>
    </message>
    <message>
        <source>Back from the table to the text</source>
        <translation>从表回到正文</translation>
    </message>
    <message>
        <source>Apply the theme to the ticked passages</source>
        <translation>对勾选的片段应用主题</translation>
    </message>
    <message>
        <source>The one used last there; a digit applies the theme that has it as its key.</source>
        <translation>上次在此用过的；按数字键则应用以它为键的主题。</translation>
    </message>
    <message>
        <source>Apply another theme to the ticked passages…</source>
        <translation>对勾选的片段应用别的主题…</translation>
    </message>
    <message>
        <source>Change the theme of the ticked codings…</source>
        <translation>改勾选编码的主题…</translation>
    </message>
    <message>
        <source>Remove the ticked codings</source>
        <translation>移除勾选的编码</translation>
    </message>
    <message>
        <source>Memo on the ticked codings…</source>
        <translation>给勾选的编码写备忘…</translation>
    </message>
    <message>
        <source>Mark the ticked codings for the adjudicator, or no longer</source>
        <translation>把勾选的编码标记给裁定人，或取消</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>{theme}: alpha is undefined ({interval}).</source>
        <translation>{theme}：α 无法计算（{interval}）。</translation>
    </message>
    <message>
        <source>{theme}: alpha {alpha} ({interval}; {reports} reports coded by both).</source>
        <translation>{theme}：α {alpha}（{interval}；双方均完成 {reports} 篇）。</translation>
    </message>
    <message>
        <source>{theme}: alpha {alpha} ({interval}; {reports} reports coded by two or more).</source>
        <translation>{theme}：α {alpha}（{interval}；两人以上完成 {reports} 篇）。</translation>
    </message>
    <message>
        <source>{theme}: alpha {alpha} (95 % CI {interval}; {reports} reports coded by both).</source>
        <translation>{theme}：α {alpha}（95 % 区间 {interval}；双方均完成 {reports} 篇）。</translation>
    </message>
    <message>
        <source>{theme}: alpha {alpha} (95 % CI {interval}; {reports} reports coded by two or more).</source>
        <translation>{theme}：α {alpha}（95 % 区间 {interval}；两人以上完成 {reports} 篇）。</translation>
    </message>
    <message>
        <source>{theme}: alpha {alpha} (95 % CI {interval}; {coder} coded {reports} reports twice).</source>
        <translation>{theme}：α {alpha}（95 % 区间 {interval}；{coder}前后两次完成 {reports} 篇）。</translation>
    </message>
    <message>
        <source>{theme}: alpha {alpha} ({interval}; {coder} coded {reports} reports twice).</source>
        <translation>{theme}：α {alpha}（{interval}；{coder}前后两次完成 {reports} 篇）。</translation>
    </message>
    <message>
        <source>Reports: %1</source>
        <translation>报告：%1 篇</translation>
    </message>
    <message>
        <source>Codebook version %1</source>
        <translation>编码本第 %1 版</translation>
    </message>
    <message>
        <source>%1 reports coded by two or more</source>
        <translation>两人以上完成 %1 篇</translation>
    </message>
    <message>
        <source>Changed since the round before: %1</source>
        <translation>自上一轮以来有改动：%1</translation>
    </message>
    <message>
        <source>Unit: %1</source>
        <translation>分析单位：%1</translation>
    </message>
    <message>
        <source>Least α: %1</source>
        <translation>最低 α：%1</translation>
    </message>
    <message>
        <source>Blind: nobody sees the others&apos; codings</source>
        <translation>盲编：互不可见他人编码</translation>
    </message>
    <message>
        <source>Blind until it was revealed</source>
        <translation>揭盲前为盲编</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>公开</translation>
    </message>
    <message>
        <source>Next: pack a file for each coder, or enter the round to code in it here.</source>
        <translation>下一步：为每位编码员打包，或进入本轮在此编码。</translation>
    </message>
    <message>
        <source>Reports not finished by all coders yet: %1. Unpack what they hand back.</source>
        <translation>尚有 %1 篇未由全体编码员完成。请拆开他们交回的编码包。</translation>
    </message>
    <message>
        <source>Every coder has finished. Next: lock the round.</source>
        <translation>各编码员均已完成。下一步：锁定本轮。</translation>
    </message>
    <message>
        <source>The codings are fixed. Next: reveal the round to compare them.</source>
        <translation>编码已固定。下一步：揭盲以比较。</translation>
    </message>
    <message>
        <source>Next: read the reliability, then decide the disagreements.</source>
        <translation>下一步：查看信度，再裁定分歧。</translation>
    </message>
    <message>
        <source>The resolution stands. The summary says what the codebook needs.</source>
        <translation>裁定结果已生效。编码本需修订之处见小结。</translation>
    </message>
    <message>
        <source>(chosen)</source>
        <translation>（指定）</translation>
    </message>
    <message>
        <source>(stratified by %1, seed %2)</source>
        <translation>（按%1分层抽样，种子 %2）</translation>
    </message>
    <message>
        <source>(drawn at random, seed %1)</source>
        <translation>（随机抽样，种子 %1）</translation>
    </message>
    <message>
        <source>{coder} · {round}: feedback</source>
        <translation>{coder} · {round}：反馈单</translation>
    </message>
    <message>
        <source>{agreed} passages coded as everybody did; of the disputed ones {upheld} decided as this coder had it, {overruled} otherwise.</source>
        <translation>与所有人编码一致 {agreed} 处；有分歧处中，{upheld} 处按此编码员裁定，{overruled} 处另作裁定。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>You coded what is marked.</source>
        <translation>您编码了标出的部分。</translation>
    </message>
    <message>
        <source>You coded nothing here.</source>
        <translation>您在此处没有编码。</translation>
    </message>
    <message>
        <source>another coder&apos;s coding</source>
        <translation>采用其他编码员的编码</translation>
    </message>
    <message>
        <source>Decided: {decision}.</source>
        <translation>裁定：{decision}。</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>一致性</translation>
    </message>
    <message>
        <source>Boundaries</source>
        <translation>边界</translation>
    </message>
    <message>
        <source>All coefficients</source>
        <translation>全部系数</translation>
    </message>
    <message>
        <source>Per cent</source>
        <translation>一致率</translation>
    </message>
    <message>
        <source>Prevalence</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Positive</source>
        <translation>正一致率</translation>
    </message>
    <message>
        <source>Composite (Holsti)</source>
        <translation>复合信度</translation>
    </message>
    <message>
        <source>Characters: Dice</source>
        <translation>按字 Dice</translation>
    </message>
    <message>
        <source>Same span: F1</source>
        <translation>边界相同 F1</translation>
    </message>
    <message>
        <source>Overlapping: F1</source>
        <translation>有重叠 F1</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>皆编</translation>
    </message>
    <message>
        <source>All</source>
        <translation>皆编</translation>
    </message>
    <message>
        <source>Only %1</source>
        <translation>仅 %1</translation>
    </message>
    <message>
        <source>Only one</source>
        <translation>仅一人</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95 % 区间</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>判断</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>规划</translation>
    </message>
    <message>
        <source>Coding</source>
        <translation>编码中</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Revealed</source>
        <translation>揭盲</translation>
    </message>
    <message>
        <source>Adjudicated</source>
        <translation>已裁定</translation>
    </message>
    <message>
        <source>Sentence</source>
        <translation>句</translation>
    </message>
    <message>
        <source>Paragraph</source>
        <translation>段</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>节</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Character</source>
        <translation>字</translation>
    </message>
    <message>
        <source>a sentence</source>
        <translation>一句</translation>
    </message>
    <message>
        <source>a paragraph</source>
        <translation>一段</translation>
    </message>
    <message>
        <source>a section</source>
        <translation>一节</translation>
    </message>
    <message>
        <source>a report</source>
        <translation>一篇报告</translation>
    </message>
    <message>
        <source>a character</source>
        <translation>一字</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>省份</translation>
    </message>
    <message>
        <source>Prefecture</source>
        <translation>地市</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年度</translation>
    </message>
    <message>
        <source>Not coded by all</source>
        <translation>有人未编</translation>
    </message>
    <message>
        <source>Other boundaries</source>
        <translation>边界不同</translation>
    </message>
    <message>
        <source>Other theme</source>
        <translation>主题不同</translation>
    </message>
    <message>
        <source>Take %1</source>
        <translation>取 %1</translation>
    </message>
    <message>
        <source>Union</source>
        <translation>并集</translation>
    </message>
    <message>
        <source>Intersection</source>
        <translation>交集</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>改边界</translation>
    </message>
    <message>
        <source>No coding here</source>
        <translation>此处不编码</translation>
    </message>
    <message>
        <source>Ambiguous text</source>
        <translation>文本含混</translation>
    </message>
    <message>
        <source>Gap in the codebook</source>
        <translation>编码本缺规则</translation>
    </message>
    <message>
        <source>Coder&apos;s error</source>
        <translation>编码员失误</translation>
    </message>
    <message>
        <source>Edge case</source>
        <translation>边界情形</translation>
    </message>
    <message>
        <source>the theme was not in the codebook each time</source>
        <translation>该主题并非每次都在编码本中</translation>
    </message>
    <message>
        <source>the round is blind and not revealed</source>
        <translation>该轮为盲编，尚未揭盲</translation>
    </message>
    <message>
        <source>fewer than two of the coders are in the round</source>
        <translation>该轮中的这些编码员不足两名</translation>
    </message>
    <message>
        <source>No reason given</source>
        <translation>未给原因</translation>
    </message>
    <message>
        <source>Reliable</source>
        <translation>可靠</translation>
    </message>
    <message>
        <source>Tentative</source>
        <translation>暂可参考</translation>
    </message>
    <message>
        <source>Do not rely on it</source>
        <translation>不可依赖</translation>
    </message>
    <message>
        <source>No verdict</source>
        <translation>无法判断</translation>
    </message>
    <message>
        <source>no variation: all ratings are the same</source>
        <translation>无变异：全部判断相同</translation>
    </message>
    <message>
        <source>nothing to compare: no unit was rated by two coders</source>
        <translation>无可比较：没有单位由两人编码</translation>
    </message>
    <message>
        <source>defined for two coders only</source>
        <translation>仅适用于两名编码员</translation>
    </message>
    <message>
        <source>no variation: nobody used this theme</source>
        <translation>无变异：无人使用该主题</translation>
    </message>
    <message>
        <source>too few reports for an interval</source>
        <translation>报告太少，无法给出区间</translation>
    </message>
    <message>
        <source>no interval was asked for</source>
        <translation>未要求区间</translation>
    </message>
    <message>
        <source>undefined in too many of the resamples for an interval</source>
        <translation>过多的重抽样无法计算，不能给出区间</translation>
    </message>
    <message>
        <source>too rare for a verdict</source>
        <translation>过于少见，无法判断</translation>
    </message>
    <message>
        <source>a standard error needs at least two units</source>
        <translation>标准误至少需要两个单位</translation>
    </message>
    <message>
        <source>a coder&apos;s spans overlap: one character can have one value only</source>
        <translation>某编码员的片段相互重叠：一个字只能有一个值</translation>
    </message>
    <message>
        <source>too entangled to find the best alignment for certain</source>
        <translation>交错过多，无法确定最佳对齐</translation>
    </message>
    <message>
        <source>no unit of one coder is aligned with a unit of another</source>
        <translation>没有任何单位在编码员之间对齐</translation>
    </message>
    <message>
        <source>no number of units within reach gives an interval so narrow</source>
        <translation>可达的单位数都无法得到这么窄的区间</translation>
    </message>
    <message>
        <source>Coder %1</source>
        <translation>编码员 %1</translation>
    </message>
    <message>
        <source>outside rounds</source>
        <translation>轮次之外</translation>
    </message>
    <message>
        <source>%1 alone: %2 and %3</source>
        <translation>%1 自身：%2 与 %3</translation>
    </message>
    <message>
        <source>With fewer no interval is printed.</source>
        <translation>再少就不给出区间。</translation>
    </message>
    <message>
        <source>With fewer, more than one round in twenty would have no interval.</source>
        <translation>再少，每二十轮中会有一轮以上没有区间。</translation>
    </message>
    <message>
        <source>With fewer, the theme would be too rare for a verdict in more than one round in twenty.</source>
        <translation>再少，每二十轮中会有一轮以上因该主题太少见而不作判断。</translation>
    </message>
    <message>
        <source>With fewer the interval would be wider.</source>
        <translation>再少，区间就会更宽。</translation>
    </message>
    <message>
        <source>as given</source>
        <translation>按给定值</translation>
    </message>
    <message>
        <source>from the theme&apos;s codings in %1 reports</source>
        <translation>取自该主题在 %1 篇报告中的编码</translation>
    </message>
    <message>
        <source>the middle of the themes coded in %1 reports</source>
        <translation>取自 %1 篇报告中已编码各主题的中位</translation>
    </message>
    <message>
        <source>the default, since %1 coded reports are few</source>
        <translation>默认值，因为已编码的 %1 篇报告太少</translation>
    </message>
    <message>
        <source>the default, since too little is coded here</source>
        <translation>默认值，因为这里编码太少</translation>
    </message>
    <message>
        <source>whole reports are the units</source>
        <translation>以整篇报告为单位</translation>
    </message>
    <message>
        <source>No number of reports is enough: %1.</source>
        <translation>报告再多也不够：%1。</translation>
    </message>
    <message>
        <source>%2 reports are needed (about %1 units) of your %3.</source>
        <translation>需要 %2 篇报告（约 %1 个单位），共有 %3 篇。</translation>
    </message>
    <message>
        <source>%2 reports are needed (about %1 units); you have only %3.</source>
        <translation>需要 %2 篇报告（约 %1 个单位），而现有仅 %3 篇。</translation>
    </message>
    <message>
        <source>Reports differ: units of one report are alike by %1 (%2), the coders&apos; agreement on them by %3 (%4).</source>
        <translation>报告之间有差异：同一报告内单位的相关为 %1（%2），编码员在其上一致程度的相关为 %3（%4）。</translation>
    </message>
    <message>
        <source>%1 units (%2 reports) give no interval.</source>
        <translation>%1 个单位（%2 篇报告）得不到区间。</translation>
    </message>
    <message>
        <source>%1 units (%2 reports) give an interval about %3 wide.</source>
        <translation>%1 个单位（%2 篇报告）的区间宽约 %3。</translation>
    </message>
    <message>
        <source>%1 has not declared %2 of %3 reports done: %4</source>
        <translation>%1有 %2 篇报告（共 %3 篇）未声明完成：%4</translation>
    </message>
    <message>
        <source>%1 has declared none of the %3 reports done.</source>
        <translation>%1没有声明完成 %3 篇报告中的任何一篇。</translation>
    </message>
    <message>
        <source>%1 has not declared %2 of %3 reports done: %4 and others</source>
        <translation>%1有 %2 篇报告（共 %3 篇）未声明完成：%4等</translation>
    </message>
    <message>
        <source>No report is done by two coders: every coefficient would be undefined. A report is declared done with the key for it while its coder is in the round.</source>
        <translation>没有一篇报告由两名编码员完成：所有系数都将无定义。编码员进入轮次后，用快捷键声明报告已完成。</translation>
    </message>
    <message>
        <source>%1 of %2 reports are done by two coders or more; only these are compared.</source>
        <translation>%2 篇报告中有 %1 篇由两名以上编码员完成；只比较这些报告。</translation>
    </message>
</context>
<context>
    <name>ComparisonHeading</name>
    <message>
        <source>Rounds</source>
        <translation>编码轮次</translation>
    </message>
    <message>
        <source>Reliability</source>
        <translation>信度</translation>
    </message>
    <message>
        <source>Disagreements</source>
        <translation>分歧</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>小结</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>编码追踪</translation>
    </message>
</context>
<context>
    <name>ComparisonPane</name>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>There is no round yet. Make one on the page Rounds.</source>
        <translation>还没有编码轮次。请在“编码轮次”页新建。</translation>
    </message>
    <message>
        <source>This round is blind: what its coders did is not compared before it is revealed. Lock it on the page Rounds, then reveal it.</source>
        <translation>本轮为盲编：揭盲之前不作比较。请在“编码轮次”页锁定，再揭盲。</translation>
    </message>
</context>
<context>
    <name>Controls</name>
    <message>
        <source>Groups</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Kind of chart</source>
        <translation>图表类型</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Most {theme}</source>
        <translation>按{theme}从多到少</translation>
    </message>
    <message>
        <source>In order</source>
        <translation>按地区顺序</translation>
    </message>
    <message>
        <source>Largest first</source>
        <translation>从多到少</translation>
    </message>
    <message>
        <source>Save the chart</source>
        <translation>保存图表</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Picture (PNG)…</source>
        <translation>图片（PNG）…</translation>
    </message>
    <message>
        <source>Drawing (SVG)…</source>
        <translation>矢量图（SVG）…</translation>
    </message>
    <message>
        <source>Table (CSV)…</source>
        <translation>数据表（CSV）…</translation>
    </message>
</context>
<context>
    <name>DecisionBar</name>
    <message>
        <source>Decision</source>
        <translation>裁定</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Codebook must change</source>
        <translation>编码本需改</translation>
    </message>
    <message>
        <source>Note (%1)</source>
        <translation>备注（%1）</translation>
    </message>
</context>
<context>
    <name>DescribeDialog</name>
    <message>
        <source>For the report</source>
        <translation>供报告使用</translation>
    </message>
    <message>
        <source>The report on the round&apos;s reliability says it; all of it may stay empty.</source>
        <translation>本轮的信度报告会写出这些内容；都可以不填。</translation>
    </message>
    <message>
        <source>The least α can be fixed before the coding begins alone.</source>
        <translation>最低 α 只能在编码开始之前确定。</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>DifferenceView</name>
    <message>
        <source>What changed</source>
        <translation>改了什么</translation>
    </message>
    <message>
        <source>Nothing differs.</source>
        <translation>没有差别。</translation>
    </message>
</context>
<context>
    <name>DisagreementList</name>
    <message>
        <source>Disagreements</source>
        <translation>分歧</translation>
    </message>
</context>
<context>
    <name>Drawer</name>
    <message>
        <source>Drawer</source>
        <translation>抽屉</translation>
    </message>
    <message>
        <source>What the drawer shows</source>
        <translation>抽屉显示的内容</translation>
    </message>
</context>
<context>
    <name>EntryList</name>
    <message>
        <source>Journal</source>
        <translation>操作日志</translation>
    </message>
</context>
<context>
    <name>ErrorDialog</name>
    <message>
        <source>Details for the developers</source>
        <translation>供开发者参考的详情</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>复制详情</translation>
    </message>
    <message>
        <source>The computer stands in the way</source>
        <translation>计算机环境问题</translation>
    </message>
    <message>
        <source>That is not possible</source>
        <translation>无法完成</translation>
    </message>
    <message>
        <source>Everything you coded is saved. You can go on working; if it happens again, restart Zhupi. Please send us the details: they hold nothing of your reports.</source>
        <translation>您的编码均已保存，可以继续工作；若再次出现，请重新启动朱批。请把详情发给我们：其中不含报告的任何内容。</translation>
    </message>
    <message>
        <source>They are kept in %1</source>
        <translation>详情保存在 %1</translation>
    </message>
    <message>
        <source>A mistake of ours</source>
        <translation>程序错误</translation>
    </message>
    <message>
        <source>Zhupi could not finish what you asked for.</source>
        <translation>朱批未能完成您的操作。</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>A chart cannot be saved as {name}.</source>
        <translation>图表无法保存为 {name}。</translation>
    </message>
    <message>
        <source>A codebook cannot be written as {name}.</source>
        <translation>编码本不能写成 {name}。</translation>
    </message>
    <message>
        <source>A coder is compared with himself on two occasions, and this is one.</source>
        <translation>编码员自身的比较需要两次编码，这里只有一次。</translation>
    </message>
    <message>
        <source>A coder needs a name.</source>
        <translation>编码员须有名称。</translation>
    </message>
    <message>
        <source>A coder without any work can be removed; any coder can be renamed.</source>
        <translation>没有任何工作的编码员可以移除；任何编码员都可以改名。</translation>
    </message>
    <message>
        <source>A coding from {start} to {end} lies outside the text of {report}, of {characters} characters.</source>
        <translation>{start}–{end} 的编码超出了{report}的正文（共 {characters} 字）。</translation>
    </message>
    <message>
        <source>A coding of another coder is among them.</source>
        <translation>其中有别的编码员的编码。</translation>
    </message>
    <message>
        <source>A coding package is for its own round alone.</source>
        <translation>编码包只用于其自身的编码轮次。</translation>
    </message>
    <message>
        <source>A coding package takes in nothing.</source>
        <translation>编码包不能并入其他内容。</translation>
    </message>
    <message>
        <source>A column of {table} is called {column}, as a column of every table is.</source>
        <translation>{table} 有一列叫 {column}，与各表已有的列同名。</translation>
    </message>
    <message>
        <source>A comparison needs two coders at least.</source>
        <translation>比较至少需要两名编码员。</translation>
    </message>
    <message>
        <source>A correlation within reports cannot be {value}.</source>
        <translation>报告内部的相关不能是 {value}。</translation>
    </message>
    <message>
        <source>A figure cannot be {width} wide.</source>
        <translation>图的宽度不能是 {width}。</translation>
    </message>
    <message>
        <source>A least alpha of {minimum} cannot be reached or missed.</source>
        <translation>最低 alpha {minimum} 无从达到或达不到。</translation>
    </message>
    <message>
        <source>A resolution of {dpi} dots an inch is not possible.</source>
        <translation>分辨率不能是每英寸 {dpi} 点。</translation>
    </message>
    <message>
        <source>A round cannot be planned with prevalence {prevalence}, alpha {alpha}, width {width} and {coders} coders.</source>
        <translation>无法按占比 {prevalence}、α {alpha}、宽度 {width}、{coders} 名编码员规划轮次。</translation>
    </message>
    <message>
        <source>A round is adjudicated after it is revealed; undo the closing to decide again.</source>
        <translation>轮次揭盲之后才可裁定；若要重新裁定，请撤销结束。</translation>
    </message>
    <message>
        <source>A round needs a name.</source>
        <translation>编码轮次需要名称。</translation>
    </message>
    <message>
        <source>A sample of {n} cannot be drawn from {available} reports.</source>
        <translation>无法从 {available} 篇报告中抽取 {n} 篇。</translation>
    </message>
    <message>
        <source>A sample of {wanted} reports cannot be drawn from {there}.</source>
        <translation>无法从 {there} 篇报告中抽取 {wanted} 篇。</translation>
    </message>
    <message>
        <source>A saved view needs a name.</source>
        <translation>保存的视图需要一个名称。</translation>
    </message>
    <message>
        <source>A span from {start} to {end} holds no text.</source>
        <translation>从 {start} 到 {end} 的区间没有文字。</translation>
    </message>
    <message>
        <source>A theme cannot be called “{name}”.</source>
        <translation>主题不能命名为“{name}”。</translation>
    </message>
    <message>
        <source>A tool has rebuilt it, or someone who means harm; nothing in it was used. Take the file as Zhupi saved it, or a backup.</source>
        <translation>它被别的工具或怀有恶意的人改造过，其中的内容均未采用。请使用朱批保存的原文件，或使用备份。</translation>
    </message>
    <message>
        <source>Add a column county_code, or province.</source>
        <translation>请加一列 county_code 或 province。</translation>
    </message>
    <message>
        <source>Add it, or choose another way with --match.</source>
        <translation>请补上这一列，或用 --match 换一种方式。</translation>
    </message>
    <message>
        <source>An edit from {start} to {end} leaves its passage, which is {first} to {last}.</source>
        <translation>修改的位置 {start} 至 {end} 超出了这处分歧的范围（{first} 至 {last}）。</translation>
    </message>
    <message>
        <source>An indicator has no name.</source>
        <translation>有一个指标没有名称。</translation>
    </message>
    <message>
        <source>Another file was put in the place of {project} while it was open.</source>
        <translation>{project} 打开期间，它的位置被换成了另一个文件。</translation>
    </message>
    <message>
        <source>Another file was written over {project} while it was open.</source>
        <translation>{project} 打开期间，被另一个文件覆盖了。</translation>
    </message>
    <message>
        <source>Another program has begun to write {project} while it was open.</source>
        <translation>{project} 打开期间，另一个程序开始写入它。</translation>
    </message>
    <message>
        <source>Another program has rebuilt {project} while it was open ({differences}); nothing of this change was stored.</source>
        <translation>{project} 打开期间被另一程序改造了结构（{differences}）；这次改动未保存。</translation>
    </message>
    <message>
        <source>Ask for at least one and at most all of them.</source>
        <translation>至少一篇，至多全部。</translation>
    </message>
    <message>
        <source>Ask for the file again: what is in it is not what was saved.</source>
        <translation>请对方重新发送文件：其内容与保存时不同。</translation>
    </message>
    <message>
        <source>Beside county and year it needs a column with a name that is no known fact.</source>
        <translation>除县域和年度外，还需要一列，其列名不是已有的基本信息。</translation>
    </message>
    <message>
        <source>Beside {project} lay the journal of another file, which would have damaged it; it is kept as {log}.</source>
        <translation>{project} 旁边原有另一个文件的回滚日志，会损坏本文件；它已改名保存为 {log}。</translation>
    </message>
    <message>
        <source>Beside {project} lay the log of another file; it is kept as {log}.</source>
        <translation>{project} 旁边是另一个文件的日志；已另存为 {log}。</translation>
    </message>
    <message>
        <source>Beside {project} lies the log of another file, which was there before it.</source>
        <translation>{project} 旁边是另一个文件的日志，那个文件原先在这里。</translation>
    </message>
    <message>
        <source>Check how the command reports names it, or import the report first.</source>
        <translation>请用 reports 命令查看其写法，或先导入报告。</translation>
    </message>
    <message>
        <source>Check its name.</source>
        <translation>请检查名称。</translation>
    </message>
    <message>
        <source>Check that it is still there and that you may read it.</source>
        <translation>请确认文件仍在，且您有读取权限。</translation>
    </message>
    <message>
        <source>Check that the offsets count code points of the stored text (`text PROJECT REPORT`).</source>
        <translation>请确认偏移量按所存文本的字符（码点）计数。</translation>
    </message>
    <message>
        <source>Check the file.</source>
        <translation>请检查文件。</translation>
    </message>
    <message>
        <source>Check the folder, its free space and whether another program has the file open.</source>
        <translation>请检查文件夹、剩余空间，以及文件是否被其他程序占用。</translation>
    </message>
    <message>
        <source>Check the name, or make a project there with `new`.</source>
        <translation>请检查名称，或在该处新建项目。</translation>
    </message>
    <message>
        <source>Check the name.</source>
        <translation>请检查名称。</translation>
    </message>
    <message>
        <source>Choose a file that Zhupi has made; its name ends in .zhupi.</source>
        <translation>请选择由朱批创建、以 .zhupi 结尾的文件。</translation>
    </message>
    <message>
        <source>Choose a folder that exists and that you may write to.</source>
        <translation>请选择已存在且可写入的文件夹。</translation>
    </message>
    <message>
        <source>Choose a folder with a shorter path: about {count} characters fewer.</source>
        <translation>请选一个路径较短的文件夹：大约少 {count} 个字。</translation>
    </message>
    <message>
        <source>Choose a shorter name: about {count} characters fewer.</source>
        <translation>请换一个短一些的名字：大约少 {count} 个字。</translation>
    </message>
    <message>
        <source>Choose another folder for backups in the preferences.</source>
        <translation>请在偏好设置中另选备份文件夹。</translation>
    </message>
    <message>
        <source>Choose another name, or give --overwrite.</source>
        <translation>请换一个名字，或加 --overwrite。</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>请换一个名称。</translation>
    </message>
    <message>
        <source>Choose another passage or another theme.</source>
        <translation>请选择其他文字或其他主题。</translation>
    </message>
    <message>
        <source>Choose another place.</source>
        <translation>请选择其他位置。</translation>
    </message>
    <message>
        <source>Choose another theme.</source>
        <translation>请选择其他主题。</translation>
    </message>
    <message>
        <source>Choose groups that share no report.</source>
        <translation>请选择没有共同报告的两组。</translation>
    </message>
    <message>
        <source>Choose one from 36 to 2400; journals ask for 300 to 600.</source>
        <translation>请选 36 到 2400；期刊一般要求 300 到 600。</translation>
    </message>
    <message>
        <source>Choose one of: {kinds}.</source>
        <translation>请从以下几种中选：{kinds}。</translation>
    </message>
    <message>
        <source>Choose one of: {known}.</source>
        <translation>请选择其一：{known}。</translation>
    </message>
    <message>
        <source>Choose reports that are coded, or take in unfinished ones.</source>
        <translation>请选择已编码的报告，或计入尚未完成的报告。</translation>
    </message>
    <message>
        <source>Choose the measure sentences or presence.</source>
        <translation>请选择指标 sentences（句子数）或 presence（出现率）。</translation>
    </message>
    <message>
        <source>Close it there, or open the project for reading only.</source>
        <translation>请在该处关闭，或以只读方式打开项目。</translation>
    </message>
    <message>
        <source>Close it where it is open for writing, then open it again.</source>
        <translation>请在以写入方式打开它的地方关闭，然后重新打开。</translation>
    </message>
    <message>
        <source>Close the other program, and restore a backup into a new file.</source>
        <translation>请关闭那个程序，再把备份恢复为新文件。</translation>
    </message>
    <message>
        <source>Close what has it open, or choose another name.</source>
        <translation>请关闭打开它的程序，或换一个名称。</translation>
    </message>
    <message>
        <source>Code again over the text of this project; spans of another text cannot be compared.</source>
        <translation>请在本项目的文本上重新编码；不同文本的片段无法比较。</translation>
    </message>
    <message>
        <source>Compare codings of one and the same text.</source>
        <translation>请比较同一文本的编码。</translation>
    </message>
    <message>
        <source>Correct counts of whole reports, by the mean of their coders.</source>
        <translation>请对整份报告、取编码员平均的数值进行扣除。</translation>
    </message>
    <message>
        <source>Correct the cell, or take the column as text with --text {column}.</source>
        <translation>请改正单元格，或用 --text {column} 把这一列当作文字。</translation>
    </message>
    <message>
        <source>Cut it into several files, each of one report or of fewer rows.</source>
        <translation>请拆成几个文件，每个只含一篇报告，或行数少一些。</translation>
    </message>
    <message>
        <source>Cut it into several files, or leave out columns that tell nothing of the reports.</source>
        <translation>请拆成几个文件，或去掉与报告无关的列。</translation>
    </message>
    <message>
        <source>Cut it into several files.</source>
        <translation>请拆成几个文件。</translation>
    </message>
    <message>
        <source>Cut it into the reports that it holds, or save its text as .txt.</source>
        <translation>请拆成所含的各份报告，或将文字另存为 .txt。</translation>
    </message>
    <message>
        <source>Decide them first.</source>
        <translation>请先裁定。</translation>
    </message>
    <message>
        <source>Decide them: until then it is not known who erred.</source>
        <translation>请先裁定：在此之前不知道是谁编错。</translation>
    </message>
    <message>
        <source>Delete the empty rows at its end, or cut it into several files.</source>
        <translation>请删除末尾的空行，或拆成几个文件。</translation>
    </message>
    <message>
        <source>Edit the report&apos;s facts in the window (F4).</source>
        <translation>请在窗口中编辑该报告的基本信息（F4）。</translation>
    </message>
    <message>
        <source>End it in .json, .csv or .xlsx.</source>
        <translation>请让文件名以 .json、.csv 或 .xlsx 结尾。</translation>
    </message>
    <message>
        <source>End it in .png, .svg or .pdf.</source>
        <translation>文件名请以 .png、.svg 或 .pdf 结尾。</translation>
    </message>
    <message>
        <source>End it in {known}.</source>
        <translation>请以 {known} 结尾。</translation>
    </message>
    <message>
        <source>Export a codebook with `codebook PROJECT export FILE` to see the form.</source>
        <translation>可先导出一份编码本查看格式。</translation>
    </message>
    <message>
        <source>Export as csv or jsonl, which have no such limit.</source>
        <translation>请导出为 csv 或 jsonl，它们没有此限制。</translation>
    </message>
    <message>
        <source>Fetch it again, or leave it out.</source>
        <translation>请重新获取，或不导入该文件。</translation>
    </message>
    <message>
        <source>Fetch it again, or print it to a new PDF.</source>
        <translation>请重新获取，或打印成新的 PDF。</translation>
    </message>
    <message>
        <source>Fetch it again: its end is missing or wrong.</source>
        <translation>请重新获取：文件的结尾缺失或有误。</translation>
    </message>
    <message>
        <source>Fill it in, or leave the row out.</source>
        <translation>请补上文本，或去掉这一行。</translation>
    </message>
    <message>
        <source>Free some space, or choose another folder for backups in the preferences.</source>
        <translation>请腾出空间，或在偏好设置中另选备份文件夹。</translation>
    </message>
    <message>
        <source>Give --format, or end the name in {known}.</source>
        <translation>请给出 --format，或让名称以 {known} 之一结尾。</translation>
    </message>
    <message>
        <source>Give 0 or more.</source>
        <translation>请给出 0 或更大的数。</translation>
    </message>
    <message>
        <source>Give a CSV of units by coders, or JSON.</source>
        <translation>请提供单位 × 编码员的 CSV，或 JSON。</translation>
    </message>
    <message>
        <source>Give a column `file` with the file names, and columns among {columns}.</source>
        <translation>请提供含文件名的 file 列，其余列可为 {columns}。</translation>
    </message>
    <message>
        <source>Give a column `path`, or `name` and `parent`; export a codebook to see the form.</source>
        <translation>请给出 `path` 一列，或 `name` 和 `parent` 两列；导出一个编码本可以看到格式。</translation>
    </message>
    <message>
        <source>Choose sentence, paragraph or match.</source>
        <translation>请选 sentence、paragraph 或 match。</translation>
    </message>
    <message>
        <source>A coding package is one coder&apos;s own.</source>
        <translation>编码包属于一位编码员。</translation>
    </message>
    <message>
        <source>A model is learned from reports that were declared done, and there are {reports}.</source>
        <translation>模型只从已标记为完成的报告中学习，而目前只有 {reports} 篇。</translation>
    </message>
    <message>
        <source>A neighbour lies within {reach} characters.</source>
        <translation>相邻的编码须在 {reach} 字以内。</translation>
    </message>
    <message>
        <source>A part of the coding would hold no words.</source>
        <translation>拆分后有一部分没有文字。</translation>
    </message>
    <message>
        <source>A saved query needs a name.</source>
        <translation>保存的检索需要名称。</translation>
    </message>
    <message>
        <source>Add a theme first.</source>
        <translation>请先添加主题。</translation>
    </message>
    <message>
        <source>Ask again when the round is revealed.</source>
        <translation>该轮次揭盲以后再来。</translation>
    </message>
    <message>
        <source>Change the codings that you made where you are now.</source>
        <translation>请修改您在当前位置所做的编码。</translation>
    </message>
    <message>
        <source>Choose among the codings that `codings PROJECT --theme THEME` lists.</source>
        <translation>请在 `codings PROJECT --theme THEME` 列出的编码中选择。</translation>
    </message>
    <message>
        <source>Choose another coder to take it.</source>
        <translation>请另选一位编码员接手。</translation>
    </message>
    <message>
        <source>Code two reports or more to their end and declare them done.</source>
        <translation>请先编完至少两篇报告，并标记为完成。</translation>
    </message>
    <message>
        <source>Export fewer sources at once.</source>
        <translation>请一次少导出一些原文。</translation>
    </message>
    <message>
        <source>Export it again from the tool that made it.</source>
        <translation>请用原来的工具重新导出。</translation>
    </message>
    <message>
        <source>Export it again from the tool that made it; what is made to do harm is left out.</source>
        <translation>请用原来的工具重新导出；有害的文件不予读入。</translation>
    </message>
    <message>
        <source>Export the codebook again.</source>
        <translation>请重新导出编码本。</translation>
    </message>
    <message>
        <source>Export the codebook as REFI-QDA (.qdc); a project goes in by `import-project`.</source>
        <translation>请把编码本导出为 REFI-QDA（.qdc）；项目用 `import-project` 读入。</translation>
    </message>
    <message>
        <source>Export the project again with its sources in it.</source>
        <translation>请连同原文一起重新导出该项目。</translation>
    </message>
    <message>
        <source>Export the project again, or fetch it again.</source>
        <translation>请重新导出该项目，或重新获取文件。</translation>
    </message>
    <message>
        <source>Export the project as REFI-QDA (.qdpx) again.</source>
        <translation>请重新导出为 REFI-QDA（.qdpx）。</translation>
    </message>
    <message>
        <source>Export the project as REFI-QDA (.qdpx); a codebook goes in by `codebook import`.</source>
        <translation>请把项目导出为 REFI-QDA（.qdpx）；编码本用 `codebook import` 读入。</translation>
    </message>
    <message>
        <source>Give a digit from 1 to 9, a semicolon and a letter (;a), or none.</source>
        <translation>请给 1 到 9 的数字、分号加一个字母（如 ;a），或不给。</translation>
    </message>
    <message>
        <source>Give a name of one line without a slash.</source>
        <translation>名称须为一行，且不含斜杠。</translation>
    </message>
    <message>
        <source>Give a number above 0, at most 1, or leave it out.</source>
        <translation>请给出大于 0、不超过 1 的数，或不写。</translation>
    </message>
    <message>
        <source>Give a number from 0 to below 1, or leave it out.</source>
        <translation>请给出 0 至小于 1 的数，或不写。</translation>
    </message>
    <message>
        <source>Give a number from 1 to {there}.</source>
        <translation>请给出 1 到 {there} 之间的数。</translation>
    </message>
    <message>
        <source>Give a part of it.</source>
        <translation>请只给出其中一部分。</translation>
    </message>
    <message>
        <source>Give a pattern that needs at least one character.</source>
        <translation>请给出至少匹配一个字符的表达式。</translation>
    </message>
    <message>
        <source>Give a prevalence above 0 and below 1, an alpha from 0 to 1, a width above 0 and two coders or more.</source>
        <translation>占比须大于 0 小于 1，α 在 0 到 1 之间，宽度大于 0，编码员不少于两名。</translation>
    </message>
    <message>
        <source>Give a start of 0 or more, and an end after it.</source>
        <translation>起点须不小于 0，终点须在起点之后。</translation>
    </message>
    <message>
        <source>Give a year in four digits, a date as 2023-01-18.</source>
        <translation>年份请用四位数字，日期请写作 2023-01-18。</translation>
    </message>
    <message>
        <source>Give an end of at most {characters}.</source>
        <translation>终点不得超过 {characters}。</translation>
    </message>
    <message>
        <source>Give an object, such as {{&quot;q&quot;: 5}}.</source>
        <translation>请给出对象，例如 {{&quot;q&quot;: 5}}。</translation>
    </message>
    <message>
        <source>Give each row a name.</source>
        <translation>请给每一行写上名称。</translation>
    </message>
    <message>
        <source>Give it another name.</source>
        <translation>请换一个列名。</translation>
    </message>
    <message>
        <source>Give it as #rrggbb.</source>
        <translation>请写成 #rrggbb 的形式。</translation>
    </message>
    <message>
        <source>Give it as the report has it.</source>
        <translation>请按报告原文填写。</translation>
    </message>
    <message>
        <source>Give it its proper file name ending, or save its text as UTF-8.</source>
        <translation>请使用正确的扩展名，或把文本另存为 UTF-8。</translation>
    </message>
    <message>
        <source>Give it one.</source>
        <translation>请为它命名。</translation>
    </message>
    <message>
        <source>Give key (or report, theme, start and end) and decision as one JSON object.</source>
        <translation>请以一个 JSON 对象给出 key（或报告、主题、起止位置）与裁定。</translation>
    </message>
    <message>
        <source>Give one JSON object a line.</source>
        <translation>请每行给出一个 JSON 对象。</translation>
    </message>
    <message>
        <source>Give one character or more.</source>
        <translation>请至少输入一个字符。</translation>
    </message>
    <message>
        <source>Give one column per coder, with commas, tabs or semicolons between.</source>
        <translation>每位编码员一列，用逗号、制表符或分号分隔。</translation>
    </message>
    <message>
        <source>Give one of these paths: {paths}.</source>
        <translation>请使用以下路径之一：{paths}。</translation>
    </message>
    <message>
        <source>Give one row per unit and one column per coder, with nothing where one is missing.</source>
        <translation>每个单位一行、每名编码员一列，缺失处留空。</translation>
    </message>
    <message>
        <source>Give one, such as {{&quot;q&quot;: 5}}.</source>
        <translation>请给出一个，例如 {{&quot;q&quot;: 5}}。</translation>
    </message>
    <message>
        <source>Give report (or county and year), theme, coder, start and end (or text) as one JSON object.</source>
        <translation>请以一个 JSON 对象给出报告（或县域与年度）、主题、编码员、起止位置（或文字）。</translation>
    </message>
    <message>
        <source>Give sentence, paragraph, section, report, 2 sentences or 20 characters.</source>
        <translation>请给 sentence、paragraph、section、report、2 sentences 或 20 characters。</translation>
    </message>
    <message>
        <source>Give single, onehalf or double, or a width in mm from 50 to 1000.</source>
        <translation>请给 single（单栏）、onehalf（一栏半）、double（双栏），或 50 到 1000 的毫米数。</translation>
    </message>
    <message>
        <source>Give start and end, or decide on no coding here.</source>
        <translation>请给出起止位置，或裁定此处无编码。</translation>
    </message>
    <message>
        <source>Give start and end.</source>
        <translation>请给出起点与终点。</translation>
    </message>
    <message>
        <source>Give the files&apos; names in the column `file`.</source>
        <translation>请在 `file` 列填写文件名。</translation>
    </message>
    <message>
        <source>Give the id of one of them: {candidates}.</source>
        <translation>请给出其中一篇的编号：{candidates}。</translation>
    </message>
    <message>
        <source>Give the name of who is going to code.</source>
        <translation>请填写编码员的名称。</translation>
    </message>
    <message>
        <source>Give the table a column name with the indicators&apos; names.</source>
        <translation>请给表格一个 name 列，写上指标名称。</translation>
    </message>
    <message>
        <source>Give the whole name, or a county&apos;s code.</source>
        <translation>请给出全名，或县域的代码。</translation>
    </message>
    <message>
        <source>Give {{&quot;data&quot;: {{&quot;kind&quot;: ...}}, &quot;params&quot;: {{...}}}}.</source>
        <translation>请写成 {{&quot;data&quot;: {{&quot;kind&quot;: ...}}, &quot;params&quot;: {{...}}}}。</translation>
    </message>
    <message>
        <source>Give {{&quot;kind&quot;: &quot;units&quot;, &quot;rows&quot;: [[...], ...]}} or another kind of data.</source>
        <translation>请给出 {{&quot;kind&quot;: &quot;units&quot;, &quot;rows&quot;: [[...], ...]}} 或其他类型的数据。</translation>
    </message>
    <message>
        <source>Hand work over in the project it came from.</source>
        <translation>请在它所出自的项目里转交。</translation>
    </message>
    <message>
        <source>If it is a copy, compare it with the file it was copied from. Copy a project when it is closed, or copy a backup of it.</source>
        <translation>如果这是副本，请与原文件核对。请在项目关闭时复制，或复制它的备份。</translation>
    </message>
    <message>
        <source>Import it as a table: a row a report, with a column of texts.</source>
        <translation>请作为表格导入：每行一篇报告，含正文列。</translation>
    </message>
    <message>
        <source>Import the file again to have it cleaned anew.</source>
        <translation>请重新导入该文件以重新清理。</translation>
    </message>
    <message>
        <source>Import the file again.</source>
        <translation>请重新导入该文件。</translation>
    </message>
    <message>
        <source>Import the file again; `check` says what else is wrong with the project.</source>
        <translation>请重新导入该文件；`check` 会指出项目的其他问题。</translation>
    </message>
    <message>
        <source>In the blind round {round} codings of others are not shown, nor changed.</source>
        <translation>在盲编轮次 {round} 里，别人的编码既不显示，也不改动。</translation>
    </message>
    <message>
        <source>In {file} the text of {report} is another one: from character {at} on, “{mine}” here is “{yours}” there.</source>
        <translation>{file} 中 {report} 的文本不同：从第 {at} 字起，此处为“{mine}”，彼处为“{yours}”。</translation>
    </message>
    <message>
        <source>It has more elements of markup than any report or table has.</source>
        <translation>其中的标记元素多于任何报告或表格。</translation>
    </message>
    <message>
        <source>It has more than {coders} coders, or more than {values} different values.</source>
        <translation>编码员超过 {coders} 位，或不同的值超过 {values} 个。</translation>
    </message>
    <message>
        <source>It has more than {most} values, or a number above {largest}.</source>
        <translation>其中的值超过 {most} 个，或有大于 {largest} 的数。</translation>
    </message>
    <message>
        <source>It holds more than {most} characters, which no report does.</source>
        <translation>文字超过 {most} 字，不会是报告。</translation>
    </message>
    <message>
        <source>It holds no work. When all is well you may remove it.</source>
        <translation>其中没有任何工作内容；确认一切正常后可以删除。</translation>
    </message>
    <message>
        <source>It is a document in the format {what}, which is not read.</source>
        <translation>这是 {what} 格式的文档，不能读取。</translation>
    </message>
    <message>
        <source>It is an OpenDocument file, but no text.</source>
        <translation>这是 OpenDocument 文件，但不是文本。</translation>
    </message>
    <message>
        <source>It is an old Excel or WPS workbook (.xls, .et), whatever its name says.</source>
        <translation>这是旧版 Excel 或 WPS 工作簿（.xls、.et），不论扩展名为何。</translation>
    </message>
    <message>
        <source>It is an old Office document, or one with a password.</source>
        <translation>这是旧版 Office 文档，或设有密码。</translation>
    </message>
    <message>
        <source>It is an old Word or WPS document (.doc, .wps), whatever its name says.</source>
        <translation>无论扩展名如何，这是旧版 Word 或 WPS 文档（.doc、.wps）。</translation>
    </message>
    <message>
        <source>It is no PDF file, or a damaged one.</source>
        <translation>这不是 PDF 文件，或文件已损坏。</translation>
    </message>
    <message>
        <source>It is no REFI-QDA codebook: its XML begins with {tag}.</source>
        <translation>这不是 REFI-QDA 编码本：其 XML 以 {tag} 开头。</translation>
    </message>
    <message>
        <source>It is no REFI-QDA project: its XML begins with {tag}.</source>
        <translation>这不是 REFI-QDA 项目：其 XML 以 {tag} 开头。</translation>
    </message>
    <message>
        <source>It is no saved web page: there is no HTML in it.</source>
        <translation>这不是保存的网页：其中没有 HTML。</translation>
    </message>
    <message>
        <source>It is no {what} file, whatever its name says.</source>
        <translation>无论扩展名如何，这不是 {what} 文件。</translation>
    </message>
    <message>
        <source>It is protected by a password.</source>
        <translation>文件设有密码。</translation>
    </message>
    <message>
        <source>It is {what}, not a text file.</source>
        <translation>这是{what}，不是文本文件。</translation>
    </message>
    <message>
        <source>It may have been removed; undo can bring it back.</source>
        <translation>可能已被移除，撤销即可恢复。</translation>
    </message>
    <message>
        <source>It may have been taken back; undo can bring it back.</source>
        <translation>可能已被收回；撤销可以恢复。</translation>
    </message>
    <message>
        <source>It would unpack to more than {most} MB, which no report does.</source>
        <translation>解压后超过 {most} MB，不会是报告。</translation>
    </message>
    <message>
        <source>It would unpack to more than {most} MB, which no such project does.</source>
        <translation>解开后会超过 {most} MB，这样的项目没有这么大。</translation>
    </message>
    <message>
        <source>Its XML cannot be read ({reason}).</source>
        <translation>其 XML 无法读取（{reason}）。</translation>
    </message>
    <message>
        <source>Its XML is not taken in: {reason}.</source>
        <translation>其 XML 未读入：{reason}。</translation>
    </message>
    <message>
        <source>Its bytes are no text in UTF-8, GB18030, Big5 or UTF-16.</source>
        <translation>文件内容不是 UTF-8、GB18030、Big5 或 UTF-16 文本。</translation>
    </message>
    <message>
        <source>Its coders are: {coders}.</source>
        <translation>其编码员：{coders}。</translation>
    </message>
    <message>
        <source>Its data and its parameters are no JSON objects.</source>
        <translation>其数据和参数不是 JSON 对象。</translation>
    </message>
    <message>
        <source>Its own columns are: {known}.</source>
        <translation>它的自有列有：{known}。</translation>
    </message>
    <message>
        <source>Its parameters are: {known}.</source>
        <translation>它的参数有：{known}。</translation>
    </message>
    <message>
        <source>Its tables, or the files inside it, are nested too deeply to be read.</source>
        <translation>其中的表格或内嵌文件嵌套过深，无法读取。</translation>
    </message>
    <message>
        <source>Its text lies outside the file, as {path}, and is not followed.</source>
        <translation>其文本在文件之外（{path}），不予读取。</translation>
    </message>
    <message>
        <source>Its text {path} is not in the file.</source>
        <translation>文件中没有其文本 {path}。</translation>
    </message>
    <message>
        <source>Later changes were built on this one.</source>
        <translation>后来的改动依赖于这一步。</translation>
    </message>
    <message>
        <source>Leave it out, or cut it into the reports that it holds.</source>
        <translation>请不要导入，或将其拆成所含的各份报告。</translation>
    </message>
    <message>
        <source>Leave it out: it is damaged or made to do harm.</source>
        <translation>请不要导入：文件已损坏，或带有恶意。</translation>
    </message>
    <message>
        <source>Leave it with one of them.</source>
        <translation>请只留在其中一个指标下。</translation>
    </message>
    <message>
        <source>Leave it, since coders are compared over this text. If nobody has coded in the round yet, undo the making of it; else import a corrected file as a report of its own.</source>
        <translation>请保持原样，因为编码员正是就这一正文相互比较。若该轮尚无人编码，可撤销该轮的建立；否则请把更正后的文件作为另一篇报告导入。</translation>
    </message>
    <message>
        <source>Leave one of them, or name the folder in each.</source>
        <translation>请只留一行，或在每行写明文件夹。</translation>
    </message>
    <message>
        <source>Leave one of them; none was taken in.</source>
        <translation>请只留一行；这几行都没有录入。</translation>
    </message>
    <message>
        <source>Leave only the columns of the reports: a row is a report.</source>
        <translation>请只保留与报告有关的列：一行一份报告。</translation>
    </message>
    <message>
        <source>Leave the round first, and come back to it afterwards.</source>
        <translation>请先退出该轮次，之后再回来。</translation>
    </message>
    <message>
        <source>Let one person at a time open it, wait until it is synchronised before you open it on another computer, and keep backups elsewhere. Better: a folder of this computer.</source>
        <translation>每次只由一人打开，同步完成后再在另一台电脑上打开，备份放在别处。最好放在本机的文件夹里。</translation>
    </message>
    <message>
        <source>Line {number} of {table} is no JSON object.</source>
        <translation>{table} 第 {number} 行不是 JSON 对象。</translation>
    </message>
    <message>
        <source>Lock and reveal it first.</source>
        <translation>请先锁定并揭盲。</translation>
    </message>
    <message>
        <source>Lock and reveal it, and decide its disagreements.</source>
        <translation>请锁定、揭盲，并裁定其中的分歧。</translation>
    </message>
    <message>
        <source>Lock it before it is revealed; a round is revealed once.</source>
        <translation>请先锁定再揭盲；每个轮次只揭盲一次。</translation>
    </message>
    <message>
        <source>Look at docs/reliability.md for what each metric needs.</source>
        <translation>各指标的要求见 docs/reliability.md。</translation>
    </message>
    <message>
        <source>Look at the passages with --dry-run --offsets and each of these, and give the one by which they begin and end where they should.</source>
        <translation>请用 --dry-run --offsets 逐一查看段落，再指明起止正确的那一种。</translation>
    </message>
    <message>
        <source>Look at what would happen to its codings once more.</source>
        <translation>请再次查看其编码将如何变化。</translation>
    </message>
    <message>
        <source>Make room there, or read fewer files at a time.</source>
        <translation>请腾出空间，或减少每次读取的文件。</translation>
    </message>
    <message>
        <source>Make the folder writable, or turn “Time of your work” off in the preferences.</source>
        <translation>请让该文件夹可写，或在偏好设置中关闭“工作时间”。</translation>
    </message>
    <message>
        <source>Make the folder writable; until then they last for this session only.</source>
        <translation>请使该文件夹可写入；在此之前设置仅在本次有效。</translation>
    </message>
    <message>
        <source>Measure the rest with --no-window.</source>
        <translation>可用 --no-window 测量其余各项。</translation>
    </message>
    <message>
        <source>Mend it, or look for it as plain words.</source>
        <translation>请修正，或按普通词语查找。</translation>
    </message>
    <message>
        <source>Mend the code or the name.</source>
        <translation>请改正代码或名称。</translation>
    </message>
    <message>
        <source>Mend the county or the province.</source>
        <translation>请改正县域或省份。</translation>
    </message>
    <message>
        <source>Mend the row, or leave it out.</source>
        <translation>请改好这一行，或去掉它。</translation>
    </message>
    <message>
        <source>Mend the row, then take the table in again; nothing of it was taken in.</source>
        <translation>请改正这一行后重新导入；整张表都没有读入。</translation>
    </message>
    <message>
        <source>Merge into the project that it came from.</source>
        <translation>请并入它所来自的项目。</translation>
    </message>
    <message>
        <source>Name a folder, or a file that ends in .csv or .jsonl.</source>
        <translation>请指定文件夹，或以 .csv、.jsonl 结尾的文件。</translation>
    </message>
    <message>
        <source>Name another coder.</source>
        <translation>请指定另一名编码员。</translation>
    </message>
    <message>
        <source>Name another round, or leave one out for the work outside rounds.</source>
        <translation>请另指定一个轮次，或省略其一，即为轮次之外的编码。</translation>
    </message>
    <message>
        <source>Name something beside NOT: what is asked for are its passages.</source>
        <translation>在 NOT 之外说出要什么：列出的就是它的片段。</translation>
    </message>
    <message>
        <source>Name the column with the reports&apos; texts 正文 or text.</source>
        <translation>请把报告正文所在列命名为“正文”或 text。</translation>
    </message>
    <message>
        <source>Name the file that the log lay beside, or the newest copy of it.</source>
        <translation>请指定该日志原来所在的项目文件，或它最新的副本。</translation>
    </message>
    <message>
        <source>Name the files in it, or add --recursive.</source>
        <translation>请逐个指定其中的文件，或加 --recursive。</translation>
    </message>
    <message>
        <source>Name the folder in the table too.</source>
        <translation>请在表中连文件夹一起写。</translation>
    </message>
    <message>
        <source>No backup can be made in {folder} ({reason}).</source>
        <translation>无法在 {folder} 中做备份（{reason}）。</translation>
    </message>
    <message>
        <source>No coding is chosen for the new theme.</source>
        <translation>没有为新主题选定编码。</translation>
    </message>
    <message>
        <source>No metric is called {name}{why}.</source>
        <translation>没有名为 {name} 的指标{why}。</translation>
    </message>
    <message>
        <source>No other coding of {theme} by you is near.</source>
        <translation>附近没有您的其他{theme}编码。</translation>
    </message>
    <message>
        <source>No report counts in the group {name}.</source>
        <translation>{name}这一组没有可计入的报告。</translation>
    </message>
    <message>
        <source>No report has a column {name}.</source>
        <translation>没有一份报告有 {name} 这一列。</translation>
    </message>
    <message>
        <source>No report is from {wanted}.</source>
        <translation>没有来自 {wanted} 的报告。</translation>
    </message>
    <message>
        <source>No row of {table} is about a file that is imported (it names {named}, not {file}).</source>
        <translation>{table} 中没有一行对应要导入的文件（表中是 {named}，不是 {file}）。</translation>
    </message>
    <message>
        <source>No span was given.</source>
        <translation>未给出位置。</translation>
    </message>
    <message>
        <source>Nothing can be {number} characters near.</source>
        <translation>不可能相隔 {number} 个字符。</translation>
    </message>
    <message>
        <source>Nothing is stored of the file that {report} came from.</source>
        <translation>没有保存 {report} 的原始文件。</translation>
    </message>
    <message>
        <source>Nothing is suggested in a blind round, nor on its reports.</source>
        <translation>盲编轮次中不给建议，其样本报告也一样。</translation>
    </message>
    <message>
        <source>Nothing more is taken down here. Save what is open as a copy, then open the project anew.</source>
        <translation>这里不再记录任何编码。请先把打开的内容另存为副本，再重新打开项目。</translation>
    </message>
    <message>
        <source>Nothing to do; it was not taken in twice.</source>
        <translation>无需处理，不会重复导入。</translation>
    </message>
    <message>
        <source>Nothing to do; to have it cleaned as it would be today, clean the report again.</source>
        <translation>无需处理；如要按现在的规则清理，请重新清理该报告。</translation>
    </message>
    <message>
        <source>Only codings outside rounds are rechecked.</source>
        <translation>只复查轮次之外的编码。</translation>
    </message>
    <message>
        <source>Only the coder who gave it takes it back.</source>
        <translation>只有作出判断的编码员才能收回。</translation>
    </message>
    <message>
        <source>Open it as a project, or take it in with `merge` or `unpack`.</source>
        <translation>请作为项目打开它，或用 `merge` 或 `unpack` 收取。</translation>
    </message>
    <message>
        <source>Open it for writing once: it is brought up to date, and the old file is kept.</source>
        <translation>请以写入方式打开一次：文件会升级，旧文件会保留。</translation>
    </message>
    <message>
        <source>Open it for writing once: the log is put aside under another name.</source>
        <translation>请以可写方式打开一次：该日志会改名另存。</translation>
    </message>
    <message>
        <source>Open it in Excel or WPS and save it again.</source>
        <translation>请用 Excel 或 WPS 打开后重新保存。</translation>
    </message>
    <message>
        <source>Open it in Excel, WPS or LibreOffice and save it as .xlsx.</source>
        <translation>请用 Excel、WPS 或 LibreOffice 打开，另存为 .xlsx。</translation>
    </message>
    <message>
        <source>Open it in LibreOffice or WPS and save it again.</source>
        <translation>请用 LibreOffice 或 WPS 打开，重新保存。</translation>
    </message>
    <message>
        <source>Open it in Word or WPS and save it again.</source>
        <translation>请用 Word 或 WPS 打开后重新保存。</translation>
    </message>
    <message>
        <source>Open it in Word or WPS and save its text as .txt.</source>
        <translation>请用 Word 或 WPS 打开，将文字另存为 .txt。</translation>
    </message>
    <message>
        <source>Open it in Word or WPS with its password and save it as {what} without.</source>
        <translation>请用 Word 或 WPS 凭密码打开，去掉密码后另存为 {what}。</translation>
    </message>
    <message>
        <source>Open it in Word or WPS without its password and save it as {what}.</source>
        <translation>请用 Word 或 WPS 打开，去掉密码后另存为 {what}。</translation>
    </message>
    <message>
        <source>Open it in Word, WPS or LibreOffice and save it as .docx.</source>
        <translation>请用 Word、WPS 或 LibreOffice 打开，另存为 .docx。</translation>
    </message>
    <message>
        <source>Open it in a browser and save its text as .txt.</source>
        <translation>请用浏览器打开，把其中的文字另存为 .txt。</translation>
    </message>
    <message>
        <source>Open it in its own program or in WPS and save it as .docx or as PDF with text.</source>
        <translation>请用其专用程序或 WPS 打开，另存为 .docx 或带文字的 PDF。</translation>
    </message>
    <message>
        <source>Open it in the program that made it and save it as UTF-8 text.</source>
        <translation>请用原程序打开，另存为 UTF-8 文本。</translation>
    </message>
    <message>
        <source>Open it with its password and save it without.</source>
        <translation>请用密码打开，再另存为无密码的文件。</translation>
    </message>
    <message>
        <source>Open the copy of the project in which it was packed, or redo what made the round.</source>
        <translation>请打开打包时的项目副本，或重做建立该轮次的步骤。</translation>
    </message>
    <message>
        <source>Open the project itself instead.</source>
        <translation>请改为打开项目本身。</translation>
    </message>
    <message>
        <source>Pack it again without a password.</source>
        <translation>请去掉密码重新打包。</translation>
    </message>
    <message>
        <source>Pack the round again from this project.</source>
        <translation>请从本项目重新打包该轮次。</translation>
    </message>
    <message>
        <source>Put texts with commas in quotation marks, or save the table as .xlsx.</source>
        <translation>含逗号的正文请加引号，或将表格另存为 .xlsx。</translation>
    </message>
    <message>
        <source>Remove one of the two names, or copy the file and open the copy.</source>
        <translation>请删去其中一个名字，或复制该文件后打开副本。</translation>
    </message>
    <message>
        <source>Remove the link, then try again.</source>
        <translation>请删去该链接后再试。</translation>
    </message>
    <message>
        <source>Rename one of the two, then import again.</source>
        <translation>请修改其中一个的名称，再重新导入。</translation>
    </message>
    <message>
        <source>Restore a backup of it; `check` tells what is broken.</source>
        <translation>请恢复它的备份；`check` 会说明哪里损坏。</translation>
    </message>
    <message>
        <source>Restore a backup, or bring what can be read into a new file with `rescue`.</source>
        <translation>请恢复备份，或用 `rescue` 把还能读出的内容放进一个新文件。</translation>
    </message>
    <message>
        <source>Restore a backup; `restore --list` names them.</source>
        <translation>请恢复备份；`restore --list` 会列出备份。</translation>
    </message>
    <message>
        <source>Restore another backup.</source>
        <translation>请改用其他备份恢复。</translation>
    </message>
    <message>
        <source>Restore it in the codebook, or choose another.</source>
        <translation>请在编码本中恢复它，或选择其他主题。</translation>
    </message>
    <message>
        <source>Reveal and adjudicate a round first; of several name one with --round.</source>
        <translation>请先揭盲并裁定一轮；有多轮时用 --round 指明。</translation>
    </message>
    <message>
        <source>Row {row} of {file} has no name.</source>
        <translation>{file} 的第 {row} 行没有名称。</translation>
    </message>
    <message>
        <source>Row {row} of {path}: {reason}.</source>
        <translation>{path} 第 {row} 行：{reason}。</translation>
    </message>
    <message>
        <source>Row {row} of {table} has more cells than the table has columns.</source>
        <translation>{table} 第 {row} 行的单元格比表头的列多。</translation>
    </message>
    <message>
        <source>Row {row} of {table} has no text in the column {column}.</source>
        <translation>{table} 第 {row} 行的“{column}”列没有文本。</translation>
    </message>
    <message>
        <source>Row {row} of {table} holds no report: {reason}</source>
        <translation>{table} 第 {row} 行没有报告：{reason}</translation>
    </message>
    <message>
        <source>Row {row} of {table}: no report is of {what}.</source>
        <translation>{table} 第 {row} 行：没有 {what} 的报告。</translation>
    </message>
    <message>
        <source>Row {row} of {table}: {cell} in the column {column} is no number.</source>
        <translation>{table} 第 {row} 行：{column} 列中的 {cell} 不是数字。</translation>
    </message>
    <message>
        <source>Row {row} of {table}: {what} may be several places: {places}.</source>
        <translation>{table} 第 {row} 行：{what} 可能指几个地方：{places}。</translation>
    </message>
    <message>
        <source>Rows {rows} of {table} say otherwise about {what} in the column {column}.</source>
        <translation>{table} 第 {rows} 行对 {what} 的 {column} 说法不一。</translation>
    </message>
    <message>
        <source>Run it through text recognition (OCR) and save it as PDF with text, or as .txt.</source>
        <translation>请先做文字识别（OCR），再存为带文字的 PDF 或 .txt。</translation>
    </message>
    <message>
        <source>Run it through text recognition (OCR), or get the document it was made from.</source>
        <translation>请做文字识别（OCR），或取得制作它的原文档。</translation>
    </message>
    <message>
        <source>Run the pictures through text recognition (OCR) and save the text as .docx or .txt.</source>
        <translation>请先对图片做文字识别（OCR），再把文字存为 .docx 或 .txt。</translation>
    </message>
    <message>
        <source>Save a table as .xlsx or .csv; other kinds are not read.</source>
        <translation>表格请另存为 .xlsx 或 .csv；其他类型不能读取。</translation>
    </message>
    <message>
        <source>Save it as .pdf or .svg, ask for fewer dots an inch, or filter the groups.</source>
        <translation>请存为 .pdf 或 .svg，或降低每英寸点数，或筛选要画的分组。</translation>
    </message>
    <message>
        <source>Save it as CSV (UTF-8) again.</source>
        <translation>请重新另存为 CSV（UTF-8）。</translation>
    </message>
    <message>
        <source>Save it as UTF-8, one JSON object a line.</source>
        <translation>请保存为 UTF-8，每行一个 JSON 对象。</translation>
    </message>
    <message>
        <source>Save it as text in UTF-8, a word a line.</source>
        <translation>请另存为 UTF-8 文本，每行一个词。</translation>
    </message>
    <message>
        <source>Save it as {what} again, or fetch it again.</source>
        <translation>请重新另存为 {what}，或重新获取。</translation>
    </message>
    <message>
        <source>Save it in another format, or leave it out.</source>
        <translation>请另存为别的格式，或略去此文件。</translation>
    </message>
    <message>
        <source>Save it in another format, or leave it out; see that there is memory enough.</source>
        <translation>请另存为别的格式，或略去此文件；并确认内存足够。</translation>
    </message>
    <message>
        <source>Save it once more, as .xlsx or as CSV in UTF-8.</source>
        <translation>请重新保存为 .xlsx 或 UTF-8 编码的 CSV。</translation>
    </message>
    <message>
        <source>Save its text alone, or a table with fewer rows and without its styles.</source>
        <translation>请只保存其文字；表格请减少行数并去掉样式。</translation>
    </message>
    <message>
        <source>Save the page once more, as HTML.</source>
        <translation>请把网页重新保存为 HTML。</translation>
    </message>
    <message>
        <source>Save the report&apos;s own page, or its text.</source>
        <translation>请保存报告本身的页面，或其文字。</translation>
    </message>
    <message>
        <source>Save what comes from it as a file.</source>
        <translation>请把其中的内容存成文件。</translation>
    </message>
    <message>
        <source>Say in the paper when it was fixed, or make the next round with it.</source>
        <translation>请在论文中说明何时确定，或在新建下一轮时给出。</translation>
    </message>
    <message>
        <source>Say which it is: --missing {mark}, or --params with it among the categories.</source>
        <translation>请说明它是哪一种：--missing {mark}，或在 --params 的 categories 中列出它。</translation>
    </message>
    <message>
        <source>Sections, and codings of several coders summed up, cannot be corrected.</source>
        <translation>章节，以及几位编码员合计的编码，不能扣除编码误差。</translation>
    </message>
    <message>
        <source>See that it is still there and that you may read it.</source>
        <translation>请确认文件仍在，且您有读取权限。</translation>
    </message>
    <message>
        <source>Select other words, or edit the theme to change its examples.</source>
        <translation>请另选文字，或编辑该主题来修改例子。</translation>
    </message>
    <message>
        <source>Split it between two of its words.</source>
        <translation>请在编码中的两个词之间拆分。</translation>
    </message>
    <message>
        <source>Start it on a desktop, or use a command: --help lists them.</source>
        <translation>请在图形桌面中启动，或使用命令行（--help 列出命令）。</translation>
    </message>
    <message>
        <source>Stay inside the passage; what lies outside is agreed on or decided by itself.</source>
        <translation>请留在这处分歧的范围之内；范围之外的内容或已一致，或另行裁定。</translation>
    </message>
    <message>
        <source>Suggestions cannot come from {source}.</source>
        <translation>建议不能来自{source}。</translation>
    </message>
    <message>
        <source>Take a repetition out of a repetition: (.*)* is .*</source>
        <translation>请去掉重复里的重复：(.*)* 即 .*</translation>
    </message>
    <message>
        <source>Take another decision there.</source>
        <translation>请在该处另作裁定。</translation>
    </message>
    <message>
        <source>Take in the file that this coder was given. If it was packed in another copy of the project, merge that copy first.</source>
        <translation>请收入发给这位编码员的那个文件。如果它是在项目的另一份副本中制作的，请先合并那份副本。</translation>
    </message>
    <message>
        <source>Take it in with `merge`.</source>
        <translation>请用 merge 并入。</translation>
    </message>
    <message>
        <source>Take it in with `round unpack`.</source>
        <translation>请用 `round unpack` 并入。</translation>
    </message>
    <message>
        <source>Take one of: {offered}.</source>
        <translation>请选择其一：{offered}。</translation>
    </message>
    <message>
        <source>Take the file as its tool saved it; what is made to do harm is left out.</source>
        <translation>请使用其工具保存的文件；有害的文件不予读入。</translation>
    </message>
    <message>
        <source>Take the verdicts back first; undo can bring all of it back.</source>
        <translation>请先收回这些判断；撤销可以全部恢复。</translation>
    </message>
    <message>
        <source>Take them off first; undo can bring all of it back.</source>
        <translation>请先移除这些编码；撤销可全部恢复。</translation>
    </message>
    <message>
        <source>Take what another coder has, or edit.</source>
        <translation>请采用另一名编码员的编码，或自行编辑。</translation>
    </message>
    <message>
        <source>That coder did not finish this report.</source>
        <translation>该编码员未完成此报告。</translation>
    </message>
    <message>
        <source>The OpenDocument text is damaged.</source>
        <translation>这份 OpenDocument 文本已损坏。</translation>
    </message>
    <message>
        <source>The PDF has more than {pages} pages, or more than {most} things drawn on them.</source>
        <translation>PDF 超过 {pages} 页，或页面上绘制的内容超过 {most} 项。</translation>
    </message>
    <message>
        <source>The PDF holds pictures of pages and no text.</source>
        <translation>该 PDF 只有页面图像，没有文字。</translation>
    </message>
    <message>
        <source>The PDF is encrypted.</source>
        <translation>该 PDF 已加密。</translation>
    </message>
    <message>
        <source>The Word document is damaged.</source>
        <translation>该 Word 文档已损坏。</translation>
    </message>
    <message>
        <source>The archive has {number} files that end in .qde at its top; a project has one.</source>
        <translation>压缩包最上层有 {number} 个以 .qde 结尾的文件；一个项目只有一个。</translation>
    </message>
    <message>
        <source>The archive holds more than {most} files.</source>
        <translation>压缩包中的文件超过 {most} 个。</translation>
    </message>
    <message>
        <source>The archive is cut off or damaged.</source>
        <translation>压缩包不完整或已损坏。</translation>
    </message>
    <message>
        <source>The archive is not taken in: {reason}.</source>
        <translation>压缩包未读入：{reason}。</translation>
    </message>
    <message>
        <source>The archive is protected by a password.</source>
        <translation>压缩包有密码。</translation>
    </message>
    <message>
        <source>The characters of the PDF are unreadable codes: its fonts do not say what they show.</source>
        <translation>PDF 的文字是无法识别的编码：其字体没有注明所显示的字符。</translation>
    </message>
    <message>
        <source>The code {code} is that of {known}, not of {county}.</source>
        <translation>代码 {code} 属于{known}，不属于{county}。</translation>
    </message>
    <message>
        <source>The codebook has no theme, and a file without any is no REFI-QDA codebook.</source>
        <translation>编码本中没有主题，而没有主题的文件不是 REFI-QDA 编码本。</translation>
    </message>
    <message>
        <source>The codebook has no version {version}.</source>
        <translation>编码本没有第 {version} 版。</translation>
    </message>
    <message>
        <source>The codebook of a coding package is frozen.</source>
        <translation>编码包中的编码本已冻结。</translation>
    </message>
    <message>
        <source>The coders are: {coders}.</source>
        <translation>现有编码员：{coders}。</translation>
    </message>
    <message>
        <source>The coders have no character in common there.</source>
        <translation>编码员在该处没有共同的文字。</translation>
    </message>
    <message>
        <source>The coding {coding} is a round&apos;s, which has one codebook version to its end.</source>
        <translation>编码 {coding} 属于编码轮次，一个轮次自始至终用同一编码本版本。</translation>
    </message>
    <message>
        <source>The coding {coding} is not of this theme outside rounds.</source>
        <translation>编码 {coding} 不是这一主题在轮次之外的编码。</translation>
    </message>
    <message>
        <source>The command reports lists where they are from.</source>
        <translation>reports 命令列出报告来自哪里。</translation>
    </message>
    <message>
        <source>The corpus has this already, as {report}; the table&apos;s other facts were not applied.</source>
        <translation>语料中已有此报告，即“{report}”；表中与其不同的基本信息没有写入。</translation>
    </message>
    <message>
        <source>The corpus has this file already, as {report}.</source>
        <translation>语料中已有此文件，即“{report}”。</translation>
    </message>
    <message>
        <source>The corpus has this text already, as {report}.</source>
        <translation>语料中已有这篇文本：{report}。</translation>
    </message>
    <message>
        <source>The disk has no room for a backup in {folder}: {megabytes} MB are needed.</source>
        <translation>{folder} 所在的磁盘放不下备份：需要 {megabytes} MB。</translation>
    </message>
    <message>
        <source>The document holds pictures of pages and no text.</source>
        <translation>文档中只有页面图片，没有文字。</translation>
    </message>
    <message>
        <source>The file holds no text.</source>
        <translation>文件中没有文字。</translation>
    </message>
    <message>
        <source>The file is cut off or damaged.</source>
        <translation>文件不完整或已损坏。</translation>
    </message>
    <message>
        <source>The file is damaged: it names {name}, which no project has.</source>
        <translation>文件已损坏：其中提到的 {name} 不是任何项目所有的。</translation>
    </message>
    <message>
        <source>The file is damaged: something in it is not as it was written.</source>
        <translation>文件已损坏：其中有内容与写入时不同。</translation>
    </message>
    <message>
        <source>The groups are: {groups}.</source>
        <translation>各组为：{groups}。</translation>
    </message>
    <message>
        <source>The journal has no entry {entry}.</source>
        <translation>操作日志中没有第 {entry} 条。</translation>
    </message>
    <message>
        <source>The line is no coding ({reason}).</source>
        <translation>该行不是编码（{reason}）。</translation>
    </message>
    <message>
        <source>The line is no decision ({reason}).</source>
        <translation>该行不是裁定（{reason}）。</translation>
    </message>
    <message>
        <source>The log of a project {project} that is gone lay here; it is kept as {log}.</source>
        <translation>这里留有一个已不在的项目 {project} 的日志；已另存为 {log}。</translation>
    </message>
    <message>
        <source>The log of {project} was taken away while it was open.</source>
        <translation>{project} 打开期间，它的日志被移走了。</translation>
    </message>
    <message>
        <source>The memo is empty.</source>
        <translation>备忘是空的。</translation>
    </message>
    <message>
        <source>The name {path} does not say in which format to export.</source>
        <translation>从名称 {path} 看不出要导出成什么格式。</translation>
    </message>
    <message>
        <source>The name {project} is too long for a project file.</source>
        <translation>文件名 {project} 太长，不能作为项目文件。</translation>
    </message>
    <message>
        <source>The old Word document is damaged, or of a kind that is not read.</source>
        <translation>这份旧版 Word 文档已损坏，或属于不能读取的类型。</translation>
    </message>
    <message>
        <source>The own columns are: {known}.</source>
        <translation>自有列有：{known}。</translation>
    </message>
    <message>
        <source>The own columns are: {known}. Take in another with the command facts.</source>
        <translation>自有列有：{known}。可用 facts 命令录入其他列。</translation>
    </message>
    <message>
        <source>The page holds no text.</source>
        <translation>页面中没有文字。</translation>
    </message>
    <message>
        <source>The page is larger than {most} MB, which no report is.</source>
        <translation>页面超过 {most} MB，不会是报告。</translation>
    </message>
    <message>
        <source>The page&apos;s elements are nested too deeply to be read.</source>
        <translation>网页的元素嵌套过深，无法读取。</translation>
    </message>
    <message>
        <source>The parameters are no JSON ({reason}).</source>
        <translation>参数不是 JSON（{reason}）。</translation>
    </message>
    <message>
        <source>The parameters are no JSON object.</source>
        <translation>参数不是 JSON 对象。</translation>
    </message>
    <message>
        <source>The path of {project} is too long: the folders it lies in have long names.</source>
        <translation>{project} 的路径太长：它所在的各级文件夹名字都很长。</translation>
    </message>
    <message>
        <source>The picture would be {wide} x {high} pixels, which is too large for a PNG.</source>
        <translation>图片会有 {wide} × {high} 像素，PNG 存不下。</translation>
    </message>
    <message>
        <source>The preferences could not be saved in {folder}: {reason}.</source>
        <translation>偏好设置无法保存到 {folder}：{reason}。</translation>
    </message>
    <message>
        <source>The query {query} names nothing that is to be there.</source>
        <translation>检索式 {query} 没有说要有什么。</translation>
    </message>
    <message>
        <source>The table {table} has more than {most} rows.</source>
        <translation>表 {table} 超过 {most} 行。</translation>
    </message>
    <message>
        <source>There are no words of {group}.</source>
        <translation>没有 {group} 的词。</translation>
    </message>
    <message>
        <source>Words cannot be grouped by {by}.</source>
        <translation>词不能按 {by} 分组。</translation>
    </message>
    <message>
        <source>Write names with AND, OR, NOT and brackets between; a name with spaces in quotation marks.</source>
        <translation>名称之间写 AND、OR、NOT 和括号；含空格的名称加引号。</translation>
    </message>
    <message>
        <source>The report is in the sample of the round {rounds}: its text has to stay.</source>
        <translation>该报告在轮次{rounds}的样本中，正文须保持不变。</translation>
    </message>
    <message>
        <source>The round {name} is not revealed: it has no resolution to hold coders against.</source>
        <translation>轮次{name}尚未揭盲：没有可与编码员对照的裁定结果。</translation>
    </message>
    <message>
        <source>The round {round} is blind and not revealed yet.</source>
        <translation>编码轮次“{round}”为盲编，尚未揭盲。</translation>
    </message>
    <message>
        <source>The round {round} is locked: its codings can no longer be changed.</source>
        <translation>编码轮次“{round}”已锁定：其编码不能再更改。</translation>
    </message>
    <message>
        <source>The round {round} is {state}, not locked.</source>
        <translation>编码轮次“{round}”的状态为 {state}，并未锁定。</translation>
    </message>
    <message>
        <source>The round {round} is {state}: its least alpha is not fixed beforehand any more.</source>
        <translation>轮次{round}的状态为{state}：这时确定最低 alpha 已不是事先确定。</translation>
    </message>
    <message>
        <source>The round {round} is {state}: nothing can be decided in it.</source>
        <translation>轮次“{round}”的状态为 {state}，不能裁定。</translation>
    </message>
    <message>
        <source>The rounds are: {rounds}.</source>
        <translation>现有编码轮次：{rounds}。</translation>
    </message>
    <message>
        <source>The saved views are: {known}.</source>
        <translation>保存的视图有：{known}。</translation>
    </message>
    <message>
        <source>The span {start} to {end} reaches outside {report} ({characters} characters).</source>
        <translation>区间 {start}–{end} 超出了{report}的范围（共 {characters} 字）。</translation>
    </message>
    <message>
        <source>The stored file that the report came from is damaged, or made to do harm.</source>
        <translation>所存的报告原始文件已损坏，或带有恶意。</translation>
    </message>
    <message>
        <source>The table cannot be read: {reason}.</source>
        <translation>无法读取表格：{reason}。</translation>
    </message>
    <message>
        <source>The table has more than {most} cells.</source>
        <translation>表格超过 {most} 个单元格。</translation>
    </message>
    <message>
        <source>The table has more than {most} columns in which anything stands.</source>
        <translation>表格中有内容的列超过 {most} 列。</translation>
    </message>
    <message>
        <source>The table has more than {most} rows, empty ones too.</source>
        <translation>表格连同空行超过 {most} 行。</translation>
    </message>
    <message>
        <source>The table has more than {most} rows.</source>
        <translation>表格超过 {most} 行。</translation>
    </message>
    <message>
        <source>The table has no column of texts (its columns: {columns}).</source>
        <translation>表格没有正文列（现有列：{columns}）。</translation>
    </message>
    <message>
        <source>The table has one column.</source>
        <translation>表格只有一列。</translation>
    </message>
    <message>
        <source>The table has rows of different lengths, or none.</source>
        <translation>表格各行长度不一，或没有行。</translation>
    </message>
    <message>
        <source>The text given is “{given}”, but “{there}” stands there.</source>
        <translation>给出的文字是“{given}”，而该处是“{there}”。</translation>
    </message>
    <message>
        <source>The time of your work could not be kept in {folder}: {reason}.</source>
        <translation>工作时间无法记录到 {folder}：{reason}。</translation>
    </message>
    <message>
        <source>The verdict is another coder&apos;s.</source>
        <translation>这是另一位编码员的判断。</translation>
    </message>
    <message>
        <source>The window could not be measured ({reason}).</source>
        <translation>无法测量窗口（{reason}）。</translation>
    </message>
    <message>
        <source>The workbook is damaged.</source>
        <translation>工作簿已损坏。</translation>
    </message>
    <message>
        <source>There are versions {first} to {last}.</source>
        <translation>现有第 {first} 版到第 {last} 版。</translation>
    </message>
    <message>
        <source>There is a coder {name} already.</source>
        <translation>已有编码员“{name}”。</translation>
    </message>
    <message>
        <source>There is a round {name} already.</source>
        <translation>已有编码轮次“{name}”。</translation>
    </message>
    <message>
        <source>There is a saved view {name} already.</source>
        <translation>已经有保存的视图 {name}。</translation>
    </message>
    <message>
        <source>There is a theme {name} in that place already.</source>
        <translation>该位置已有主题“{name}”。</translation>
    </message>
    <message>
        <source>There is no coder {reference}.</source>
        <translation>没有编码员“{reference}”。</translation>
    </message>
    <message>
        <source>There is no coding {coding}.</source>
        <translation>没有编码 {coding}。</translation>
    </message>
    <message>
        <source>There is no decision {decision}.</source>
        <translation>没有裁定 {decision}。</translation>
    </message>
    <message>
        <source>There is no display to open the window on.</source>
        <translation>没有可用于打开窗口的显示设备。</translation>
    </message>
    <message>
        <source>There is no file at {path}.</source>
        <translation>{path} 处没有文件。</translation>
    </message>
    <message>
        <source>There is no folder {path}.</source>
        <translation>没有文件夹 {path}。</translation>
    </message>
    <message>
        <source>There is no indicator {name}.</source>
        <translation>没有指标{name}。</translation>
    </message>
    <message>
        <source>There is no memo {memo}.</source>
        <translation>没有备忘 {memo}。</translation>
    </message>
    <message>
        <source>There is no own column {name}.</source>
        <translation>没有自有列 {name}。</translation>
    </message>
    <message>
        <source>There is no project at {path}.</source>
        <translation>{path} 处没有项目。</translation>
    </message>
    <message>
        <source>There is no project {path}.</source>
        <translation>没有项目 {path}。</translation>
    </message>
    <message>
        <source>There is no report {reference}.</source>
        <translation>没有报告“{reference}”。</translation>
    </message>
    <message>
        <source>There is no report {report}.</source>
        <translation>没有报告 {report}。</translation>
    </message>
    <message>
        <source>There is no round {reference}.</source>
        <translation>没有编码轮次“{reference}”。</translation>
    </message>
    <message>
        <source>There is no saved view {name}.</source>
        <translation>没有保存的视图 {name}。</translation>
    </message>
    <message>
        <source>There is no such disagreement ({place}).</source>
        <translation>没有这处分歧（{place}）。</translation>
    </message>
    <message>
        <source>There is no theme {reference}.</source>
        <translation>没有主题“{reference}”。</translation>
    </message>
    <message>
        <source>There is no unit {unit}.</source>
        <translation>没有分析单位“{unit}”。</translation>
    </message>
    <message>
        <source>There is no verdict {figure}.</source>
        <translation>没有这一判断：{figure}。</translation>
    </message>
    <message>
        <source>There is no {value} here.</source>
        <translation>此处没有 {value}。</translation>
    </message>
    <message>
        <source>There is nothing to look for.</source>
        <translation>没有要查找的内容。</translation>
    </message>
    <message>
        <source>This coding is another coder&apos;s, or of another round.</source>
        <translation>这是其他编码员或其他编码轮次的编码。</translation>
    </message>
    <message>
        <source>This is an example of {theme} already.</source>
        <translation>这已经是 {theme} 的例子。</translation>
    </message>
    <message>
        <source>This table cannot be drawn as {kind}.</source>
        <translation>这张表不能画成“{kind}”。</translation>
    </message>
    <message>
        <source>Tick those that belong to it, one at least.</source>
        <translation>请勾选属于它的编码，至少一条。</translation>
    </message>
    <message>
        <source>Tick your own alone: each coder&apos;s codings are the coder&apos;s own.</source>
        <translation>只勾选自己的编码：各人的编码归各人所有。</translation>
    </message>
    <message>
        <source>Undo the locking first, if it came too early.</source>
        <translation>如果锁定过早，请先撤销锁定。</translation>
    </message>
    <message>
        <source>Undo those first; nothing was changed.</source>
        <translation>请先撤销那些改动；当前未做任何更改。</translation>
    </message>
    <message>
        <source>Unpack it there.</source>
        <translation>请在那里拆包。</translation>
    </message>
    <message>
        <source>Update Zhupi, then open it again; the file was not touched.</source>
        <translation>请更新朱批后再打开；文件未被改动。</translation>
    </message>
    <message>
        <source>What was read cannot be kept in {folder} ({reason}).</source>
        <translation>读取的内容无法存放在 {folder}（{reason}）。</translation>
    </message>
    <message>
        <source>Where you have a copy of that project, `restore COPY OUT --log {log}` brings back what the log holds.</source>
        <translation>如有该项目的副本，用 `restore 副本 新项目 --log {log}` 可找回日志中的内容。</translation>
    </message>
    <message>
        <source>Where you have that other file, `restore FILE OUT --log {log}` brings back what the log holds.</source>
        <translation>如有那个文件，用 `restore 文件 新项目 --log {log}` 可找回日志中的内容。</translation>
    </message>
    <message>
        <source>Work in rounds stays with whoever did it.</source>
        <translation>轮次里的工作归做它的人。</translation>
    </message>
    <message>
        <source>Work on a copy on this computer and bring it back when you are done: locks across a network cannot be relied on.</source>
        <translation>请在本机的副本上工作，完成后再放回：网络上的文件锁不可靠。</translation>
    </message>
    <message>
        <source>Write digits, as in -39, 1.59 or 2/3.</source>
        <translation>请写数字，如 -39、1.59 或 2/3。</translation>
    </message>
    <message>
        <source>Write four digits, from {first} to {last}.</source>
        <translation>请写四位数字，从 {first} 到 {last}。</translation>
    </message>
    <message>
        <source>Write it as in 2023-01-31.</source>
        <translation>请按 2023-01-31 的形式填写。</translation>
    </message>
    <message>
        <source>Write something, or remove the memo.</source>
        <translation>请写下内容，或移除备忘。</translation>
    </message>
    <message>
        <source>Write what should change into a memo; it is changed in the project itself.</source>
        <translation>请把应修改之处写入备忘；修改在项目本身中进行。</translation>
    </message>
    <message>
        <source>`codebook PROJECT show` lists the themes; give a name or a path.</source>
        <translation>请按编码本给出主题的名称或路径。</translation>
    </message>
    <message>
        <source>`codings PROJECT` lists the codings.</source>
        <translation>请在片段列表中核对。</translation>
    </message>
    <message>
        <source>`disagreements` lists them with their keys.</source>
        <translation>请在分歧列表中核对。</translation>
    </message>
    <message>
        <source>`disagreements` lists what was decided.</source>
        <translation>请在分歧列表中核对。</translation>
    </message>
    <message>
        <source>`history PROJECT` lists the entries.</source>
        <translation>请在操作日志中核对。</translation>
    </message>
    <message>
        <source>`indicators PROJECT list` lists them.</source>
        <translation>用 `indicators PROJECT list` 可列出全部指标。</translation>
    </message>
    <message>
        <source>`reports PROJECT` lists the reports.</source>
        <translation>请在报告列表中核对。</translation>
    </message>
    <message>
        <source>`reports PROJECT` lists the reports; give an id, a title, or county and year.</source>
        <translation>请按报告列表给出编号、标题，或县域与年度。</translation>
    </message>
    <message>
        <source>{choice} is no way to merge themes.</source>
        <translation>没有“{choice}”这种合并主题的方式。</translation>
    </message>
    <message>
        <source>{coder} has no work outside rounds.</source>
        <translation>{coder} 在轮次之外没有工作。</translation>
    </message>
    <message>
        <source>{coder} has that work already.</source>
        <translation>这些工作本来就是 {coder} 的。</translation>
    </message>
    <message>
        <source>{coder} has work in this project, or is at work now, and stays in it.</source>
        <translation>{coder} 在本项目中已有工作，或正在编码，不能移除。</translation>
    </message>
    <message>
        <source>{coder} is not in the round {round}.</source>
        <translation>{coder} 不在轮次“{round}”中。</translation>
    </message>
    <message>
        <source>{colour} is no colour.</source>
        <translation>{colour} 不是颜色。</translation>
    </message>
    <message>
        <source>{county} is in {known}, not in {province}.</source>
        <translation>{county}属于{known}，不属于{province}。</translation>
    </message>
    <message>
        <source>{file} belongs to another project, {other}.</source>
        <translation>{file} 属于另一个项目 {other}。</translation>
    </message>
    <message>
        <source>{file} does not have the reports of the round&apos;s sample.</source>
        <translation>{file} 中没有该轮样本的报告。</translation>
    </message>
    <message>
        <source>{file} does not show how its positions count: {ways} fit as well.</source>
        <translation>{file} 看不出怎样计位置：{ways} 同样说得通。</translation>
    </message>
    <message>
        <source>{file} in {table} means files in several folders: {one} and {other}.</source>
        <translation>{table} 中的 {file} 对应多个文件夹里的文件：{one} 和 {other}。</translation>
    </message>
    <message>
        <source>{file} is a coding package.</source>
        <translation>{file} 是编码包。</translation>
    </message>
    <message>
        <source>{file} is a link to another place; Zhupi writes a file of its own under that name.</source>
        <translation>{file} 是指向别处的链接；朱批要在这个名字下写自己的文件。</translation>
    </message>
    <message>
        <source>{file} is a whole project, not a coding package.</source>
        <translation>{file} 是完整项目，不是编码包。</translation>
    </message>
    <message>
        <source>{file} is not taken in. {reason}</source>
        <translation>{file} 未读入。{reason}</translation>
    </message>
    <message>
        <source>{file} is of a round or a coder that this project does not have.</source>
        <translation>{file} 的轮次或编码员不在本项目中。</translation>
    </message>
    <message>
        <source>{file} says that it is the package of {names}, but this project made no such package.</source>
        <translation>{file} 自称是 {names} 的编码包，但本项目没有制作过这样的编码包。</translation>
    </message>
    <message>
        <source>{file} was coded by another codebook than version {version} here: {themes}.</source>
        <translation>{file} 所用编码本与此处第 {version} 版不同：{themes}。</translation>
    </message>
    <message>
        <source>{file}: {reason}</source>
        <translation>{file}：{reason}</translation>
    </message>
    <message>
        <source>{folder} cannot be written to ({reason}).</source>
        <translation>无法写入 {folder}（{reason}）。</translation>
    </message>
    <message>
        <source>{format} is no export format.</source>
        <translation>{format} 不是导出格式。</translation>
    </message>
    <message>
        <source>{how} docs/reliability.md tells what each metric needs.</source>
        <translation>{how} 各指标的要求见 docs/reliability.zh-CN.md。</translation>
    </message>
    <message>
        <source>{key} is no key of a theme.</source>
        <translation>{key} 不能用作主题的数字键。</translation>
    </message>
    <message>
        <source>{kind} is no decision.</source>
        <translation>{kind} 不是一种裁定。</translation>
    </message>
    <message>
        <source>{log} holds nothing for {project}.</source>
        <translation>{log} 中没有 {project} 的内容。</translation>
    </message>
    <message>
        <source>{log} is in the way and cannot be renamed ({reason}).</source>
        <translation>{log} 挡在那里，无法改名（{reason}）。</translation>
    </message>
    <message>
        <source>{mark} looks like the mark of a missing rating, and would count as a category.</source>
        <translation>{mark} 像是缺失评定的记号，会被当作一个类别。</translation>
    </message>
    <message>
        <source>{match} is no way to match rows.</source>
        <translation>没有 {match} 这种匹配方式。</translation>
    </message>
    <message>
        <source>{measure} cannot be corrected for coder error.</source>
        <translation>{measure} 不能扣除编码误差。</translation>
    </message>
    <message>
        <source>{metric} has no parameter {name}.</source>
        <translation>{metric} 没有参数 {name}。</translation>
    </message>
    <message>
        <source>{name} cannot be computed from these data: {why}.</source>
        <translation>无法用这些数据计算 {name}：{why}。</translation>
    </message>
    <message>
        <source>{name} cannot be read as a project of another tool ({reason}).</source>
        <translation>{name} 无法作为其他工具的项目读取（{reason}）。</translation>
    </message>
    <message>
        <source>{name} cannot be read: the process that read it broke down.</source>
        <translation>无法读取 {name}：读取它的进程崩溃了。</translation>
    </message>
    <message>
        <source>{name} cannot be read: {kind}, a fault of Zhupi&apos;s own. Its report is saved: {report}</source>
        <translation>无法读取 {name}：{kind}，这是朱批自身的错误。错误报告已保存：{report}</translation>
    </message>
    <message>
        <source>{name} cannot be read: {reason}.</source>
        <translation>无法读取 {name}：{reason}。</translation>
    </message>
    <message>
        <source>{name} cannot be used as a list of words: {reason}</source>
        <translation>{name} 不能用作词表：{reason}</translation>
    </message>
    <message>
        <source>{name} cannot be used: {reason}</source>
        <translation>{name} 无法使用：{reason}</translation>
    </message>
    <message>
        <source>{name} has changed since it was looked at.</source>
        <translation>{name} 在查看之后有变化。</translation>
    </message>
    <message>
        <source>{name} has more than {most} lines.</source>
        <translation>{name} 超过 {most} 行。</translation>
    </message>
    <message>
        <source>{name} has no code in it.</source>
        <translation>{name} 中没有代码。</translation>
    </message>
    <message>
        <source>{name} is a device or a pipe.</source>
        <translation>{name} 是设备或管道，不是文件。</translation>
    </message>
    <message>
        <source>{name} is a folder.</source>
        <translation>{name} 是文件夹。</translation>
    </message>
    <message>
        <source>{name} is a project of Zhupi, not a report.</source>
        <translation>{name} 是朱批项目，不是报告。</translation>
    </message>
    <message>
        <source>{name} is a table, not one report.</source>
        <translation>{name} 是表格，不是单篇报告。</translation>
    </message>
    <message>
        <source>{name} is larger than {most} MB.</source>
        <translation>{name} 超过 {most} MB。</translation>
    </message>
    <message>
        <source>{number} disagreements of the round {name} are not decided.</source>
        <translation>轮次{name}有 {number} 处分歧尚未裁定。</translation>
    </message>
    <message>
        <source>{number} disagreements of the round {round} are undecided.</source>
        <translation>轮次“{round}”还有 {number} 处分歧未裁定。</translation>
    </message>
    <message>
        <source>{number} reports are in both groups.</source>
        <translation>有 {number} 份报告同时在两组中。</translation>
    </message>
    <message>
        <source>{number} rounds have a resolution.</source>
        <translation>有 {number} 轮已有裁定结果。</translation>
    </message>
    <message>
        <source>{path} cannot be written ({reason}).</source>
        <translation>无法写入 {path}（{reason}）。</translation>
    </message>
    <message>
        <source>{path} has a theme {name}, and so has this project, under another id.</source>
        <translation>{path} 中的主题“{name}”在本项目中也有，但编号不同。</translation>
    </message>
    <message>
        <source>{path} has no known ending.</source>
        <translation>{path} 的后缀无法识别。</translation>
    </message>
    <message>
        <source>{path} has no object at its top.</source>
        <translation>{path} 的顶层不是对象。</translation>
    </message>
    <message>
        <source>{path} is a file; the export makes a folder of tables.</source>
        <translation>{path} 是文件；导出需要一个文件夹来存放各表。</translation>
    </message>
    <message>
        <source>{path} is a folder.</source>
        <translation>{path} 是文件夹。</translation>
    </message>
    <message>
        <source>{path} is no JSON ({reason}).</source>
        <translation>{path} 不是 JSON（{reason}）。</translation>
    </message>
    <message>
        <source>{path} is no codebook that Zhupi can read ({reason}).</source>
        <translation>{path} 不是朱批能读取的编码本（{reason}）。</translation>
    </message>
    <message>
        <source>{path} is no table of a codebook ({reason}).</source>
        <translation>{path} 不是编码本表格（{reason}）。</translation>
    </message>
    <message>
        <source>{path} is no table of facts about reports.</source>
        <translation>{path} 不是报告基本信息表。</translation>
    </message>
    <message>
        <source>{path} is not UTF-8.</source>
        <translation>{path} 不是 UTF-8 编码。</translation>
    </message>
    <message>
        <source>{path} is there already, and nothing is written over.</source>
        <translation>{path} 已存在，不会被覆盖。</translation>
    </message>
    <message>
        <source>{path} is there already.</source>
        <translation>{path} 已存在。</translation>
    </message>
    <message>
        <source>{path}, row {row}: {value} is nothing for the column {column}.</source>
        <translation>{path} 第 {row} 行：{value} 不能填在 {column} 列。</translation>
    </message>
    <message>
        <source>{project} cannot be read ({reason}).</source>
        <translation>无法读取 {project}（{reason}）。</translation>
    </message>
    <message>
        <source>{project} has a second name (a hard link), and each would keep a log of its own.</source>
        <translation>{project} 另有一个名字（硬链接），两个名字会各有各的日志。</translation>
    </message>
    <message>
        <source>{project} holds nothing of a project that can be read.</source>
        <translation>{project} 里读不出任何项目内容。</translation>
    </message>
    <message>
        <source>{project} is damaged ({finding}).</source>
        <translation>{project} 已损坏（{finding}）。</translation>
    </message>
    <message>
        <source>{project} is damaged: it does not say what it is a package of.</source>
        <translation>{project} 已损坏：它没有说明自己是哪里的编码包。</translation>
    </message>
    <message>
        <source>{project} is no Zhupi project.</source>
        <translation>{project} 不是朱批项目。</translation>
    </message>
    <message>
        <source>{project} is not built as Zhupi builds its files ({differences}).</source>
        <translation>{project} 的结构与朱批所写的文件不同（{differences}）。</translation>
    </message>
    <message>
        <source>{project} is open for reading only.</source>
        <translation>{project} 以只读方式打开。</translation>
    </message>
    <message>
        <source>{project} is open for writing in another window or command ({owner}).</source>
        <translation>{project} 正在另一个窗口或命令中以写入方式打开（{owner}）。</translation>
    </message>
    <message>
        <source>{project} is there already.</source>
        <translation>{project} 已存在。</translation>
    </message>
    <message>
        <source>{project} lies in a folder that {name} synchronises.</source>
        <translation>{project} 在由 {name} 同步的文件夹里。</translation>
    </message>
    <message>
        <source>{project} lies on a network drive ({name}).</source>
        <translation>{project} 在网络驱动器上（{name}）。</translation>
    </message>
    <message>
        <source>{project} was made by a newer version of Zhupi.</source>
        <translation>{project} 由更新版本的朱批创建。</translation>
    </message>
    <message>
        <source>{project} was made by an older version of Zhupi and cannot be read as it is.</source>
        <translation>{project} 由旧版本的朱批创建，不能直接读取。</translation>
    </message>
    <message>
        <source>{project} was not closed by who wrote it last, and its log is not beside it: what was done after {last} may be missing.</source>
        <translation>{project} 上次写入后没有关闭，旁边也没有它的日志：{last} 之后的内容可能缺失。</translation>
    </message>
    <message>
        <source>{project} was renamed, moved or removed while it was open.</source>
        <translation>{project} 打开期间被改名、移动或删除了。</translation>
    </message>
    <message>
        <source>{query} is no query.</source>
        <translation>{query} 不是查询。</translation>
    </message>
    <message>
        <source>{query} is not a regular expression: {reason}.</source>
        <translation>{query} 不是正则表达式：{reason}。</translation>
    </message>
    <message>
        <source>{query} takes too long.</source>
        <translation>{query} 耗时过长。</translation>
    </message>
    <message>
        <source>{reason} is no reason.</source>
        <translation>{reason} 不是一种原因。</translation>
    </message>
    <message>
        <source>{reference} names several themes.</source>
        <translation>“{reference}”对应多个主题。</translation>
    </message>
    <message>
        <source>{reference} names {number} reports.</source>
        <translation>“{reference}”对应 {number} 篇报告。</translation>
    </message>
    <message>
        <source>{report} carries {codings} codings.</source>
        <translation>{report} 上有 {codings} 处编码。</translation>
    </message>
    <message>
        <source>{report} carries {figures} judged figures.</source>
        <translation>{report} 中有 {figures} 个已判断的数字。</translation>
    </message>
    <message>
        <source>{report} has changed meanwhile.</source>
        <translation>{report} 在此期间已有改动。</translation>
    </message>
    <message>
        <source>{source} cannot be merged into itself or into a theme under it.</source>
        <translation>“{source}”不能合并到自身或其下级主题。</translation>
    </message>
    <message>
        <source>{source} is damaged ({finding}).</source>
        <translation>{source} 已损坏（{finding}）。</translation>
    </message>
    <message>
        <source>{table} cannot be used as a table: {reason}</source>
        <translation>{table} 不能作为表格使用：{reason}</translation>
    </message>
    <message>
        <source>{table} has no column of its own.</source>
        <translation>{table} 没有自有列。</translation>
    </message>
    <message>
        <source>{table} has no column {column}, by which its rows are matched.</source>
        <translation>{table} 没有 {column} 列，无法匹配各行。</translation>
    </message>
    <message>
        <source>{table} has no own column {column}.</source>
        <translation>{table} 没有自有列 {column}。</translation>
    </message>
    <message>
        <source>{table} has rows about {file} that differ.</source>
        <translation>{table} 中关于 {file} 的几行不一致。</translation>
    </message>
    <message>
        <source>{table} has {rows} rows; a sheet holds {most}.</source>
        <translation>{table} 有 {rows} 行，而工作表最多 {most} 行。</translation>
    </message>
    <message>
        <source>{theme} cannot be put under itself.</source>
        <translation>“{theme}”不能放在自身之下。</translation>
    </message>
    <message>
        <source>{theme} is already on exactly this passage.</source>
        <translation>这段文字上已有“{theme}”。</translation>
    </message>
    <message>
        <source>{theme} is retired.</source>
        <translation>“{theme}”已停用。</translation>
    </message>
    <message>
        <source>{value} is no number.</source>
        <translation>“{value}”不是数。</translation>
    </message>
    <message>
        <source>{value} is not known.</source>
        <translation>{value} 不是已知的取值。</translation>
    </message>
    <message>
        <source>{wanted} may be several places: {found}.</source>
        <translation>{wanted} 可能指几个地方：{found}。</translation>
    </message>
    <message>
        <source>{within} says nothing that can be near.</source>
        <translation>{within} 不是可以相近的范围。</translation>
    </message>
    <message>
        <source>{word} stands for {first} and for {second}.</source>
        <translation>“{word}”既指{first}，又指{second}。</translation>
    </message>
    <message>
        <source>{written} is no date.</source>
        <translation>{written} 不是日期。</translation>
    </message>
    <message>
        <source>{written} is no year that a report can cover.</source>
        <translation>{written} 不是报告可涉及的年度。</translation>
    </message>
    <message>
        <source>“{pattern}” matches even where there is nothing.</source>
        <translation>“{pattern}”连空白处也会匹配。</translation>
    </message>
    <message>
        <source>“{words}” does not stand in the report.</source>
        <translation>报告中没有“{words}”。</translation>
    </message>
    <message>
        <source>“{words}” stands in the report more than once.</source>
        <translation>“{words}”在报告中不止一处。</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export the data</source>
        <translation>导出数据</translation>
    </message>
    <message>
        <source>data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Into</source>
        <translation>导出到</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Nine tables, and notes on what was chosen and left out: codings with text and context, reports, report × theme and county × year × theme (as lists and as matrices), codebook, memos, progress. The guide explains every column.</source>
        <translation>九张表，另有说明记录选了什么、略去什么：编码（含文字与上下文）、报告、报告 × 主题与县域 × 年度 × 主题（各有长表和矩阵）、编码本、备忘、进度。逐列解释见使用指南。</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Codings of</source>
        <translation>编码来自</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>All coders</source>
        <translation>全部编码员</translation>
    </message>
    <message>
        <source>Altered: %1</source>
        <translation>改动：%1</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>正在写入…</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>已写入：%1</translation>
    </message>
    <message>
        <source>What the form cannot hold:</source>
        <translation>该格式装不下的内容：</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>没有写出任何文件。</translation>
    </message>
</context>
<context>
    <name>FactDelegate</name>
    <message>
        <source>Counties</source>
        <translation>县域</translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Issuing body</source>
        <translation>发文机关</translation>
    </message>
    <message>
        <source>County</source>
        <translation>县域</translation>
    </message>
    <message>
        <source>County code</source>
        <translation>行政区划代码</translation>
    </message>
    <message>
        <source>Prefecture</source>
        <translation>地市</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>省份</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年度</translation>
    </message>
    <message>
        <source>Issued on</source>
        <translation>成文日期</translation>
    </message>
    <message>
        <source>Published on</source>
        <translation>发布日期</translation>
    </message>
    <message>
        <source>Document number</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>Report on law-based government</source>
        <translation>法治政府建设报告</translation>
    </message>
    <message>
        <source>Government work report</source>
        <translation>政府工作报告</translation>
    </message>
    <message>
        <source>Explanation of a report</source>
        <translation>报告解读</translation>
    </message>
    <message>
        <source>Statistical bulletin</source>
        <translation>统计公报</translation>
    </message>
    <message>
        <source>News</source>
        <translation>新闻</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>方案、要点</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规章</translation>
    </message>
    <message>
        <source>Model text</source>
        <translation>范文</translation>
    </message>
    <message>
        <source>Report on disclosure of information</source>
        <translation>信息公开年度报告</translation>
    </message>
    <message>
        <source>Only a page&apos;s menu</source>
        <translation>只有网页菜单</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>其他</translation>
    </message>
</context>
<context>
    <name>FactsDialog</name>
    <message>
        <source>Facts: %1</source>
        <translation>基本信息：%1</translation>
    </message>
    <message>
        <source>What is guessed is right</source>
        <translation>推断无误</translation>
    </message>
    <message>
        <source>The report does not say: %1. Please fill that in.</source>
        <translation>报告中未找到：%1。请补充。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>来源：%1</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>guessed</source>
        <translation>推断</translation>
    </message>
    <message>
        <source>YYYY-MM-DD</source>
        <translation>年年年年-月月-日日</translation>
    </message>
</context>
<context>
    <name>FigureEditor</name>
    <message>
        <source>Figure</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>To</source>
        <translation>至</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Qualifier</source>
        <translation>约数词</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>与何相比</translation>
    </message>
    <message>
        <source>level</source>
        <translation>水平</translation>
    </message>
    <message>
        <source>change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>achieved</source>
        <translation>已实现</translation>
    </message>
    <message>
        <source>target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>指标名称</translation>
    </message>
    <message>
        <source>From now on “%1” means this indicator</source>
        <translation>今后“%1”都指这一指标</translation>
    </message>
    <message>
        <source>From now on these words mean this indicator</source>
        <translation>今后这些字都指这一指标</translation>
    </message>
</context>
<context>
    <name>FigureList</name>
    <message>
        <source>Figures in this report</source>
        <translation>本报告中的数字</translation>
    </message>
</context>
<context>
    <name>FigureTable</name>
    <message>
        <source>Reliability by theme</source>
        <translation>各主题信度</translation>
    </message>
</context>
<context>
    <name>FiguresPane</name>
    <message>
        <source>Figures</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Enter confirms · Delete: no figure · E corrects · Backspace takes back</source>
        <translation>Enter 确认 · Delete 不是数字 · E 修改 · Backspace 收回</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>The figure is confirmed.</source>
        <translation>数字已确认。</translation>
    </message>
    <message>
        <source>No figures are found in this report.</source>
        <translation>这份报告中没有找到数字。</translation>
    </message>
    <message>
        <source>Open a report to see its figures.</source>
        <translation>打开一份报告，这里列出其中的数字。</translation>
    </message>
    <message>
        <source>%1 of %2 judged</source>
        <translation>已判断 %1 / %2</translation>
    </message>
</context>
<context>
    <name>FilterMenu</name>
    <message>
        <source>Filter the chart</source>
        <translation>筛选图表</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>省份</translation>
    </message>
    <message>
        <source>From year</source>
        <translation>起始年度</translation>
    </message>
    <message>
        <source>To year</source>
        <translation>截止年度</translation>
    </message>
    <message>
        <source>Coder</source>
        <translation>编码员</translation>
    </message>
    <message>
        <source>Several coders</source>
        <translation>几位编码员</translation>
    </message>
    <message>
        <source>Reports being coded</source>
        <translation>编码中的报告</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Main themes, with their sub-themes</source>
        <translation>一级主题（含下级）</translation>
    </message>
    <message>
        <source>Each alone</source>
        <translation>各主题单列</translation>
    </message>
    <message>
        <source>Resolution, else mean of who finished</source>
        <translation>裁定结果，否则取完成者平均</translation>
    </message>
    <message>
        <source>Mean of who finished</source>
        <translation>完成者平均</translation>
    </message>
    <message>
        <source>Sum of who finished</source>
        <translation>完成者合计</translation>
    </message>
    <message>
        <source>Shown paler</source>
        <translation>以浅色显示</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>不计入</translation>
    </message>
    <message>
        <source>All reports</source>
        <translation>全部报告</translation>
    </message>
    <message>
        <source>coded only</source>
        <translation>仅已编码</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in this report</source>
        <translation>在本篇中查找</translation>
    </message>
    <message>
        <source>Place among those found</source>
        <translation>查找结果中的位置</translation>
    </message>
    <message>
        <source>Previous (Shift+Enter)</source>
        <translation>上一处（Shift+Enter）</translation>
    </message>
    <message>
        <source>Next (Enter)</source>
        <translation>下一处（Enter）</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭（Esc）</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>未找到</translation>
    </message>
</context>
<context>
    <name>FoldLine</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <source>CSV: for R, Stata, SPSS, Python</source>
        <translation>CSV：用于 R、Stata、SPSS、Python</translation>
    </message>
    <message>
        <source>JSONL: for programs, a coding a line</source>
        <translation>JSONL：供程序使用，每行一条编码</translation>
    </message>
    <message>
        <source>REFI-QDA with Windows line ends: for MAXQDA</source>
        <translation>REFI-QDA（Windows 换行）：供 MAXQDA 使用</translation>
    </message>
    <message>
        <source>REFI-QDA: for NVivo, ATLAS.ti, QualCoder</source>
        <translation>REFI-QDA：供 NVivo、ATLAS.ti、QualCoder 使用</translation>
    </message>
    <message>
        <source>XLSX: for Excel, one workbook</source>
        <translation>XLSX：用于 Excel，一个工作簿</translation>
    </message>
    <message>
        <source>a folder of files with one JSON object a line; text exact</source>
        <translation>一个文件夹，每个文件每行一个 JSON 对象，文本原样</translation>
    </message>
    <message>
        <source>a folder of tables, UTF-8 with a byte order mark, so that spreadsheets open it right</source>
        <translation>一个文件夹，含多张表；带字节顺序标记的 UTF-8，电子表格可直接打开</translation>
    </message>
    <message>
        <source>one REFI-QDA project: texts, codings, codebook, coders, memos, and a case a report with its facts and own columns</source>
        <translation>一个 REFI-QDA 项目：文本、编码、编码本、编码员、备忘，以及每篇报告一个个案，带其事实信息和自有列</translation>
    </message>
    <message>
        <source>one REFI-QDA project: texts, codings, codebook, coders, memos, and a case a report with its facts and own columns; line ends are CRLF and count as one character</source>
        <translation>一个 REFI-QDA 项目：文本、编码、编码本、编码员、备忘，以及每篇报告一个个案，带其事实信息和自有列；换行为 CRLF，算一个字符</translation>
    </message>
    <message>
        <source>one workbook, a sheet a table, text cells as text</source>
        <translation>一个工作簿，每表一页，文本单元格按文本存放</translation>
    </message>
    <message>
        <source>rounds, the history, what an importer remarked, theme keys and the origin of codings are left out, each named in a table beside</source>
        <translation>轮次、操作日志、导入提示、主题按键、编码的来历略去，逐项列在旁边的表里</translation>
    </message>
    <message>
        <source>text past 32,767 characters is cut off and control characters are replaced, each named in the notes</source>
        <translation>超过 32,767 个字符的文本截断，控制字符被替换，逐一写入说明</translation>
    </message>
    <message>
        <source>text that begins with = + - @ a tab, a line end or full-width ＝＋－＠ has an apostrophe before it, so that no spreadsheet takes it for a formula</source>
        <translation>以 = + - @、制表符、换行或全角 ＝＋－＠ 开头的文本前面加一个撇号，以免被电子表格当作公式</translation>
    </message>
</context>
<context>
    <name>FrequencyPane</name>
    <message>
        <source>Save the chart</source>
        <translation>保存图表</translation>
    </message>
</context>
<context>
    <name>GroupChoice</name>
    <message>
        <source>First group</source>
        <translation>第一组</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>尚未选择</translation>
    </message>
    <message>
        <source>Second group</source>
        <translation>第二组</translation>
    </message>
</context>
<context>
    <name>HandOverDialog</name>
    <message>
        <source>Hand work over</source>
        <translation>转交工作</translation>
    </message>
    <message>
        <source>Who takes it</source>
        <translation>转给谁</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>转交</translation>
    </message>
    <message>
        <source>The work of %1 goes to</source>
        <translation>%1 的工作转给</translation>
    </message>
    <message>
        <source>There is no work outside rounds.</source>
        <translation>轮次之外没有工作。</translation>
    </message>
    <message numerus="yes">
        <source>%n coding(s)</source>
        <translation>
            <numerusform>%n 处编码</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them become one with the other&apos;s</source>
        <translation>
            <numerusform>其中 %n 条与对方的合为一条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n memo(s)</source>
        <translation>
            <numerusform>%n 条备忘</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n verdict(s) on figures</source>
        <translation>
            <numerusform>%n 条对数字的判断</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) declared done</source>
        <translation>
            <numerusform>%n 份已声明完成的报告</numerusform>
        </translation>
    </message>
    <message>
        <source>The work in the round %1 stays: it is blind and not revealed.</source>
        <translation>编码轮次 %1 中的工作不转：尚在盲编，没有揭盲。</translation>
    </message>
    <message>
        <source>The work in the round %1 stays: it is being coded.</source>
        <translation>编码轮次 %1 中的工作不转：正在编码。</translation>
    </message>
    <message>
        <source>The work in the round %1 stays: it is locked.</source>
        <translation>编码轮次 %1 中的工作不转：已经锁定。</translation>
    </message>
    <message>
        <source>The work of %1 is now %2&apos;s.</source>
        <translation>%1 的工作现在归 %2。</translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <source>Every key on one page</source>
        <translation>全部快捷键</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Keys can be changed in the preferences. Single letters work in the text.</source>
        <translation>快捷键可在偏好设置中更改。单个字母键在正文中有效。</translation>
    </message>
    <message>
        <source>Apply the theme with that key; a second time takes it off</source>
        <translation>应用该数字键的主题；再按一次即移除</translation>
    </message>
    <message>
        <source>Take that coder&apos;s coding</source>
        <translation>取该编码员的编码</translation>
    </message>
</context>
<context>
    <name>HereList</name>
    <message>
        <source>Codings under the cursor</source>
        <translation>光标处的编码</translation>
    </message>
    <message>
        <source>No coding here. A theme&apos;s key codes the framed sentence.</source>
        <translation>此处没有编码。按主题的数字键即可编码框内的句子。</translation>
    </message>
</context>
<context>
    <name>HiddenLine</name>
    <message>
        <source>Hidden codings</source>
        <translation>隐藏的编码</translation>
    </message>
    <message>
        <source>Show all (Shift+V)</source>
        <translation>全部显示（Shift+V）</translation>
    </message>
    <message numerus="yes">
        <source>%n coding(s) of this report</source>
        <translation>
            <numerusform>本报告 %n 处编码</numerusform>
        </translation>
    </message>
    <message>
        <source>Not shown: %1 (%2). Hidden is not the same as not coded.</source>
        <translation>未显示：%1（%2）。隐藏不等于未编码。</translation>
    </message>
    <message numerus="yes">
        <source>%n theme(s)</source>
        <translation>
            <numerusform>%n 个主题</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n coder(s)</source>
        <translation>
            <numerusform>%n 位编码员</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n round(s)</source>
        <translation>
            <numerusform>%n 个轮次</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Undone: {what}</source>
        <translation>已撤销：{what}</translation>
    </message>
    <message>
        <source>Redone: {what}</source>
        <translation>已重做：{what}</translation>
    </message>
    <message>
        <source>Project created</source>
        <translation>新建项目</translation>
    </message>
    <message>
        <source>Import of {files} files, the first {first}</source>
        <translation>导入 {files} 个文件，首个为 {first}</translation>
    </message>
    <message>
        <source>Project of another tool taken in: {file}</source>
        <translation>读入其他工具的项目：{file}</translation>
    </message>
    <message>
        <source>Facts of {report} corrected</source>
        <translation>更正 {report} 的基本信息</translation>
    </message>
    <message>
        <source>Facts of {report} confirmed</source>
        <translation>确认 {report} 的基本信息</translation>
    </message>
    <message>
        <source>{report} has a new text: {moved} codings moved, {changed} changed, {lost} not placed</source>
        <translation>{report} 换了新文本：{moved} 处编码移动，{changed} 处改变，{lost} 处无法定位</translation>
    </message>
    <message>
        <source>{report} removed from the corpus</source>
        <translation>从语料中移除 {report}</translation>
    </message>
    <message>
        <source>Own columns taken in from {file}: {columns}</source>
        <translation>从 {file} 录入自有列：{columns}</translation>
    </message>
    <message>
        <source>Own columns taken out: {columns}</source>
        <translation>去掉自有列：{columns}</translation>
    </message>
    <message>
        <source>{report} marked as done</source>
        <translation>标记 {report} 为已完成</translation>
    </message>
    <message>
        <source>{report} marked as not done</source>
        <translation>取消 {report} 的完成标记</translation>
    </message>
    <message>
        <source>{report}: “{excerpt}” coded as {theme}</source>
        <translation>{report}：“{excerpt}”编码为 {theme}</translation>
    </message>
    <message>
        <source>{report}: {theme} removed from “{excerpt}”</source>
        <translation>{report}：移除“{excerpt}”上的 {theme}</translation>
    </message>
    <message>
        <source>{report}: “{excerpt}” is now {theme}</source>
        <translation>{report}：“{excerpt}”改为 {theme}</translation>
    </message>
    <message>
        <source>{report}: {theme} now covers “{excerpt}”</source>
        <translation>{report}：{theme} 的范围改为“{excerpt}”</translation>
    </message>
    <message>
        <source>{report}: {theme} split on “{excerpt}”</source>
        <translation>{report}：{theme}在“{excerpt}”处拆分</translation>
    </message>
    <message>
        <source>{report}: codings of {theme} merged into “{excerpt}”</source>
        <translation>{report}：{theme}的编码合并为“{excerpt}”</translation>
    </message>
    <message>
        <source>{report}: memo on {theme}: {text}</source>
        <translation>{report}：{theme} 的备忘：{text}</translation>
    </message>
    <message>
        <source>{codings} matches of “{pattern}” coded as {theme}</source>
        <translation>“{pattern}”的 {codings} 处编码为 {theme}</translation>
    </message>
    <message>
        <source>{codings} passages coded as {theme}</source>
        <translation>{codings} 处片段编码为 {theme}</translation>
    </message>
    <message>
        <source>{codings} codings are now {theme}</source>
        <translation>{codings} 处编码改为 {theme}</translation>
    </message>
    <message>
        <source>Memo on {codings} codings: {text}</source>
        <translation>给 {codings} 处编码写备忘：{text}</translation>
    </message>
    <message>
        <source>{codings} codings marked for the adjudicator</source>
        <translation>{codings} 处编码标记给裁定人</translation>
    </message>
    <message>
        <source>{codings} codings no longer marked for the adjudicator</source>
        <translation>{codings} 处编码不再标记给裁定人</translation>
    </message>
    <message>
        <source>Memo marked for the adjudicator</source>
        <translation>备忘标记给裁定人</translation>
    </message>
    <message>
        <source>Memo no longer marked for the adjudicator</source>
        <translation>备忘不再标记给裁定人</translation>
    </message>
    <message>
        <source>Codings loaded from {file}</source>
        <translation>从 {file} 载入编码</translation>
    </message>
    <message>
        <source>Theme {theme} added</source>
        <translation>添加主题 {theme}</translation>
    </message>
    <message>
        <source>Theme {theme} edited</source>
        <translation>编辑主题 {theme}</translation>
    </message>
    <message>
        <source>Theme {theme} moved</source>
        <translation>移动主题 {theme}</translation>
    </message>
    <message>
        <source>Theme {theme} retired</source>
        <translation>停用主题 {theme}</translation>
    </message>
    <message>
        <source>Theme {theme} restored</source>
        <translation>恢复主题 {theme}</translation>
    </message>
    <message>
        <source>Theme {theme} merged into {into}</source>
        <translation>主题 {theme} 合并到 {into}</translation>
    </message>
    <message>
        <source>Theme {theme} split: {codings} codings went to {into}</source>
        <translation>拆分主题 {theme}：{codings} 条编码归入 {into}</translation>
    </message>
    <message>
        <source>{codings} codings rechecked, and they hold</source>
        <translation>复查 {codings} 条编码，仍然成立</translation>
    </message>
    <message>
        <source>Version {version} of the codebook explained: {reason}</source>
        <translation>补写编码本第 {version} 版的理由：{reason}</translation>
    </message>
    <message>
        <source>The work of {coder} handed over to {to}: {codings} codings</source>
        <translation>{coder} 的工作转给 {to}：{codings} 条编码</translation>
    </message>
    <message>
        <source>{themes} themes loaded from a codebook</source>
        <translation>从编码本载入 {themes} 个主题</translation>
    </message>
    <message>
        <source>Coder {coder} added</source>
        <translation>添加编码员 {coder}</translation>
    </message>
    <message>
        <source>Coder {coder} removed</source>
        <translation>移除编码员 {coder}</translation>
    </message>
    <message>
        <source>Coder {coder} is now called {name}</source>
        <translation>编码员 {coder} 改名为 {name}</translation>
    </message>
    <message>
        <source>Memo written: {text}</source>
        <translation>写备忘：{text}</translation>
    </message>
    <message>
        <source>Memo changed: {text}</source>
        <translation>修改备忘：{text}</translation>
    </message>
    <message>
        <source>Memo removed</source>
        <translation>移除备忘</translation>
    </message>
    <message>
        <source>{report}: “{excerpt}” confirmed as {indicator} {value}</source>
        <translation>{report}：“{excerpt}”确认为 {indicator} {value}</translation>
    </message>
    <message>
        <source>{report}: “{excerpt}” is no figure</source>
        <translation>{report}：“{excerpt}”不是数字</translation>
    </message>
    <message>
        <source>{report}: the verdict on “{excerpt}” taken back</source>
        <translation>{report}：收回对“{excerpt}”的判断</translation>
    </message>
    <message>
        <source>{report}: {suggestions} suggestions shown</source>
        <translation>{report}：给出了 {suggestions} 条建议</translation>
    </message>
    <message>
        <source>{report}: the suggestion of {theme} for “{excerpt}” rejected</source>
        <translation>{report}：对“{excerpt}”建议的 {theme} 已否决</translation>
    </message>
    <message>
        <source>{indicators} indicators written, {first} first</source>
        <translation>写入 {indicators} 个指标，第一个是{first}</translation>
    </message>
    <message>
        <source>Indicator {indicator} removed</source>
        <translation>删除指标{indicator}</translation>
    </message>
    <message>
        <source>Round {round} made, of {reports} reports</source>
        <translation>新建轮次 {round}，含 {reports} 篇报告</translation>
    </message>
    <message>
        <source>Round {round} described for its report</source>
        <translation>轮次{round}补充了报告用的说明</translation>
    </message>
    <message>
        <source>Round {round} begun</source>
        <translation>轮次 {round} 开始编码</translation>
    </message>
    <message>
        <source>Round {round} locked</source>
        <translation>锁定轮次 {round}</translation>
    </message>
    <message>
        <source>Round {round} revealed</source>
        <translation>轮次 {round} 揭盲</translation>
    </message>
    <message>
        <source>Coding package made</source>
        <translation>建立编码包</translation>
    </message>
    <message>
        <source>Put right when the project was rescued</source>
        <translation>抢救项目时所作的补正</translation>
    </message>
    <message>
        <source>Round {round}: {codings} codings of {coder} taken in from a package</source>
        <translation>轮次 {round}：从编码包并入 {coder} 的 {codings} 处编码</translation>
    </message>
    <message>
        <source>Project {project} merged: {codings} codings taken in</source>
        <translation>合并项目 {project}：并入 {codings} 处编码</translation>
    </message>
    <message>
        <source>Round {round}: a disagreement in {report} decided</source>
        <translation>轮次 {round}：裁定 {report} 的一处分歧</translation>
    </message>
    <message>
        <source>Round {round}: decisions taken from {file}</source>
        <translation>轮次 {round}：从 {file} 载入裁定</translation>
    </message>
    <message>
        <source>Round {round}: a decision taken back</source>
        <translation>轮次 {round}：收回一处裁定</translation>
    </message>
    <message>
        <source>Round {round}: adjudication finished</source>
        <translation>轮次 {round}：裁定结束</translation>
    </message>
    <message>
        <source>Undo stops here. Once more takes back: {what}</source>
        <translation>撤销在此停住。再按一次将撤销：{what}</translation>
    </message>
</context>
<context>
    <name>HistoryPane</name>
    <message>
        <source>History</source>
        <translation>操作日志</translation>
    </message>
    <message>
        <source>Undo everything after this</source>
        <translation>撤销此步之后的全部操作</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import reports</source>
        <translation>导入报告</translation>
    </message>
    <message>
        <source>Reading the files; nothing goes in yet.</source>
        <translation>正在读取文件，尚未导入。</translation>
    </message>
    <message>
        <source>Your corrections will be lost. Press Esc again to leave.</source>
        <translation>您的更正将会丢失。再按一次 Esc 离开。</translation>
    </message>
    <message>
        <source>Storing the reports; what is in stays.</source>
        <translation>正在存入报告，已存入的会保留。</translation>
    </message>
</context>
<context>
    <name>ImportSummaryPage</name>
    <message>
        <source>What became of each file</source>
        <translation>每个文件的导入结果</translation>
    </message>
    <message>
        <source>Export the list…</source>
        <translation>导出清单…</translation>
    </message>
    <message>
        <source>Fill in missing facts…</source>
        <translation>补充缺失信息…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>%1-import.csv</source>
        <translation>%1-导入清单.csv</translation>
    </message>
    <message>
        <source>Export the list</source>
        <translation>导出清单</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>已写入：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) imported</source>
        <translation>
            <numerusform>已导入 %n 篇</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) failed</source>
        <translation>
            <numerusform>失败 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already there</source>
        <translation>
            <numerusform>已存在 %n 篇</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>未导入 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lack(s) facts</source>
        <translation>
            <numerusform>%n 篇信息不全</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Importing</name>
    <message>
        <source>the report&apos;s title</source>
        <translation>报告标题</translation>
    </message>
    <message>
        <source>to whom it is addressed</source>
        <translation>主送机关</translation>
    </message>
    <message>
        <source>form of address</source>
        <translation>称谓</translation>
    </message>
    <message>
        <source>where it was given</source>
        <translation>报告场合</translation>
    </message>
    <message>
        <source>who gave it</source>
        <translation>报告人</translation>
    </message>
    <message>
        <source>signature</source>
        <translation>落款</translation>
    </message>
    <message>
        <source>date line</source>
        <translation>成文日期行</translation>
    </message>
    <message>
        <source>note</source>
        <translation>注释</translation>
    </message>
    <message>
        <source>annex</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>said twice</source>
        <translation>重复内容</translation>
    </message>
    <message>
        <source>the site&apos;s, not the report&apos;s</source>
        <translation>网站内容，非报告正文</translation>
    </message>
    <message>
        <source>the page&apos;s summary</source>
        <translation>网页摘要</translation>
    </message>
    <message>
        <source>after the end of the report</source>
        <translation>正文结束之后</translation>
    </message>
    <message>
        <source>where on the site the page is</source>
        <translation>网站位置导航</translation>
    </message>
    <message>
        <source>a mark alone on its line</source>
        <translation>单独成行的符号</translation>
    </message>
    <message>
        <source>buttons of the page</source>
        <translation>网页按钮</translation>
    </message>
    <message>
        <source>what stands under a picture</source>
        <translation>图片说明</translation>
    </message>
    <message>
        <source>the site&apos;s clock</source>
        <translation>网站时钟</translation>
    </message>
    <message>
        <source>a code to scan</source>
        <translation>二维码</translation>
    </message>
    <message>
        <source>table of contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>how often the page was read</source>
        <translation>阅读次数</translation>
    </message>
    <message>
        <source>disclaimer</source>
        <translation>免责声明</translation>
    </message>
    <message>
        <source>the site&apos;s editor</source>
        <translation>网站编辑</translation>
    </message>
    <message>
        <source>choice of the font size</source>
        <translation>字号选择</translation>
    </message>
    <message>
        <source>footnote</source>
        <translation>脚注</translation>
    </message>
    <message>
        <source>glossary behind the report</source>
        <translation>报告之后的名词解释</translation>
    </message>
    <message>
        <source>a heading without a number</source>
        <translation>无序号的标题</translation>
    </message>
    <message>
        <source>hidden in the document</source>
        <translation>文档中的隐藏文字</translation>
    </message>
    <message>
        <source>list of honours behind the report</source>
        <translation>报告之后的荣誉清单</translation>
    </message>
    <message>
        <source>the site&apos;s imprint</source>
        <translation>网站版权信息</translation>
    </message>
    <message>
        <source>the page&apos;s index table</source>
        <translation>网页索引表</translation>
    </message>
    <message>
        <source>menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>outside the article on the page</source>
        <translation>网页文章之外</translation>
    </message>
    <message>
        <source>page number</source>
        <translation>页码</translation>
    </message>
    <message>
        <source>links to other pages</source>
        <translation>其他页面链接</translation>
    </message>
    <message>
        <source>links to other texts</source>
        <translation>其他文章链接</translation>
    </message>
    <message>
        <source>a paragraph that is there twice</source>
        <translation>重复的段落</translation>
    </message>
    <message>
        <source>header or footer of the page</source>
        <translation>页眉或页脚</translation>
    </message>
    <message>
        <source>sharing</source>
        <translation>分享</translation>
    </message>
    <message>
        <source>printed across the page</source>
        <translation>斜印在页面上的文字</translation>
    </message>
    <message>
        <source>the site&apos;s, before the report</source>
        <translation>正文之前的网站内容</translation>
    </message>
    <message>
        <source>a notice of the site</source>
        <translation>网站提示</translation>
    </message>
    <message>
        <source>where the site has the text from</source>
        <translation>来源信息</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>watermark or running head</source>
        <translation>水印或页眉</translation>
    </message>
    <message>
        <source>the same text as {other}; not taken in twice</source>
        <translation>与 {other} 文本相同，不重复导入</translation>
    </message>
    <message>
        <source>not found: {facts}</source>
        <translation>未找到：{facts}</translation>
    </message>
    <message>
        <source>nearly the same text as {other}</source>
        <translation>与 {other} 文本近似</translation>
    </message>
    <message>
        <source>same county and year as {other}</source>
        <translation>与 {other} 同县同年</translation>
    </message>
    <message>
        <source>guessed: {facts}</source>
        <translation>推断：{facts}</translation>
    </message>
</context>
<context>
    <name>KeptQueries</name>
    <message>
        <source>Save this query</source>
        <translation>保存这一检索</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>KeyHints</name>
    <message>
        <source>all keys</source>
        <translation>全部快捷键</translation>
    </message>
    <message>
        <source>undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>sentence</source>
        <translation>句子</translation>
    </message>
    <message>
        <source>next likely</source>
        <translation>可能的下一句</translation>
    </message>
    <message>
        <source>theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>repeat</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>end by a word</source>
        <translation>终点按词</translation>
    </message>
    <message>
        <source>start by a word</source>
        <translation>起点按词</translation>
    </message>
    <message>
        <source>by a character</source>
        <translation>按字</translation>
    </message>
    <message>
        <source>other theme</source>
        <translation>改主题</translation>
    </message>
    <message>
        <source>split</source>
        <translation>拆分</translation>
    </message>
    <message>
        <source>keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>leave</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>accept</source>
        <translation>采纳</translation>
    </message>
    <message>
        <source>not it</source>
        <translation>不是</translation>
    </message>
    <message>
        <source>all panes</source>
        <translation>全部窗格</translation>
    </message>
    <message>
        <source>list</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>coding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>passages</source>
        <translation>片段</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>选定</translation>
    </message>
    <message>
        <source>back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>passage</source>
        <translation>片段</translation>
    </message>
    <message>
        <source>tick</source>
        <translation>勾选</translation>
    </message>
    <message>
        <source>disagreement</source>
        <translation>分歧</translation>
    </message>
    <message>
        <source>take</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>union</source>
        <translation>并集</translation>
    </message>
    <message>
        <source>no coding here</source>
        <translation>此处不编码</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>next control</source>
        <translation>下一个控件</translation>
    </message>
</context>
<context>
    <name>KeyTable</name>
    <message>
        <source>Press the key</source>
        <translation>按下快捷键</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>默认</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>无快捷键</translation>
    </message>
    <message>
        <source>Press the key:</source>
        <translation>按下快捷键：</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>命令与快捷键</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>%1 is given to more than one command.</source>
        <translation>%1 被分配给多个命令。</translation>
    </message>
</context>
<context>
    <name>LegendStrip</name>
    <message>
        <source>Legend</source>
        <translation>图例</translation>
    </message>
</context>
<context>
    <name>LikelySentences</name>
    <message>
        <source>Looking for likely sentences in the next reports…</source>
        <translation>正在后面的报告中查找可能的句子…</translation>
    </message>
    <message>
        <source>No likely sentence is left.</source>
        <translation>没有可能的句子了。</translation>
    </message>
    <message>
        <source>No likely sentence was left there: this is the next report.</source>
        <translation>前一篇已没有可能的句子，这是下一篇报告。</translation>
    </message>
    <message>
        <source>%1 accept</source>
        <translation>%1 采纳</translation>
    </message>
    <message>
        <source>%1 not it</source>
        <translation>%1 不是</translation>
    </message>
    <message>
        <source>%1 next</source>
        <translation>%1 下一处</translation>
    </message>
    <message>
        <source>Nothing is suggested in a blind round, nor on its reports.</source>
        <translation>盲编轮次及其报告中不提建议。</translation>
    </message>
    <message>
        <source>No likely sentence is before this one.</source>
        <translation>前面没有可能的句子了。</translation>
    </message>
</context>
<context>
    <name>ListChoices</name>
    <message>
        <source>Order</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Which ones</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>By report</source>
        <translation>按报告</translation>
    </message>
    <message>
        <source>Worst reports first</source>
        <translation>分歧多的报告在前</translation>
    </message>
    <message>
        <source>By theme</source>
        <translation>按主题</translation>
    </message>
    <message>
        <source>By kind</source>
        <translation>按类型</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Undecided</source>
        <translation>未裁定</translation>
    </message>
    <message>
        <source>Codebook must change</source>
        <translation>编码本需改</translation>
    </message>
    <message>
        <source>Changed since</source>
        <translation>此后有改动</translation>
    </message>
</context>
<context>
    <name>LongChange</name>
    <message>
        <source>Putting back what was before…</source>
        <translation>正在恢复先前的内容…</translation>
    </message>
</context>
<context>
    <name>LongWork</name>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Zhupi</source>
        <translation>朱批</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>MeaningChoice</name>
    <message>
        <source>What the change is</source>
        <translation>改动的性质</translation>
    </message>
    <message numerus="yes">
        <source>%n coding(s) follow the present definition.</source>
        <translation>
            <numerusform>%n 条编码依据现在的定义。</numerusform>
        </translation>
    </message>
    <message>
        <source>Only the wording changes</source>
        <translation>只改措辞</translation>
    </message>
    <message>
        <source>The meaning changes: list these codings to be rechecked</source>
        <translation>含义变了：把这些编码列出来复查</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Reason, kept with the version</source>
        <translation>理由，随版本保存</translation>
    </message>
</context>
<context>
    <name>MemoEditor</name>
    <message>
        <source>Memo</source>
        <translation>备忘</translation>
    </message>
    <message>
        <source>For the adjudicator</source>
        <translation>给裁定人</translation>
    </message>
    <message>
        <source>Ctrl+Enter saves</source>
        <translation>Ctrl+Enter 保存</translation>
    </message>
</context>
<context>
    <name>MemosPane</name>
    <message>
        <source>Memos</source>
        <translation>备忘</translation>
    </message>
    <message>
        <source>New memo on the project…</source>
        <translation>为项目写备忘…</translation>
    </message>
    <message>
        <source>Find in the memos</source>
        <translation>在备忘中查找</translation>
    </message>
    <message>
        <source>Find in the memos…</source>
        <translation>在备忘中查找…</translation>
    </message>
    <message>
        <source>For the adjudicator</source>
        <translation>给裁定人</translation>
    </message>
    <message>
        <source>No memos yet. M writes one on the coding under the cursor.</source>
        <translation>还没有备忘。按 M 为光标处的编码写备忘。</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>No memo says that.</source>
        <translation>没有这样的备忘。</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Not for the adjudicator</source>
        <translation>不再给裁定人</translation>
    </message>
    <message>
        <source>To %1</source>
        <translation>到 %1</translation>
    </message>
    <message>
        <source>The memo is removed.</source>
        <translation>备忘已移除。</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>Merge another project</source>
        <translation>合并另一个项目</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>改动</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Changed in both</source>
        <translation>双方都改过</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Coders</source>
        <translation>编码员</translation>
    </message>
    <message>
        <source>Codings</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Memos</source>
        <translation>备忘</translation>
    </message>
    <message>
        <source>Verdicts on figures</source>
        <translation>对数字的判断</translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation>编码轮次</translation>
    </message>
    <message>
        <source>comes in</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>changed there</source>
        <translation>对方改过</translation>
    </message>
    <message>
        <source>changed here</source>
        <translation>本项目改过</translation>
    </message>
    <message>
        <source>changed in both</source>
        <translation>双方都改过</translation>
    </message>
    <message>
        <source>The newer one stands</source>
        <translation>以较新的为准</translation>
    </message>
    <message>
        <source>Ours stands</source>
        <translation>以本项目为准</translation>
    </message>
    <message>
        <source>Theirs stands</source>
        <translation>以对方为准</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>两者都保留</translation>
    </message>
    <message>
        <source>Everything in that project is here already: nothing would change.</source>
        <translation>该项目的内容这里都已经有了，合并不会带来任何变动。</translation>
    </message>
    <message>
        <source>All of it is one step, which Undo takes back.</source>
        <translation>全部作为一步，可撤销。</translation>
    </message>
</context>
<context>
    <name>MergePreviewDialog</name>
    <message>
        <source>Merge themes</source>
        <translation>合并主题</translation>
    </message>
    <message>
        <source>%1 into %2</source>
        <translation>%1 并入 %2</translation>
    </message>
    <message>
        <source>Codings that go</source>
        <translation>要并入的编码</translation>
    </message>
    <message>
        <source>overlaps afterwards</source>
        <translation>合并后重叠</translation>
    </message>
    <message>
        <source>Unite them, with all their memos</source>
        <translation>合为一条，备忘都保留</translation>
    </message>
    <message>
        <source>Keep them apart</source>
        <translation>各自保留</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Reason, kept with the version</source>
        <translation>理由，随版本保存</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message numerus="yes">
        <source>%n coding(s) outside rounds go over.</source>
        <translation>
            <numerusform>并入轮次之外的 %n 条编码。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them are there already.</source>
        <translation>
            <numerusform>其中 %n 条对方已有。</numerusform>
        </translation>
    </message>
    <message>
        <source>No codings of one coder overlap afterwards.</source>
        <translation>合并后没有同一编码员的编码重叠。</translation>
    </message>
    <message numerus="yes">
        <source>%n coding(s) of one coder overlap afterwards:</source>
        <translation>
            <numerusform>合并后同一编码员有 %n 条编码重叠：</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MovedDialog</name>
    <message>
        <source>Coding has stopped</source>
        <translation>编码已停止</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>另存副本…</translation>
    </message>
    <message>
        <source>Open what lies there now</source>
        <translation>打开现在那里的文件</translation>
    </message>
    <message>
        <source>Only read on</source>
        <translation>只继续阅读</translation>
    </message>
    <message>
        <source>All codings up to now are still in this window; none is taken down any more. Save them as a copy first. The copy is a whole project, with its history.</source>
        <translation>到目前为止的编码都还在这个窗口里；此后的编码不再记录。请先另存为副本。副本是完整的项目，带有历史记录。</translation>
    </message>
</context>
<context>
    <name>NewProjectDialog</name>
    <message>
        <source>New project</source>
        <translation>新建项目</translation>
    </message>
    <message>
        <source>County reports</source>
        <translation>县域报告</translation>
    </message>
    <message>
        <source>Project file</source>
        <translation>项目文件</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>您的姓名</translation>
    </message>
    <message>
        <source>Codebook file</source>
        <translation>编码本文件</translation>
    </message>
    <message>
        <source>Everything is saved in this one file, at once, as you work.</source>
        <translation>所有内容随时自动保存在这一个文件中。</translation>
    </message>
    <message>
        <source>Your codings carry this name</source>
        <translation>您的编码将署此名</translation>
    </message>
    <message>
        <source>Codebook</source>
        <translation>编码本</translation>
    </message>
    <message>
        <source>The sample codebook on law-based government</source>
        <translation>法治政府建设示例编码本</translation>
    </message>
    <message>
        <source>Empty: I make my own themes</source>
        <translation>空白：自行建立主题</translation>
    </message>
    <message>
        <source>From a file</source>
        <translation>来自文件</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>创建</translation>
    </message>
    <message>
        <source>Zhupi projects (*.zhupi)</source>
        <translation>朱批项目 (*.zhupi)</translation>
    </message>
    <message>
        <source>Codebooks (*.json)</source>
        <translation>编码本 (*.json)</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Close this notice</source>
        <translation>关闭提示</translation>
    </message>
</context>
<context>
    <name>OverTimePage</name>
    <message>
        <source>Reliability over time</source>
        <translation>历次信度</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>分析单位</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>This table (CSV)…</source>
        <translation>此表（CSV）…</translation>
    </message>
    <message>
        <source>Save the table</source>
        <translation>保存此表</translation>
    </message>
    <message>
        <source>reliability over time</source>
        <translation>历次信度</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>已写入：%1</translation>
    </message>
    <message>
        <source>Each round&apos;s own unit</source>
        <translation>各轮自己的分析单位</translation>
    </message>
    <message>
        <source>Every theme</source>
        <translation>每个主题</translation>
    </message>
    <message>
        <source>Sub-themes count for their top theme</source>
        <translation>下级主题计入一级主题</translation>
    </message>
    <message>
        <source>Alpha of each round by itself, over its own coders and reports, with its 95 % interval between 0 and 1; dotted lines are at .667 and .800. A * marks a theme that changed in the codebook since the round before. Enter opens the round.</source>
        <translation>各轮按自己的编码员与报告单独计算的 α，横线为 0 到 1 之间的 95 % 区间，虚线为 .667 与 .800。* 表示该主题自上一轮以来在编码本中有改动。按 Enter 打开该轮。</translation>
    </message>
</context>
<context>
    <name>OverTimeTable</name>
    <message>
        <source>Reliability by theme and round</source>
        <translation>各主题历次信度</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>All rows</source>
        <translation>全部各行</translation>
    </message>
</context>
<context>
    <name>PackageFiles</name>
    <message>
        <source>Pack for %1</source>
        <translation>为 %1 打包</translation>
    </message>
    <message>
        <source>Packed: %1. The coder opens it in Zhupi and hands it back.</source>
        <translation>已打包：%1。编码员用朱批打开，编码后交回。</translation>
    </message>
    <message>
        <source>Unpack a package</source>
        <translation>拆开编码包</translation>
    </message>
    <message>
        <source>The codings of %1 are taken in.</source>
        <translation>已并入 %1 的编码。</translation>
    </message>
    <message>
        <source>Coding packages (*%1)</source>
        <translation>编码包 (*%1)</translation>
    </message>
</context>
<context>
    <name>PairMatrix</name>
    <message>
        <source>Alpha by pairs</source>
        <translation>两两 α</translation>
    </message>
</context>
<context>
    <name>PassageActing</name>
    <message numerus="yes">
        <source>Coding %n passage(s) with %1…</source>
        <translation>
            <numerusform>正在把 %n 处编码为 %1……</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changing the theme of %n coding(s)…</source>
        <translation>
            <numerusform>正在更改 %n 处编码的主题……</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n coding(s) changed to %1.</source>
        <translation>
            <numerusform>%n 处编码已改为 %1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Removing %n coding(s)…</source>
        <translation>
            <numerusform>正在移除 %n 处编码……</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n coding(s) removed.</source>
        <translation>
            <numerusform>已移除 %n 处编码。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Writing the memo on %n coding(s)…</source>
        <translation>
            <numerusform>正在给 %n 处编码写备忘……</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The memo is on %n coding(s).</source>
        <translation>
            <numerusform>备忘已写在 %n 处编码上。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Marking %n coding(s)…</source>
        <translation>
            <numerusform>正在标记 %n 处编码……</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n coding(s) marked for the adjudicator.</source>
        <translation>
            <numerusform>%n 处编码已标记给裁定人。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n coding(s) no longer marked.</source>
        <translation>
            <numerusform>%n 处编码已取消标记。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s) coded with %1.</source>
        <translation>
            <numerusform>%n 处已编码为 %1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stood there already.</source>
        <translation>
            <numerusform>%n 处原已如此。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overlap another of yours.</source>
        <translation>
            <numerusform>%n 处与您的另一处编码重叠。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PassageFilters</name>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>County</source>
        <translation>县域</translation>
    </message>
    <message>
        <source>Coder</source>
        <translation>编码员</translation>
    </message>
    <message>
        <source>Find in the corpus</source>
        <translation>在语料中查找</translation>
    </message>
    <message>
        <source>Find in the corpus…</source>
        <translation>在语料中查找…</translation>
    </message>
    <message>
        <source>Saved queries</source>
        <translation>保存的检索</translation>
    </message>
    <message>
        <source>All themes</source>
        <translation>全部主题</translation>
    </message>
    <message>
        <source>This report</source>
        <translation>本报告</translation>
    </message>
    <message>
        <source>All counties</source>
        <translation>全部县域</translation>
    </message>
    <message>
        <source>What is written there</source>
        <translation>输入的是什么</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>词语</translation>
    </message>
    <message>
        <source>Expression</source>
        <translation>表达式</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>检索式</translation>
    </message>
    <message>
        <source>A query has AND, OR, NOT and brackets; #theme is a theme&apos;s codings.</source>
        <translation>检索式可用 AND、OR、NOT 和括号；#主题 指该主题的编码。</translation>
    </message>
    <message>
        <source>Near each other</source>
        <translation>相距多近</translation>
    </message>
    <message>
        <source>in a sentence</source>
        <translation>同一句</translation>
    </message>
    <message>
        <source>2 sentences apart</source>
        <translation>相隔 2 句以内</translation>
    </message>
    <message>
        <source>in a paragraph</source>
        <translation>同一段</translation>
    </message>
    <message>
        <source>2 paragraphs apart</source>
        <translation>相隔 2 段以内</translation>
    </message>
    <message>
        <source>10 characters apart</source>
        <translation>相隔 10 字以内</translation>
    </message>
    <message>
        <source>50 characters apart</source>
        <translation>相隔 50 字以内</translation>
    </message>
    <message>
        <source>in a section</source>
        <translation>同一章节</translation>
    </message>
    <message>
        <source>in a report</source>
        <translation>同一报告</translation>
    </message>
    <message>
        <source>All coders</source>
        <translation>全部编码员</translation>
    </message>
</context>
<context>
    <name>PassageQuestions</name>
    <message>
        <source>A theme for the ticked: type a part of its name</source>
        <translation>给勾选的选一个主题：输入名称的一部分</translation>
    </message>
    <message numerus="yes">
        <source>A memo on %n coding(s), below what is noted there</source>
        <translation>
            <numerusform>给 %n 处编码写备忘，写在原有备忘之下</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PassageTable</name>
    <message>
        <source>opening</source>
        <translation>开头</translation>
    </message>
    <message>
        <source>done</source>
        <translation>成效</translation>
    </message>
    <message>
        <source>shortcomings</source>
        <translation>不足</translation>
    </message>
    <message>
        <source>plans</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>no chapter</source>
        <translation>章节外</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>手工</translation>
    </message>
    <message>
        <source>all matches</source>
        <translation>全部出处</translation>
    </message>
    <message>
        <source>from a file</source>
        <translation>载入</translation>
    </message>
    <message>
        <source>found</source>
        <translation>查到</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>County</source>
        <translation>县域</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年度</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>章节</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Coder</source>
        <translation>编码员</translation>
    </message>
    <message>
        <source>Words in their context</source>
        <translation>上下文中的词语</translation>
    </message>
    <message>
        <source>Memo</source>
        <translation>备忘</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Passages</source>
        <translation>片段</translation>
    </message>
    <message>
        <source>Group by</source>
        <translation>按此分组</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>不分组</translation>
    </message>
</context>
<context>
    <name>PassagesPane</name>
    <message>
        <source>Passages</source>
        <translation>片段</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message numerus="yes">
        <source>%n so far…</source>
        <translation>
            <numerusform>已有 %n 处……</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %n passage(s)</source>
        <translation>
            <numerusform>前 %n 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s)</source>
        <translation>
            <numerusform>%n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>That does not occur in the corpus.</source>
        <translation>语料中没有找到。</translation>
    </message>
    <message>
        <source>None of these codings is there any more.</source>
        <translation>这些编码都已不在。</translation>
    </message>
    <message>
        <source>Nothing is coded so. Stand on a sentence in the text and press a theme&apos;s key; it is listed here at once.</source>
        <translation>没有符合条件的编码。将光标停在正文的一句上，按主题的数字键，片段即刻列在这里。</translation>
    </message>
</context>
<context>
    <name>PictureHeading</name>
    <message>
        <source>Measure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>顺序</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Meeting in the same</source>
        <translation>共现的范围</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Most {theme}</source>
        <translation>{theme}最多</translation>
    </message>
    <message>
        <source>In order</source>
        <translation>按地区顺序</translation>
    </message>
    <message>
        <source>Largest first</source>
        <translation>从大到小</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Picture (PNG)…</source>
        <translation>图片（PNG）…</translation>
    </message>
    <message>
        <source>Drawing (SVG)…</source>
        <translation>矢量图（SVG）…</translation>
    </message>
    <message>
        <source>Page (PDF)…</source>
        <translation>页面（PDF）…</translation>
    </message>
    <message>
        <source>Table (CSV)…</source>
        <translation>表格（CSV）…</translation>
    </message>
    <message>
        <source>Table (Excel)…</source>
        <translation>表格（Excel）…</translation>
    </message>
</context>
<context>
    <name>PivotTable</name>
    <message>
        <source>Table of the picture</source>
        <translation>图背后的表</translation>
    </message>
</context>
<context>
    <name>PlanBox</name>
    <message>
        <source>How many reports are needed</source>
        <translation>需要多少报告</translation>
    </message>
    <message>
        <source>Share of units</source>
        <translation>单位占比</translation>
    </message>
    <message>
        <source>Expected alpha</source>
        <translation>预期 α</translation>
    </message>
    <message>
        <source>Wanted width of the interval</source>
        <translation>期望的区间宽度</translation>
    </message>
    <message>
        <source>Simulating rounds…</source>
        <translation>正在模拟…</translation>
    </message>
    <message>
        <source>The theme that is meant</source>
        <translation>所指的主题</translation>
    </message>
    <message>
        <source>any theme</source>
        <translation>任一主题</translation>
    </message>
    <message>
        <source>Prevalence</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>width</source>
        <translation>宽度</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>偏好设置</translation>
    </message>
    <message>
        <source>General</source>
        <translation>常规</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
</context>
<context>
    <name>PreviewPane</name>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Previous cut part</source>
        <translation>上一处清除</translation>
    </message>
    <message>
        <source>Next cut part</source>
        <translation>下一处清除</translation>
    </message>
    <message>
        <source>Cut again</source>
        <translation>重新清除</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>放回</translation>
    </message>
    <message>
        <source>Space in the text, or Ctrl+B</source>
        <translation>在正文中按空格，或 Ctrl+B</translation>
    </message>
</context>
<context>
    <name>ProgressPage</name>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
</context>
<context>
    <name>ProjectFiles</name>
    <message>
        <source>Open a project</source>
        <translation>打开项目</translation>
    </message>
    <message>
        <source>Projects and packages (*%1)</source>
        <translation>项目和编码包 (*%1)</translation>
    </message>
    <message>
        <source>Zhupi sample</source>
        <translation>朱批示例</translation>
    </message>
    <message>
        <source>Merge another project</source>
        <translation>合并另一个项目</translation>
    </message>
    <message>
        <source>Zhupi projects (*.zhupi)</source>
        <translation>朱批项目 (*.zhupi)</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>另存副本</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>已保存为 %1。</translation>
    </message>
    <message>
        <source>%1 is merged in.</source>
        <translation>已并入 %1。</translation>
    </message>
    <message>
        <source>Open elsewhere</source>
        <translation>已在别处打开</translation>
    </message>
    <message>
        <source>Open for reading only</source>
        <translation>以只读方式打开</translation>
    </message>
</context>
<context>
    <name>ProjectState</name>
    <message>
        <source>for reading only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>saved automatically</source>
        <translation>自动保存</translation>
    </message>
    <message>
        <source>Zhupi</source>
        <translation>朱批</translation>
    </message>
</context>
<context>
    <name>QuestionPane</name>
    <message>
        <source>What is asked</source>
        <translation>所问</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Each theme alone</source>
        <translation>各主题单列</translation>
    </message>
    <message>
        <source>By %1</source>
        <translation>按%1</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Whose codings</source>
        <translation>谁的编码</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>范围</translation>
    </message>
</context>
<context>
    <name>RangeChoice</name>
    <message>
        <source>Provinces</source>
        <translation>省份</translation>
    </message>
    <message>
        <source>All provinces</source>
        <translation>全部省份</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>章节</translation>
    </message>
    <message>
        <source>Whole text</source>
        <translation>全文</translation>
    </message>
    <message>
        <source>From year</source>
        <translation>起始年度</translation>
    </message>
    <message>
        <source>To year</source>
        <translation>截止年度</translation>
    </message>
    <message>
        <source>first</source>
        <translation>最早</translation>
    </message>
    <message>
        <source>last</source>
        <translation>最近</translation>
    </message>
    <message>
        <source>Also being coded (%1)</source>
        <translation>编码中的也计入（%1 篇）</translation>
    </message>
    <message numerus="yes">
        <source>Only the %n chosen</source>
        <translation>
            <numerusform>只看选定的 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: all</source>
        <translation>%1：全部</translation>
    </message>
</context>
<context>
    <name>ReaderMargin</name>
    <message>
        <source>Themes beside the lines</source>
        <translation>行边的主题标记</translation>
    </message>
</context>
<context>
    <name>ReaderPane</name>
    <message>
        <source>Choose a report on the left, or drop report files here.</source>
        <translation>请在左侧选择一篇报告，或把报告文件拖到这里。</translation>
    </message>
    <message>
        <source>Reader</source>
        <translation>阅读区</translation>
    </message>
    <message>
        <source>Text of the report</source>
        <translation>报告正文</translation>
    </message>
    <message>
        <source>Read-only; letters and digits are commands for coding.</source>
        <translation>只读；字母键与数字键是编码命令。</translation>
    </message>
</context>
<context>
    <name>ReasonTable</name>
    <message>
        <source>Reasons by theme</source>
        <translation>各主题的分歧原因</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>已裁定</translation>
    </message>
    <message>
        <source>As %1</source>
        <translation>同%1</translation>
    </message>
    <message>
        <source>Decided exactly as %1 had it</source>
        <translation>裁定结果与%1的编码完全相同</translation>
    </message>
</context>
<context>
    <name>RecheckList</name>
    <message>
        <source>Codings to be rechecked</source>
        <translation>需要复查的编码</translation>
    </message>
</context>
<context>
    <name>RecheckPane</name>
    <message>
        <source>Recheck</source>
        <translation>复查</translation>
    </message>
    <message>
        <source>Enter keeps · digit or / : another theme · Delete removes · M notes</source>
        <translation>Enter 保留 · 数字键或 / 换主题 · Delete 移除 · M 备忘</translation>
    </message>
    <message>
        <source>Nothing is to be rechecked. Where the meaning of a theme changes, the codings made before are listed here.</source>
        <translation>没有需要复查的编码。某个主题的含义变了，先前的编码会列在这里。</translation>
    </message>
    <message numerus="yes">
        <source>%n to recheck</source>
        <translation>
            <numerusform>%n 条待复查</numerusform>
        </translation>
    </message>
    <message>
        <source>Another theme for this coding</source>
        <translation>给这条编码换一个主题</translation>
    </message>
</context>
<context>
    <name>Recleaning</name>
    <message>
        <source>✗ cannot be placed; kept as a memo</source>
        <translation>✗ 无法定位，转为备忘</translation>
    </message>
    <message>
        <source>≈ covers other words</source>
        <translation>≈ 覆盖的文字有变</translation>
    </message>
    <message>
        <source>✓ the same words</source>
        <translation>✓ 文字不变</translation>
    </message>
</context>
<context>
    <name>RecleaningDialog</name>
    <message>
        <source>Take this text</source>
        <translation>采用此文本</translation>
    </message>
    <message>
        <source>%1 has a new text.</source>
        <translation>%1 已换新文本。</translation>
    </message>
    <message>
        <source>Clean again: %1</source>
        <translation>重新清理：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n 字</numerusform>
        </translation>
    </message>
    <message>
        <source>This is the text that the report has.</source>
        <translation>这是报告现有的文本。</translation>
    </message>
    <message numerus="yes">
        <source>A new text. %n coding(s) keep their words</source>
        <translation>
            <numerusform>新文本。%n 处编码文字不变</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n will cover other words</source>
        <translation>
            <numerusform>%n 处覆盖的文字有变</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cannot be placed and become memos</source>
        <translation>
            <numerusform>%n 处无法定位，转为备忘</numerusform>
        </translation>
    </message>
    <message>
        <source>Codings</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Coding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Will cover</source>
        <translation>将覆盖</translation>
    </message>
</context>
<context>
    <name>ReliabilityPage</name>
    <message>
        <source>Reliability</source>
        <translation>信度</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>分析单位</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>with gamma (slow)</source>
        <translation>含 γ（较慢）</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>α by pairs</source>
        <translation>两两 α</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>The computation was cancelled. Choose a unit to begin again.</source>
        <translation>计算已取消。选择分析单位即重新开始。</translation>
    </message>
    <message>
        <source>%1 and %2 agree least on this theme.</source>
        <translation>%1 与 %2 在该主题上分歧最大。</translation>
    </message>
    <message>
        <source>Alpha is agreement beyond chance on whether %1 carries the theme. Its interval comes from leaving out one report at a time (jackknife); the verdict holds its lower end against .667 and .800.</source>
        <translation>α：%1是否属于该主题，排除偶然后的一致程度。区间由逐一略去一篇报告得出（刀切法）；判断以区间下界对照 .667 与 .800。</translation>
    </message>
    <message>
        <source>Every theme</source>
        <translation>每个主题</translation>
    </message>
    <message>
        <source>Sub-themes count for their top theme</source>
        <translation>下级主题计入一级主题</translation>
    </message>
    <message>
        <source>Save the comparison</source>
        <translation>保存比较结果</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Report (HTML)…</source>
        <translation>报告（HTML）…</translation>
    </message>
    <message>
        <source>Report (Word)…</source>
        <translation>报告（Word）…</translation>
    </message>
    <message>
        <source>Report (LaTeX)…</source>
        <translation>报告（LaTeX）…</translation>
    </message>
    <message>
        <source>This table (CSV)…</source>
        <translation>此表（CSV）…</translation>
    </message>
    <message>
        <source>reliability</source>
        <translation>信度</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>已写入：%1</translation>
    </message>
</context>
<context>
    <name>Remarks</name>
    <message>
        <source>{n} unreadable bytes replaced</source>
        <translation>替换了 {n} 个无法识别的字节</translation>
    </message>
    <message>
        <source>wrongly decoded once; check the text</source>
        <translation>曾被错误解码，请核对正文</translation>
    </message>
    <message>
        <source>reads like an explanation of a report</source>
        <translation>疑为报告解读</translation>
    </message>
    <message>
        <source>reads like a statistical bulletin</source>
        <translation>疑为统计公报</translation>
    </message>
    <message>
        <source>reads like news</source>
        <translation>像是新闻</translation>
    </message>
    <message>
        <source>reads like a notice</source>
        <translation>像是通知</translation>
    </message>
    <message>
        <source>reads like a plan for work to come</source>
        <translation>像是工作方案或要点</translation>
    </message>
    <message>
        <source>reads like rules</source>
        <translation>像是规章</translation>
    </message>
    <message>
        <source>reads like a model text, with names or figures left open</source>
        <translation>像是范文，名称或数字空缺</translation>
    </message>
    <message>
        <source>reads like a report on disclosure of information</source>
        <translation>像是信息公开年度报告</translation>
    </message>
    <message>
        <source>no running text, only a menu</source>
        <translation>没有正文，只有菜单</translation>
    </message>
    <message>
        <source>no list has a county of that name: a guess, without a code</source>
        <translation>区划表中没有这个县域：只作推断，不带代码</translation>
    </message>
    <message>
        <source>there was no such county in that year</source>
        <translation>该年度没有这个县域</translation>
    </message>
    <message>
        <source>the county is in the file&apos;s name alone, the text never names it</source>
        <translation>县域只见于文件名，正文从未提到</translation>
    </message>
    <message>
        <source>word for word the same text as {n}, which is of another county or year</source>
        <translation>正文与 {n} 逐字相同，而县域或年度不同</translation>
    </message>
    <message>
        <source>the same county, year and kind as {n}</source>
        <translation>与 {n} 同县、同年、同文种</translation>
    </message>
    <message>
        <source>nearly the same text as {n}: a corrected file? `import --update` gives that report the new text, and its codings move along</source>
        <translation>正文与 {n} 近似：是更正后的文件吗？用 `import --update` 可让该报告换用这份正文，编码随之移动</translation>
    </message>
    <message>
        <source>came in a project of another tool: {n}</source>
        <translation>来自其他工具的项目：{n}</translation>
    </message>
    <message>
        <source>{n} codings had no place in the new text and are kept as memos</source>
        <translation>有 {n} 条编码在新正文中无处可放，已转为备忘</translation>
    </message>
    <message>
        <source>{n} readings in brackets, as in 业(yè): no word is found across them</source>
        <translation>有 {n} 处括注读音，如“业(yè)”：词语不能越过它查到</translation>
    </message>
    <message>
        <source>ends in the middle of a sentence</source>
        <translation>结尾不完整</translation>
    </message>
    <message>
        <source>no text on page {n}: pictures to be recognised (OCR)</source>
        <translation>第 {n} 页没有文字：是图片，须做文字识别（OCR）</translation>
    </message>
    <message>
        <source>page {n} cannot be read, or not the whole of it</source>
        <translation>第 {n} 页无法识别，或不能完整识别</translation>
    </message>
    <message>
        <source>several counties have this name</source>
        <translation>有多个同名县域</translation>
    </message>
    <message>
        <source>no county of the name that its table gives</source>
        <translation>表中所填的县域不在区划表中</translation>
    </message>
    <message>
        <source>its table gives a county that was none in the year</source>
        <translation>表中所填的县域在该年度不存在</translation>
    </message>
    <message>
        <source>already in: the table&apos;s facts were not applied; edit them in the window</source>
        <translation>已在语料中：表中的基本信息没有写入，请在窗口中编辑</translation>
    </message>
    <message>
        <source>no row of the table of facts is about it</source>
        <translation>事实信息表中没有这份文件</translation>
    </message>
</context>
<context>
    <name>Replacing</name>
    <message>
        <source>Replace?</source>
        <translation>是否替换？</translation>
    </message>
    <message>
        <source>Already there: %1. Replace with what is written now?</source>
        <translation>已存在：%1。是否用这次写出的内容替换？</translation>
    </message>
</context>
<context>
    <name>ReportChoice</name>
    <message>
        <source>Reports of the round</source>
        <translation>本轮报告</translation>
    </message>
</context>
<context>
    <name>ReportHeader</name>
    <message>
        <source>Choose what the text shows (V)</source>
        <translation>选择正文显示的内容（V）</translation>
    </message>
    <message>
        <source>Shown ▾</source>
        <translation>显示 ▾</translation>
    </message>
    <message>
        <source>Untitled report</source>
        <translation>无标题报告</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>大纲</translation>
    </message>
    <message>
        <source>Title of the report</source>
        <translation>报告标题</translation>
    </message>
    <message>
        <source>Section stood in. Opens the outline.</source>
        <translation>当前章节，点击打开大纲。</translation>
    </message>
</context>
<context>
    <name>ReportList</name>
    <message>
        <source>Reports by place</source>
        <translation>按地区排列的报告</translation>
    </message>
</context>
<context>
    <name>ReportModel</name>
    <message>
        <source>Place not known</source>
        <translation>地区未知</translation>
    </message>
    <message>
        <source>%1, folded</source>
        <translation>%1（已折叠）</translation>
    </message>
    <message>
        <source>not begun</source>
        <translation>未开始</translation>
    </message>
    <message>
        <source>begun</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
</context>
<context>
    <name>ReportsPane</name>
    <message>
        <source>Reports</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Filter the reports</source>
        <translation>筛选报告</translation>
    </message>
    <message>
        <source>Filter reports…</source>
        <translation>筛选报告…</translation>
    </message>
    <message>
        <source>Import reports…</source>
        <translation>导入报告…</translation>
    </message>
    <message>
        <source>%1 is removed from the corpus.</source>
        <translation>%1 已从语料中移除。</translation>
    </message>
    <message>
        <source>No report has that in its place, year or title.</source>
        <translation>没有报告的地区、年度或标题与此相符。</translation>
    </message>
    <message>
        <source>No reports yet. Drop files or a folder on the window, or import them.</source>
        <translation>还没有报告。把文件或文件夹拖到窗口上，或点击导入。</translation>
    </message>
    <message>
        <source>Not done yet</source>
        <translation>取消完成标记</translation>
    </message>
    <message>
        <source>Mark as done</source>
        <translation>标记为已完成</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Edit the facts…</source>
        <translation>编辑基本信息…</translation>
    </message>
    <message>
        <source>Write a memo…</source>
        <translation>写备忘…</translation>
    </message>
    <message>
        <source>Clean the text again…</source>
        <translation>重新清理正文…</translation>
    </message>
    <message>
        <source>Remove from the corpus</source>
        <translation>从语料中移除</translation>
    </message>
</context>
<context>
    <name>ReviewModel</name>
    <message>
        <source>What to look at</source>
        <translation>需查看之处</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>不导入</translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) put back</source>
        <translation>
            <numerusform>已放回 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>✓ ready</source>
        <translation>✓ 可导入</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>guessed; edit it, F2 and Enter confirm it</source>
        <translation>推断所得；可直接修改，按 F2 再按回车即确认</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>Only what needs a look</source>
        <translation>仅显示需查看的</translation>
    </message>
    <message>
        <source>Only what is no report</source>
        <translation>仅显示不是报告的</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n 字</numerusform>
        </translation>
    </message>
    <message>
        <source>headings of three levels: %1</source>
        <translation>三级标题：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) cut off</source>
        <translation>
            <numerusform>清除 %n 字</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n report(s)</source>
        <translation>
            <numerusform>导入 %n 篇报告</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) read</source>
        <translation>
            <numerusform>已读取 %n 个文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %n</source>
        <translation>
            <numerusform>共 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>失败 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lack(s) facts</source>
        <translation>
            <numerusform>%n 篇信息不全</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with guesses</source>
        <translation>
            <numerusform>含推断 %n 篇</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n no report</source>
        <translation>
            <numerusform>%n 个不是报告</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewTable</name>
    <message>
        <source>Files to be imported</source>
        <translation>待导入的文件</translation>
    </message>
</context>
<context>
    <name>RoundBanner</name>
    <message>
        <source>Round</source>
        <translation>编码轮次</translation>
    </message>
    <message>
        <source>Leave the round</source>
        <translation>离开本轮</translation>
    </message>
    <message>
        <source>Round: %1</source>
        <translation>轮次：%1</translation>
    </message>
    <message>
        <source>Blind: you see your own codings alone.</source>
        <translation>盲编：您只能看到自己的编码。</translation>
    </message>
    <message>
        <source>You see every coder&apos;s codings of this round.</source>
        <translation>您可看到本轮所有编码员的编码。</translation>
    </message>
    <message>
        <source>%1 is not a coder of this round.</source>
        <translation>%1 不是本轮的编码员。</translation>
    </message>
    <message>
        <source>%1 of %2 reports done</source>
        <translation>已完成 %1 / %2 篇</translation>
    </message>
</context>
<context>
    <name>RoundDialog</name>
    <message>
        <source>New round</source>
        <translation>新建轮次</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Coders</source>
        <translation>编码员</translation>
    </message>
    <message>
        <source>Another coder</source>
        <translation>另一名编码员</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>A random sample of</source>
        <translation>随机抽取</translation>
    </message>
    <message>
        <source>These reports</source>
        <translation>指定报告</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>分析单位</translation>
    </message>
    <message>
        <source>Blind: nobody sees the others&apos; codings</source>
        <translation>盲编：互不可见他人编码</translation>
    </message>
    <message>
        <source>Open: coders see each other&apos;s codings</source>
        <translation>公开：编码员可互见编码</translation>
    </message>
    <message>
        <source>Make the round</source>
        <translation>建立轮次</translation>
    </message>
    <message>
        <source>Round %1</source>
        <translation>第 %1 轮</translation>
    </message>
    <message>
        <source>Name of another coder</source>
        <translation>另一名编码员的姓名</translation>
    </message>
    <message>
        <source>Import reports first: there is nothing to draw a sample from.</source>
        <translation>请先导入报告：没有可供抽样的报告。</translation>
    </message>
    <message>
        <source>Give the round a name.</source>
        <translation>请为轮次命名。</translation>
    </message>
    <message>
        <source>A comparison needs two coders. Add the name of another one.</source>
        <translation>比较需要两名编码员，请添加另一名。</translation>
    </message>
    <message>
        <source>Choose the reports of the round.</source>
        <translation>请选择本轮的报告。</translation>
    </message>
    <message>
        <source>Reports in the sample</source>
        <translation>样本篇数</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Size needed</source>
        <translation>所需规模</translation>
    </message>
    <message>
        <source>Blindness</source>
        <translation>盲编方式</translation>
    </message>
    <message>
        <source>For the report</source>
        <translation>供报告使用</translation>
    </message>
    <message>
        <source>stratified by</source>
        <translation>分层依据</translation>
    </message>
</context>
<context>
    <name>RoundList</name>
    <message>
        <source>Rounds</source>
        <translation>编码轮次</translation>
    </message>
</context>
<context>
    <name>RoundTurns</name>
    <message>
        <source>The round is locked: its codings stay as they are.</source>
        <translation>轮次已锁定：其中的编码不再变动。</translation>
    </message>
    <message>
        <source>Lock it all the same</source>
        <translation>仍然锁定</translation>
    </message>
    <message>
        <source>The round is revealed.</source>
        <translation>轮次已揭盲。</translation>
    </message>
    <message>
        <source>Reveal it all the same</source>
        <translation>仍然揭盲</translation>
    </message>
</context>
<context>
    <name>RoundsPage</name>
    <message>
        <source>Rounds</source>
        <translation>编码轮次</translation>
    </message>
    <message>
        <source>New round…</source>
        <translation>新建轮次…</translation>
    </message>
    <message>
        <source>Unpack a package…</source>
        <translation>拆开编码包…</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Reveal</source>
        <translation>揭盲</translation>
    </message>
    <message>
        <source>For the report…</source>
        <translation>供报告使用…</translation>
    </message>
    <message>
        <source>%1 of %2 reports are finished by every coder; only these are compared by all.</source>
        <translation>%2 篇中有 %1 篇由全体编码员完成，只有这些参与全体比较。</translation>
    </message>
    <message>
        <source>Leave the round</source>
        <translation>离开本轮</translation>
    </message>
    <message>
        <source>Enter and code</source>
        <translation>进入并编码</translation>
    </message>
    <message>
        <source>No round yet. A round is a sample of reports that two or more coders code, each alone; it shows how far they agree. Make one, or unpack what a coder handed back.</source>
        <translation>还没有编码轮次。一轮即由两名以上编码员各自独立编码的一份报告样本，用以检验一致程度。请新建一轮，或拆开编码员交回的编码包。</translation>
    </message>
</context>
<context>
    <name>SavedViewsBox</name>
    <message>
        <source>＋ Save this view…</source>
        <translation>＋ 保存此视图…</translation>
    </message>
    <message>
        <source>The question and its view are kept with the project under this name.</source>
        <translation>所问的内容和视图以此名称保存在项目中。</translation>
    </message>
    <message>
        <source>Save this view</source>
        <translation>保存此视图</translation>
    </message>
    <message>
        <source>The saved view keeps its place and its question.</source>
        <translation>保存的视图的位置和所问的内容不变。</translation>
    </message>
    <message>
        <source>Rename the saved view</source>
        <translation>重命名保存的视图</translation>
    </message>
    <message>
        <source>Rename the saved view…</source>
        <translation>重命名保存的视图…</translation>
    </message>
    <message>
        <source>Remove the saved view</source>
        <translation>删除已存视图</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>After a coding</source>
        <translation>编码之后</translation>
    </message>
    <message>
        <source>After a suggestion, on to the next likely sentence.</source>
        <translation>若是建议，则到下一个可能的句子。</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Automatic backups</source>
        <translation>自动备份</translation>
    </message>
    <message>
        <source>Daily backups kept</source>
        <translation>保留的每日备份</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Empty: a folder of your own on this machine. Another disk is better.</source>
        <translation>留空：这台电脑上您自己的文件夹。放在另一块硬盘上更好。</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Folder of the backups</source>
        <translation>备份文件夹</translation>
    </message>
    <message>
        <source>Go on to the next sentence</source>
        <translation>到下一句</translation>
    </message>
    <message>
        <source>Headings and sentences</source>
        <translation>标题和句子</translation>
    </message>
    <message>
        <source>In points. Ctrl + and Ctrl − change it too.</source>
        <translation>单位为磅，也可用 Ctrl + 与 Ctrl − 调整。</translation>
    </message>
    <message>
        <source>J and K stop at</source>
        <translation>J 和 K 停在</translation>
    </message>
    <message>
        <source>Kept on this machine only, never in a project or an export.</source>
        <translation>只保存在这台电脑上，不进项目，也不导出。</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Monthly backups kept</source>
        <translation>保留的每月备份</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>On</source>
        <translation>开</translation>
    </message>
    <message>
        <source>Once a day, and before a merge, a package or cleaning again changes much.</source>
        <translation>每天一次；合并、取回编码包或重新清理之前也做一次。</translation>
    </message>
    <message>
        <source>Proposed as the coder of a new project.</source>
        <translation>新建项目时默认作为编码员。</translation>
    </message>
    <message>
        <source>Sentences only</source>
        <translation>只停在句子</translation>
    </message>
    <message>
        <source>Size of the report&apos;s text</source>
        <translation>正文字号</translation>
    </message>
    <message>
        <source>Stay there</source>
        <translation>留在原处</translation>
    </message>
    <message>
        <source>Time of your work</source>
        <translation>工作时间</translation>
    </message>
    <message>
        <source>Weekly backups kept</source>
        <translation>保留的每周备份</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>您的姓名</translation>
    </message>
    <message>
        <source>中文</source>
        <translation>中文</translation>
    </message>
</context>
<context>
    <name>ShownChoice</name>
    <message>
        <source>What the text shows</source>
        <translation>正文显示的内容</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Coders</source>
        <translation>编码员</translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation>编码轮次</translation>
    </message>
    <message>
        <source>Space ticks · O only this one · A all · Esc closes</source>
        <translation>空格 勾选 · O 只留此项 · A 全部 · Esc 关闭</translation>
    </message>
</context>
<context>
    <name>SlotScrollBar</name>
    <message>
        <source>More groups</source>
        <translation>更多分组</translation>
    </message>
</context>
<context>
    <name>SpanRow</name>
    <message>
        <source>Edited span: %1</source>
        <translation>修改后的范围：%1</translation>
    </message>
</context>
<context>
    <name>SplitDialog</name>
    <message>
        <source>Split a theme</source>
        <translation>拆分主题</translation>
    </message>
    <message>
        <source>Name of a new theme</source>
        <translation>新主题的名称</translation>
    </message>
    <message>
        <source>Codings of the theme</source>
        <translation>该主题的编码</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Reason, kept with the version</source>
        <translation>理由，随版本保存</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>拆分</translation>
    </message>
    <message>
        <source>Tick what goes to the new theme: Space ticks, A ticks all or none.</source>
        <translation>勾选归入新主题的编码：空格勾选，A 全选或全不选。</translation>
    </message>
    <message>
        <source>%1 go to the new theme, %2 stay.</source>
        <translation>%1 条归入新主题，%2 条留下。</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Recent projects</source>
        <translation>最近的项目</translation>
    </message>
    <message>
        <source>Nothing here yet. Begin with the sample to look around, or make a project and drop your reports on the window.</source>
        <translation>这里还是空的。可以先打开示例看看，或新建项目，再把报告拖到窗口上。</translation>
    </message>
    <message>
        <source>Code government reports by theme, compare counties, keep every step.</source>
        <translation>按主题编码政府报告，比较各县，步步有据。</translation>
    </message>
    <message>
        <source>A project file or reports can be dropped here.</source>
        <translation>可把项目文件或报告拖到这里。</translation>
    </message>
    <message>
        <source>New project…</source>
        <translation>新建项目…</translation>
    </message>
    <message>
        <source>Open project…</source>
        <translation>打开项目…</translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation>打开示例</translation>
    </message>
    <message>
        <source>Forget this project</source>
        <translation>从列表中移除</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>For reading only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Not saved any more</source>
        <translation>不再保存</translation>
    </message>
    <message>
        <source>Backup: %1 %</source>
        <translation>备份：%1 %</translation>
    </message>
    <message>
        <source>Sentence %1 / %2</source>
        <translation>第 %1 / %2 句</translation>
    </message>
    <message numerus="yes">
        <source>%n report(s)</source>
        <translation>
            <numerusform>%n 篇</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n coding(s)</source>
        <translation>
            <numerusform>%n 处编码</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n coder(s)</source>
        <translation>
            <numerusform>%n 名编码员</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StepLine</name>
    <message>
        <source>State: %1, step %2 of %3</source>
        <translation>状态：%1（第 %2 / %3 步）</translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>Themes in the whole report</source>
        <translation>全篇主题分布</translation>
    </message>
    <message>
        <source>Where each theme lies in the report. Click to go there.</source>
        <translation>各主题在全篇中的位置，点击前往。</translation>
    </message>
</context>
<context>
    <name>SuggestionsDialog</name>
    <message>
        <source>Suggestions</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>They come from</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation>关键词</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Learn anew</source>
        <translation>重新学习</translation>
    </message>
    <message>
        <source>Precision, recall and F1 are over reports that the model did not learn from. Where it would be wrong more often than right it is silent.</source>
        <translation>精确率、召回率和 F1 都在模型未曾学习的报告上计算。错多于对的主题不作声。</translation>
    </message>
    <message>
        <source>Nothing is suggested in a blind round.</source>
        <translation>盲编轮次中不给建议。</translation>
    </message>
    <message>
        <source>Learning from what was coded …</source>
        <translation>正在从已有编码学习……</translation>
    </message>
    <message>
        <source>No model was learned yet.</source>
        <translation>还没有学得模型。</translation>
    </message>
    <message>
        <source>Learned from %1 sentences of %2 reports that were declared done.</source>
        <translation>从 %2 份已完成报告的 %1 个句子学得。</translation>
    </message>
    <message>
        <source>proposes</source>
        <translation>作建议</translation>
    </message>
    <message>
        <source>silent</source>
        <translation>不作声</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Sentences</source>
        <translation>句子</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>阈值</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精确率</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>召回率</translation>
    </message>
    <message>
        <source>F1 of keywords</source>
        <translation>关键词的 F1</translation>
    </message>
</context>
<context>
    <name>SummaryModel</name>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Cut off</source>
        <translation>清除字数</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Characters of the page around the report</source>
        <translation>正文之外的网页字数</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>已导入</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>already there</source>
        <translation>已存在</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>不导入</translation>
    </message>
</context>
<context>
    <name>ThemeCard</name>
    <message>
        <source>Definition of the theme</source>
        <translation>主题定义</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Edit the theme</source>
        <translation>编辑主题</translation>
    </message>
    <message>
        <source>No definition yet.</source>
        <translation>尚无定义。</translation>
    </message>
    <message>
        <source>Include: %1</source>
        <translation>包括：%1</translation>
    </message>
    <message>
        <source>Exclude: %1</source>
        <translation>不包括：%1</translation>
    </message>
    <message>
        <source>Example: %1</source>
        <translation>例：%1</translation>
    </message>
</context>
<context>
    <name>ThemeChanges</name>
    <message>
        <source>%1 is retired; its codings stay.</source>
        <translation>“%1”已停用，其编码保留。</translation>
    </message>
    <message>
        <source>%1 is merged into %2.</source>
        <translation>“%1”已合并到“%2”。</translation>
    </message>
    <message>
        <source>%1 is split; %2 has the ticked codings.</source>
        <translation>%1 已拆分；勾选的编码归入 %2。</translation>
    </message>
    <message>
        <source>%1 is moved, at the top level.</source>
        <translation>%1 已移到顶层。</translation>
    </message>
    <message>
        <source>%1 is moved, under %2.</source>
        <translation>%1 已移到 %2 之下。</translation>
    </message>
    <message>
        <source>Merge %1 into…</source>
        <translation>将“%1”合并到…</translation>
    </message>
</context>
<context>
    <name>ThemeDialog</name>
    <message>
        <source>Theme: %1</source>
        <translation>主题：%1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation>关键词</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>数字键</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>定义</translation>
    </message>
    <message>
        <source>Include</source>
        <translation>包括</translation>
    </message>
    <message>
        <source>Exclude</source>
        <translation>不包括</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>Counter-example</source>
        <translation>反例</translation>
    </message>
    <message>
        <source>Words with spaces between them</source>
        <translation>词语之间用空格分隔</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
</context>
<context>
    <name>ThemeMenu</name>
    <message>
        <source>Show its passages</source>
        <translation>查看其片段</translation>
    </message>
    <message>
        <source>Edit all fields…</source>
        <translation>编辑全部字段…</translation>
    </message>
    <message>
        <source>Rename (F2)</source>
        <translation>重命名（F2）</translation>
    </message>
    <message>
        <source>Write a memo…</source>
        <translation>写备忘…</translation>
    </message>
    <message>
        <source>Add a theme under it…</source>
        <translation>添加下级主题…</translation>
    </message>
    <message>
        <source>Merge into…</source>
        <translation>合并到…</translation>
    </message>
    <message>
        <source>Split…</source>
        <translation>拆分…</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Retire</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Another colour…</source>
        <translation>其他颜色…</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>数字键</translation>
    </message>
    <message>
        <source>Two keys</source>
        <translation>两键</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>ThemePicker</name>
    <message>
        <source>Themes</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>No theme has that in its name.</source>
        <translation>没有名称相符的主题。</translation>
    </message>
</context>
<context>
    <name>ThemeTicks</name>
    <message>
        <source>Themes that are shown</source>
        <translation>显示的主题</translation>
    </message>
</context>
<context>
    <name>ThemeTree</name>
    <message>
        <source>Themes of the codebook</source>
        <translation>编码本的主题</translation>
    </message>
</context>
<context>
    <name>TickButton</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n 项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TickedBar</name>
    <message>
        <source>Another theme…</source>
        <translation>另选主题…</translation>
    </message>
    <message>
        <source>Space ticks · A all · one step of undo</source>
        <translation>空格 勾选 · A 全选 · 一步可撤销</translation>
    </message>
    <message>
        <source>For the adjudicator</source>
        <translation>给裁定人</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message numerus="yes">
        <source>Apply %1 to %n</source>
        <translation>
            <numerusform>对 %n 处应用 %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Apply a theme to %n…</source>
        <translation>
            <numerusform>对 %n 处应用主题…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change the theme of %n…</source>
        <translation>
            <numerusform>改 %n 处的主题…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n</source>
        <translation>
            <numerusform>移除 %n 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Memo on %n…</source>
        <translation>
            <numerusform>给 %n 处写备忘…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unmark %n</source>
        <translation>
            <numerusform>取消标记 %n 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mark %n</source>
        <translation>
            <numerusform>标记 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>What is coded</source>
        <translation>编码什么</translation>
    </message>
    <message>
        <source>the sentence</source>
        <translation>所在句子</translation>
    </message>
    <message>
        <source>the paragraph</source>
        <translation>所在段落</translation>
    </message>
    <message>
        <source>the words alone</source>
        <translation>词语本身</translation>
    </message>
</context>
<context>
    <name>Transfers</name>
    <message>
        <source>Load themes</source>
        <translation>载入主题</translation>
    </message>
    <message>
        <source>Codebooks (*.json *.csv *.tsv *.xlsx *.qdc)</source>
        <translation>编码本 (*.json *.csv *.tsv *.xlsx *.qdc)</translation>
    </message>
    <message numerus="yes">
        <source>%n theme(s) loaded.</source>
        <translation>
            <numerusform>已载入 %n 个主题。</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the codebook</source>
        <translation>保存编码本</translation>
    </message>
    <message>
        <source>Codebooks (*.json *.csv *.xlsx *.qdc);;To be printed (*.docx *.html)</source>
        <translation>编码本 (*.json *.csv *.xlsx *.qdc);;供打印 (*.docx *.html)</translation>
    </message>
</context>
<context>
    <name>UnfinishedDialog</name>
    <message>
        <source>Not everything is done</source>
        <translation>尚未全部完成</translation>
    </message>
    <message>
        <source>Not everything is declared done</source>
        <translation>并非所有报告都已声明完成</translation>
    </message>
</context>
<context>
    <name>UnpackDialog</name>
    <message>
        <source>Unpack a package</source>
        <translation>拆开编码包</translation>
    </message>
    <message>
        <source>Take it in although the round is locked already</source>
        <translation>虽已锁定仍然并入</translation>
    </message>
    <message>
        <source>%1 · handed back by %2</source>
        <translation>%1 · 由 %2 交回</translation>
    </message>
    <message>
        <source>%1: %2 reports, codebook version %3. All texts are the same as here.</source>
        <translation>%1：%2 篇报告，编码本第 %3 版，文本与此处完全相同。</translation>
    </message>
    <message>
        <source>New codings</source>
        <translation>新增编码</translation>
    </message>
    <message>
        <source>Codings that are here already</source>
        <translation>已有的编码</translation>
    </message>
    <message>
        <source>Changed codings</source>
        <translation>改动的编码</translation>
    </message>
    <message>
        <source>Codings that were taken off</source>
        <translation>被移除的编码</translation>
    </message>
    <message>
        <source>Changed here too: the newer one stands</source>
        <translation>此处也有改动：以较新者为准</translation>
    </message>
    <message>
        <source>Verdicts on figures</source>
        <translation>对数字的判断</translation>
    </message>
    <message>
        <source>Reports newly marked as done</source>
        <translation>新标记完成的报告</translation>
    </message>
    <message>
        <source>Reports no longer done</source>
        <translation>取消完成的报告</translation>
    </message>
    <message>
        <source>Memos</source>
        <translation>备忘</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>It was made before packages had tokens: anybody with a package of this round can have made it.</source>
        <translation>它制作于编码包带有密钥之前：凡持有本轮编码包的人都可能制作出它。</translation>
    </message>
    <message>
        <source>It is an older copy: a newer one was taken in already, and nothing is taken back.</source>
        <translation>这是较旧的副本：较新的已经收入，不会撤回任何内容。</translation>
    </message>
    <message>
        <source>It was coded in two copies: both are taken in, and of what was changed in both the newer stands.</source>
        <translation>它在两份副本中分别编过码：两份都收入，双方都改过的以较新的为准。</translation>
    </message>
    <message>
        <source>Everything in this package is here already: nothing would change.</source>
        <translation>包中内容此处均已有，不会有任何变化。</translation>
    </message>
    <message>
        <source>No coding changes here; how far the package has come is noted.</source>
        <translation>这里的编码没有变化；编码包的进展会记下来。</translation>
    </message>
    <message>
        <source>All of it is one step, which Undo takes back.</source>
        <translation>全部作为一步，可撤销。</translation>
    </message>
    <message>
        <source>Take it in</source>
        <translation>并入</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>VersionsDialog</name>
    <message>
        <source>Versions of the codebook</source>
        <translation>编码本的版本</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>对照</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Why was this version made?</source>
        <translation>这一版为什么改？</translation>
    </message>
    <message>
        <source>Keep the reason</source>
        <translation>保存理由</translation>
    </message>
    <message>
        <source>meaning changed</source>
        <translation>含义已变</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>第 %1 版</translation>
    </message>
</context>
<context>
    <name>WhoIsCompared</name>
    <message>
        <source>Who is compared</source>
        <translation>比较谁</translation>
    </message>
    <message>
        <source>Coders of the round</source>
        <translation>本轮编码员</translation>
    </message>
</context>
<context>
    <name>WhoseChoice</name>
    <message>
        <source>Of each report its resolution, else the mean of who finished it</source>
        <translation>各报告取裁定结果，否则取完成者的均值</translation>
    </message>
    <message>
        <source>A report coded by two counts twice.</source>
        <translation>两人编过的报告会计两次。</translation>
    </message>
    <message>
        <source>Resolution, else mean</source>
        <translation>裁定结果，否则均值</translation>
    </message>
    <message>
        <source>Resolution of %1</source>
        <translation>%1 的裁定结果</translation>
    </message>
    <message>
        <source>Mean of who finished</source>
        <translation>完成者的均值</translation>
    </message>
    <message>
        <source>Sum of who finished</source>
        <translation>完成者的合计</translation>
    </message>
</context>
<context>
    <name>WindowHeader</name>
    <message>
        <source>Who is coding</source>
        <translation>当前编码员</translation>
    </message>
    <message>
        <source>Coder: %1</source>
        <translation>编码员：%1</translation>
    </message>
    <message>
        <source>Add a coder…</source>
        <translation>添加编码员…</translation>
    </message>
    <message>
        <source>Rename, remove, hand over…</source>
        <translation>改名、移除、转交…</translation>
    </message>
</context>
<context>
    <name>WorkCalendar</name>
    <message>
        <source>Calendar of work</source>
        <translation>工作日历</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Delete these times</source>
        <translation>删除这些时间</translation>
    </message>
    <message numerus="yes">
        <source>%n coding(s) today</source>
        <translation>
            <numerusform>今日 %n 处编码</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) of work</source>
        <translation>
            <numerusform>今日工作 %n 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>in all %1 h</source>
        <translation>共计 %1 小时</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) for a coding</source>
        <translation>
            <numerusform>每处编码 %n 秒</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Kept on this machine for you alone, never in the project. Pauses of two minutes and more are not counted; the preferences turn it off.</source>
        <translation>只为您保存在这台电脑上，不进项目。两分钟以上的停顿不计；可在偏好设置中关闭。</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Codings</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>not begun</source>
        <translation>未开始</translation>
    </message>
    <message>
        <source>begun</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>done</source>
        <translation>成效</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Seconds for a coding</source>
        <translation>每处编码秒数</translation>
    </message>
    <message>
        <source>Press again: the times are gone for good</source>
        <translation>再按一次：时间将永久删除</translation>
    </message>
</context>
<context>
    <name>Workbench</name>
    <message>
        <source>Loading the dictionary of words…</source>
        <translation>正在加载分词词典…</translation>
    </message>
    <message>
        <source>Theme frequency by county</source>
        <translation>各县主题频次</translation>
    </message>
    <message>
        <source>Passages</source>
        <translation>片段</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Memos</source>
        <translation>备忘</translation>
    </message>
    <message>
        <source>Recheck</source>
        <translation>复查</translation>
    </message>
    <message>
        <source>History</source>
        <translation>操作日志</translation>
    </message>
    <message>
        <source>Select the number in the text first.</source>
        <translation>请先在正文中选中这个数字。</translation>
    </message>
</context>
<context>
    <name>_CardList</name>
    <message>
        <source>Codings under the cursor</source>
        <translation>光标处的编码</translation>
    </message>
    <message>
        <source>Memo (M)…</source>
        <translation>备忘（M）…</translation>
    </message>
    <message>
        <source>Remove (Delete)</source>
        <translation>移除（Delete）</translation>
    </message>
</context>
<context>
    <name>_Cards</name>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n 字</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Disagreements</name>
    <message>
        <source>decided</source>
        <translation>已裁定</translation>
    </message>
    <message>
        <source>undecided</source>
        <translation>未裁定</translation>
    </message>
</context>
<context>
    <name>_FigureModel</name>
    <message>
        <source>Verdict</source>
        <translation>判断</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>指标名称</translation>
    </message>
    <message>
        <source>Other coders</source>
        <translation>其他编码员</translation>
    </message>
    <message>
        <source>level</source>
        <translation>水平</translation>
    </message>
    <message>
        <source>change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>achieved</source>
        <translation>已实现</translation>
    </message>
    <message>
        <source>target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>✓ corrected</source>
        <translation>✓ 已修改</translation>
    </message>
    <message>
        <source>✓ confirmed</source>
        <translation>✓ 已确认</translation>
    </message>
    <message>
        <source>✗ no figure</source>
        <translation>✗ 不是数字</translation>
    </message>
    <message>
        <source>proposed</source>
        <translation>待确认</translation>
    </message>
</context>
<context>
    <name>_Figures</name>
    <message>
        <source>undefined</source>
        <translation>无法计算</translation>
    </message>
</context>
<context>
    <name>_NoteLine</name>
    <message>
        <source>Note on the decision</source>
        <translation>裁定备注</translation>
    </message>
</context>
<context>
    <name>_RecheckModel</name>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Coding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>改了什么</translation>
    </message>
</context>
</TS>
