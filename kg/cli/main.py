"""The command `kg`."""

from __future__ import annotations

import io
import sys
from collections.abc import Sequence
from typing import Annotated

import typer

import kg
from kg.cli.audit import audit
from kg.cli.build import build
from kg.cli.demo import demo
from kg.cli.eval import evaluate
from kg.cli.query import query
from kg.model.problem import UserError
from kg.read.errors import ReadError

INTERRUPTED = 130
"""What a shell reports for a command ended by Ctrl-C."""

app = typer.Typer(
    name="kg",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command()(build)
app.command()(query)
app.command("eval")(evaluate)
app.command()(audit)
app.command()(demo)


def _version(asked: bool) -> None:
    if asked:
        typer.echo(f"kg {kg.__version__}")
        raise typer.Exit


@app.callback()
def main(version: Annotated[bool, typer.Option("--version", help="Print the version.", callback=_version, is_eager=True)] = False) -> None:
    """Knowledge graphs of officials out of Chinese local-government newspapers."""


def run(arguments: Sequence[str] | None = None) -> None:
    """Run the command with these arguments (None: those of the process) and end the process.

    Exit codes: 0 done; 2 with one line `kg: …` on stderr for whatever the user can mend; 130 after Ctrl-C.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # A console on code page 936 would fail on a character that GBK lacks.
            stream.reconfigure(encoding="utf-8", errors="replace")
    sys.exit(_status(arguments))


def _status(arguments: Sequence[str] | None) -> int:
    try:
        return int(app(args=arguments, prog_name="kg", standalone_mode=False) or 0)
    except (UserError, ReadError) as error:
        return _told(str(error))
    except (KeyboardInterrupt, typer.Abort):
        return INTERRUPTED
    except OSError as error:
        return _told(_named(error))
    except Exception as error:
        message = getattr(error, "format_message", None)  # A wrong option or argument: the library says what is wrong with it.
        if message is None:
            raise
        return _told(f"{message().rstrip('.') or 'a command is missing'}; see kg --help")


def _told(line: str) -> int:
    print(f"kg: {' '.join(line.split())}", file=sys.stderr)  # noqa: T201
    return 2


def _named(error: OSError) -> str:
    return f"{error.filename}: {error.strerror}" if error.filename else str(error.strerror or error)
