"use strict";
(() => {
  const root = document.documentElement;
  const articles = document.getElementById("articles");
  if (!articles) return;
  root.classList.add("js");
  const detail = document.getElementById("detail");
  const said = document.getElementById("detail-said");
  const evidence = document.getElementById("detail-evidence");
  let current = null;

  const passage = (id) => document.getElementById("p-" + id);
  const partners = (each) => (each.dataset.with ? each.dataset.with.split(" ").map(passage).filter(Boolean) : []);
  const passageOf = (node) => (node instanceof Element ? node.closest(".p") : null);
  const clear = (name) => articles.querySelectorAll("." + name).forEach((each) => each.classList.remove(name));

  const light = (each) => {
    clear("lit");
    if (each) [each, ...partners(each)].forEach((one) => one.classList.add("lit"));
  };

  const level = (each) => {
    const top = each.getBoundingClientRect().top;
    const home = each.closest(".text");
    const moved = new Set([home]);
    for (const one of partners(each)) {
      const text = one.closest(".text");
      if (moved.has(text)) continue;
      moved.add(text);
      if (text.scrollHeight > text.clientHeight) text.scrollTop += one.getBoundingClientRect().top - top;
    }
  };

  const select = (each) => {
    clear("current");
    current = each;
    light(each);
    detail.hidden = !each;
    if (!each) return;
    each.classList.add("current");
    said.textContent = each.id.slice(2) + ": " + each.dataset.said;
    evidence.replaceChildren(...each.dataset.evidence.split("\n").filter(Boolean).map((line) => {
      const item = document.createElement("li");
      item.dir = "auto";
      item.textContent = line;
      return item;
    }));
    uncover(each);
    level(each);
  };

  const uncover = (each) => {
    const hiddenBy = each.getBoundingClientRect().bottom - detail.getBoundingClientRect().top + 8;
    if (hiddenBy <= 0) return;
    const home = each.closest(".text");
    if (home.scrollHeight > home.clientHeight) home.scrollTop += hiddenBy;
    else window.scrollBy(0, hiddenBy);
  };

  articles.addEventListener("mouseover", (event) => light(passageOf(event.target) || current));
  articles.addEventListener("mouseleave", () => light(current));
  articles.addEventListener("focusin", (event) => light(passageOf(event.target) || current));
  articles.addEventListener("click", (event) => {
    const each = passageOf(event.target);
    if (!each || String(getSelection())) return;
    event.preventDefault();
    select(each === current ? null : each);
  });
  document.getElementById("detail-close").addEventListener("click", () => select(null));
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") select(null);
  });
  for (const chip of articles.querySelectorAll("[data-filter]")) {
    chip.addEventListener("click", () => {
      const shown = chip.getAttribute("aria-pressed") !== "true";
      chip.setAttribute("aria-pressed", String(shown));
      articles.classList.toggle("fade-" + chip.dataset.filter, !shown);
    });
  }
})();
