// Draws who has to do with whom. The table below the picture has the same.
const box = document.getElementById("net");
const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
const say = (words) => {
  box.replaceChildren(Object.assign(document.createElement("p"), { className: "empty", textContent: words }));
};

const style = () => [
  { selector: "node", style: { "background-color": colour("--brand"), label: "data(name)", color: colour("--ink"), "font-size": 13, "text-valign": "bottom", "text-margin-y": 4, "text-background-color": colour("--card"), "text-background-opacity": 0.8, width: "data(size)", height: "data(size)", "text-max-width": 110, "text-wrap": "wrap" } },
  { selector: "edge", style: { width: "data(width)", "line-color": colour("--talk"), "curve-style": "bezier", opacity: 0.75 } },
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
      ...data.nodes.map((n) => ({ data: { id: n.id, name: n.name, size: 14 + Math.min(30, 4 * Math.sqrt(n.degree)) } })),
      ...data.edges.map((e, i) => ({ data: { id: `e${i}`, source: e.from, target: e.to, kind: e.kind, directed: e.directed, width: 1 + Math.min(6, Math.sqrt(e.weight)), matter: e.matter, thing: e.thing } })),
    ],
    style: style(),
    layout: { name: "cose", animate: false, randomize: false, nodeRepulsion: () => 900000, idealEdgeLength: () => 130, nodeOverlap: 40, padding: 30 },
    minZoom: 0.3,
    maxZoom: 3,
  });
  net.on("mouseover", "node", (event) => {
    net.elements().not(event.target.closedNeighborhood()).addClass("faint");
  });
  net.on("mouseout", "node", () => net.elements().removeClass("faint"));
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
