from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from kg.read import ReadError, discover, read, read_all
from kg.read.errors import BinaryError, EmptyError, MissingError, NothingReadableError, RefusedError, UnknownEncodingError

NEWS = "平阴讯\r\n\r\n3月5日，县委书记张明主持召开会议。\r\n会议要求，抓好落实。\n"


def put(path: Path, data: bytes | str = NEWS) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


def test_folders_are_searched_and_names_are_relative(tmp_path: Path) -> None:
    for name in ("b.txt", "a/c.md", "a/d.TXT", "a/e.pdf", ".hidden/f.txt", "a/.g.txt", "注.txt"):
        put(tmp_path / name)
    assert discover([tmp_path]) == [
        (tmp_path / "a" / "c.md", "a/c.md"),
        (tmp_path / "a" / "d.TXT", "a/d.TXT"),
        (tmp_path / "b.txt", "b.txt"),
        (tmp_path / "注.txt", "注.txt"),
    ]


def test_a_file_has_its_own_name_and_counts_once(tmp_path: Path) -> None:
    one, two = put(tmp_path / "x" / "one.txt"), put(tmp_path / "y" / "two.txt")
    assert discover([two, one]) == discover([one, two, one]) == [(one, "one.txt"), (two, "two.txt")]
    assert len(discover([tmp_path, one])) == 2


def test_missing_path_and_nothing_to_read(tmp_path: Path) -> None:
    with pytest.raises(MissingError) as missing:
        discover([tmp_path / "no"])
    assert str(missing.value) == f"{tmp_path / 'no'}: there is no such file or folder; check the path"
    with pytest.raises(NothingReadableError, match="no readable file"):
        discover([tmp_path])
    with pytest.raises(NothingReadableError, match="not read"):
        discover([put(tmp_path / "a.pdf")])


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (NEWS.encode(), "utf-8"),
        (b"\xef\xbb\xbf" + NEWS.encode(), "utf-8"),
        (NEWS.encode("gb18030"), "gb18030"),
        ("\ufeff" + NEWS, "utf-8"),
        (("\ufeff" + NEWS).encode("gb18030"), "gb18030"),
        ("\ufeff".encode("utf-16-le") + NEWS.encode("utf-16-le"), "utf-16"),
    ],
)
def test_encodings_keep_line_ends_and_drop_the_mark(tmp_path: Path, data: bytes | str, encoding: str) -> None:
    file = put(tmp_path / "a.txt", data)
    source = read(file, "a.txt")
    assert (source.text, source.encoding, source.name) == (NEWS, encoding, "a.txt")
    assert source.sha256 == hashlib.sha256(file.read_bytes()).hexdigest()


def test_big5(tmp_path: Path) -> None:
    text = "縣長張明主持召開縣政府常務會議，研究部署下一階段重點工作。" * 20
    assert read(put(tmp_path / "a.txt", text.encode("big5")), "a").text == text


def test_ascii_alone_is_text(tmp_path: Path) -> None:
    assert read(put(tmp_path / "a.txt", "x"), "a").text == "x"


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"", EmptyError),
        ("\ufeff \n\u3000\r\n", EmptyError),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", BinaryError),
        (bytes(range(1, 256)) * 8, BinaryError),
        (NEWS.encode() + b"\xff" + NEWS.encode(), UnknownEncodingError),
        ("Привет, мир! ".encode("cp1251") * 20, UnknownEncodingError),
        (NEWS.encode("gb18030") * 3 + b"\x81", UnknownEncodingError),
    ],
)
def test_what_is_no_text(tmp_path: Path, data: bytes | str, kind: type[ReadError]) -> None:
    with pytest.raises(kind) as error:
        read(put(tmp_path / "a.txt", data), "some/a.txt")
    line = str(error.value)
    assert line == f"some/a.txt: {error.value.problem}; {error.value.mend}"
    assert "\n" not in line


def test_one_bad_file_does_not_lose_the_others(tmp_path: Path) -> None:
    put(tmp_path / "b.txt")
    put(tmp_path / "a.txt", b"\0")
    put(tmp_path / "c.md", "张明")
    sources, errors = read_all([tmp_path / "none", tmp_path])
    assert [source.name for source in sources] == ["b.txt", "c.md"]
    assert [type(error) for error in errors] == [MissingError, BinaryError]


def test_a_file_that_went_away(tmp_path: Path) -> None:
    with pytest.raises(RefusedError, match=r"gone\.txt: cannot be read"):
        read(tmp_path / "gone.txt", "gone.txt")


def test_unknown_suffix(tmp_path: Path) -> None:
    with pytest.raises(NothingReadableError):
        read(put(tmp_path / "a.xyz"), "a.xyz")
