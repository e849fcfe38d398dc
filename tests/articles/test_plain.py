"""The plain form of a text: other marks and characters, the same length."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.articles.plain import plain


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("9月24日上午,我市召开会议", "9月24日上午，我市召开会议"),
        ("县长张某(兼)说:要抓好落实!", "县长张某（兼）说：要抓好落实！"),
        ("今(26)日召开", "今（26）日召开"),
        ("投资10,000元,时间14:30", "投资10,000元，时间14:30"),
        ("见 http://a.cn/b?c=1;d (in English)", "见 http://a.cn/b?c=1;d (in English)"),
        ('深入实施"清水入江"工程', "深入实施“清水入江”工程"),
        ('an "English" word', 'an "English" word'),
        ("会议召开.\n下一段", "会议召开。\n下一段"),
        ("照片.jpg", "照片.jpg"),
        ("马合木提•吾买尔江", "马合木提·吾买尔江"),
        ("２０２２年８月", "2022年8月"),
        ("⼯作，大同巿", "工作，大同市"),
        ("平江縣委副書記、代縣長謝春生說「愛國」", "平江县委副书记、代县长谢春生说“爱国”"),
        (
            "乾县召开会议，县长锺某著书立说，各乡镇负责同志参加，会期一天。",
            "乾县召开会议，县长锺某著书立说，各乡镇负责同志参加，会期一天。",
        ),
        ("(\n说)", "(\n说）"),
        ("", ""),
    ],
)
def test_what_is_read(printed: str, read: str) -> None:
    assert plain(printed) == read


@given(st.text(alphabet=st.sampled_from('县长說「」()"\n,.:;!?aA1１⼯ ・'), max_size=80))
def test_the_length_stays_and_a_second_time_changes_nothing(text: str) -> None:
    once = plain(text)
    assert len(once) == len(text)
    assert plain(once) == once
