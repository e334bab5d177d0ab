// What scripts add to pages that are complete without them: filters for the list of claims, works
// shown beside their citations, and details that print open.
(() => {
  "use strict";

  // ---- The list of claims ----

  const FILTERS = ["topic", "verdict", "certainty", "kind"];

  function startFilters(root) {
    const table = root.querySelector("table[data-claims-filter]");
    if (!table || root.querySelector(".claims-filters")) return;
    const rows = [...table.tBodies[0].rows];
    const words = table.dataset;
    const form = document.createElement("form");
    form.className = "claims-filters";
    form.setAttribute("role", "search");
    const controls = { q: field(form, words.wordText, document.createElement("input")) };
    controls.q.type = "search";
    for (const name of FILTERS) {
      const select = document.createElement("select");
      select.append(new Option(words.wordAll, ""));
      const seen = new Map();
      for (const row of rows) {
        const values = row.dataset[name].split(" ");
        const labels = row.dataset[`${name}Words`].split("|");
        values.forEach((value, index) => seen.set(value, labels[index]));
      }
      for (const [value, label] of seen) select.append(new Option(label, value));
      controls[name] = field(form, words[`word${name[0].toUpperCase()}${name.slice(1)}`], select);
    }
    const clear = document.createElement("button");
    clear.type = "reset";
    clear.textContent = words.wordClear;
    form.append(clear);
    const count = document.createElement("p");
    count.className = "claims-count";
    count.setAttribute("role", "status");
    table.before(form, count);

    const show = () => {
      const text = fold(controls.q.value).split(/\s+/).filter(Boolean);
      let shown = 0;
      for (const row of rows) {
        const content = fold(`${row.textContent} ${row.dataset.more}`);
        row.hidden = !(
          text.every((word) => content.includes(word)) &&
          FILTERS.every((name) => {
            const wanted = controls[name].value;
            return !wanted || row.dataset[name].split(" ").includes(wanted);
          })
        );
        if (!row.hidden) shown += 1;
      }
      count.textContent = words.wordCount.replace("{shown}", shown).replace("{all}", rows.length);
    };
    const keep = () => {
      const query = new URLSearchParams();
      for (const [name, control] of Object.entries(controls)) {
        if (control.value) query.set(name, control.value);
      }
      const search = query.toString();
      history.replaceState(history.state, "", search ? `?${search}` : location.pathname);
    };
    const query = new URLSearchParams(location.search);
    for (const [name, control] of Object.entries(controls)) control.value = query.get(name) ?? "";
    form.addEventListener("input", () => { show(); keep(); });
    form.addEventListener("reset", () => setTimeout(() => { show(); keep(); }));
    form.addEventListener("submit", (event) => event.preventDefault());
    show();
  }

  function field(form, words, control) {
    const label = document.createElement("label");
    label.append(words, control);
    form.append(label);
    return control;
  }

  function fold(text) {
    return text.normalize("NFD").replace(/\p{Diacritic}/gu, "").toLowerCase();
  }

  // ---- Works beside their citations ----

  let shown = null;

  function startCitations(root) {
    for (const link of root.querySelectorAll("a.claims-cite")) {
      if (link.dataset.claimsReady) continue;
      link.dataset.claimsReady = "yes";
      link.addEventListener("mouseenter", () => open(link));
      link.addEventListener("focus", () => open(link));
      link.addEventListener("mouseleave", () => closeSoon());
      link.addEventListener("blur", () => closeSoon());
      link.addEventListener("click", (event) => {
        // Where there is no hover, the first tap shows the work and the second follows the link.
        if (matchMedia("(hover: none)").matches && shown?.tapped !== link) {
          event.preventDefault();
          open(link);
          if (shown) shown.tapped = link;
        }
      });
    }
  }

  function open(link) {
    if (shown?.link === link) { clearTimeout(shown.timer); return; }
    close();
    const work = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (!work) return;
    const box = document.createElement("div");
    box.className = "claims-popover";
    box.id = "claims-popover";
    box.setAttribute("role", "tooltip");
    box.append(...[...work.cloneNode(true).childNodes]);
    link.setAttribute("aria-describedby", box.id);
    (link.closest(".claims-page") ?? document.body).append(box);
    const place = link.getBoundingClientRect();
    const width = box.offsetWidth;
    const left = Math.max(8, Math.min(place.left, document.documentElement.clientWidth - width - 8));
    const below = place.bottom + box.offsetHeight + 8 < innerHeight;
    box.style.left = `${left + scrollX}px`;
    box.style.top = `${(below ? place.bottom + 2 : place.top - box.offsetHeight - 2) + scrollY}px`;
    shown = { link, box, timer: 0 };
    box.addEventListener("mouseenter", () => clearTimeout(shown?.timer));
    box.addEventListener("mouseleave", closeSoon);
    box.addEventListener("focusin", () => clearTimeout(shown?.timer));
    box.addEventListener("focusout", closeSoon);
  }

  function closeSoon() {
    if (!shown) return;
    clearTimeout(shown.timer);
    shown.timer = setTimeout(close, 300);
  }

  function close() {
    if (!shown) return;
    clearTimeout(shown.timer);
    shown.link.removeAttribute("aria-describedby");
    shown.box.remove();
    shown = null;
  }

  document.addEventListener("keydown", (event) => { if (event.key === "Escape") close(); });
  document.addEventListener("click", (event) => {
    if (shown && !shown.box.contains(event.target) && !shown.link.contains(event.target)) close();
  });

  // ---- What a theme leaves out ----

  function nameDialogs(root) {
    // Material's search is a dialog without a name; its field has one.
    for (const dialog of root.querySelectorAll("[role=dialog]:not([aria-label], [aria-labelledby])")) {
      const words = dialog.querySelector("input[placeholder]")?.placeholder;
      if (words) dialog.setAttribute("aria-label", words);
    }
  }

  // ---- Print ----

  let closedBefore = [];
  addEventListener("beforeprint", () => {
    closedBefore = [...document.querySelectorAll(".claims-page details:not([open])")];
    for (const each of closedBefore) each.open = true;
  });
  addEventListener("afterprint", () => {
    for (const each of closedBefore) each.open = false;
  });

  // Themes that load pages without leaving the document offer a stream of pages.
  const start = () => { startFilters(document); startCitations(document); nameDialogs(document); };
  if (typeof globalThis.document$?.subscribe === "function") globalThis.document$.subscribe(start);
  else if (document.readyState === "loading") addEventListener("DOMContentLoaded", start);
  else start();
})();
