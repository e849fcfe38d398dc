// The drawer: who a person is and where he was seen; where two people were seen together.
const drawer = byId("drawer"), card = byId("card");
const span = (first, last) => (first && last && first !== last ? `${first} – ${last}` : last || first);
const source = (number) => {
  const [headline, source, date] = articles[number];
  return element("p", "soft", headline, " — ", source, " ", date);
};

function eventHead(number) {
  const [label, kind, date, place, root] = events[number];
  const made = [element("span", "soft", date || "—", " · ", word("events", kind), place ? " · " + place : ""), element("b", "", label)];
  if (root !== number) made.push(element("p", "soft", both("属于", "part of"), " ", events[root][0]));
  return made;
}

function part(seat) {
  const [, , roles, venue, capacity] = seat;
  const made = element("span", "");
  roles.forEach((role, i) => made.append(i ? "、" : "", word("roles", role)));
  if (capacity) made.append(" · ", capacity);
  if (words.venues[venue]) made.append(" · ", word("venues", venue));
  return made;
}

function section(zh, en, items, className) {
  if (!items.length) return [];
  return [element("h3", "", both(zh, en), " ", element("span", "soft", String(items.length))), element("ul", className, ...items)];
}

function post([label, held, first, last]) {
  const made = element("li", "", label, " ");
  if (held !== "held") made.append(element("span", "soft", word("states", held)), " ");
  if (span(first, last)) made.append(element("span", "soft", span(first, last)));
  return made;
}

function personCard(id) {
  const person = people[id], partners = state.partners[id];
  const dot = element("span", "dot");
  dot.style.background = words.colours[person.kind];
  const told = new Set(person.seats.flatMap((seat) => events[seat[0]][5]));
  const rooms = state.layer === "rooms";
  return [
    element("h2", "", person.name, " ", element("small", "", person.pinyin)),
    person.also.length ? element("p", "soft", both("又作", "also"), " ", person.also.join("、")) : "",
    element("p", "", dot, " ", word("kinds", person.kind), " · ", both("参加活动", "events attended"), ` ${person.count}`),
    ...section("职务", "Posts, as observed", person.posts.map(post), "posts"),
    ...section(rooms ? "同室最多" : "同文最多", rooms ? "Most often in one room with" : "Most often in one article with",
      partners.slice(0, 12).map(([other, count]) => element("li", "", button("", () => openPair(id, other), `${people[other].name} ${count}`))), "people"),
    ...section("活动", "Events", person.seats.map((seat) => element("li", "case", ...eventHead(seat[0]), part(seat), ...quotations([seat[5]]),
      ...events[seat[0]][5].map(source))), "cases"),
    ...section("另见报道", "Also named in", person.articles.filter(([number]) => !told.has(number))
      .map(([number, quote]) => element("li", "case", ...quotations([quote]), source(number))), "cases"),
  ];
}

// Events at which both sat in one room: [event, seat of a, seat of b].
function sharedSeats(a, b) {
  const rooms = new Map(people[a].seats.filter((seat) => seat[1] >= 0).map((seat) => [seat[1], seat]));
  return people[b].seats.filter((seat) => rooms.has(seat[1])).map((seat) => [seat[0], rooms.get(seat[1]), seat]);
}

function sharedArticles(a, b) {
  const quotes = new Map(people[a].articles);
  return people[b].articles.filter(([number]) => quotes.has(number)).map(([number, quote]) => [number, quotes.get(number), quote]);
}

function pairCard(a, b) {
  const name = (id) => button("name", () => openPerson(id), people[id].name);
  const head = element("h2", "", name(a), " — ", name(b));
  if (state.layer === "articles") {
    const shared = sharedArticles(a, b);
    return [head, element("p", "soft", both(`${shared.length} 篇报道同时提到两人，两人未必见面。`, `${shared.length === 1 ? "One article names" : `${shared.length} articles name`} both; they need not have met.`)),
      ...section("报道", "Articles", shared.map(([number, one, other]) => element("li", "case", element("span", "soft", articles[number][2] || "—"),
        element("b", "", articles[number][0]), element("p", "soft", articles[number][1] ? `《${articles[number][1]}》` : ""), ...quotations([one, other]))), "cases")];
  }
  const shared = sharedSeats(a, b), occasions = new Set(shared.map(([number]) => events[number][4])).size;
  return [head, element("p", "soft", both(`两人 ${occasions} 次在同一会场。`, occasions === 1 ? "In one room once." : `In one room ${occasions} times.`)),
    ...section("共同活动", "Events together", shared.map(([number, one, other]) => element("li", "case", ...eventHead(number),
      element("div", "", people[a].name, "：", part(one)), element("div", "", people[b].name, "：", part(other)),
      ...quotations([one[5], other[5]]), ...events[number][5].map(source))), "cases")];
}

function openDrawer(focus, content) {
  state.focus = focus;
  card.replaceChildren(...content.filter((child) => child !== ""));
  drawer.hidden = false;
  card.scrollTop = 0;
  net.redraw();
}

function openPerson(id) { openDrawer([id], personCard(id)); }
function openPair(a, b) { openDrawer([a, b], pairCard(a, b)); }

function closeDrawer() {
  state.focus = null;
  drawer.hidden = true;
  net.redraw();
}

// After another layer or another least count the open card is told anew.
function refreshDrawer() {
  if (!state.focus) return;
  if (state.focus.length === 1) openPerson(state.focus[0]); else openPair(...state.focus);
}
