// The drawing: one layer of edges at a time, and a focus painted over it (redrawing a few lines is quicker than changing thousands).
const EDGE = { rooms: "#7c8896", articles: "#a58d5f" };
const MANY = 1500;
const nodes = data.nodes.sort((a, b) => a.id - b.id);
// The layout is wide; an upright window gets it turned.
if (byId("net").clientHeight > 1.1 * byId("net").clientWidth) for (const node of nodes) [node.x, node.y] = [node.y, node.x];
const edgeSet = new vis.DataSet();
const state = { layer: "rooms", least: 1, focus: null, kind: null, hover: null, ties: [], partners: [], boxes: [] };

const options = JSON.parse(data.options);
options.interaction.hideEdgesOnDrag = options.interaction.hideEdgesOnZoom = data.edges.length > MANY;
const net = new vis.Network(byId("net"), { nodes: new vis.DataSet(nodes), edges: edgeSet }, options);
const width = (count) => Math.min(1.2 + 1.6 * Math.log2(count), 10);

// Show one layer's ties of at least so many occasions; without a number, as few occasions as keep the drawing under MANY lines.
function showLayer(layer, least) {
  const all = data.edges.filter((edge) => edge[layer] > 0);
  const counts = all.map((edge) => edge[layer]).sort((a, b) => b - a);
  state.layer = layer;
  state.least = least || (counts.length > MANY ? counts[MANY] + 1 : 1);
  if (!least && counts.length && state.least > counts[0]) state.least = counts[0];
  state.ties = all.filter((edge) => edge[layer] >= state.least);
  state.partners = nodes.map(() => []);
  for (const edge of state.ties) {
    state.partners[edge.from].push([edge.to, edge[layer]]);
    state.partners[edge.to].push([edge.from, edge[layer]]);
  }
  for (const found of state.partners) found.sort((a, b) => b[1] - a[1] || people[b[0]].count - people[a[0]].count || a[0] - b[0]);
  const color = { color: EDGE[layer], hover: EDGE[layer], highlight: EDGE[layer], opacity: state.ties.length > 400 ? .4 : .5, inherit: false };
  edgeSet.clear();
  edgeSet.add(state.ties.map((edge) => ({ id: edge.from + "-" + edge.to, from: edge.from, to: edge.to, width: width(edge[layer]), color })));
  byId("least").value = state.least;
  byId("least").max = counts[0] || 1;
}

// The people who stay bright: one person and his partners, two people, or one kind of body; null when all do.
function bright() {
  if (state.focus && state.focus.length === 1) return new Set([...state.focus, ...state.partners[state.focus[0]].map(([id]) => id)]);
  if (state.focus) return new Set(state.focus);
  if (state.kind !== null) return new Set(nodes.filter((node) => people[node.id].kind === state.kind).map((node) => node.id));
  return null;
}

const order = nodes.map((node) => node.id);
function rank() {
  const strength = state.partners.map((found) => found.reduce((sum, [, count]) => sum + count, 0));
  order.sort((a, b) => people[b].count - people[a].count || strength[b] - strength[a] || a - b);
}

function paintFocus(ctx, chosen) {
  const corner = net.DOMtoCanvas({ x: 0, y: 0 });
  const far = net.DOMtoCanvas({ x: byId("net").clientWidth, y: byId("net").clientHeight });
  ctx.save();
  ctx.fillStyle = "rgba(255,255,255,.8)";
  ctx.fillRect(corner.x, corner.y, far.x - corner.x, far.y - corner.y);
  ctx.globalAlpha = .75;
  ctx.strokeStyle = EDGE[state.layer];
  for (const edge of state.ties) {
    const kept = state.focus ? state.focus.includes(edge.from) + state.focus.includes(edge.to) >= state.focus.length : chosen.has(edge.from) && chosen.has(edge.to);
    if (!kept) continue;
    ctx.lineWidth = width(edge[state.layer]);
    ctx.beginPath();
    ctx.moveTo(nodes[edge.from].x, nodes[edge.from].y);
    ctx.lineTo(nodes[edge.to].x, nodes[edge.to].y);
    ctx.stroke();
  }
  ctx.globalAlpha = 1;
  for (const id of chosen) {
    const main = state.focus && state.focus.includes(id);
    ctx.beginPath();
    ctx.arc(nodes[id].x, nodes[id].y, nodes[id].size, 0, 2 * Math.PI);
    ctx.fillStyle = nodes[id].color.background;
    ctx.fill();
    ctx.lineWidth = main ? 3.5 : 1;
    ctx.strokeStyle = main ? "#1c2530" : "#ffffff";
    ctx.stroke();
  }
  ctx.restore();
}

net.on("afterDrawing", (ctx) => {
  const chosen = bright();
  if (chosen) paintFocus(ctx, chosen);
  const box = byId("net");
  const view = { width: box.clientWidth, height: box.clientHeight, ratio: ctx.canvas.width / (box.clientWidth || 1) };
  const first = [...(state.focus || []), ...(state.hover === null ? [] : [state.hover])];
  const rest = (chosen ? order.filter((id) => chosen.has(id)) : order).filter((id) => !first.includes(id));
  const sure = first.length + Math.max(6, Math.round(Math.min(view.width, 1400) / 80));
  state.boxes = drawLabels(ctx, nodes, [...first, ...rest], sure, (node) => net.canvasToDOM(node), net.getScale(), view);
});

// The part of the drawing that the open drawer leaves free.
function freeSpace() {
  const { clientWidth, clientHeight } = byId("net");
  const drawer = byId("drawer");
  if (drawer.hidden) return { width: clientWidth, height: clientHeight };
  const below = drawer.offsetWidth >= clientWidth - 2;
  return { width: clientWidth - (below ? 0 : drawer.offsetWidth), height: clientHeight - (below ? drawer.offsetHeight : 0) };
}

function zoomTo(ids, most, animation) {
  if (!ids.length) return;
  const xs = ids.map((id) => nodes[id].x), ys = ids.map((id) => nodes[id].y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const space = freeSpace(), { clientWidth, clientHeight } = byId("net");
  const fitting = Math.min(Math.max(space.width - 110, 60) / (right - left + 1), Math.max(space.height - 100, 60) / (bottom - top + 1));
  net.moveTo({
    position: { x: (left + right) / 2, y: (top + bottom) / 2 },
    scale: Math.max(.02, Math.min(fitting, most)),
    offset: { x: (space.width - clientWidth) / 2, y: (space.height - clientHeight) / 2 },
    animation: animation && !matchMedia("(prefers-reduced-motion: reduce)").matches ? { duration: 350, easingFunction: "easeInOutQuad" } : false,
  });
}

// A person with those partners who stand near enough for all to stay readable.
function zoomToPerson(id) {
  const space = freeSpace(), reach = Math.min(space.width, space.height) / 1.7;
  const near = state.partners[id].map(([other]) => other).filter((other) => Math.hypot(nodes[other].x - nodes[id].x, nodes[other].y - nodes[id].y) < reach);
  zoomTo([id, ...near], 1.2, true);
}

const zoomToAll = (animation) => zoomTo(order, 1.4, animation);
