"""What readers see for the vocabulary's local names: Chinese first, English beside it; and the colours of kinds of body."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

Words = tuple[str, str]
"""Chinese, English."""

ROLES: Mapping[str, Words] = MappingProxyType(
    {
        "chair": ("主持", "chair"),
        "speaker": ("讲话", "speaker"),
        "leader": ("带队", "leader"),
        "companion": ("陪同", "companion"),
        "host": ("接待", "host"),
        "reporter": ("汇报发言", "reporter"),
        "attendee": ("出席", "attendee"),
        "viewer": ("收听收看", "viewer"),
    }
)
VENUES: Mapping[str, Words] = MappingProxyType(
    {"main": ("主会场", "main room"), "branch": ("分会场", "branch venue"), "online": ("线上", "online")}
)
STATES: Mapping[str, Words] = MappingProxyType(
    {
        "held": ("在任", "in office"),
        "acting": ("代理", "acting"),
        "seconded": ("挂职", "seconded"),
        "former": ("曾任", "former"),
        "nominated": ("拟任", "nominated"),
        "disputed": ("存疑", "disputed"),
    }
)
EVENTS: Mapping[str, Words] = MappingProxyType(
    {
        "Meeting": ("会议", "meeting"),
        "Inspection": ("调研检查", "inspection"),
        "Visit": ("考察来访", "visit"),
        "Ceremony": ("仪式", "ceremony"),
        "PersonnelChange": ("人事变动", "personnel change"),
        "OtherEvent": ("其他活动", "other event"),
    }
)
KINDS: Mapping[str, Words] = MappingProxyType(
    {
        "party": ("党委", "party"),
        "government": ("政府", "government"),
        "congress": ("人大", "congress"),
        "cppcc": ("政协", "CPPCC"),
        "court": ("法院检察院", "court, procuratorate"),
        "military": ("军队武警", "military"),
        "company": ("企业银行", "company, bank"),
        "institution": ("事业单位与社会组织", "institution, association"),
        "": ("其他或不详", "other or unknown"),
    }
)
COLOURS: Mapping[str, str] = MappingProxyType(
    {
        "party": "#d55e00",
        "government": "#0072b2",
        "congress": "#009e73",
        "cppcc": "#e69f00",
        "court": "#cc79a7",
        "military": "#4a4f57",
        "company": "#56b4e9",
        "institution": "#e8dc4a",
        "": "#b9bec6",
    }
)
"""Okabe and Ito's palette, which people with any colour blindness can tell apart, and two greys."""

_WITHIN = {
    "procuratorate": "court",
    "bank": "company",
    **dict.fromkeys(("school", "hospital", "community", "media", "association", "mass"), "institution"),
}


def kind(classification: str) -> str:
    """The kind of body, as the legend groups classifications; empty for one it does not know."""
    found = _WITHIN.get(classification, classification)
    return found if found in KINDS else ""
