// Draws where incidents were, on the shapes of Natural Earth, as precisely as that is told.
const box = document.getElementById("map");
const say = (words) => {
  box.replaceChildren(Object.assign(document.createElement("p"), { className: "empty", textContent: words }));
};

try {
  const [world, places] = await Promise.all(
    ["/assets/vendor/countries-110m.json", box.dataset.src].map((a) =>
      fetch(a).then((answer) => (answer.ok ? answer.json() : Promise.reject(new Error(String(answer.status))))),
    ),
  );
  const d3 = window.d3;
  box.replaceChildren();
  const { width, height } = box.getBoundingClientRect();
  const projection = d3.geoNaturalEarth1();
  // At first the surroundings of the place of most incidents; the rest is a drag away.
  const [most] = places.features;
  const near = (f) => d3.geoDistance(f.geometry.coordinates, most.geometry.coordinates) < 0.5;
  const often = places.features.filter((f) => near(f) && f.properties.count > 1);
  const around = often.length > 1 ? often : places.features.filter(near);
  const shown = around.length > 1 ? around : places.features;
  const [[w, s], [e, n]] = d3.geoBounds({ type: "FeatureCollection", features: shown });
  const corner = { type: "MultiPoint", coordinates: [[Math.max(-179, w - 8), Math.max(-80, s - 6)], [Math.min(179, e + 8), Math.min(84, n + 6)]] };
  projection.fitExtent([[20, 20], [width - 20, height - 20]], { type: "Sphere" });
  const path = d3.geoPath(projection);
  const svg = d3.select(box).append("svg").attr("viewBox", [0, 0, width, height]);
  const ground = svg.append("g");
  ground.selectAll("path").data(window.topojson.feature(world, world.objects.countries).features).join("path").attr("class", "land").attr("d", path);
  const layer = svg.append("g");
  const size = (f) => ({ COUNTRY: 16, REGION: 11, SETTLEMENT: 4, POINT: 3 })[f.properties.precision] + Math.min(12, 2 * Math.sqrt(f.properties.count));
  const spots = layer
    .selectAll("a")
    .data(places.features.map((f, i) => ({ ...f, row: i })).sort((a, b) => size(b) - size(a)))
    .join("a")
    .attr("href", (f) => `#spot-${f.row}`);
  spots
    .append("circle")
    .attr("class", (f) => `spot ${f.properties.precision.toLowerCase()}`)
    .append("title")
    .text((f) => `${f.properties.name}: ${f.properties.count} incidents, known to the ${f.properties.precision.toLowerCase()}`);
  spots.append("text").text((f) => (f.properties.count > 1 ? `${f.properties.name} ${f.properties.count}` : f.properties.name));
  const place = (k) => {
    layer.selectAll("circle").attr("cx", (f) => projection(f.geometry.coordinates)[0]).attr("cy", (f) => projection(f.geometry.coordinates)[1]).attr("r", (f) => size(f) / k);
    layer
      .selectAll("text")
      .attr("transform", (f) => {
        const [x, y] = projection(f.geometry.coordinates);
        return `translate(${x + (size(f) + 4) / k},${y + 4 / k}) scale(${1 / k})`;
      });
    // A name is written where it covers no other; places of more incidents come first.
    const written = [];
    layer
      .selectAll("text")
      .sort((a, b) => b.properties.count - a.properties.count)
      .attr("visibility", (f) => {
        const [x, y] = projection(f.geometry.coordinates).map((v) => v * k);
        const free = written.every(([u, v]) => Math.abs(y - v) > 14 || Math.abs(x - u) > 110);
        if (free) {
          written.push([x, y]);
        }
        return free ? "visible" : "hidden";
      });
  };
  place(1);
  const zoom = d3.zoom().scaleExtent([1, 60]).on("zoom", ({ transform }) => {
    ground.attr("transform", transform);
    layer.attr("transform", transform);
    place(transform.k);
  });
  svg.call(zoom);
  const [[x0, y0], [x1, y1]] = path.bounds(corner);
  const k = Math.max(1, Math.min(30, 0.9 / Math.max((x1 - x0) / width, (y1 - y0) / height)));
  svg.call(zoom.transform, d3.zoomIdentity.translate(width / 2, height / 2).scale(k).translate(-(x0 + x1) / 2, -(y0 + y1) / 2));
} catch (e) {
  say("The map could not be drawn. The table below has the same.");
}
