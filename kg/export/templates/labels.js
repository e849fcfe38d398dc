// Names drawn over the network at one size on the screen, the leading people first; a name that finds no room waits for a closer view.
const FONT = getComputedStyle(document.documentElement).getPropertyValue("--font");
const CELL = 64;

class Taken {
  constructor() { this.cells = new Map(); }
  * near(box) {
    for (let x = Math.floor(box.left / CELL); x <= Math.floor(box.right / CELL); x++)
      for (let y = Math.floor(box.top / CELL); y <= Math.floor(box.bottom / CELL); y++) yield x + "," + y;
  }
  add(box) {
    for (const key of this.near(box)) {
      const cell = this.cells.get(key);
      if (cell) cell.push(box); else this.cells.set(key, [box]);
    }
  }
  meets(box, owner) {
    for (const key of this.near(box))
      for (const other of this.cells.get(key) || [])
        if (other.owner !== owner && box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom) return true;
    return false;
  }
}

// Where a name may stand beside its circle: below, above, right, left.
function places(x, y, radius, width, height) {
  const gap = radius + 4;
  return [[x - width / 2, y + gap], [x - width / 2, y - gap - height], [x + gap + 2, y - height / 2], [x - gap - 2 - width, y - height / 2]]
    .map(([left, top]) => ({ left, top, right: left + width, bottom: top + height }));
}

// `order` lists node numbers, the most wanted first; `sure` is how many of them may cover circles. Returns the boxes drawn, in screen pixels.
function drawLabels(ctx, nodes, order, sure, toScreen, scale, view) {
  const taken = new Taken();
  const shown = [];
  for (const id of order) {
    const at = toScreen(nodes[id]);
    const radius = nodes[id].size * scale;
    if (at.x < -80 || at.y < -40 || at.x > view.width + 80 || at.y > view.height + 40) continue;
    shown.push([id, at, radius]);
    if (radius >= 2) taken.add({ left: at.x - radius * .8, right: at.x + radius * .8, top: at.y - radius * .8, bottom: at.y + radius * .8, owner: id });
  }
  const names = new Taken();
  const drawn = [];
  ctx.save();
  ctx.setTransform(view.ratio, 0, 0, view.ratio, 0, 0);
  ctx.textBaseline = "top";
  ctx.textAlign = "left";
  ctx.lineJoin = "round";
  let rank = 0;
  for (const [id, at, radius] of shown) {
    const leading = rank++ < sure;
    if (!leading && radius < 5 && shown.length > 60) continue;
    const size = leading ? 15 : 13;
    ctx.font = `${leading ? 600 : 400} ${size}px ${FONT}`;
    const width = ctx.measureText(nodes[id].label).width;
    const open = places(at.x, at.y, radius, width, size + 2).filter((place) => !names.meets(place, -1));
    const box = open.find((place) => !taken.meets(place, id)) || (leading ? open[0] : null);
    if (!box) continue;
    names.add({ ...box, owner: id });
    drawn.push({ ...box, id });
    ctx.lineWidth = 3.5;
    ctx.strokeStyle = "#ffffff";
    ctx.strokeText(nodes[id].label, box.left, box.top);
    ctx.fillStyle = "#1c2530";
    ctx.fillText(nodes[id].label, box.left, box.top);
    if (drawn.length >= 600) break;
  }
  ctx.restore();
  return drawn;
}
