from __future__ import annotations

from kg.measure.form import bare, flat, pointing


def test_white_space_does_not_count() -> None:
    assert flat(" 县委\u3000书\r\n记 ") == "县委书记"


def test_punctuation_and_frequent_traditional_characters_do_not_count() -> None:
    assert bare("“縣長”（張 三）：《书·记》—") == "县长张三书记"


def test_what_only_points_at_the_papers_own() -> None:
    assert [form for form in ("我县", "全市各部门", "各乡镇", "长阳县", "县委", "") if pointing(form)] == ["我县", "全市各部门", "各乡镇"]
