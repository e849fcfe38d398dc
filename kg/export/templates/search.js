// Search: by name, other name, pinyin, initials or post. Enter takes the marked result, arrows move the mark, Escape leaves.
const search = byId("search"), results = byId("results");
let matches = [], marked = 0;

function grade(person, query, latin) {
  const names = [person.name, ...person.also];
  if (names.includes(query)) return 0;
  if (names.some((name) => name.startsWith(query))) return 1;
  if (latin && person.keys.includes(latin)) return 1;
  if (latin && person.keys.some((key) => key.startsWith(latin))) return 2;
  if (names.some((name) => name.includes(query))) return 3;
  if (person.posts.some(([label]) => label.includes(query))) return 4;
  return null;
}

function find(text) {
  const query = text.trim();
  const latin = query.toLowerCase().replace(/ü/g, "v").normalize("NFD").replace(/[\u0300-\u036f\s'’-]/g, "");
  const spelled = /^[a-z]+$/.test(latin) ? latin : "";
  return order.map((id) => [id, query ? grade(people[id], query, spelled) : 9]).filter(([, found]) => found !== null)
    .sort((a, b) => a[1] - b[1]).slice(0, 12).map(([id]) => id);
}

function mark(number) {
  marked = number;
  [...results.children].forEach((item, i) => item.setAttribute("aria-selected", String(i === number)));
  const item = results.children[number];
  if (!item || !matches.length) return search.removeAttribute("aria-activedescendant");
  search.setAttribute("aria-activedescendant", item.id);
  item.scrollIntoView({ block: "nearest" });
}

function listResults() {
  matches = find(search.value);
  const items = matches.map((id, i) => {
    const dot = element("span", "dot");
    dot.style.background = words.colours[people[id].kind];
    const item = element("li", "", dot, element("span", "", people[id].name), element("span", "post", people[id].posts.map(([label]) => label).join("、")),
      element("span", "number", String(people[id].count)));
    item.id = "result-" + i;
    item.setAttribute("role", "option");
    item.addEventListener("pointerdown", (event) => { event.preventDefault(); take(id); });
    return item;
  });
  results.replaceChildren(...(items.length ? items : [element("li", "none", both("没有找到", "Nobody found"))]));
  showResults(true);
  mark(0);
}

function showResults(shown) {
  results.hidden = !shown;
  search.setAttribute("aria-expanded", String(shown));
}

function take(id) {
  search.value = people[id].name;
  showResults(false);
  openPerson(id);
  zoomToPerson(id);
}

search.addEventListener("input", listResults);
search.addEventListener("focus", () => { search.select(); listResults(); });
search.addEventListener("blur", () => showResults(false));
search.addEventListener("keydown", (event) => {
  if (event.isComposing) return;
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    event.preventDefault();
    if (results.hidden) listResults();
    else if (matches.length) mark((marked + (event.key === "ArrowDown" ? 1 : matches.length - 1)) % matches.length);
  } else if (event.key === "Enter") {
    event.preventDefault();
    if (results.hidden) listResults();
    if (matches.length) take(matches[marked]);
  } else if (event.key === "Escape" && !results.hidden) {
    event.stopPropagation();
    showResults(false);
  }
});
