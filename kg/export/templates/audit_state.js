// The reader's verdicts and notes by fact, kept in the browser where it lets us. Data reach the document through textContent alone.
const page = JSON.parse(document.getElementById("data").textContent);
const byId = (id) => document.getElementById(id);
const VERDICTS = page.verdicts.map(([name]) => name);
const WORDS = Object.fromEntries([...page.verdicts, ...page.kinds].map(([name, zh, en]) => [name, [zh, en]]));
const facts = page.rows.map((row) => {
  const named = Object.fromEntries(row.cells.map((cell, i) => [page.columns[i], cell]));
  return { ...named, cells: row.cells, quote: row.quote, verdict: "", note: "" };
});
const state = { who: "", current: 0, kept: false };

function load() {
  let known = null;
  try {
    known = JSON.parse(localStorage.getItem(page.key) || "null");
    localStorage.setItem(page.key, JSON.stringify(known));  // a browser may read and yet refuse to write
    state.kept = true;
  } catch { state.kept = false; }
  if (!known || typeof known !== "object") return;
  state.who = String(known.who || "");
  for (const fact of facts) {
    const [verdict, note] = (known.facts || {})[fact.id] || ["", ""];
    fact.verdict = VERDICTS.includes(verdict) ? verdict : "";
    fact.note = String(note || "");
  }
}

function keep() {
  const told = Object.fromEntries(facts.filter((fact) => fact.verdict || fact.note).map((fact) => [fact.id, [fact.verdict, fact.note]]));
  try {
    localStorage.setItem(page.key, JSON.stringify({ who: state.who, facts: told }));
  } catch {
    if (state.kept) { state.kept = false; sayKept(); }
  }
}
