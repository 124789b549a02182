"""The table of commands."""

from __future__ import annotations

import click

from desktop.cli.lazy_group import Lazy, LazyGroup

OPENER = "open"
COMMANDS = {
    OPENER: Lazy("window", "open_window", "Open a project in the window."),
    "demo": Lazy("demo", "demo", "Make the sample project, chart it, open it."),
    "new": Lazy("projects", "new", "Make a new project file."),
    "import": Lazy("corpus", "import_", "Read reports into a project."),
    "import-project": Lazy(
        "import_project", "import_project", "Take in a project of another tool."
    ),
    "reports": Lazy("corpus", "reports", "List the reports of a project."),
    "clean-again": Lazy("recleaning", "clean_again", "Clean reports again from their originals."),
    "text": Lazy("texts", "text", "Print the stored text of a report."),
    "sentences": Lazy("texts", "sentences", "List its headings and sentences."),
    "codebook": Lazy("codebook", "codebook", "Show, exchange, compare and change the codebook."),
    "coders": Lazy("coders", "coders", "List, add, rename, remove coders; hand work over."),
    "code": Lazy("coding", "code", "Apply a theme to a span of a report."),
    "code-matches": Lazy("coding", "code_matches", "Code wherever a pattern occurs."),
    "codings": Lazy("coding", "codings", "List the codings of a project."),
    "load-codings": Lazy("coding", "load_codings", "Take in codings from a file."),
    "suggestions": Lazy("suggestions", "suggestions", "List which theme may fit which sentence."),
    "done": Lazy("declaring", "done", "Declare reports coded, so that they count."),
    "find": Lazy("texts", "find", "Find words in the reports, each in its context."),
    "facts": Lazy(
        "own_columns",
        "facts",
        "Add own columns to the reports from a table.",
    ),
    "words": Lazy("words", "words", "Count words by county, year, theme, section."),
    "figures": Lazy("figures", "figures", "List the figures that the reports print."),
    "indicators": Lazy("indicators", "indicators", "Show, export or import the indicators."),
    "frequency": Lazy("analysis", "frequency", "Count themes by county, year and more."),
    "cooccurrence": Lazy("views", "cooccurrence", "Say which themes meet, and how often."),
    "portraits": Lazy("views", "portraits", "Say where in each report each theme lies."),
    "parts": Lazy("views", "parts", "Compare what was done, is lacking, is planned."),
    "trends": Lazy("views", "trends", "Follow themes over the years."),
    "pivot": Lazy("views", "pivot", "Show one measure by any two things."),
    "query": Lazy("views", "query", "Find passages by their themes."),
    "views": Lazy("saved_views", "views", "List the views that are saved in the project."),
    "compare-groups": Lazy(
        "comparing", "compare_groups_command", "Compare two groups of reports, theme by theme."
    ),
    "export": Lazy("exports", "export", "Write the annotated dataset."),
    "round": Lazy("rounds", "round_", "Comparison rounds: plan, pack, unpack, lock, reveal."),
    "reliability": Lazy("reliability", "reliability", "How far coders agree, theme by theme."),
    "disagreements": Lazy("adjudication", "disagreements", "List where a round's coders differ."),
    "adjudicate": Lazy("adjudication", "adjudicate", "Decide disagreements from a file."),
    "report-reliability": Lazy(
        "reports_on_reliability", "report_reliability", "Write the report on a round's reliability."
    ),
    "merge": Lazy("merge", "merge", "Take in another project, or a coder's package."),
    "history": Lazy("journal", "history", "List what was done, newest first."),
    "undo": Lazy("journal", "undo", "Take back the last change."),
    "redo": Lazy("journal", "redo", "Do again what was taken back."),
    "check": Lazy("projects", "check", "Check that a project file is sound."),
    "backup": Lazy("projects", "backup", "Copy a project to a backup file."),
    "restore": Lazy("projects", "restore", "Make a project from a backup file."),
    "rescue": Lazy("projects", "rescue", "Save what can be read of a damaged project."),
    "bench": Lazy("bench", "bench", "Measure what each job costs on this machine."),
}


@click.command(
    cls=LazyGroup,
    table=COMMANDS,
    opener=OPENER,
    invoke_without_command=True,
    subcommand_metavar="[PROJECT.zhupi | COMMAND [ARGUMENTS]...]",
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.pass_context
def root(ctx: click.Context) -> None:
    """Code Chinese government reports by theme.

    Without a command the window opens, on PROJECT.zhupi where one is named.
    """
    if ctx.invoked_subcommand is None:
        ctx.invoke(COMMANDS[OPENER].load(), project=None)
