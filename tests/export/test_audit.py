from __future__ import annotations

import csv
import json
import os
import re
import shutil
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from kg.audit.facts import read_facts
from kg.audit.sample import Sample, draw
from kg.export.audit_folder import read_audits, write_audit
from kg.export.audit_page import audit_page
from kg.export.audit_report import as_csv, as_json
from kg.export.audit_words import FACTS
from kg.graph.store import Store
from kg.model.problem import UserError
from kg.query.cell import RISKY

SMALL = Path(__file__).parents[1] / "fixtures" / "small.ttl"
HOSTILE = "</script><img src=x onerror=alert(1)>"


@pytest.fixture
def build(tmp_path: Path) -> Path:
    folder = tmp_path / "build"
    folder.mkdir()
    shutil.copy(SMALL, folder / "graph.ttl")
    return folder


@pytest.fixture(scope="module")
def sample() -> Sample:
    return draw(read_facts(Store.load(SMALL)), 60)


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, strict=True))


def fill(source: Path, target: Path, *words: str, note: str = "") -> Path:
    """The table with these verdicts in its first rows."""
    table = rows(source)
    for row, word in zip(table, words, strict=False):
        row |= {"verdict": word, "note": note}
    with target.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, table[0])
        writer.writeheader()
        writer.writerows(table)
    return target


def test_table_and_page_stand_in_the_folder(build: Path, tmp_path: Path) -> None:
    sample = write_audit(build, tmp_path / "audit", 60, 1)
    table = rows(tmp_path / "audit" / "audit.csv")
    assert (tmp_path / "audit" / "audit.csv").read_bytes().startswith(b"\xef\xbb\xbfid,kind,stratum_size,fact_zh,fact_en,sentence,")
    assert list(table[0])[-2:] == ["verdict", "note"]
    assert [row["id"] for row in table] == [fact.id for fact in sample.facts]
    assert {row["kind"]: int(row["stratum_size"]) for row in table} == dict(sample.sizes)
    assert {row["verdict"] + row["note"] for row in table} == {""}
    first = next(row for row in table if row["kind"] == "tenure")
    assert re.search(r"【\w+】", first["sentence"])
    assert first["file"].endswith(".txt")
    assert int(first["start"]) < int(first["end"])
    assert (tmp_path / "audit" / "audit.html").is_file()


def test_same_bytes_under_any_hash_seed_and_order_of_the_graph(build: Path, tmp_path: Path) -> None:
    code = "import sys; from pathlib import Path; from kg.export.audit_folder import write_audit; "
    code += "write_audit(Path(sys.argv[1]), Path(sys.argv[2]), 30, 7)"
    blocks = re.split(r"(?<= \.)\n", (build / "graph.ttl").read_text(encoding="utf-8"))
    head, rest = [block for block in blocks if "@prefix" in block], [block for block in blocks if "@prefix" not in block]
    found = set()
    for seed in ("0", "77"):
        (build / "graph.ttl").write_text("\n".join((*head, *(rest if seed == "0" else reversed(rest)))), encoding="utf-8")
        out = tmp_path / seed
        subprocess.run([sys.executable, "-c", code, str(build), str(out)], env=os.environ | {"PYTHONHASHSEED": seed}, check=True)
        found.add(((out / "audit.csv").read_bytes(), (out / "audit.html").read_bytes()))
    assert len(found) == 1


def test_no_cell_runs_as_a_formula(build: Path, tmp_path: Path) -> None:
    text = (build / "graph.ttl").read_text(encoding="utf-8")
    for name, sign in (("路长川", "="), ("乔砚之", "@"), ("卓青禾", "+"), ("永年报", "-")):
        text = text.replace(f'"{name}', f'"{sign}{name}')
    (build / "graph.ttl").write_text(text, encoding="utf-8")
    write_audit(build, tmp_path / "audit", 500, 1)
    cells = [cell for row in rows(tmp_path / "audit" / "audit.csv") for cell in row.values()]
    assert any(cell.startswith("'=路长川") for cell in cells)
    assert [cell for cell in cells if cell.startswith(RISKY)] == []


def test_verdicts_are_not_written_over(build: Path, tmp_path: Path) -> None:
    out = tmp_path / "audit"
    write_audit(build, out, 60, 1)
    write_audit(build, out, 50, 2)
    assert len(rows(out / "audit.csv")) == 50, "an empty one is replaced"
    fill(out / "audit.csv", out / "audit.csv", "ok")
    before = (out / "audit.csv").read_bytes()
    with pytest.raises(UserError, match="verdicts stand in this table"):
        write_audit(build, out, 60, 1)
    (out / "audit.csv").write_text("my own table\n", encoding="utf-8")
    with pytest.raises(UserError, match="may hold verdicts"):
        write_audit(build, out, 60, 1)
    assert before != (out / "audit.csv").read_bytes() == b"my own table\n"


def test_what_is_asked_for_wrongly(build: Path, tmp_path: Path) -> None:
    for kinds, number, told in (
        (["tenures"], 60, "one of tenure, participation"),
        ([], 3, "--sample 3"),
        (["change"], 9, "no facts of these"),
    ):
        with pytest.raises(UserError, match=told):
            write_audit(build, tmp_path / "audit", number, 1, kinds)
    assert not (tmp_path / "audit").exists()


def test_nothing_is_fetched_and_hostile_text_does_not_leave_the_data(tmp_path: Path) -> None:
    text = SMALL.read_text(encoding="utf-8").replace('"路长川"', f'"{HOSTILE}"').replace('"永年报"@zh', f'"{HOSTILE}"@zh')
    (tmp_path / "graph.ttl").write_text(text, encoding="utf-8")
    page = audit_page(draw(read_facts(Store.load(tmp_path / "graph.ttl")), 500))

    class Tags(HTMLParser):
        seen: list[str]
        fetched: list[str]

        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            self.seen.append(tag)
            self.fetched += [value or "" for name, value in attrs if name in ("src", "href", "srcset", "action")]

    tags = Tags()
    tags.seen, tags.fetched = [], []
    tags.feed(page)
    assert "img" not in tags.seen
    assert tags.fetched == []
    assert "default-src 'none'" in page
    assert not re.search(r"innerHTML|insertAdjacentHTML|document\.write", page)
    found = re.search(r'<script id="data" type="application/json">(.*?)</script>', page, re.DOTALL)
    assert found
    assert HOSTILE in found[1].encode().decode("unicode_escape").encode("latin-1").decode("utf-8")


def test_every_kind_has_words(sample: Sample) -> None:
    assert set(sample.sizes) <= set(FACTS)


def report(*files: Path, build: Path | None = None) -> Any:
    return json.loads(as_json(read_audits(files, build)))


def test_the_report_on_one(build: Path, tmp_path: Path) -> None:
    sheet = tmp_path / "audit" / "audit.csv"
    write_audit(build, sheet.parent, 60, 1, ["tenure", "date"])
    filled = fill(sheet, tmp_path / "甲.csv", "对", "对", "错", "不确定")
    (one,) = report(filled, build=build)["files"]
    tenure, date = one["kinds"]
    assert one["file"] == "甲.csv"
    assert {name: tenure[name] for name in ("kind", "judged", "right", "wrong", "unsure", "precision")} == {
        "kind": "tenure",
        "judged": 3,
        "right": 2,
        "wrong": 1,
        "unsure": 1,
        "precision": 0.666667,
    }
    assert tenure["open"] == tenure["drawn"] - 4
    assert (tenure["low"], tenure["high"]) == (pytest.approx(0.2077, abs=5e-5), pytest.approx(0.9385, abs=5e-5))
    assert (date["precision"], date["low"]) == (None, None)
    assert one["overall"]["kind"] == "overall"
    assert one["weighted"]["covered"] == pytest.approx(tenure["size"] / (tenure["size"] + date["size"]), abs=1e-6)


def test_the_report_on_two(build: Path, tmp_path: Path) -> None:
    sheet = tmp_path / "audit" / "audit.csv"
    write_audit(build, sheet.parent, 60, 1)
    one = fill(sheet, tmp_path / "one.csv", "ok", "ok", "wrong", "ok")
    other = fill(sheet, tmp_path / "other.csv", "1", "0", "0", "?", "ok", note="=cmd")
    found = report(one, other)
    # p_o = 2/4; p_e = (3·1 + 1·2) / 16 = 5/16
    assert found["agreement"]["overall"] == {"kind": "overall", "both": 4, "agreed": 2, "raw": 0.5, "kappa": 0.272727}
    assert [row["verdicts"] for row in found["differences"]] == [["ok", "wrong"], ["ok", "unsure"]]
    assert found["differences"][0]["notes"] == ["", "=cmd"]
    table = list(csv.DictReader(as_csv(read_audits([one, other])).splitlines()))
    assert {row["table"] for row in table} == {"precision", "weighted", "agreement", "difference"}
    assert [row["note_2"] for row in table if row["table"] == "difference"] == ["'=cmd", "'=cmd"]
    assert [row["kappa"] for row in table if row["table"] == "agreement" and row["kind"] == "overall"] == ["0.272727"]


def test_a_second_reader_may_have_judged_a_part(build: Path, tmp_path: Path) -> None:
    sheet = tmp_path / "audit" / "audit.csv"
    write_audit(build, sheet.parent, 60, 1)
    one = fill(sheet, tmp_path / "one.csv", "ok", "wrong", "ok")
    part = tmp_path / "part.csv"
    part.write_text("".join(one.read_text(encoding="utf-8").splitlines(keepends=True)[:3]), encoding="utf-8")
    assert report(one, part)["agreement"] == report(part, one)["agreement"]
    assert report(one, part)["agreement"]["overall"]["both"] == 2


def test_files_that_do_not_belong_together(build: Path, tmp_path: Path) -> None:
    for seed in (1, 2):
        write_audit(build, tmp_path / str(seed), 40, seed)
    one, other = tmp_path / "1" / "audit.csv", tmp_path / "2" / "audit.csv"
    with pytest.raises(UserError, match=r"row \d+: \w+-[0-9a-f]{16} is no fact of .*audit.csv"):
        read_audits([one, other])
    (build / "graph.ttl").write_text("", encoding="utf-8")
    with pytest.raises(UserError, match=r"row 2: .* is no fact of .*graph.ttl"):
        read_audits([one], build)
    changed = tmp_path / "changed.csv"
    changed.write_bytes(one.read_bytes().replace(b",tenure,", b",tenure,9"))
    with pytest.raises(UserError, match="stratum_size is another"):
        read_audits([one, changed])
