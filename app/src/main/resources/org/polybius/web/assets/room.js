// What all pages share: look, filter, the drawer of claims, keys. Every page works without it.
const root = document.documentElement;
const dark = window.matchMedia("(prefers-color-scheme: dark)");

const flip = () => {
  const now = root.dataset.theme || (dark.matches ? "dark" : "light");
  root.dataset.theme = now === "dark" ? "light" : "dark";
  try {
    window.localStorage.setItem("theme", root.dataset.theme);
  } catch (e) {
    // Without storage the choice lasts as long as the page.
  }
  document.dispatchEvent(new CustomEvent("look"));
};
document.getElementById("theme").addEventListener("click", flip);

// The filter: empty fields stay out of the address; choosing applies at once, typing by Enter.
const filter = document.getElementById("filter");
const narrow = window.matchMedia("(max-width: 52rem)");
if (narrow.matches) {
  filter.querySelector("details").open = false;
}
filter.addEventListener("submit", () => {
  for (const field of filter.elements) {
    if (field.name && field.value === "") {
      field.disabled = true;
    }
  }
  document.body.classList.add("loading");
});
window.addEventListener("pageshow", () => {
  document.body.classList.remove("loading");
  for (const field of filter.elements) {
    field.disabled = false;
  }
});
for (const select of filter.querySelectorAll("select")) {
  select.addEventListener("change", () => filter.requestSubmit());
}

// The drawer: the claims behind a number, beside the page instead of in place of it.
const drawer = document.getElementById("drawer");
const body = document.getElementById("drawer-body");
let opener = null;
const failed = () => {
  body.innerHTML = "";
  const p = document.createElement("p");
  p.className = "empty";
  p.textContent = "The claims could not be fetched. Is the server still running?";
  body.append(p);
};
document.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-drawer]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) {
    return;
  }
  event.preventDefault();
  opener = link;
  body.innerHTML = '<p class="empty" role="status">Looking for the claims …</p>';
  if (!drawer.open) {
    drawer.showModal();
  }
  const address = link.getAttribute("href");
  window.htmx.ajax("GET", address, { target: body, swap: "innerHTML" }).then(() => body.focus(), failed);
});
document.body.addEventListener("htmx:sendError", failed);
document.body.addEventListener("htmx:responseError", failed);
drawer.addEventListener("click", (event) => {
  if (event.target === drawer) {
    drawer.close();
  }
});
drawer.addEventListener("close", () => opener && opener.focus && opener.focus());

document.addEventListener("keydown", (event) => {
  if (event.target.closest("input, select, textarea") || event.ctrlKey || event.metaKey || event.altKey) {
    return;
  }
  if (event.key === "/") {
    event.preventDefault();
    const words = filter.elements.q;
    filter.querySelector("details").open = !words;
    (words ?? filter.elements.text).focus();
  } else if (event.key === "d") {
    flip();
  }
});

// Says when the ledger has changed meanwhile. A hidden page does not listen: browsers keep few
// connections to one server.
const made = document.body.dataset.ledger;
let events = null;
const listen = () => {
  if (events) {
    events.close();
    events = null;
  }
  if (made && !document.hidden) {
    events = new EventSource("/api/events");
    events.addEventListener("ledger", (event) => {
      document.getElementById("changed").hidden = event.data === made;
    });
  }
};
document.addEventListener("visibilitychange", listen);
window.addEventListener("pagehide", () => events && events.close());
window.addEventListener("load", () => window.setTimeout(listen, 1500));

// Pictures of days: drag over them to look at that time only.
for (const picture of document.querySelectorAll("svg[data-brush]")) {
  const first = Date.parse(picture.dataset.from);
  const days = (Date.parse(picture.dataset.to) - first) / 86400000 + 1;
  const left = Number(picture.dataset.left);
  const width = Number(picture.dataset.width);
  const brush = picture.querySelector(".brush");
  let start = null;
  const at = (event) => {
    const point = new DOMPoint(event.clientX, event.clientY).matrixTransform(picture.getScreenCTM().inverse());
    return Math.max(left, Math.min(left + width, point.x));
  };
  const day = (x) => new Date(first + Math.min(days - 1, Math.floor(((x - left) / width) * days)) * 86400000).toISOString().slice(0, 10);
  picture.addEventListener("pointerdown", (event) => {
    if (!event.target.closest("a")) {
      start = at(event);
      picture.setPointerCapture(event.pointerId);
    }
  });
  picture.addEventListener("pointermove", (event) => {
    if (start !== null) {
      const now = at(event);
      brush.setAttribute("x", Math.min(start, now));
      brush.setAttribute("width", Math.abs(now - start));
    }
  });
  picture.addEventListener("pointerup", (event) => {
    if (start === null) {
      return;
    }
    const now = at(event);
    const [a, b] = [Math.min(start, now), Math.max(start, now)];
    start = null;
    if (b - a > 6) {
      filter.elements.from.value = day(a);
      filter.elements.to.value = day(b - 0.01);
      filter.requestSubmit();
    }
  });
}
