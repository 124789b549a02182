"""done: declaring reports coded outside rounds."""

from pathlib import Path

from tests.cli.conftest import Zhupi


def test_a_report_is_done_and_open_again(zhupi: Zhupi, sample: Path) -> None:
    report = zhupi("reports", sample, "--json").json[0]["report"]
    done = zhupi("done", sample, report, "--coder", "乙", "--json").json
    assert done == {"coder": "乙", "reports": 1, "done": True}
    assert zhupi("done", sample, report, "--coder", "乙", "--not").out == (
        "1 reports open again for 乙.\n"
    )


def test_all_reports_with_codings_of_a_coder_are_done_in_one_step(
    zhupi: Zhupi, sample: Path
) -> None:
    zhupi("done", sample, "--with-codings", "--coder", "甲", "--not")
    coded = {row["report"] for row in zhupi("codings", sample, "--coder", "甲", "--json").json}
    done = zhupi("done", sample, "--with-codings", "--coder", "甲")
    assert done.out == f"{len(coded)} reports done for 甲.\n"
    table = zhupi("frequency", sample, "--by", "report", "--coder", "甲", "--json").json
    assert {g["key"] for g in table["groups"] if g["state"] == "coded"} == coded
    assert not table["undeclared"]
    zhupi("undo", sample, "--coder", "甲")
    assert zhupi("frequency", sample, "--coder", "甲", "--json").json["undeclared"]


def test_reports_are_named_or_chosen_by_their_codings(zhupi: Zhupi, sample: Path) -> None:
    for given in ((), ("青澜县2021", "--with-codings")):
        done = zhupi("done", sample, *given)
        assert (done.status, len(done.err.splitlines())) == (2, 1)
