// Keys of the page of reviews; every key presses what the page shows. It works without them.
const cases = [...document.querySelectorAll(".case")];
const place = "review";
let now = -1;

const go = (index) => {
  if (cases.length > 0) {
    now = Math.max(0, Math.min(cases.length - 1, index));
    cases[now].focus();
    cases[now].scrollIntoView({ block: "nearest" });
  }
};

// What was decided leaves the queue: the next one then stands at its place.
try {
  const kept = window.sessionStorage.getItem(place);
  if (kept !== null) {
    window.sessionStorage.removeItem(place);
    go(Number(kept));
  }
} catch (e) {
  // Without storage the page opens at its beginning.
}
for (const form of document.querySelectorAll(".case form, #log form")) {
  form.addEventListener("submit", () => {
    try {
      const own = cases.indexOf(form.closest(".case"));
      window.sessionStorage.setItem(place, String(Math.max(0, own < 0 ? now : own)));
    } catch (e) {
      // As above.
    }
  });
}
for (const [index, item] of cases.entries()) {
  item.addEventListener("focusin", () => {
    now = index;
  });
}

document.addEventListener("keydown", (event) => {
  if (event.target.closest("input, select, textarea") || event.ctrlKey || event.metaKey || event.altKey) {
    return;
  }
  const find = (key) => (now < 0 ? null : cases[now].querySelector(`[data-key="${key}"]`));
  if (event.key === "j") {
    go(now + 1);
  } else if (event.key === "k") {
    go(now - 1);
  } else if (event.key === "a" || event.key === "r") {
    find(event.key)?.click();
  } else if (event.key === "u") {
    document.querySelector('#log [data-key="u"]')?.click();
  } else if (event.key === "c" && find("c")) {
    event.preventDefault();
    find("c").open = true;
    find("c").querySelector("input[name=value]").focus();
  }
});
