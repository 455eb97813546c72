// Draws who has to do with whom. The table below the picture has the same.
const box = document.getElementById("net");
const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
const say = (words) => {
  box.replaceChildren(Object.assign(document.createElement("p"), { className: "empty", textContent: words }));
};

const style = () => [
  { selector: "node", style: { "background-color": colour("--brand"), label: "data(name)", color: colour("--ink"), "font-size": "data(letters)", "text-valign": "bottom", "text-margin-y": 4, "text-background-color": colour("--card"), "text-background-opacity": 0.8, width: "data(size)", height: "data(size)", "text-max-width": 130, "text-wrap": "wrap", "z-index": 2 } },
  { selector: "node.quiet", style: { label: "" } },
  { selector: "edge", style: { width: "data(width)", "line-color": colour("--talk"), "curve-style": "bezier", opacity: 0.6 } },
  { selector: "edge[kind = 'mediated']", style: { "line-style": "dashed" } },
  { selector: "edge[kind = 'denied']", style: { "line-style": "dotted" } },
  { selector: "edge[kind = 'hostile']", style: { "line-color": colour("--harm"), "target-arrow-color": colour("--harm") } },
  { selector: "edge[kind = 'cooperative']", style: { "line-color": colour("--relief"), "target-arrow-color": colour("--relief") } },
  { selector: "edge[kind = 'hostile'][?directed]", style: { "target-arrow-shape": "triangle" } },
  { selector: "edge[kind = 'cooperative'][?directed]", style: { "target-arrow-shape": "vee" } },
  { selector: ".faint", style: { opacity: 0.12 } },
];

try {
  const answer = await fetch(box.dataset.src);
  if (!answer.ok) {
    throw new Error(String(answer.status));
  }
  const data = await answer.json();
  box.replaceChildren();
  const net = window.cytoscape({
    container: box,
    elements: [
      ...data.nodes.map((n) => ({ data: { id: n.id, name: n.name, letters: 12 + Math.min(4, Math.sqrt(n.degree)), size: 12 + Math.min(26, 4 * Math.sqrt(n.degree)) } })),
      ...data.edges.map((e, i) => ({ data: { id: `e${i}`, source: e.from, target: e.to, kind: e.kind, directed: e.directed, width: 1 + Math.min(6, Math.sqrt(e.weight)), matter: e.matter, thing: e.thing } })),
    ],
    style: style(),
    layout: { name: "cose", animate: false, randomize: false, nodeRepulsion: () => 900000, idealEdgeLength: () => 120, nodeOverlap: 40, numIter: 2000 },
    minZoom: 0.3,
    maxZoom: 3,
  });
  // The layout is about as high as wide; the frame is not. Stretched to it, names have room.
  const fill = () => {
    const { x1, y1, w, h } = net.nodes().boundingBox({ includeLabels: false });
    const [width, height] = [net.width() - 160, net.height() - 70];
    net.nodes().positions((n) => ({ x: 80 + ((n.position("x") - x1) / Math.max(1, w)) * width, y: 25 + ((n.position("y") - y1) / Math.max(1, h)) * height }));
    net.viewport({ zoom: 1, pan: { x: 0, y: 0 } });
  };
  // A name is written where it covers no other; those with most edges come first.
  const written = () => {
    const boxes = [];
    const zoom = net.zoom();
    for (const n of net.nodes().sort((a, b) => b.degree() - a.degree())) {
      const at = n.renderedPosition();
      const reach = Math.min(65, 3.4 * n.data("name").length) * zoom;
      const lines = Math.ceil((n.data("name").length * 6.8) / 130);
      const own = { l: at.x - reach, r: at.x + reach, t: at.y, b: at.y + (n.height() / 2 + 6 + 15 * lines) * zoom };
      const free = boxes.every((o) => own.l > o.r || own.r < o.l || own.t > o.b || own.b < o.t);
      n.toggleClass("quiet", !free);
      if (free) {
        boxes.push(own);
      }
    }
  };
  fill();
  written();
  net.on("zoom", written);
  net.on("mouseover", "node", (event) => {
    net.elements().not(event.target.closedNeighborhood()).addClass("faint");
    event.target.closedNeighborhood().nodes().removeClass("quiet");
  });
  net.on("mouseout", "node", () => {
    net.elements().removeClass("faint");
    written();
  });
  net.on("tap", "node", (event) => {
    window.location.href = box.dataset.actor.replace("ACTOR", encodeURIComponent(event.target.data("name")));
  });
  net.on("tap", "edge", (event) => {
    const rows = document.querySelectorAll("a[data-drawer]");
    const wanted = `/evidence/${event.target.data("matter")}/${encodeURIComponent(event.target.data("thing"))}`;
    [...rows].find((a) => a.getAttribute("href").startsWith(wanted))?.click();
  });
  document.addEventListener("look", () => net.style(style()));
} catch (e) {
  say("The network could not be drawn. The table below has the same.");
}
