"use strict";
// Before anything is drawn: the look that was chosen last, if any.
try {
  const chosen = window.localStorage.getItem("theme");
  if (chosen === "light" || chosen === "dark") {
    document.documentElement.dataset.theme = chosen;
  }
} catch (e) {
  // No storage: the system's choice holds.
}
