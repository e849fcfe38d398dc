// The filled table, byte for byte as kg writes it: byte order mark, RFC 4180, formulas behind an apostrophe.
function guarded(text) {
  return page.risky.some((sign) => text.startsWith(sign)) ? "'" + text : text;
}

function cell(text) {
  return /[",\r\n]/.test(text) ? '"' + text.replaceAll('"', '""') + '"' : text;
}

function sheet() {
  const rows = [page.columns, ...facts.map((fact) => [...fact.cells, fact.verdict, fact.note].map(guarded))];
  return "\ufeff" + rows.map((row) => row.map(cell).join(",") + "\r\n").join("");
}

function download() {
  const link = document.createElement("a");
  const who = state.who.trim().replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-+|-+$/g, "");
  link.href = URL.createObjectURL(new Blob([sheet()], { type: "text/csv;charset=utf-8" }));
  link.download = who ? `audit-${who}.csv` : "audit-filled.csv";
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  state.saved = true;
}
