// Layer, least count, legend, language, mouse and keys; then the first view.
const counted = (number, one, many) => `${number} ${number === 1 ? one : many}`;

function describe() {
  const [first, last] = data.page.period, { papers, quoted } = data.page;
  const when = first === last ? first : `${first} – ${last}`;
  const where = papers.slice(0, 3).map((paper) => `《${paper}》`).join("") + (papers.length > 3 ? `等 ${papers.length} 种` : "");
  const rooms = state.layer === "rooms", alone = nodes.filter((node) => !state.partners[node.id].length).length;
  const zh = [`${where} ${when}：${nodes.length} 人，${state.ties.length} 条${rooms ? "同室" : "同文"}连线`, state.least > 1 ? `（只画至少 ${state.least} 次的）` : "",
    alone ? `，${alone} 人没有连线` : "", "。", quoted ? `另有 ${quoted} 人只被引述，不在图中。` : ""];
  const en = [counted(nodes.length, "person", "people"), ", ", counted(state.ties.length, "tie", "ties"), rooms ? " of one room" : " of one article",
    state.least > 1 ? ` (only those of at least ${state.least})` : "", alone ? `, ${alone} without a tie` : "", ".", quoted ? ` ${quoted} more only quoted, not shown.` : ""];
  byId("about").replaceChildren(both(zh.join("").trim(), en.join("")));
  byId("how").querySelector("p").replaceChildren(both(
    "每个圆点是一名官员；圆越大，参加的活动越多；颜色是其主要职务所在机关的类别。" + (rooms ? "连线表示两人曾在同一会场（主会场与各分会场各算一室，只被引述的人不算在场），越粗次数越多。" :
      "连线表示同一篇报道提到两人（只是同文出现，未必见面），越粗篇数越多。") + "点人看职务和活动，点线看共同活动和原句。",
    "Each dot is an official: larger, more events attended; colour, the kind of body of the main post. " + (rooms ?
      "A line joins two who were in one room (main room and each branch venue are rooms of their own; people only quoted are in none); thicker, more often. " :
      "A line joins two whom one article names (mere co-occurrence: they need not have met); thicker, more articles. ") + "Click a person for posts and events, a line for what the two attended and the sentences."));
}

function change(layer, least) {
  showLayer(layer, least);
  rank();
  describe();
  refreshDrawer();
  net.redraw();
}

document.querySelectorAll("input[name=layer]").forEach((input) => input.addEventListener("change", () => change(input.value)));
byId("least").addEventListener("change", (event) => change(state.layer, Math.max(1, Math.floor(Number(event.target.value)) || 1)));
byId("whole").addEventListener("click", () => zoomToAll(true));
byId("close").addEventListener("click", closeDrawer);
byId("language").addEventListener("click", () => {
  const shown = ["both", "zh", "en"];
  document.body.dataset.show = shown[(shown.indexOf(document.body.dataset.show) + 1) % shown.length];
});

const present = new Map();
for (const person of people) present.set(person.kind, (present.get(person.kind) || 0) + 1);
for (const kind of data.page.kinds.filter((name) => present.has(name))) {
  const dot = element("span", "dot");
  dot.style.background = words.colours[kind];
  const item = button("", () => {
    state.kind = state.kind === kind ? null : kind;
    for (const other of byId("legend").querySelectorAll("button")) other.setAttribute("aria-pressed", String(other === item && state.kind !== null));
    closeDrawer();
  }, dot, word("kinds", kind), element("span", "number", String(present.get(kind))));
  item.setAttribute("aria-pressed", "false");
  byId("legend").querySelector("ul").append(element("li", "", item));
}

// What stands under the pointer: a circle, else a name, else a line.
function under(point) {
  const node = net.getNodeAt(point);
  if (node !== undefined) return [node];
  const box = state.boxes.find(({ left, right, top, bottom }) => point.x >= left && point.x <= right && point.y >= top && point.y <= bottom);
  if (box) return [box.id];
  const edge = net.getEdgeAt(point);
  return edge === undefined ? null : edge.split("-").map(Number);
}

net.on("click", ({ pointer }) => {
  const found = under(pointer.DOM);
  if (!found) return closeDrawer();
  if (found.length === 1) openPerson(found[0]); else openPair(...found);
});
byId("net").addEventListener("pointermove", (event) => {
  const frame = byId("net").getBoundingClientRect(), point = { x: event.clientX - frame.left, y: event.clientY - frame.top };
  const found = event.buttons ? null : under(point), tip = byId("tip"), hover = found && found.length === 1 ? found[0] : null;
  byId("net").style.cursor = found ? "pointer" : "";
  tip.hidden = !found;
  if (found) {
    const post = people[found[0]].posts[0];
    tip.textContent = found.length === 1 ? people[found[0]].name + (post ? " " + post[0] : "") :
      `${people[found[0]].name} — ${people[found[1]].name} ${(state.partners[found[0]].find(([id]) => id === found[1]) || [0, 0])[1]}`;
    tip.style.left = Math.min(point.x + 14, frame.width - tip.offsetWidth - 4) + "px";
    tip.style.top = Math.max(0, point.y - tip.offsetHeight - 8) + "px";
  }
  if (hover !== state.hover) { state.hover = hover; net.redraw(); }
});
byId("net").addEventListener("pointerleave", () => { byId("tip").hidden = true; });
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") closeDrawer();
  if (event.key === "/" && document.activeElement !== search) { event.preventDefault(); search.focus(); }
});

byId("nobody").hidden = nodes.length > 0;
if (matchMedia("(max-width: 720px)").matches) byId("how").open = false;
change("rooms");
zoomToAll(false);
addEventListener("resize", () => { if (!state.focus) zoomToAll(false); });
// For scripts and tests: the drawing, what it shows, and where a person stands on the screen, in pixels of the window.
window.officials = { net, people, showing: () => state, place(id) {
  const frame = byId("net").getBoundingClientRect(), at = net.canvasToDOM(net.getPosition(id));
  return { x: frame.left + at.x, y: frame.top + at.y };
} };
