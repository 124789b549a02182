<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>BehindPane</name>
    <message numerus="yes">
        <source>%n coding(s) removed.</source>
        <translation>
            <numerusform>%n coding removed.</numerusform>
            <numerusform>%n codings removed.</numerusform>
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
    <name>CodeMatchesDialog</name>
    <message numerus="yes">
        <source>%n place(s) would be coded.</source>
        <translation>
            <numerusform>%n place would be coded.</numerusform>
            <numerusform>%n places would be coded.</numerusform>
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
    <name>PassagesPane</name>
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
