// Filters, the legend as switches, and the card that tells of a mark. Text is only ever set as text.
"use strict";
document.documentElement.classList.add("js");

const all = (selector, within = document) => [...within.querySelectorAll(selector)];

// Filters -------------------------------------------------------------------------------------------------------------

const form = document.querySelector(".filters");
const articles = all("article");
const none = document.querySelector(".none");

function fits(has, wanted) {
  const [how, value] = [wanted.slice(0, wanted.indexOf(":")), wanted.slice(wanted.indexOf(":") + 1)];
  if (how === "is") return has.includes(value);
  return how === "with" ? has.length > 0 : how === "without" ? has.length === 0 : true;
}

function filter() {
  const wanted = Object.fromEntries(new FormData(form));
  let shown = 0;
  for (const article of articles) {
    const { agency, kind, notes } = article.dataset;
    const has = { agency: [agency], kind: [kind], notes: notes.split(" ").filter(Boolean) };
    article.hidden = !Object.entries(wanted).every(([name, value]) => fits(has[name], value));
    shown += !article.hidden;
    links.get(article.id).hidden = article.hidden;
    rows.get(article.id)?.classList.toggle("left-out", article.hidden);
  }
  for (const file of all(".file")) file.hidden = articles.length > 0 && !all("article", file).some((each) => !each.hidden);
  form.querySelector("output").value = `${shown} of ${articles.length}`;
  none.hidden = shown > 0 || articles.length === 0;
}

const links = new Map(all(".contents li").map((item) => [item.firstElementChild.hash.slice(1), item]));
const rows = new Map(all("[data-row]").map((row) => [row.dataset.row, row]));
form.addEventListener("change", filter);
form.addEventListener("reset", () => setTimeout(filter));
form.addEventListener("submit", (event) => event.preventDefault());

// Where one is in the list ----------------------------------------------------------------------------------------------

const inView = new IntersectionObserver(
  (entries) => {
    for (const { target, isIntersecting } of entries) {
      const link = links.get(target.id).firstElementChild;
      if (isIntersecting) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
  },
  { rootMargin: "-20% 0px -79% 0px" }, // a line in the upper part of the window: no two releases stand on it
);
for (const article of articles) inView.observe(article);

// The legend ----------------------------------------------------------------------------------------------------------

const off = new Set();
for (const box of all(".legend input")) {
  box.addEventListener("change", () => {
    document.documentElement.classList.toggle(`off-${box.name}`, !box.checked);
    off[box.checked ? "delete" : "add"](box.name);
    for (const mark of all(`.text .${box.name}[tabindex]`)) mark.tabIndex = box.checked ? 0 : -1;
  });
}

// The card ------------------------------------------------------------------------------------------------------------

const card = document.createElement("div");
card.className = "card";
card.id = "card";
card.setAttribute("role", "tooltip");
card.hidden = true;
document.body.append(card);
let told = null;
let pointedAt;
let leaving = 0;

const isOff = (mark) => [...mark.classList].some((name) => off.has(name));

function marksAround(target) {
  const found = [];
  for (let mark = target.closest?.("[data-mark]"); mark; mark = mark.parentElement.closest("[data-mark]")) {
    if (mark.title) {
      mark.dataset.told = mark.title;
      mark.removeAttribute("title"); // the browser would show it beside the card
    }
    if (!isOff(mark)) found.push(mark);
  }
  return found;
}

function element(name, text) {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

function describe(mark) {
  const [head, ...lines] = mark.dataset.told.split("\n");
  const list = document.createElement("dl");
  for (const line of lines) {
    const at = line.indexOf(": ");
    list.append(element("dt", line.slice(0, at)), element("dd", line.slice(at + 2)));
  }
  return [element("b", head), list];
}

function tell(target, x) {
  const marks = marksAround(target);
  if (marks.length === 0) return hush();
  clearTimeout(leaving);
  if (told === marks[0]) return;
  hush();
  told = marks[0];
  card.replaceChildren(...marks.flatMap(describe));
  card.hidden = false;
  told.setAttribute("aria-describedby", "card");
  for (const part of all(`[data-mark="${told.dataset.mark}"]`)) part.classList.add("lit");
  pointedAt = x;
  place();
}

function place() {
  if (told === null) return;
  const [boxes, x] = [[...told.getClientRects()], pointedAt];
  const box = boxes.find((each) => x >= each.left - 2 && x <= each.right + 2) ?? boxes[0];
  const width = document.documentElement.clientWidth;
  const left = Math.min(Math.max(8, (x ?? box.left) - 24), width - card.offsetWidth - 8);
  const below = box.bottom + 6 + card.offsetHeight < window.innerHeight || box.top < card.offsetHeight + 6;
  const top = below ? box.bottom + 6 : box.top - card.offsetHeight - 6;
  card.style.left = `${left}px`;
  card.style.top = `${top}px`;
}

function hush() {
  clearTimeout(leaving);
  card.hidden = true;
  told?.removeAttribute("aria-describedby");
  for (const part of all(".lit")) part.classList.remove("lit");
  told = null;
}

document.addEventListener("mouseover", (event) => {
  if (card.contains(event.target)) return clearTimeout(leaving);
  if (event.target.closest?.(".text [data-mark]")) return tell(event.target, event.clientX);
  clearTimeout(leaving);
  if (told) leaving = setTimeout(hush, 200); // time to move into the card
});
document.addEventListener("focusin", (event) => event.target.matches?.(".text [data-mark]") && tell(event.target));
document.addEventListener("focusout", hush);
for (const moved of ["scroll", "resize"]) addEventListener(moved, place, { passive: true });
document.addEventListener("keydown", (event) => event.key === "Escape" && hush());
