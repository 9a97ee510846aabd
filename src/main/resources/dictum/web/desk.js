// What the reader's pointer and keys do on the desk.

import { card, closeEdit, copy, correct, decide, edit, giveAlike, items, place, post, sign, speakerTyped, tag, undo } from "./deciding.js";
import { takeIn } from "./inbox.js";
import { useMarked } from "./marking.js";
import { holdsBack, lost, one, say, settle, visit } from "./page.js";

function move(by) {
  const list = items();
  const at = place();
  const next = list[at < 0 ? (by > 0 ? 0 : -1) : at + by];
  if (next) {
    leaveFor(next.getAttribute("href"));
  }
}

function leaveFor(address) {
  if (!holdsBack()) {
    visit(address).catch(lost);
  }
}

const forms = {
  correct,
  alike: giveAlike,
  addresses: takeIn,
  html: takeIn,
  post,
};

const actions = {
  accept: () => decide("accept"),
  reject: () => decide("reject"),
  edit: () => edit("speaker"),
  undo,
  copy,
  sign,
  mark: () => useMarked("/do/mark", { key: one("[data-article]").dataset.article }),
  move: () => useMarked("/do/move", { id: card().dataset.card }),
  "close-edit": closeEdit,
  help: () => one("#help").showModal(),
};

const decisions = new Set(["accept", "reject", "undo", "sign", "mark", "move"]);
let deciding = false;

/** One decision at a time: what comes next was not seen before the page shows it. */
function act(name) {
  const decides = decisions.has(name);
  if (decides && deciding) {
    return;
  }
  deciding ||= decides;
  Promise.resolve(actions[name]()).catch(lost).finally(() => {
    if (decides) {
      deciding = false;
    }
  });
}

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-do]");
  if (button) {
    act(button.dataset.do);
    return;
  }
  const link = event.target.closest("a[href]");
  const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
  if (link?.dataset.bookmarklet) {
    event.preventDefault();
    say("Drag it to the bookmarks of your browser.");
  } else if (link && plain && link.origin === location.origin && !link.target && !link.hasAttribute("download")
      && !link.getAttribute("href").startsWith("#")) {
    event.preventDefault();
    if (getSelection().isCollapsed || !link.closest("[data-frozen]")) {
      leaveFor(link.href);
    }
  }
});

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.dataset.form) {
    event.preventDefault();
    forms[form.dataset.form]?.(form, event.submitter).catch(lost);
  } else if ("get" in form.dataset) {
    event.preventDefault();
    const asked = new URLSearchParams([...new FormData(form)].filter(([, value]) => value !== ""));
    leaveFor(form.getAttribute("action") + "?" + asked);
  }
});

document.addEventListener("change", (event) => {
  if (event.target.matches("[data-style]")) {
    localStorage.setItem("dictum-style", event.target.value);
  }
});

document.addEventListener("input", (event) => {
  if (event.target.matches("#edit [name=speaker]")) {
    speakerTyped(event.target);
  }
});

/** Ends the wait for the key behind "g"; 0 while none is waited for. */
let going = 0;

const keys = {
  j: () => move(1),
  k: () => move(-1),
  a: () => act("accept"),
  r: () => act("reject"),
  e: () => act("edit"),
  s: () => edit("speaker"),
  d: () => edit("date"),
  u: () => act("undo"),
  c: () => act("copy"),
  t: tag,
  n: () => one("[data-article]") && act("mark"),
  w: () => one("[data-article]") && card() && act("move"),
  o: () => one("[data-open]")?.click(),
  "?": () => act("help"),
  "/": () => {
    const field = one("[data-search]");
    if (field) {
      field.focus();
      field.select();
    } else if (!holdsBack()) {
      visit("/search").then(() => one("[data-search]")?.focus()).catch(lost);
    }
  },
};
const parts = { i: "/inbox", q: "/queue", s: "/speakers", x: "/export", "/": "/search" };

document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input, textarea, select, dialog[open]");
  if (event.key === "Escape" && !one("dialog[open]")) {
    one("#alert").hidden = true;
    if (!event.target.closest("#edit") || !holdsBack()) {
      closeEdit();
    }
    if (typing) {
      event.target.blur();
    }
    return;
  }
  if (event.ctrlKey && event.key === "Enter" && event.target.form) {
    event.target.form.requestSubmit();
    return;
  }
  // A key that is held repeats itself; only walking may.
  if (typing || event.repeat && !["j", "k"].includes(event.key) || event.ctrlKey || event.metaKey || event.altKey) {
    return;
  }
  if (going) {
    clearTimeout(going);
    going = 0;
    if (parts[event.key]) {
      event.preventDefault();
      leaveFor(parts[event.key]);
    }
    return;
  }
  if (event.key === "g") {
    going = setTimeout(() => { going = 0; }, 1200);
    return;
  }
  if (keys[event.key]) {
    event.preventDefault();
    keys[event.key]();
  }
});

settle(false);
