// What scripts add to pages that are complete without them: filters for lists, works
// shown beside their citations, and printing with every detail.
(() => {
  "use strict";

  // ---- Lists: claims, works ----

  function startFilters(root) {
    const list = root.querySelector("[data-claims-filter]");
    const form = root.querySelector("form.claims-filters");
    if (!list || !form?.hidden) return;
    const count = root.querySelector(".claims-count");
    const groups = [...list.querySelectorAll("[data-claims-group]")];
    const rows = [...list.querySelectorAll("[data-claims-row]")];
    const contents = new Map();
    const content = (row) => {
      // Made when words are first looked for: a long list opens at once.
      if (!contents.has(row)) contents.set(row, fold(`${row.textContent} ${row.dataset.claimsRow}`));
      return contents.get(row);
    };
    const controls = [...form.elements].filter((control) => control.name);
    // Not `q`: Material opens its own search for that.
    const text = form.elements.words;

    const show = () => {
      const wanted = fold(text.value).split(/\s+/).filter(Boolean);
      const chosen = controls.filter((control) => control !== text && isWhole(control));
      let shown = 0;
      for (const row of rows) {
        row.hidden = !(
          chosen.every((control) => fits(row, control)) &&
          wanted.every((word) => content(row).includes(word))
        );
        if (!row.hidden) shown += 1;
      }
      for (const group of groups) group.hidden = !group.querySelector("[data-claims-row]:not([hidden])");
      const { words, nothing } = count.dataset;
      count.textContent = (shown ? words : `${words} ${nothing}`).replace("{shown}", shown).replace("{all}", rows.length);
    };
    const keep = () => {
      const query = new URLSearchParams();
      for (const control of controls) if (isWhole(control)) query.set(control.name, control.value);
      const search = query.toString();
      history.replaceState(history.state, "", search ? `?${search}` : location.pathname);
    };
    const query = new URLSearchParams(location.search);
    for (const control of controls) {
      control.value = query.get(control.name) ?? "";
      // A choice that the list does not offer, from an old address, is none.
      if (control.selectedIndex < 0) control.value = "";
    }
    form.addEventListener("input", () => { show(); keep(); });
    form.addEventListener("reset", (event) => {
      // The browser's own reset comes after this, and would bring back what stood in the address.
      event.preventDefault();
      for (const control of controls) control.value = "";
      show();
      keep();
    });
    form.addEventListener("submit", (event) => event.preventDefault());
    form.hidden = count.hidden = false;
    show();
  }

  const isYear = ({ dataset }) => "yearFrom" in dataset || "yearTo" in dataset;
  // A year that is still being typed filters nothing yet.
  const isWhole = (control) => (isYear(control) ? /^\d{4}$/.test(control.value) : control.value !== "");

  function fits(row, control) {
    const { name, value, dataset } = control;
    if (!isYear(control)) return row.dataset[name].split(" ").includes(value);
    const { published } = row.dataset;
    return published !== undefined && ("yearFrom" in dataset ? published >= value : published <= value);
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
      link.addEventListener("blur", () => leave());
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

  // A key that leaves the link leaves the work as well, which would lie over what comes next.
  function leave() {
    if (shown?.box.matches(":hover")) closeSoon();
    else close();
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

  function reachContents(root) {
    // In Material's drawer the contents of the page open by a label that no key reaches.
    for (const label of root.querySelectorAll("label.md-nav__link[for=__toc]")) label.tabIndex = 0;
  }

  // ---- Print ----

  // A claim prints as a handout (print.css); its second button prints the whole page instead.

  function startPrinting(root) {
    nameSheets(root);
    for (const button of root.querySelectorAll("button[data-claims-print]")) {
      if (button.dataset.claimsReady) continue;
      button.dataset.claimsReady = "yes";
      button.addEventListener("click", () => {
        if (button.dataset.claimsPrint === "all") openForPrint();
        print();
      });
      button.parentElement.hidden = false;
    }
  }

  function nameSheets(root) {
    // A style sheet cannot take words from the page into the margin of a sheet.
    const imprint = root.querySelector(".claims-imprint");
    const address = root.querySelector("link[rel=canonical]")?.href;
    const words = imprint?.textContent ?? [root.title, address].filter(Boolean).join(" · ");
    const style = root.documentElement.style;
    style.setProperty("--claims-running", JSON.stringify(words));
    style.setProperty("--claims-running-first", imprint ? "none" : JSON.stringify(words));
  }

  function openForPrint() {
    const closed = [...document.querySelectorAll(".claims-page details:not([open])")];
    for (const each of closed) each.open = true;
    document.documentElement.dataset.claimsPrint = "all";
    addEventListener("afterprint", () => {
      for (const each of closed) each.open = false;
      delete document.documentElement.dataset.claimsPrint;
    }, { once: true });
  }

  // A theme may open every detail for print. What was closed before it did is marked, whoever opened
  // the rest: a click, a link, a search within the page.
  addEventListener("beforeprint", () => {
    for (const each of document.querySelectorAll(".claims-page details:not([open])")) each.dataset.claimsClosed = "";
  }, { capture: true });
  addEventListener("afterprint", () => {
    for (const each of document.querySelectorAll("[data-claims-closed]")) delete each.dataset.claimsClosed;
  });

  // Themes that load pages without leaving the document offer a stream of pages.
  const start = () => {
    for (const begin of [startFilters, startCitations, startPrinting, nameDialogs, reachContents]) begin(document);
  };
  if (typeof globalThis.document$?.subscribe === "function") globalThis.document$.subscribe(start);
  else if (document.readyState === "loading") addEventListener("DOMContentLoaded", start);
  else start();
})();
