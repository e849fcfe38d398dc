from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import kg

SCRIPT = Path(kg.__file__).parents[1] / ".ci" / "machine.sh"
BASH = shutil.which("bash")
pytestmark = pytest.mark.skipif(sys.platform == "win32" or BASH is None, reason="needs bash")
Runs = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def machine(tmp_path: Path) -> Runs:
    """Runs the script on a machine that has the given commands and nothing else; what apt-get was asked for stands in `asked`."""

    def run(what: str, user: int = 0, **commands: str) -> subprocess.CompletedProcess[str]:
        folder = tmp_path / "bin"
        folder.mkdir()
        env = 'while [ "${1#*=}" != "$1" ]; do shift; done; exec "$@"'
        for name, body in {"id": f"echo {user}", "uname": "echo Linux", "env": env, **commands}.items():
            path = folder / name.replace("_", "-")
            path.write_text(f"#!{BASH}\n{body}\n", encoding="utf-8")
            path.chmod(0o755)
        environment = {"PATH": str(folder), "ASKED": str(tmp_path / "asked")}
        assert BASH
        return subprocess.run([BASH, str(SCRIPT), what], capture_output=True, check=False, env=environment, encoding="utf-8")

    return run


def asked(tmp_path: Path) -> list[str]:
    path = tmp_path / "asked"
    return path.read_text(encoding="utf-8").splitlines() if path.exists() else []


APT = 'echo "$*" >> "$ASKED"'
OLD = "exit 1"
NO_VENV = 'case "$2" in *ensurepip*) exit 1;; *print*) echo python3.11-venv;; esac'


def test_a_machine_with_everything_is_left_alone(machine: Runs, tmp_path: Path) -> None:
    ran = machine("browser", chromium="", fc_list="echo wqy", apt_get=APT)
    assert (ran.returncode, ran.stdout, ran.stderr, asked(tmp_path)) == (0, "", "", [])


def test_root_installs_what_is_missing(machine: Runs, tmp_path: Path) -> None:
    assert machine("browser", fc_list="", apt_get=APT).returncode == 0
    assert asked(tmp_path) == ["update -qq", "install -y -qq --no-install-recommends chromium fontconfig fonts-wqy-microhei"]


def test_sudo_without_a_password_does_too(machine: Runs, tmp_path: Path) -> None:
    assert machine("browser", user=1000, chromium="", apt_get=APT, true="", sudo='[ "$1" = -n ] && shift && exec "$@"').returncode == 0
    assert asked(tmp_path)[1].endswith("--no-install-recommends fontconfig fonts-wqy-microhei")


@pytest.mark.parametrize("commands", [{}, {"apt_get": APT}, {"apt_get": APT, "sudo": OLD}])
def test_others_are_told_in_one_line(machine: Runs, tmp_path: Path, commands: dict[str, str]) -> None:
    ran = machine("browser", user=1000, fc_list="echo wqy", **commands)
    assert (ran.returncode, ran.stderr.count("\n"), asked(tmp_path)) == (0, 1, [])
    assert "apt-get install -y chromium" in ran.stderr


def test_a_missing_venv_module_is_installed_or_ends_it(machine: Runs, tmp_path: Path) -> None:
    assert machine("venv", python3=NO_VENV, apt_get=APT).returncode == 0
    assert asked(tmp_path)[1].endswith("python3.11-venv")


def test_a_missing_venv_module_that_nobody_may_install(machine: Runs) -> None:
    ran = machine("venv", user=1000, python3=NO_VENV)
    assert (ran.returncode, ran.stderr.count("\n")) == (1, 1)
    assert "apt-get install -y python3.11-venv" in ran.stderr


@pytest.mark.parametrize("commands", [{}, {"python3": OLD}])
def test_a_python_that_is_too_old_or_not_there(machine: Runs, commands: dict[str, str]) -> None:
    ran = machine("venv", **commands)
    assert (ran.returncode, ran.stderr.count("\n")) == (1, 1)
    assert "make PYTHON=" in ran.stderr


def test_a_good_python_passes(machine: Runs) -> None:
    ran = machine("venv", python3="")
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, "", "")
