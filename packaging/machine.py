"""What the machine must have: a ``.venv`` with everything in it, and the system libraries of Qt.

Debian 12 and 13 and Ubuntu were what the package lists were made on (with ``ldd`` in a bare
system); elsewhere the missing libraries are named and left to the reader. Nothing here is needed
by the shell commands alone: without Qt's libraries the program still imports, searches and exports.
"""

from __future__ import annotations

import hashlib
import json
import os
import platform
import shutil
import sys
import threading
import time
from collections.abc import Iterable, Mapping
from importlib.util import find_spec
from pathlib import Path

from console import ROOT, Failed, attempt, insist, say, tail

VENV = ROOT / ".venv"
STAMP = "readinglist-set-up.json"

QT_LIBRARIES = {  # what `import PySide6.QtWidgets` and the offscreen platform load
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libxkbcommon.so.0": "libxkbcommon0",
}
DISPLAY_LIBRARIES = {  # what a window on X11 or Wayland loads besides
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libwayland-cursor.so.0": "libwayland-cursor0",
}
_apt = threading.Lock()  # one apt-get of ours at a time
_fresh: list[bool] = []  # whether the package lists were fetched in this run
_TRY_TO_LOAD = """
import ctypes, sys
for name in sys.argv[1:]:
    try:
        ctypes.CDLL(name)
    except OSError:
        print(name)
"""


def program(venv: Path, name: str) -> Path:
    """A program inside a virtual environment."""
    if os.name == "nt":
        return venv / "Scripts" / f"{name}.exe"
    return venv / "bin" / name


# ---------------------------------------------------------------------------- system packages


def missing_libraries(libraries: Mapping[str, str]) -> dict[str, str]:
    """Those of ``libraries`` (file name to Debian package) that this Linux cannot load."""
    if sys.platform != "linux":
        return {}
    # In a process of its own, since a library once loaded cannot be unloaded again.
    output = insist([sys.executable, "-c", _TRY_TO_LOAD, *libraries], "Python could not be run.")
    return {name: libraries[name] for name in output.split() if name in libraries}


def as_root() -> list[str] | None:
    """What to put before a command so that it runs as root; None if that needs a password."""
    if os.name != "posix":
        return None
    if os.geteuid() == 0:
        return []
    if shutil.which("sudo") and attempt(["sudo", "-n", "true"])[0] == 0:
        return ["sudo", "-n"]
    return None


def apt_line(packages: Iterable[str]) -> str:
    """The line a person types to install ``packages``."""
    return "sudo apt-get install " + " ".join(sorted(set(packages)))


def apt_install(packages: Iterable[str]) -> str | None:
    """Install Debian packages if we may; None when it worked, else why not.

    Tried twice, since a mirror in the middle of an update is the commonest failure.
    """
    wanted = sorted(set(packages))
    root = as_root()
    if not shutil.which("apt-get"):
        return "this system has no apt-get"
    if root is None:
        return "this needs root"
    apt = [*root, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"]
    apt += ["-o", "DPkg::Lock::Timeout=120"]
    say(f"apt-get install {' '.join(wanted)}")
    with _apt:
        for pause in (0, 5):
            time.sleep(pause)
            if pause or not _fresh:
                _fresh.append(attempt([*apt, "update"])[0] == 0)
            status, output = attempt([*apt, "install", "-y", "--no-install-recommends", *wanted])
            if status == 0:
                return None
    return f"apt-get failed:\n{tail(output)}"


def ensure_libraries(libraries: Mapping[str, str], needed_for: str) -> bool:
    """Whether all ``libraries`` are there, installing what is missing if we may.

    What this Python lacks for virtual environments comes along, to spare a second apt-get.
    """
    missing = missing_libraries(libraries)
    if not missing:
        return True
    failure = apt_install([*missing.values(), *missing_venv_package()])
    if failure is None:
        missing = missing_libraries(libraries)
        if not missing:
            return True
        failure = "apt-get installed its packages, and the libraries still cannot be loaded"
    say(f"Missing for {needed_for}: {', '.join(missing)} ({failure}).")
    say(f"On Debian or Ubuntu, type:  {apt_line(missing.values())}")
    return False


# ------------------------------------------------------------------------ virtual environments


def ensure_venv(extras: tuple[str, ...] = ()) -> Path:
    """The checkout's ``.venv`` with Reading List (editable) and ``extras`` in it.

    Quick when ``pyproject.toml``, the checkout's place and the Python are those of the last time.

    Raises:
        Failed: it cannot be made, or the packages cannot be installed.
    """
    stamp = VENV / STAMP
    fingerprint = {
        "pyproject": hashlib.sha256((ROOT / "pyproject.toml").read_bytes()).hexdigest(),
        "checkout": str(ROOT),
        "python": platform.python_version(),
    }
    before = read_stamp(stamp)
    have = tuple(before.pop("extras", "").split())
    usable = is_usable(VENV)
    if usable and before == fingerprint and set(extras) <= set(have):
        say("nothing to do")
        return VENV
    # Scripts in a virtual environment name its folder: one that was moved is made anew.
    if not usable or before.get("checkout", str(ROOT)) != str(ROOT):
        make_venv(VENV)
    stamp.unlink(missing_ok=True)
    extras = tuple(sorted({*extras, *have}))
    install(VENV, ["-e", f".[{','.join(extras)}]" if extras else "."])
    stamp.write_text(json.dumps({**fingerprint, "extras": " ".join(extras)}), encoding="utf-8")
    return VENV


def read_stamp(stamp: Path) -> dict[str, str]:
    """What the last set-up noted; empty if there was none or it was cut short."""
    try:
        found = json.loads(stamp.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def is_usable(venv: Path) -> bool:
    """Whether ``venv`` works, has pip, and is of this Python's series."""
    code = "import sys, pip; print(*sys.version_info[:2])"
    status, output = attempt([program(venv, "python"), "-c", code])
    return status == 0 and output.split() == [str(part) for part in sys.version_info[:2]]


def install(venv: Path, what: list[str]) -> None:
    """Have the pip of ``venv`` install ``what``.

    Raises:
        Failed: pip could not.
    """
    insist(
        [program(venv, "python"), "-m", "pip", "install", "--quiet", "--no-input", *what],
        "pip could not install Reading List's packages; see above. With the network back, "
        "run the same command again.",
    )


def make_venv(folder: Path) -> None:
    """Make a virtual environment with pip, by whatever way this Python has.

    Debian's Python has no ensurepip until python3-venv is installed, and pip outside a virtual
    environment is refused there (PEP 668); so each way is tried and judged by its result.

    Raises:
        Failed: there is no way; the message is the line to type.
    """
    if folder.exists() and any(folder.iterdir()) and not (folder / "pyvenv.cfg").exists():
        raise Failed(f"{folder} is not a virtual environment; move it away and run this again.")
    python = sys.executable
    venv = [python, "-m", "venv", str(folder)]
    virtualenv = [python, "-m", "virtualenv"] if find_spec("virtualenv") else ["virtualenv"]
    uv = ["uv", "venv", "--quiet", "--seed", "--python", python, str(folder)]
    reasons: list[str] = []
    if (
        makes_venv(folder, "venv", venv, reasons)
        or (completed_by_apt(reasons) and makes_venv(folder, "venv", venv, reasons))
        or makes_venv(
            folder, "virtualenv", [*virtualenv, "--quiet", "-p", python, str(folder)], reasons
        )
        or makes_venv(folder, "uv", uv, reasons)
        or borrowed_virtualenv(folder, reasons)
    ):
        return
    shutil.rmtree(folder, ignore_errors=True)
    raise Failed(
        "This Python cannot make a virtual environment:\n\n"
        + "\n".join(reasons)
        + f"\n\nOn Debian or Ubuntu, type:  {apt_line([venv_package()])}\n"
        "and run the same command again."
    )


def makes_venv(
    folder: Path,
    title: str,
    command: list[str],
    reasons: list[str],
    env: Mapping[str, str] | None = None,
) -> bool:
    """Whether ``command`` makes a usable ``folder``; if it runs and does not, a reason is added."""
    if shutil.which(command[0]) is None:
        return False
    shutil.rmtree(folder, ignore_errors=True)
    status, output = attempt(command, env)
    if status == 0 and is_usable(folder):
        say(f"made {folder.name} with {title} (Python {platform.python_version()})")
        return True
    reasons.append(f"{title}:\n{tail(output)}")
    return False


def completed_by_apt(reasons: list[str]) -> bool:
    """Whether Debian's Python lacked its venv package and now has it."""
    package = missing_venv_package()
    failure = apt_install(package) if package else None
    if failure:
        reasons.append(f"apt-get: {failure}")
    return bool(package) and failure is None


def borrowed_virtualenv(folder: Path, reasons: list[str]) -> bool:
    """Make ``folder`` with a virtualenv that pip installs for the moment, beside it."""
    python = sys.executable
    tools = folder.with_name(folder.name + "-tools")
    # --target leaves the user's own packages alone, and PEP 668 allows it.
    fetch = [python, "-m", "pip", "install", "--quiet", "--target", str(tools), "virtualenv"]
    try:
        status, output = attempt(fetch)
        if status:
            reasons.append(f"pip install virtualenv:\n{tail(output)}")
            return False
        command = [python, "-m", "virtualenv", "--quiet", str(folder)]
        env = {"PYTHONPATH": str(tools)}
        return makes_venv(folder, "a borrowed virtualenv", command, reasons, env)
    finally:
        shutil.rmtree(tools, ignore_errors=True)


def venv_package() -> str:
    """The Debian package that completes this Python with venv and ensurepip."""
    return f"python{sys.version_info.major}.{sys.version_info.minor}-venv"


def missing_venv_package() -> list[str]:
    """That package, if this is Debian's Python and lacks it."""
    is_debians = sys.base_prefix == "/usr"
    return [venv_package()] if is_debians and not find_spec("ensurepip") else []
