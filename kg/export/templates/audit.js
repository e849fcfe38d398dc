function element(tag, className, ...children) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.append(...children.filter((child) => child !== ""));
  return made;
}

// A label in both languages; the body's data-show says which of them is seen.
function both(zh, en) {
  return [element("span", "zh", zh), " ", element("i", "en", en)];
}

function button(className, onclick, ...children) {
  const made = element("button", className, ...children);
  made.type = "button";
  made.addEventListener("click", onclick);
  return made;
}

function card(fact, i) {
  const [zh, en] = WORDS[fact.kind];
  const [before, exact, after] = fact.quote;
  const words = before + exact + after
    ? element("blockquote", "", before, exact ? element("mark", "", exact) : "", after)
    : element("blockquote", "none", ...both("图谱没有给出原文。", "The graph names no sentence."));
  const place = [fact.paper && `《${fact.paper}》`, fact.date].filter(Boolean).join(" ");
  const note = element("input", "note");
  note.placeholder = "备注 note";
  note.setAttribute("aria-label", "备注 note");
  note.addEventListener("input", () => { fact.note = note.value; changed(); });
  note.addEventListener("focus", () => go(i, false));
  fact.noteBox = note;
  fact.buttons = VERDICTS.map((name, n) => button(name, () => { go(i, false); judge(i, fact.verdict === name ? "" : name); }, element("kbd", "", String(n + 1)), element("span", "", ...both(...WORDS[name]))));
  fact.card = element("li", "fact",
    element("div", "top", element("span", "", ...both(zh, en)), element("span", "", `${i + 1} / ${facts.length}`)),
    element("p", "claim zh", fact.fact_zh),
    element("p", "claim-en en", fact.fact_en),
    words,
    element("p", "source", element("b", "", place), place ? "　" : "", element("b", "", fact.headline), fact.headline ? "　" : "", fact.file, fact.start ? ` ${fact.start}–${fact.end}` : "", fact.rule ? `　${fact.rule}` : ""),
    element("div", "answer", ...fact.buttons, note));
  fact.card.addEventListener("mousedown", () => go(i, false));
  return fact.card;
}

function show(fact) {
  fact.card.dataset.verdict = fact.verdict;
  fact.buttons.forEach((each, n) => each.setAttribute("aria-pressed", String(fact.verdict === VERDICTS[n])));
  if (fact.noteBox.value !== fact.note) fact.noteBox.value = fact.note;
}

function count() {
  const of = (name) => facts.filter((fact) => fact.verdict === name).length;
  const done = facts.length - of("");
  for (const name of VERDICTS) document.querySelector(`#progress .${name}`).style.width = `${100 * of(name) / Math.max(facts.length, 1)}%`;
  byId("progress").setAttribute("aria-valuenow", String(done));
  const told = VERDICTS.map((name) => [WORDS[name], of(name)]);
  byId("count").replaceChildren(
    element("span", "zh", `已核对 ${done} / ${facts.length}：${told.map(([words, n]) => `${words[0]} ${n}`).join("，")}`), " ",
    element("i", "en", `${done} of ${facts.length} judged: ${told.map(([words, n]) => `${n} ${words[1]}`).join(", ")}`));
  for (const chip of byId("kinds").children) {
    const own = facts.filter((fact) => fact.kind === chip.dataset.kind);
    const open = own.filter((fact) => !fact.verdict).length;
    chip.lastChild.textContent = ` ${own.length - open}/${own.length}`;
    chip.classList.toggle("done", open === 0);
    chip.setAttribute("aria-current", String(facts[state.current]?.kind === chip.dataset.kind));
  }
}

function changed() {
  state.saved = false;
  keep();
  count();
}

function sayKept() {
  byId("kept").replaceChildren(...(state.kept
    ? both("判断随时存在本机浏览器里，关掉页面也不会丢；完成后请下载结果。", "Verdicts are kept in this browser as you go; download the table when you are done.")
    : both("此浏览器不允许保存：关闭页面之前请务必下载结果。", "This browser keeps nothing: download the table before you close the page.")));
}

function go(i, scroll = true) {
  if (!facts.length) return;
  facts[state.current].card.classList.remove("current");
  state.current = Math.max(0, Math.min(i, facts.length - 1));
  const fact = facts[state.current];
  fact.card.classList.add("current");
  if (scroll) fact.card.scrollIntoView({ block: "center" });
  count();
}

function judge(i, verdict) {
  facts[i].verdict = verdict;
  show(facts[i]);
  changed();
}

// The next fact without a verdict, from here on and then from the top; the next one when all are judged.
function onward() {
  const order = facts.map((_, n) => (state.current + 1 + n) % facts.length);
  go(order.find((n) => !facts[n].verdict) ?? Math.min(state.current + 1, facts.length - 1));
}

function pressed(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  const typing = event.target instanceof HTMLInputElement;
  if (event.key === "Escape" && typing) event.target.blur();
  if (typing || !facts.length) return;
  const verdict = VERDICTS[Number(event.key) - 1];
  if (verdict) { judge(state.current, verdict); onward(); }
  else if (event.key === "0") judge(state.current, "");
  else if (event.key === "j" || event.key === "ArrowDown") go(state.current + 1);
  else if (event.key === "k" || event.key === "ArrowUp") go(state.current - 1);
  else if (event.key === "n") facts[state.current].noteBox.focus();
  else return;
  event.preventDefault();
}

load();
byId("facts").append(...facts.map(card));
facts.forEach(show);
byId("nothing").hidden = facts.length > 0;
for (const [kind, zh, en, size] of page.kinds) {
  const chip = button("", () => {
    const own = facts.findIndex((fact) => fact.kind === kind);
    const open = facts.findIndex((fact) => fact.kind === kind && !fact.verdict);
    go(open < 0 ? own : open);
    chip.blur();
  }, ...both(zh, en), element("span", "", ""));
  chip.dataset.kind = kind;
  chip.title = `图谱中共 ${size} 条 / ${size} in the graph`;
  byId("kinds").append(chip);
}
byId("who").value = state.who;
byId("who").addEventListener("input", () => { state.who = byId("who").value; keep(); });
byId("save").addEventListener("click", download);
byId("language").addEventListener("click", () => {
  const next = { both: "zh", zh: "en", en: "both" };
  document.body.dataset.show = next[document.body.dataset.show];
});
document.addEventListener("keydown", pressed);
addEventListener("beforeunload", (event) => { if (!state.kept && !state.saved && facts.some((fact) => fact.verdict || fact.note)) event.preventDefault(); });
sayKept();
const open = facts.findIndex((fact) => !fact.verdict);
if (open > 0) go(open); else go(0, false);
window.audit = { facts, state, sheet };
