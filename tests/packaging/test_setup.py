"""Setting up: done once, at once the second time, and clear about what it cannot do."""

import shutil

from tests.packaging.conftest import Machine

INSTALL = "uv pip install"


def installed(machine: Machine) -> list[str]:
    """The lock files whose installation was asked for since the last look."""
    calls = [call for call in machine.calls() if call.startswith(INSTALL)]
    assert all("--require-hashes" in call for call in calls)
    return [call.rpartition("/")[2] for call in calls]


def test_the_first_call_installs_and_the_second_does_nothing(machine: Machine) -> None:
    first = machine.set_up("run")
    assert (first.returncode, first.stdout) == (0, "")
    assert installed(machine) == ["requirements.lock"]
    second = machine.set_up("run")
    assert (second.returncode, second.stdout, second.stderr) == (0, "", "")
    assert machine.calls() == []


def test_what_the_tests_need_is_enough_for_the_program(machine: Machine) -> None:
    machine.set_up("dev")
    assert installed(machine) == ["requirements-dev.lock"]
    machine.set_up("run")
    assert machine.calls() == []


def test_the_program_s_needs_are_not_enough_for_the_tests(machine: Machine) -> None:
    machine.set_up("run")
    machine.calls()
    machine.set_up("dev")
    assert installed(machine) == ["requirements-dev.lock"]


def test_a_changed_lock_file_is_installed(machine: Machine) -> None:
    machine.set_up("run")
    machine.calls()
    with (machine.checkout / "requirements.lock").open("a", encoding="utf-8") as lock:
        lock.write("# changed\n")
    machine.set_up("run")
    assert installed(machine) == ["requirements.lock"]


def test_an_environment_that_was_moved_is_made_anew(machine: Machine) -> None:
    machine.set_up("run")
    machine.calls()
    moved = machine.checkout.with_name("moved")
    shutil.move(machine.checkout, moved)
    machine.checkout = moved
    machine.set_up("run")
    assert any(call.startswith("uv venv") for call in machine.calls())


def test_a_failed_installation_is_not_taken_for_done(machine: Machine) -> None:
    uv = machine.commands / "uv"
    working = uv.read_text(encoding="utf-8")
    machine.command("uv", '[ "$1" = pip ] && exit 1\n' + working)
    assert machine.set_up("run").returncode != 0
    machine.command("uv", working)
    machine.calls()
    machine.set_up("run")
    assert installed(machine) == ["requirements.lock"]


def test_without_root_a_missing_library_is_one_line_to_run(machine: Machine) -> None:
    machine.libraries(missing="libxcb-cursor.so.0")
    run = machine.set_up("run")
    assert run.returncode == 2
    assert run.stderr.splitlines()[-1].strip() == (
        "sudo apt-get install -y --no-install-recommends libxcb-cursor0"
    )
    assert machine.calls() == []


def test_root_gets_the_missing_library(machine: Machine) -> None:
    machine.libraries(missing="libEGL.so.1")
    machine.command("id", "echo 0")
    (machine.commands / "ldconfig").rename(machine.commands / "without")
    listed = (machine.checkout / "packaging" / "system-libraries.txt").as_posix()
    calls = machine.commands / "calls"
    machine.command(
        "ldconfig",
        f"grep -qs install {calls} && cut -d' ' -f1 {listed} || {machine.commands}/without",
    )
    assert machine.set_up("run").returncode == 0
    assert any("install" in call and call.endswith("libegl1") for call in machine.calls())


def test_an_installation_that_did_not_help_is_said(machine: Machine) -> None:
    machine.libraries(missing="libEGL.so.1")
    machine.command("id", "echo 0")
    run = machine.set_up("run")
    assert run.returncode == 2
    assert "still missing after the installation: libegl1" in run.stderr


def test_an_unknown_level_is_a_wrong_usage(machine: Machine) -> None:
    run = machine.set_up("all")
    assert (run.returncode, "run|dev" in run.stderr) == (2, True)


def test_packaging_installs_what_the_tests_need(machine: Machine) -> None:
    assert machine.set_up("package").returncode == 0
    assert installed(machine) == ["requirements-dev.lock"]
    machine.set_up("dev")
    assert machine.calls() == []


def test_packaging_with_debian_s_python_needs_its_library(machine: Machine) -> None:
    python = machine.checkout / ".venv" / "bin" / "python"
    python.parent.mkdir(parents=True)
    python.symlink_to("/usr/bin/python3.99")
    run = machine.set_up("package")
    assert run.returncode == 2
    assert run.stderr.rstrip().endswith(" libpython3.99")
