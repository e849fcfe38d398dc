"""The facts of an audit as sentences, in Chinese and in English, and the words in which people give their verdicts."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from kg.audit.fact import Fact
from kg.audit.verdict import Verdict
from kg.export.labels import EVENTS, ROLES, Words

FACTS: Mapping[str, Words] = MappingProxyType(
    {
        "tenure": ("任职", "post held"),
        "participation": ("参加活动", "participation"),
        "statement": ("讲话", "statement"),
        "change": ("人事任免", "personnel change"),
        "event": ("活动类别", "kind of event"),
        "date": ("活动日期", "date of event"),
        "visit": ("到访", "place toured"),
        "project": ("项目", "project"),
        "body": ("机构归属", "parent, area of body"),
    }
)
VERDICTS: Mapping[str, Words] = MappingProxyType({"ok": ("对", "right"), "wrong": ("错", "wrong"), "unsure": ("不确定", "unsure")})
SPELLINGS: Mapping[str, Verdict] = MappingProxyType(
    {
        **dict.fromkeys(("ok", "right", "correct", "对", "正确", "1"), Verdict.OK),
        **dict.fromkeys(("wrong", "incorrect", "错", "错误", "不对", "0"), Verdict.WRONG),
        **dict.fromkeys(("unsure", "不确定", "不清楚", "?"), Verdict.UNSURE),
    }
)
"""How a verdict may be written in a spreadsheet, in lower case and half width."""
STATUS: Mapping[str, Words] = MappingProxyType(
    {
        "signed": ("已签约", "has been signed"),
        "started": ("已开工", "has been started"),
        "under-construction": ("正在建设", "is under construction"),
        "completed": ("已竣工", "has been completed"),
        "in-operation": ("已投入使用", "is in operation"),
    }
)
_POSTS: Mapping[str, Words] = MappingProxyType(
    {
        "held": ("{who}任{what}。", "{who} holds the post {what}."),
        "acting": ("{who}代理{what}或主持其工作。", "{who} is acting {what} or in charge of the work."),
        "seconded": ("{who}挂职任{what}。", "{who} is seconded to the post {what}."),
        "former": ("{who}曾任{what}，报道时已卸任。", "{who} formerly held the post {what}."),
        "nominated": ("{who}拟任{what}，尚未任职。", "{who} is nominated for the post {what}, not yet in it."),
    }
)
_CLAIMS: Mapping[str, Words] = MappingProxyType(
    {
        "took-part": ("{who}参加了{where}，角色：{values}。", "{who} took part in {where}; role: {values}."),
        "said": ("{who}{what}：“{text}”{where}", "{who} said ({what}): “{text}”{where}"),
        "appointed": ("{who}获任{what}{when}。", "{who} was given the post {what}{when}."),
        "dismissed": ("{who}不再担任{what}{when}。", "{who} gave up or lost the post {what}{when}."),
        "held": (
            "{where}是一次“{values}”，报上报道了它的举行。",
            "{where} is an event of the kind “{values}”, and its holding is reported.",
        ),
        "referred-to": (
            "{where}是一次“{values}”，报上只是提到它。",
            "{where} is an event of the kind “{values}”, which is only referred to.",
        ),
        "date": ("{where}的日期是{when}。", "{where} took place on {when}."),
        "visited": ("在{where}中，到了“{what}”。", "At {where}, “{what}” was toured."),
        "project": ("“{what}”是一个建设项目。", "“{what}” is a construction project."),
        "programme": ("“{what}”是一项行动、工程或计划。", "“{what}” is a campaign or programme."),
        "status": ("项目“{what}”{values}。", "The project “{what}” {values}."),
        "investment": ("项目“{what}”的投资额是{values}。", "The project “{what}” costs {values} yuan."),
        "part-of": ("{who}隶属于{what}。", "{who} is part of {what}."),
        "jurisdiction": ("{who}属于{what}。", "{who} is a body of {what}."),
    }
)


def sentences(fact: Fact) -> Words:
    """The fact as one plain sentence in each language."""
    chinese, english = _POSTS.get(fact.values[0], _POSTS["held"]) if fact.kind == "tenure" else _CLAIMS[fact.claim]
    return chinese.format_map(_chinese(fact)), english.format_map(_english(fact))


def _chinese(fact: Fact) -> dict[str, str]:
    date = _span(fact.when, "至")
    event = f"“{fact.where}”" if fact.where else ""
    on = f"（{date}）" if date else ""
    if fact.claim == "said":
        event = f"（场合：{fact.where}{f'，{date}' if date else ''}）" if event else ""
    elif fact.claim != "date":
        event += on if event else ""
    return {
        "who": fact.who,
        "what": fact.what,
        "text": fact.text,
        "where": event,
        "when": date if fact.claim == "date" else on,
        "values": "、".join(_word(fact, value, 0) for value in fact.values) or "不详",
    }


def _english(fact: Fact) -> dict[str, str]:
    date = _span(fact.when, " to ")
    on = f" ({date})" if date else ""
    event = f"“{fact.where}”" if fact.where else ""
    if event and fact.claim != "date":
        event += on
    return {
        "who": f"{fact.who} ({fact.pinyin})" if fact.pinyin else fact.who,
        "what": f"{fact.what} ({fact.english})" if fact.english else fact.what,
        "text": fact.text,
        "where": f" At {event}." if event and fact.claim == "said" else event,
        "when": date if fact.claim == "date" else on,
        "values": ", ".join(_word(fact, value, 1) for value in fact.values) or "unknown",
    }


def _word(fact: Fact, value: str, language: int) -> str:
    """The word for a value; one that the tables do not know stands for itself."""
    tables = {"took-part": ROLES, "held": EVENTS, "referred-to": EVENTS, "status": STATUS}
    found = tables.get(fact.claim, {}).get(value)
    if fact.claim == "investment":
        return _money(value)[language]
    return found[language] if found else value


def _money(yuan: str) -> Words:
    """`2150000000` as `2150000000元（21.5亿元）` and `2,150,000,000`: newspapers print the short form."""
    whole, _, part = yuan.partition(".")
    if not whole.isdigit():
        return f"{yuan}元", yuan
    rest = f".{part}" if part else ""
    for unit, zeros in (("亿", 8), ("万", 4)):
        if len(whole) > zeros and not part:
            short = f"{whole[:-zeros]}.{whole[-zeros:]}".rstrip("0").rstrip(".")
            return f"{whole}元（{short}{unit}元）", f"{int(whole):,}"
    return f"{yuan}元", f"{int(whole):,}{rest}"


def _span(when: str, between: str) -> str:
    return when.replace("/", between)
