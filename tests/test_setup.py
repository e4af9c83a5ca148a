"""Set-up on machines that lack things: no ensurepip, no root, no apt-get, missing libraries.

The programs it calls are played by small scripts on a PATH of their own; nothing is installed.
"""

from __future__ import annotations

import ast
import importlib
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

PACKAGING = Path(__file__).parent.parent / "packaging"
ABSENT = {"libno-such-thing.so.9": "libno-such-thing9"}


@pytest.fixture
def machine(monkeypatch: pytest.MonkeyPatch) -> Any:
    """packaging/machine.py, with no apt-get of an earlier test remembered and no waiting."""
    monkeypatch.syspath_prepend(str(PACKAGING))
    module = importlib.import_module("machine")
    monkeypatch.setattr(module, "_fresh", [])
    monkeypatch.setattr(module.time, "sleep", lambda _: None)
    return module


@pytest.fixture
def bin_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The only folder on the PATH besides what a shell script needs."""
    folder = tmp_path / "bin"
    folder.mkdir()
    for name in ("sh", "env", "true"):
        (folder / name).symlink_to(Path("/bin", name))
    monkeypatch.setenv("PATH", str(folder))
    return folder


def script(folder: Path, name: str, body: str) -> Path:
    """A program that logs how it was called, then does ``body``."""
    path = folder / name
    log = folder / f"{name}.log"
    called = f"printf '%s\\n' \"$*\" >> '{log}'"
    path.write_text(f"#!/bin/sh\n{called}\n{body}\n", encoding="utf-8")
    path.chmod(0o755)
    return path


def calls(folder: Path, name: str) -> list[str]:
    """How a script was called."""
    log = folder / f"{name}.log"
    return log.read_text(encoding="utf-8").splitlines() if log.exists() else []


def python_without_venv(folder: Path, monkeypatch: pytest.MonkeyPatch, also: str = "pip") -> None:
    """This Python, but ``-m venv`` and another module fail as they do on a bare Debian."""
    body = (
        f'case "$2" in venv|virtualenv|{also}) echo "No module named $2" >&2; exit 1;; esac\n'
        f'exec "{sys.executable}" "$@"'
    )
    monkeypatch.setattr(sys, "executable", str(script(folder, "bare-python", body)))
    monkeypatch.setattr(sys, "base_prefix", "/usr")


def no_root(machine: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """An ordinary user whom sudo asks for a password."""
    monkeypatch.setattr(machine.os, "geteuid", lambda: 1000)


def test_the_first_file_can_be_parsed_by_an_old_python() -> None:
    source = (PACKAGING / "run.py").read_text(encoding="utf-8")
    assert ast.parse(source, feature_version=(3, 8)).body


def test_help_is_shown_without_any_set_up(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, PACKAGING / "run.py", "--help"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0
    assert "--no-window" in done.stdout


def test_a_python_that_does_not_exist_is_told() -> None:
    done = subprocess.run(
        [sys.executable, PACKAGING / "run.py", "--python", "/no/such/python"],
        capture_output=True,
        text=True,
    )
    assert (done.returncode, done.stderr) == (1, "There is no Python at /no/such/python.\n")


def test_a_missing_library_is_seen_and_a_present_one_is_not(machine: Any) -> None:
    libraries = {**ABSENT, "libc.so.6": "libc6"}
    assert machine.missing_libraries(libraries) == ABSENT


def test_without_root_the_line_to_type_is_printed(
    machine: Any,
    bin_folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    no_root(machine, monkeypatch)
    script(bin_folder, "apt-get", "exit 0")
    script(bin_folder, "sudo", "echo 'a password is required' >&2; exit 1")
    assert machine.ensure_libraries(ABSENT, "the window") is False
    told = capsys.readouterr().out
    assert "sudo apt-get install libno-such-thing9\n" in told
    assert "this needs root" in told
    assert calls(bin_folder, "sudo") == ["-n true"]
    assert calls(bin_folder, "apt-get") == []


def test_a_sudo_without_password_is_used(
    machine: Any, bin_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    no_root(machine, monkeypatch)
    script(bin_folder, "apt-get", '[ "$DEBIAN_FRONTEND" = noninteractive ]')
    script(bin_folder, "sudo", 'shift\nexec "$@"')
    assert machine.apt_install(["libone", "libtwo", "libone"]) is None
    update, install = calls(bin_folder, "apt-get")
    assert update.endswith(" update")
    assert install.endswith(" install -y --no-install-recommends libone libtwo")


def test_apt_get_is_tried_twice_and_then_quoted(
    machine: Any, bin_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(machine.os, "geteuid", lambda: 0)
    script(bin_folder, "apt-get", "echo 'E: Failed to fetch libone'; exit 100")
    failure = machine.apt_install(["libone"])
    assert "E: Failed to fetch libone" in failure
    assert [call.split()[-1] for call in calls(bin_folder, "apt-get")] == [
        "update",
        "libone",
        "update",
        "libone",
    ]


def test_without_apt_get_nothing_is_tried(machine: Any, bin_folder: Path) -> None:
    assert machine.apt_install(["libone"]) == "this system has no apt-get"


def test_a_python_without_venv_gets_one_from_uv(
    machine: Any, bin_folder: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    no_root(machine, monkeypatch)
    real = sys.executable
    script(bin_folder, "uv", f'for last; do :; done\nexec "{real}" -m venv "$last"')
    python_without_venv(bin_folder, monkeypatch)
    machine.make_venv(tmp_path / "venv")
    assert machine.is_usable(tmp_path / "venv")
    assert calls(bin_folder, "uv")[0].startswith("venv --quiet --seed --python")


def test_when_there_is_no_way_the_line_to_type_is_told_and_nothing_is_left(
    machine: Any, bin_folder: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    no_root(machine, monkeypatch)
    python_without_venv(bin_folder, monkeypatch)
    monkeypatch.setattr(machine, "missing_venv_package", lambda: [machine.venv_package()])
    with pytest.raises(machine.Failed) as failure:
        machine.make_venv(tmp_path / "venv")
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    assert f"sudo apt-get install python{version}-venv\n" in str(failure.value)
    assert "No module named venv" in str(failure.value)
    assert not (tmp_path / "venv").exists()


def test_a_folder_that_is_no_virtual_environment_is_not_removed(
    machine: Any, tmp_path: Path
) -> None:
    mine = tmp_path / "venv" / "thesis.tex"
    mine.parent.mkdir()
    mine.write_text("years of work", encoding="utf-8")
    with pytest.raises(machine.Failed, match="not a virtual environment"):
        machine.make_venv(mine.parent)
    assert mine.read_text(encoding="utf-8") == "years of work"


def test_pip_is_run_once_and_again_only_when_something_changed(
    machine: Any, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    installed: list[list[str]] = []
    (tmp_path / "pyproject.toml").write_text("[project]\n", encoding="utf-8")
    monkeypatch.setattr(machine, "ROOT", tmp_path)
    monkeypatch.setattr(machine, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(machine, "is_usable", lambda venv: venv.exists())
    monkeypatch.setattr(machine, "make_venv", lambda venv: venv.mkdir())
    monkeypatch.setattr(machine, "install", lambda venv, what: installed.append(what))
    machine.ensure_venv()
    machine.ensure_venv()
    assert installed == [["-e", "."]]
    machine.ensure_venv(("dev",))
    machine.ensure_venv()  # what the developers' tools need includes what the program needs
    assert installed[1:] == [["-e", ".[dev]"]]
    (tmp_path / "pyproject.toml").write_text("[project]\nname = 'x'\n", encoding="utf-8")
    machine.ensure_venv()
    assert installed[2:] == [["-e", ".[dev]"]]
