"""What a meeting heard and reviewed."""

from __future__ import annotations

from kg.extract.agenda import agenda
from kg.model.findings import ThingFound
from kg.model.span import Ground, Span
from tests.extract.press import article, found

TEXT = (
    "会议传达学习了《云和造林条例》，听取了关于宜昌鹿鸣冷链物流项目（一期，二期）进展情况的汇报；"
    "审议通过了《造林方案》《护林方案》。会议研究了人事。会议还研究了其他事项。"
)


def matters(text: str, *, things: tuple[ThingFound, ...] = (), masked: tuple[Span, ...] = ()) -> list[str]:
    return [matter.text for matter in agenda(text, 0, len(text), Ground(masked), things)]


def test_matters_stand_behind_their_verbs_to_the_next_mark_outside_brackets() -> None:
    assert matters("。" + TEXT) == [
        "《云和造林条例》",
        "关于宜昌鹿鸣冷链物流项目（一期，二期）进展情况的汇报",
        "《造林方案》《护林方案》",
        "其他事项",
    ]


def test_a_mark_inside_a_title_does_not_end_the_matter() -> None:
    assert matters("会议审议了《造林，护林，兴林方案》，会议结束。") == ["《造林，护林，兴林方案》"]


def test_what_is_too_short_or_has_no_end_is_none() -> None:
    assert matters("会议研究了人事。") == []
    assert matters("会议听取了关于造林工作的汇报") == []


def test_reported_words_tell_of_no_agenda() -> None:
    text = "会议听取了造林工作汇报。"
    assert matters(text, masked=(Span(0, len(text)),)) == []


def test_only_the_first_meeting_has_an_agenda_with_what_it_discussed() -> None:
    findings = found("造林", f"11月3日，县长陆望川主持县政府第12次常务会议。{TEXT}", "会后，全县造林大会召开。会议审议了《茶园方案》。")
    first, second = findings.events
    assert [(matter.order, matter.discussed) for matter in first.agenda][:3] == [
        (1, (("document", "云和造林条例"),)),
        (2, (("project", "宜昌鹿鸣冷链物流项目"),)),
        (3, (("document", "护林方案"), ("document", "造林方案"))),
    ]
    assert second.agenda == ()


def test_spans_give_the_text() -> None:
    told = article("造林", f"11月3日，县长陆望川主持县政府第12次常务会议。{TEXT}")
    event = found("造林", f"11月3日，县长陆望川主持县政府第12次常务会议。{TEXT}").events[0]
    assert event.agenda
    assert all(matter.span.of(told.text) == matter.text for matter in event.agenda)
