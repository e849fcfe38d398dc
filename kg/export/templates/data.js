// The page's data, and the few ways in which text gets into it. Data reach the document through textContent alone.
const data = JSON.parse(document.getElementById("data").textContent);
const { people, events, articles, sentences, words } = data.page;
const byId = (id) => document.getElementById(id);

function element(tag, className, ...children) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.append(...children.filter((child) => child !== null && child !== ""));
  return made;
}

// A label in both languages; the body's data-show says which of them is seen.
function both(zh, en) {
  return element("span", "", element("span", "zh", zh), " ", element("i", "en", en));
}

// The words of a vocabulary's local name; a name that has none stands for itself.
function word(table, name) {
  const found = words[table][name];
  return found ? both(found[0], found[1]) : element("span", "", name);
}

function button(className, onclick, ...children) {
  const made = element("button", className, ...children);
  made.type = "button";
  made.addEventListener("click", onclick);
  return made;
}

// A sentence with names marked; places count code points, as everywhere in the graph.
function quotation(sentence, places) {
  const letters = Array.from(sentences[sentence]);
  const made = element("blockquote", "");
  let at = 0;
  for (const [start, end] of [...places].sort((a, b) => a[0] - b[0])) {
    if (start < at || end <= start) continue;
    made.append(letters.slice(at, start).join(""), element("mark", "", letters.slice(start, end).join("")));
    at = end;
  }
  made.append(letters.slice(at).join(""));
  return made;
}

// Quotes [sentence, start, end] as quotations, each sentence once with all its names marked.
function quotations(quotes) {
  const places = new Map();
  for (const quote of quotes) {
    if (!quote) continue;
    const [sentence, start, end] = quote;
    if (!places.has(sentence)) places.set(sentence, []);
    places.get(sentence).push([start, end]);
  }
  return [...places].map(([sentence, marked]) => quotation(sentence, marked));
}
