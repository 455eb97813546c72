"use strict";
// Click a marked word: the claims it carries. Click a claim: its words. Without this script the
// claims can still be opened one by one.
for (const report of document.querySelectorAll(".report")) {
  const words = [...report.querySelectorAll(".w")];
  // Space between words lights up with them, but is nothing to stop at.
  const stops = words.filter((w) => w.textContent.trim());
  const cards = [...report.querySelectorAll(".card")];
  const hint = report.querySelector(".hint");
  const all = report.querySelector(".all");
  const said = hint.textContent;
  const ids = (word) => word.dataset.c.split(" ");

  const light = (id) => {
    for (const word of words) {
      word.classList.toggle("hit", id !== null && ids(word).includes(id));
      word.classList.toggle("core", id !== null && (word.dataset.m || "").split(" ").includes(id));
    }
    for (const card of cards) {
      card.classList.toggle("current", card.dataset.id === id);
    }
  };
  const reset = () => {
    light(null);
    report.classList.remove("picked");
    for (const card of cards) {
      card.hidden = false;
      card.open = false;
    }
    hint.textContent = said;
    all.hidden = true;
  };
  const pick = (chosen, about) => {
    for (const card of cards) {
      card.hidden = !chosen.includes(card.dataset.id);
      card.open = card.dataset.id === chosen[0];
    }
    for (const id of [...chosen].reverse()) {
      const card = cards.find((c) => c.dataset.id === id);
      card.parentNode.prepend(card);
    }
    light(chosen[0]);
    report.classList.add("picked");
    hint.textContent = chosen.length === 1 ? `One claim stands on “${about}”.` : `${chosen.length} claims stand on “${about}”.`;
    all.hidden = false;
    report.querySelector(".claims").scrollTop = 0;
  };
  const order = [...cards];
  const restore = () => {
    reset();
    order.forEach((card) => card.parentNode.append(card));
  };
  // On a narrow screen the claims cover the lower half, so what is shown must stand above it.
  const narrow = window.matchMedia("(max-width: 52rem)");
  const bring = (word) => {
    const box = word && word.getBoundingClientRect();
    const room = window.innerHeight * (narrow.matches ? 0.4 : 1);
    if (box && (box.top < 0 || box.bottom > room)) {
      window.scrollBy({ top: box.top - room / 3 });
    }
  };
  const show = (card) => {
    card.hidden = false;
    card.open = true;
    light(card.dataset.id);
    bring(words.find((w) => w.classList.contains("core")) || words.find((w) => w.classList.contains("hit")));
  };

  // One stop of the Tab key for all the words; the arrow keys go from word to word.
  stops.forEach((word, i) => {
    word.tabIndex = i === 0 ? 0 : -1;
    word.setAttribute("role", "button");
    word.addEventListener("click", () => {
      if (String(window.getSelection()) === "") {
        pick(ids(word), word.textContent.trim());
        bring(word);
      }
    });
    word.addEventListener("keydown", (event) => {
      const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
      if (step && stops[i + step]) {
        event.preventDefault();
        word.tabIndex = -1;
        stops[i + step].tabIndex = 0;
        stops[i + step].focus();
      } else if (event.key === "Enter" || event.key === " ") {
        event.preventDefault();
        pick(ids(word), word.textContent.trim());
        cards.find((c) => c.dataset.id === ids(word)[0]).querySelector("summary").focus();
      }
    });
  });
  for (const card of cards) {
    card.querySelector("summary").addEventListener("click", (event) => {
      light(card.open ? null : card.dataset.id);
      if (narrow.matches && !report.classList.contains("picked")) {
        event.preventDefault();
        pick([card.dataset.id], card.querySelector(".id").textContent);
        show(card);
        return;
      }
      if (!card.open) {
        show(card);
        card.open = false; // the click itself opens it
      }
    });
    for (const link of card.querySelectorAll("a.claim")) {
      link.addEventListener("click", (event) => {
        const target = cards.find((c) => c.id === link.hash.slice(1));
        if (target) {
          event.preventDefault();
          show(target);
          target.querySelector("summary").focus();
          target.scrollIntoView({ block: "nearest" });
        }
      });
    }
  }
  for (const button of report.querySelectorAll(".kinds button")) {
    button.addEventListener("click", () => {
      const on = button.getAttribute("aria-pressed") !== "true";
      button.setAttribute("aria-pressed", String(on));
      report.classList.toggle(button.dataset.k + "s", on);
      for (const card of cards.filter((c) => c.classList.contains(button.dataset.k))) {
        card.hidden = !on;
      }
    });
  }
  all.addEventListener("click", restore);
  // An address that names a claim opens it and brings its words.
  const named = cards.find((c) => "#" + c.id === decodeURIComponent(window.location.hash));
  if (named) {
    pick([named.dataset.id], named.querySelector(".id").textContent);
    show(named);
  }
  report.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      restore();
    }
  });
}
