<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Zhupi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zhupi, version %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codes government reports by theme, offline, correct to the character.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>朱批: the notes written in vermilion ink on memorials to the throne.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MIT licence. Made with Qt for Python, sqlite-utils, jieba, pyqtgraph.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Charts</name>
    <message>
        <source>Codings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sentences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codings per 1,000 characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Presence in reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many codings start in the group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sentences with at least one coded character</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coded characters, each counted once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coded characters as a share of all characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codings for every 1,000 characters of the reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share of reports in which the theme occurs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By county</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By prefecture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By province</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By section</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bars side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bars stacked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heat map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line by year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme frequency by county</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme frequency by prefecture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme frequency by province</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme frequency by year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme frequency by report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme frequency by section</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shortcomings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plans</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other sections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawing the chart…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no reports to compare. Import some, or widen the filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is coded yet. Stand on a sentence and press the key of a theme, 1 to 9.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No reports here yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reports: {reports}, characters: {characters}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hatched or empty: no report, which is not zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only {filters}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CodeMatchesDialog</name>
    <message>
        <source>Code all matches of a word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the sentence around it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the words alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every place in the corpus is found; none is coded twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) would be coded.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>All matches of “%1” are coded.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CodebookPanel</name>
    <message>
        <source>Codebook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No themes yet. Write the first one below, or load a codebook.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of a new theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>here / in all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codings here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M memo · Del remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codebook, version %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+ New theme, then Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+ New theme under %1, then Enter</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CodingCommands</name>
    <message>
        <source>Open a report first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No theme has the key %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No theme was applied yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply a theme: type a part of its name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No coding of yours is here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n coding(s) removed.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>A memo needs a coding of yours: apply a theme first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find this in the corpus</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the sample project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import reports…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files and folders can also be dropped on the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the data…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codings, matrices and codebook as CSV, XLSX or JSONL.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load themes from a codebook…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the codebook as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As many steps as the project has, also after a restart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in this report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in the corpus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every place in all reports, with its context.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extend the selection by the next sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extend the selection by the previous sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selection ends a word earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selection ends a word later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selection starts a word earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selection starts a word later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply the theme with key %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the selection or the sentence; a second time takes it off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply a theme by name…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a part of its name, then Enter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repeat the last theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove my coding here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memo on the coding…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code all matches of a word…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next report without codings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark the report as done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the facts…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Analyse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the drawer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every key on one page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Zhupi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a coder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each coder&apos;s codings are the coder&apos;s own; nobody else alters them.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Controls</name>
    <message>
        <source>Groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most {theme}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture (PNG)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawing (SVG)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table (CSV)…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Drawer</name>
    <message>
        <source>Drawer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the drawer shows</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EntryList</name>
    <message>
        <source>Journal</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ErrorDialog</name>
    <message>
        <source>Details for the developers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The computer stands in the way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is not possible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything you coded is saved. You can go on working; if it happens again, restart Zhupi. Please send us the details: they hold nothing of your reports.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are kept in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A mistake of ours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zhupi could not finish what you asked for.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>A chart cannot be saved as {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A coder needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A span from {start} to {end} holds no text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A theme cannot be called “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check its name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that it is still there and that you may read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the offsets count code points of the stored text (`text PROJECT REPORT`).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the folder, its free space and whether another program has the file open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the name and that you may read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the name, or make a project there with `new`.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file that Zhupi has made; its name ends in .zhupi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder that exists and that you may write to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder that you may write to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another passage or another theme.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another theme.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of: {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose sentence or match.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close it there, or open the project for reading only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close it where it is open for writing, then open it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut it into its reports.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End it in .png or .svg.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export a codebook with `codebook PROJECT export FILE` to see the form.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export as csv or jsonl, which have no such limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetch it again, or leave it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a column `file` with the file names, and columns among {columns}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a name of one line without a slash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a pattern that needs at least one character.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a start of 0 or more, and an end after it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give an end of at most {characters}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it as #rrggbb.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it as the report has it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it in four digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it its proper file name ending, or save its text as UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give one character or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give one of these paths: {paths}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give report (or county and year), theme, coder, start and end (or text) as one JSON object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give start and end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the id of one of them: {candidates}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the name of who is going to code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is {what}, not a text file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its bytes are no text in UTF-8, GB18030, Big5 or UTF-16.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later changes were built on this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the folder writable; until then they last for this session only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend it, or look for it as plain words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend it, or search for the words as they stand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name a folder, or a file that ends in .csv or .jsonl.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the files in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to do; it was not taken in twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it for writing once: it is brought up to date, and the old file is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it in the program that made it and save it as UTF-8 text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename one of the two, then import again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore another backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore it in the codebook, or choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it as UTF-8, one JSON object a line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See that it is still there and that you may read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start it on a desktop, or use a command: --help lists them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take them off first; undo can bring all of it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The coders are: {coders}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The corpus has this text already, as {report}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file holds no text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {path} cannot be made ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journal has no entry {entry}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line is no coding ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The memo is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The preferences could not be saved in {folder}: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The span {start} to {end} reaches outside {report} ({characters} characters).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text given is “{given}”, but “{there}” stands there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a coder {name} already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a theme {name} in that place already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no coder {reference}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no coding {coding}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no display to open the window on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no memo {memo}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no project at {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no project {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no report {reference}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no report {report}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no theme {reference}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no unit {unit}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no {value} here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to look for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo those first; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update Zhupi, then open it again; the file was not touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write something, or remove the memo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`codebook PROJECT show` lists the themes; give a name or a path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`codings PROJECT` lists the codings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`history PROJECT` lists the entries.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`memos PROJECT` lists the memos.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`reports PROJECT` lists the reports.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`reports PROJECT` lists the reports; give an id, a title, or county and year.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{colour} is no colour.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} cannot be written to ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{format} is no export format.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} cannot be read: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is larger than {most} MB, which no report is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be read ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be written ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} has a theme {name}, and so has this project, under another id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} has a year that is none: {value}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is a file; the export makes a folder of tables.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is no codebook that Zhupi can read ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is no table of facts about reports.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is not UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is there already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{pattern} is no regular expression ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{project} cannot be read ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{project} is no Zhupi project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{project} is open for reading only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{project} is open for writing in another window or command ({owner}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{project} is there already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{project} was made by a newer version of Zhupi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{project} was made by an older version of Zhupi and cannot be read as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{query} is not a regular expression: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{reference} names several themes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{reference} names {number} reports.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{report} carries {codings} codings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{source} cannot be merged into itself or into a theme under it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{source} is damaged ({finding}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{table} has {rows} rows; a sheet holds {most}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{theme} cannot be put under itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{theme} is already on exactly this passage.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{theme} is retired.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{pattern}” matches even where there is nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{words}” does not stand in the report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{words}” stands in the report more than once.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Four tables with a README that explains every column: all codings with text and context, report × theme, county × year × theme, and the codebook.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codings of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV: for R, Stata, SPSS, Python</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>XLSX: for Excel, one workbook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSONL: for programs, a coding a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All coders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issuing body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>County</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>County code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prefecture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Province</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issued on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document number</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FactsDialog</name>
    <message>
        <source>Facts: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report does not say: %1. Please fill that in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>guessed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>YYYY-MM-DD</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterMenu</name>
    <message>
        <source>Filter the chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Themes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Province</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Main themes, with their sub-themes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All reports</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in this report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place among those found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous (Shift+Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FrequencyPanel</name>
    <message>
        <source>Save the chart</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Who is coding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coder: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a coder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Untitled report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title of the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Section stood in. Opens the outline.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <source>Every key on one page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys can be changed in the preferences. Single letters work in the text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply the theme with that key; a second time takes it off</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HereList</name>
    <message>
        <source>Codings under the cursor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No coding here. A theme&apos;s key codes the framed sentence.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Undone: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redone: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported {files} files, the first {first}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Facts of {report} corrected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Facts of {report} confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{report} removed from the corpus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{report} marked as done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{report} marked as not done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{report}: “{excerpt}” coded as {theme}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{report}: {theme} removed from “{excerpt}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{report}: “{excerpt}” is now {theme}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{report}: {theme} now covers “{excerpt}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{report}: memo on {theme}: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{codings} matches of “{pattern}” coded as {theme}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codings loaded from {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme {theme} added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme {theme} edited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme {theme} moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme {theme} retired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme {theme} restored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme {theme} merged into {into}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{themes} themes loaded from a codebook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coder {coder} added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coder {coder} is now called {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memo written: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memo changed: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memo removed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo everything after this</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop report files or a folder here. The text is taken out of the page around it; county, year, dates and document number are read from it, and asked for where they are not found. The same text is never taken in twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportSummary</name>
    <message>
        <source>Fill in missing facts…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) imported</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) failed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already there</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lack(s) facts</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>already there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What became of each file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Characters of the page around the report</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeyTable</name>
    <message>
        <source>Press the key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press the key:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is given to more than one command.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LegendStrip</name>
    <message>
        <source>Legend</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Zhupi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Margin</name>
    <message>
        <source>Themes beside the lines</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MemoEditor</name>
    <message>
        <source>Memo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Enter saves</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MemosPanel</name>
    <message>
        <source>Memos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New memo on the project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No memos yet. M writes one on the coding under the cursor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The memo is removed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NewProjectDialog</name>
    <message>
        <source>New project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>County reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codebook file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is saved in this one file, at once, as you work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your codings carry this name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codebook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sample codebook on law-based government</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty: I make my own themes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zhupi projects (*.zhupi)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codebooks (*.json *.csv)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Close this notice</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PassageFilters</name>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>County</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in the corpus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in the corpus…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All themes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All counties</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All coders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words are a regular expression</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PassageList</name>
    <message>
        <source>Passages</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PassagesPanel</name>
    <message>
        <source>Passages</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>That does not occur in the corpus.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is coded so. Stand on a sentence in the text and press a theme&apos;s key; it is listed here at once.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>General</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProjectDoors</name>
    <message>
        <source>Open a project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zhupi projects (*.zhupi)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load themes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codebooks (*.json *.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n theme(s) loaded.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Save the codebook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open for reading only</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProjectState</name>
    <message>
        <source>for reading only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>saved automatically</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReaderPanel</name>
    <message>
        <source>Choose a report on the left, or drop report files here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text of the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read-only; letters and digits are commands for coding.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Remarks</name>
    <message>
        <source>{n} unreadable bytes replaced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wrongly decoded once; check the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reads like an explanation of a report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reads like a statistical bulletin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ends in the middle of a sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>several counties have this name</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReportList</name>
    <message>
        <source>Reports by place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not begun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>begun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReportsPanel</name>
    <message>
        <source>Reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter the reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter reports…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import reports…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is removed from the corpus.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No report has that in its place, year or title.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No reports yet. Drop files or a folder on the window, or import them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not done yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the facts…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a memo…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove from the corpus</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>English</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In points. Ctrl + and Ctrl − change it too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proposed as the coder of a new project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the report&apos;s text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>中文</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SlotScrollBar</name>
    <message>
        <source>More groups</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Recent projects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here yet. Begin with the sample to look around, or make a project and drop your reports on the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code government reports by theme, compare counties, keep every step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A project file or reports can be dropped here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget this project</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>For reading only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sentence %1 / %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n report(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n coding(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n coder(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>Themes in the whole report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where each theme lies in the report. Click to go there.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ThemeCard</name>
    <message>
        <source>Definition of the theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No definition yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ThemeChanges</name>
    <message>
        <source>%1 is retired; its codings stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is merged into %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge %1 into…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ThemeDialog</name>
    <message>
        <source>Theme: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Definition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Include</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exclude</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counter-example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words with spaces between them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ThemeMenu</name>
    <message>
        <source>Show its passages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit all fields…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename (F2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a memo…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a theme under it…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge into…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retire</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another colour…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ThemePicker</name>
    <message>
        <source>Themes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No theme has that in its name.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ThemeTree</name>
    <message>
        <source>Themes of the codebook</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Workbench</name>
    <message>
        <source>Theme frequency by county</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_CodingRow</name>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Memo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memo on it (M)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove it (Delete)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
