// What makes the pages handier where scripts run. Every page works without it.
"use strict";

// "/" goes to the search of everything, unless one is writing.
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select")) return;
  const target = document.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
  if (!target) return;
  event.preventDefault();
  target.focus();
});

// A box that hides rows of the page shown. What it says is in the table's data-filter.
for (const table of document.querySelectorAll("table[data-filter]")) {
  if (table.tBodies[0].rows.length < 12) continue;
  const box = document.createElement("input");
  box.type = "search";
  box.className = "filterbox";
  box.placeholder = table.dataset.filter;
  box.setAttribute("aria-label", table.dataset.filter);
  table.closest(".scroll").before(box);
  box.addEventListener("input", () => {
    const wanted = box.value.normalize("NFKC").toLowerCase();
    for (const row of table.tBodies[0].rows) row.hidden = !row.textContent.normalize("NFKC").toLowerCase().includes(wanted);
  });
}

// A job that is not done: its part of the page is fetched again until it says that it is done, slower while the server cannot be reached.
const live = document.querySelector("[data-live]");
if (live) {
  let pause = 1000;
  const look = async () => {
    try {
      const answer = await fetch(location.href, { credentials: "same-origin" });
      if (!answer.ok) throw new Error(String(answer.status));
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const fresh = page.getElementById(live.id);
      if (!fresh) return location.reload();
      live.replaceChildren(...fresh.childNodes);
      if (!fresh.hasAttribute("data-live")) return location.reload();
      pause = 1000;
    } catch {
      pause = Math.min(pause * 2, 30000);
    }
    setTimeout(look, pause);
  };
  setTimeout(look, pause);
}
