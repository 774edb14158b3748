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

// Lists that stand on one page whole can be put in the order of any column; longer ones are in the order that the server gives them.
for (const table of document.querySelectorAll("table[data-filter]")) {
  const body = table.tBodies[0];
  const pager = document.querySelector(".pager nav");
  if (body.rows.length < 2 || body.rows.length >= 100 || (pager && pager.querySelector("a"))) continue;
  const words = new Intl.Collator(document.documentElement.lang, { numeric: true });
  for (const head of table.tHead.rows[0].cells) {
    // A heading with a link is ordered by the server.
    if (head.querySelector("a, input") || !head.textContent.trim()) continue;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "order";
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const falls = head.getAttribute("aria-sort") === "ascending";
      for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", falls ? "descending" : "ascending");
      const text = (row) => row.cells[head.cellIndex].textContent.trim().replace(/^([\d,]+)$/, (all) => all.replaceAll(",", ""));
      const rows = [...body.rows].sort((one, two) => words.compare(text(one), text(two)));
      body.append(...(falls ? rows.reverse() : rows));
    });
  }
}

// Judging without a mouse: keys move from finding to finding, choose them, and lead to the form of a status. What they do stands above the list.
// They work while the focus is in it, so that a voice or a slip elsewhere on the page does nothing (WCAG 2.2, 2.1.4).
const triage = document.querySelector("form[data-triage]");
if (triage) {
  triage.querySelector("p[hidden]").hidden = false;
  const boxes = () => [...triage.querySelectorAll("tbody tr:not([hidden]) input[name=finding]")];
  const here = () => document.activeElement.closest("[data-triage] tbody tr")?.querySelector("input[name=finding]");
  const go = (step) => {
    const all = boxes();
    const at = all.indexOf(here());
    const next = all[at < 0 ? (step > 0 ? 0 : all.length - 1) : Math.min(Math.max(at + step, 0), all.length - 1)];
    next?.focus();
    next?.closest("tr").scrollIntoView({ block: "nearest" });
  };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (!triage.contains(event.target) || event.target.closest("textarea, select, input:not([name=finding])")) return;
    const current = here();
    const status = [...triage.querySelectorAll("kbd[data-status]")].find((key) => key.textContent === event.key);
    if (event.key === "j" || event.key === "k") go(event.key === "j" ? 1 : -1);
    else if (event.key === "x" && current) current.checked = !current.checked;
    else if (event.key === "o" && current) current.closest("tr").querySelector("th a").click();
    else if (status) {
      if (!boxes().some((box) => box.checked)) {
        if (!current) return;
        current.checked = true;
      }
      const field = document.createElement("input");
      field.type = "hidden";
      field.name = "status";
      field.value = status.dataset.status;
      triage.append(field);
      triage.requestSubmit();
    } else return;
    event.preventDefault();
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
