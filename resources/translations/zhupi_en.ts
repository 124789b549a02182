<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>CalendarGrid</name>
    <message numerus="yes">
        <source>%n day(s) with codings or time</source>
        <translation>
            <numerusform>%n day with codings or time</numerusform>
            <numerusform>%n days with codings or time</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n coding(s)</source>
        <translation>
            <numerusform>%n coding</numerusform>
            <numerusform>%n codings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChangingCodings</name>
    <message numerus="yes">
        <source>%n other coding(s) went in with it.</source>
        <translation>
            <numerusform>%n other coding went in with it.</numerusform>
            <numerusform>%n other codings went in with it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CodingCommands</name>
    <message numerus="yes">
        <source>%n coding(s) removed.</source>
        <translation>
            <numerusform>%n coding removed.</numerusform>
            <numerusform>%n codings removed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HandOverDialog</name>
    <message numerus="yes">
        <source>%n coding(s)</source>
        <translation>
            <numerusform>%n coding</numerusform>
            <numerusform>%n codings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them become one with the other&apos;s</source>
        <translation>
            <numerusform>%n of them become one with the other&apos;s</numerusform>
            <numerusform>%n of them become one with the other&apos;s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n memo(s)</source>
        <translation>
            <numerusform>%n memo</numerusform>
            <numerusform>%n memos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n verdict(s) on figures</source>
        <translation>
            <numerusform>%n verdict on figures</numerusform>
            <numerusform>%n verdicts on figures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) declared done</source>
        <translation>
            <numerusform>%n report declared done</numerusform>
            <numerusform>%n reports declared done</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HiddenLine</name>
    <message numerus="yes">
        <source>%n coding(s) of this report</source>
        <translation>
            <numerusform>%n coding of this report</numerusform>
            <numerusform>%n codings of this report</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n theme(s)</source>
        <translation>
            <numerusform>%n theme</numerusform>
            <numerusform>%n themes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n coder(s)</source>
        <translation>
            <numerusform>%n coder</numerusform>
            <numerusform>%n coders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n round(s)</source>
        <translation>
            <numerusform>%n round</numerusform>
            <numerusform>%n rounds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportSummaryPage</name>
    <message numerus="yes">
        <source>%n report(s) imported</source>
        <translation>
            <numerusform>%n report imported</numerusform>
            <numerusform>%n reports imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) failed</source>
        <translation>
            <numerusform>%n file failed</numerusform>
            <numerusform>%n files failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already there</source>
        <translation>
            <numerusform>%n already there</numerusform>
            <numerusform>%n already there</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>%n left out</numerusform>
            <numerusform>%n left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lack(s) facts</source>
        <translation>
            <numerusform>%n lacks facts</numerusform>
            <numerusform>%n lack facts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MeaningChoice</name>
    <message numerus="yes">
        <source>%n coding(s) follow the present definition.</source>
        <translation>
            <numerusform>%n coding follow the present definition.</numerusform>
            <numerusform>%n codings follow the present definition.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MergePreviewDialog</name>
    <message numerus="yes">
        <source>%n coding(s) outside rounds go over.</source>
        <translation>
            <numerusform>%n coding outside rounds go over.</numerusform>
            <numerusform>%n codings outside rounds go over.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them are there already.</source>
        <translation>
            <numerusform>%n of them are there already.</numerusform>
            <numerusform>%n of them are there already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n coding(s) of one coder overlap afterwards:</source>
        <translation>
            <numerusform>%n coding of one coder overlap afterwards:</numerusform>
            <numerusform>%n codings of one coder overlap afterwards:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PassageActing</name>
    <message numerus="yes">
        <source>Coding %n passage(s) with %1…</source>
        <translation>
            <numerusform>Coding %n passage with %1…</numerusform>
            <numerusform>Coding %n passages with %1…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changing the theme of %n coding(s)…</source>
        <translation>
            <numerusform>Changing the theme of %n coding…</numerusform>
            <numerusform>Changing the theme of %n codings…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n coding(s) changed to %1.</source>
        <translation>
            <numerusform>%n coding changed to %1.</numerusform>
            <numerusform>%n codings changed to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Removing %n coding(s)…</source>
        <translation>
            <numerusform>Removing %n coding…</numerusform>
            <numerusform>Removing %n codings…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n coding(s) removed.</source>
        <translation>
            <numerusform>%n coding removed.</numerusform>
            <numerusform>%n codings removed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Writing the memo on %n coding(s)…</source>
        <translation>
            <numerusform>Writing the memo on %n coding…</numerusform>
            <numerusform>Writing the memo on %n codings…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The memo is on %n coding(s).</source>
        <translation>
            <numerusform>The memo is on %n coding.</numerusform>
            <numerusform>The memo is on %n codings.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Marking %n coding(s)…</source>
        <translation>
            <numerusform>Marking %n coding…</numerusform>
            <numerusform>Marking %n codings…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n coding(s) marked for the adjudicator.</source>
        <translation>
            <numerusform>%n coding marked for the adjudicator.</numerusform>
            <numerusform>%n codings marked for the adjudicator.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n coding(s) no longer marked.</source>
        <translation>
            <numerusform>%n coding no longer marked.</numerusform>
            <numerusform>%n codings no longer marked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s) coded with %1.</source>
        <translation>
            <numerusform>%n passage coded with %1.</numerusform>
            <numerusform>%n passages coded with %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stood there already.</source>
        <translation>
            <numerusform>%n stood there already.</numerusform>
            <numerusform>%n stood there already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overlap another of yours.</source>
        <translation>
            <numerusform>%n overlap another of yours.</numerusform>
            <numerusform>%n overlap another of yours.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PassageQuestions</name>
    <message numerus="yes">
        <source>A memo on %n coding(s), below what is noted there</source>
        <translation>
            <numerusform>A memo on %n coding, below what is noted there</numerusform>
            <numerusform>A memo on %n codings, below what is noted there</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PassagesPane</name>
    <message numerus="yes">
        <source>%n so far…</source>
        <translation>
            <numerusform>%n so far…</numerusform>
            <numerusform>%n so far…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %n passage(s)</source>
        <translation>
            <numerusform>The first %n passage</numerusform>
            <numerusform>The first %n passages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s)</source>
        <translation>
            <numerusform>%n passage</numerusform>
            <numerusform>%n passages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RangeChoice</name>
    <message numerus="yes">
        <source>Only the %n chosen</source>
        <translation>
            <numerusform>Only the %n chosen</numerusform>
            <numerusform>Only the %n chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecheckPane</name>
    <message numerus="yes">
        <source>%n to recheck</source>
        <translation>
            <numerusform>%n to recheck</numerusform>
            <numerusform>%n to recheck</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecleaningDialog</name>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n character</numerusform>
            <numerusform>%n characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A new text. %n coding(s) keep their words</source>
        <translation>
            <numerusform>A new text. %n coding keeps its words</numerusform>
            <numerusform>A new text. %n codings keep their words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n will cover other words</source>
        <translation>
            <numerusform>%n will cover other words</numerusform>
            <numerusform>%n will cover other words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cannot be placed and become memos</source>
        <translation>
            <numerusform>%n cannot be placed and becomes a memo</numerusform>
            <numerusform>%n cannot be placed and become memos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewModel</name>
    <message numerus="yes">
        <source>%n part(s) put back</source>
        <translation>
            <numerusform>%n part put back</numerusform>
            <numerusform>%n parts put back</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n character</numerusform>
            <numerusform>%n characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) cut off</source>
        <translation>
            <numerusform>%n character cut off</numerusform>
            <numerusform>%n characters cut off</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n report(s)</source>
        <translation>
            <numerusform>Import %n report</numerusform>
            <numerusform>Import %n reports</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) read</source>
        <translation>
            <numerusform>%n file read</numerusform>
            <numerusform>%n files read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %n</source>
        <translation>
            <numerusform>of %n</numerusform>
            <numerusform>of %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lack(s) facts</source>
        <translation>
            <numerusform>%n lacks facts</numerusform>
            <numerusform>%n lack facts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with guesses</source>
        <translation>
            <numerusform>%n with guesses</numerusform>
            <numerusform>%n with guesses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n no report</source>
        <translation>
            <numerusform>%n no report</numerusform>
            <numerusform>%n no reports</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message numerus="yes">
        <source>%n report(s)</source>
        <translation>
            <numerusform>%n report</numerusform>
            <numerusform>%n reports</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n coding(s)</source>
        <translation>
            <numerusform>%n coding</numerusform>
            <numerusform>%n codings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n coder(s)</source>
        <translation>
            <numerusform>%n coder</numerusform>
            <numerusform>%n coders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TickButton</name>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n chosen</numerusform>
            <numerusform>%n chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TickedBar</name>
    <message numerus="yes">
        <source>Apply %1 to %n</source>
        <translation>
            <numerusform>Apply %1 to %n</numerusform>
            <numerusform>Apply %1 to %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Apply a theme to %n…</source>
        <translation>
            <numerusform>Apply a theme to %n…</numerusform>
            <numerusform>Apply a theme to %n…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change the theme of %n…</source>
        <translation>
            <numerusform>Change the theme of %n…</numerusform>
            <numerusform>Change the theme of %n…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n</source>
        <translation>
            <numerusform>Remove %n</numerusform>
            <numerusform>Remove %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Memo on %n…</source>
        <translation>
            <numerusform>Memo on %n…</numerusform>
            <numerusform>Memo on %n…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unmark %n</source>
        <translation>
            <numerusform>Unmark %n</numerusform>
            <numerusform>Unmark %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mark %n</source>
        <translation>
            <numerusform>Mark %n</numerusform>
            <numerusform>Mark %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Transfers</name>
    <message numerus="yes">
        <source>%n theme(s) loaded.</source>
        <translation>
            <numerusform>%n theme loaded.</numerusform>
            <numerusform>%n themes loaded.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WorkCalendar</name>
    <message numerus="yes">
        <source>%n coding(s) today</source>
        <translation>
            <numerusform>%n coding today</numerusform>
            <numerusform>%n codings today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) of work</source>
        <translation>
            <numerusform>%n minute of work</numerusform>
            <numerusform>%n minutes of work</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) for a coding</source>
        <translation>
            <numerusform>%n second for a coding</numerusform>
            <numerusform>%n seconds for a coding</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Cards</name>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n character</numerusform>
            <numerusform>%n characters</numerusform>
        </translation>
    </message>
</context>
</TS>
