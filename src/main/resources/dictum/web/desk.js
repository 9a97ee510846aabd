// The desk's behaviour: pages are ordinary links, and this makes them quick, drives them by keys, and sends decisions.

const policy = window.trustedTypes?.createPolicy("dictum", { createHTML: (markup) => markup });

/** The desk's own answer as a document; nothing in it is run. */
function parsed(markup) {
  return new DOMParser().parseFromString(policy ? policy.createHTML(markup) : markup, "text/html");
}

const main = () => document.getElementById("main");
const one = (selector, within = document) => within.querySelector(selector);
const all = (selector, within = document) => [...within.querySelectorAll(selector)];
const decided = []; // names of what was decided since the desk was opened here, for taking back

// ---- telling -------------------------------------------------------------------------------------------------------

let fading;

function say(words) {
  one("#alert").hidden = true;
  const said = one("#said");
  said.textContent = words;
  clearTimeout(fading);
  fading = setTimeout(() => { said.textContent = ""; }, 6000);
}

function complain(words) {
  one("#said").textContent = "";
  const alert = one("#alert");
  alert.textContent = words;
  alert.hidden = false;
}

// ---- going from page to page ---------------------------------------------------------------------------------------

const wide = matchMedia("(min-width: 1000px)");
let visits = 0;

async function visit(address, { push = true, focus = true } = {}) {
  const number = ++visits;
  const list = one(".list");
  const scrolled = list?.scrollTop ?? 0;
  const from = location.pathname;
  const answer = await fetch(address, { headers: { Accept: "text/html" } });
  const page = parsed(await answer.text());
  if (number !== visits) {
    return; // another key was pressed meanwhile
  }
  const next = page.getElementById("main");
  if (!next) {
    location.href = address;
    return;
  }
  const told = one("[data-mistake]", next);
  if (told) {
    complain(told.textContent);
    return;
  }
  main().replaceWith(document.adoptNode(next));
  const nav = one("header nav", page);
  if (nav) {
    one("header nav").replaceWith(document.adoptNode(nav));
  }
  document.title = page.title;
  const arrived = new URL(answer.url);
  arrived.hash = new URL(address, location.href).hash;
  if (push) {
    history.pushState(null, "", arrived);
  }
  if (one(".list") && from === arrived.pathname && wide.matches) {
    one(".list").scrollTop = scrolled;
  } else if (!main().classList.contains("reading") || from !== arrived.pathname) {
    window.scrollTo(0, 0);
  }
  settle(focus);
}

/** After a page has come: what is current is in sight and has the focus. */
function settle(focus) {
  const current = one("[data-item][aria-current]");
  const reading = main().classList.contains("reading");
  if (current && (reading || wide.matches)) {
    current.scrollIntoView({ block: reading && wide.matches ? "center" : reading ? "start" : "nearest" });
    if (focus) {
      current.focus({ preventScroll: true });
    }
  } else if (current && focus) {
    // On a narrow screen the card stands above the list.
    one(".card .words")?.focus({ preventScroll: true });
  } else if (focus) {
    main().focus({ preventScroll: true });
  }
  const style = one("[data-style]");
  if (style) {
    const kept = localStorage.getItem("dictum-style");
    if (kept && all("option", style).some((option) => option.value === kept)) {
      style.value = kept;
    }
  }
  all("[data-bookmarklet]").forEach((link) => { link.setAttribute("href", link.dataset.bookmarklet); });
  watchArrivals();
}

window.addEventListener("popstate", () => { visit(location.href, { push: false }).catch(lost); });

function lost() {
  complain("The desk does not answer: is 'dictum serve' still running? Nothing that was shown as saved is lost.");
}

// ---- deciding ------------------------------------------------------------------------------------------------------

async function send(address, fields) {
  const answer = await fetch(address, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(fields),
  });
  const told = await answer.json();
  if (!answer.ok) {
    complain(told.message);
    return null;
  }
  return told;
}

const card = () => one("[data-card]");
const items = () => all("[data-item]");
const place = () => items().findIndex((item) => item.hasAttribute("aria-current"));

/** Where to go once the current quotation is decided: in the queue it leaves the list, elsewhere it stays. */
function afterDeciding() {
  const at = place();
  const list = items();
  const next = list[at + 1] ?? (main().dataset.here === "/queue" ? list[at - 1] : undefined);
  if (next) {
    return next.getAttribute("href");
  }
  return main().dataset.here === "/queue" ? "/queue" : location.href;
}

async function decide(what) {
  const id = card()?.dataset.card;
  if (!id) {
    return;
  }
  const next = afterDeciding();
  const told = await send("/do/" + what, { id });
  if (told) {
    decided.push(told.id);
    await visit(next);
    say(told.said);
  }
}

async function undo() {
  const names = decided.pop() ?? card()?.dataset.card;
  if (!names) {
    say("There is no decision to take back.");
    return;
  }
  let told = null;
  for (const id of [names].flat()) {
    told = await send("/do/undo", { id });
    if (!told) {
      return;
    }
  }
  await visit(back(told, [names].flat().at(-1)));
  say(Array.isArray(names) ? names.length + " decisions taken back" : told.said);
}

/** The same speaker for the others that are ticked; one key takes all of them back. */
async function giveAlike(form) {
  const id = card().dataset.card;
  const chosen = new FormData(form).getAll("chosen");
  const told = await send("/do/alike", { id, chosen });
  if (told) {
    decided.push(chosen);
    await visit(main().dataset.here === "/queue" ? "/queue?at=" + id : location.href);
    say(told.said);
  }
}

/** The page that shows what was taken back, in the part of the desk where the reader is. */
function back(told, id) {
  if (main().dataset.here === "/queue") {
    return told.id ? "/queue?at=" + told.id : "/queue";
  }
  const address = new URL(location.href);
  if (told.id && (!one("[data-article]") || one("[data-article]").dataset.article === told.key)) {
    address.searchParams.set("at", told.id);
  } else if (address.searchParams.get("at") === id) {
    address.searchParams.delete("at");
  }
  return address.href;
}

function edit(field) {
  const form = one("#edit");
  if (!form) {
    return;
  }
  form.hidden = false;
  one("[data-do=edit]")?.setAttribute("aria-expanded", "true");
  const input = form.elements[field];
  input.focus();
  if (input.select) {
    input.select();
  }
}

function closeEdit() {
  const form = one("#edit");
  if (form && !form.hidden) {
    form.reset();
    form.hidden = true;
    const button = one("[data-do=edit]");
    button?.setAttribute("aria-expanded", "false");
    button?.focus();
  }
}

async function correct(form) {
  const id = card().dataset.card;
  const told = await send("/do/correct", { id, ...Object.fromEntries(new FormData(form)) });
  if (told) {
    if (told.said !== "Nothing was changed") {
      decided.push(told.id);
    }
    const stays = main().dataset.here === "/queue" ? "/queue?at=" + told.id : location.href;
    await visit(stays);
    say(told.said);
  }
}

// ---- citing --------------------------------------------------------------------------------------------------------

async function copy() {
  const id = card()?.dataset.card;
  if (!id) {
    return;
  }
  const style = one("[data-style]").value;
  say("Making the citation …");
  const answer = await fetch("/cite/" + id + "?style=" + encodeURIComponent(style));
  if (!answer.ok) {
    complain(one("[data-mistake]", parsed(await answer.text()))?.textContent ?? "no citation could be made");
    return;
  }
  const citation = await answer.json();
  const text = citation.words + " " + citation.inText + "\n\n" + citation.reference;
  const shown = one("[data-citation]");
  shown.textContent = text;
  shown.hidden = false;
  try {
    await navigator.clipboard.writeText(text);
    say("Copied in " + style + " style.");
  } catch {
    getSelection().selectAllChildren(shown);
    say("The citation is selected: copy it with Ctrl+C.");
  }
}

// ---- marking words in the article ----------------------------------------------------------------------------------

/** An end of the selection as an offset into the frozen text, in UTF-16 code units as the library counts them. */
function offsetOf(node, offset) {
  let at = node;
  let within = offset;
  if (at.nodeType !== Node.TEXT_NODE) {
    const child = at.childNodes[offset];
    if (child) {
      at = child;
      within = 0;
    } else {
      at = at.lastChild ?? at;
      within = at.textContent.length;
    }
  }
  const element = at.nodeType === Node.TEXT_NODE ? at.parentElement : at;
  const stretch = element.closest("[data-start]") ?? one("[data-start]", element);
  if (!stretch) {
    return null;
  }
  const inside = at.nodeType === Node.TEXT_NODE && stretch.contains(at) ? within : 0;
  return Number(stretch.dataset.start) + inside;
}

function marked() {
  const selection = getSelection();
  const frozen = one("[data-frozen]");
  if (!frozen || selection.isCollapsed || selection.rangeCount === 0) {
    return null;
  }
  const range = selection.getRangeAt(0);
  if (!frozen.contains(range.commonAncestorContainer)) {
    return null;
  }
  const start = offsetOf(range.startContainer, range.startOffset);
  const end = offsetOf(range.endContainer, range.endOffset);
  return start !== null && end !== null && end > start ? [start, end] : null;
}

document.addEventListener("selectionchange", () => {
  const bar = one("[data-marking]");
  if (bar) {
    bar.hidden = !marked();
  }
});

async function useMarked(address, fields) {
  const span = marked();
  if (!span) {
    say("Mark words in the article first.");
    return;
  }
  const told = await send(address, { ...fields, spans: [span] });
  if (told) {
    decided.push(told.id);
    getSelection().removeAllRanges();
    const to = new URL(location.href);
    to.searchParams.set("at", told.id);
    await visit(to.href);
    say(told.said);
    if (address === "/do/mark") {
      edit("speaker");
    }
  }
}

// ---- the inbox -----------------------------------------------------------------------------------------------------

let watching;

function watchArrivals() {
  clearTimeout(watching);
  if (one("#arrivals")?.dataset.busy === "true") {
    watching = setTimeout(refreshArrivals, 500);
  }
}

async function refreshArrivals() {
  const page = parsed(await (await fetch("/inbox")).text());
  const fresh = page.getElementById("arrivals");
  const old = one("#arrivals");
  if (!fresh || !old) {
    return;
  }
  const busy = fresh.dataset.busy === "true";
  old.replaceWith(document.adoptNode(fresh));
  if (!busy) {
    const shelf = one("#shelf-title", page)?.parentElement;
    one("#shelf-title")?.parentElement.replaceWith(document.adoptNode(shelf));
    one("header nav").replaceWith(document.adoptNode(one("header nav", page)));
    const failed = all(".arrival.is-failed").length;
    const kept = all(".arrival.is-kept").length;
    say(kept + " kept" + (failed ? ", " + failed + " failed: the reason stands beside each" : "") + ".");
  }
  watchArrivals();
}

async function sendFiles(files) {
  for (const file of files) {
    const answer = await fetch("/inbox/file?name=" + encodeURIComponent(file.name), {
      method: "POST",
      headers: { "Content-Type": "application/octet-stream" },
      body: file,
    });
    if (!answer.ok) {
      complain(file.name + ": " + (await answer.json()).message);
      return;
    }
  }
  say(files.length === 1 ? "1 file on the way" : files.length + " files on the way");
  await refreshArrivals();
}

async function sendForm(form) {
  const kind = form.dataset.form;
  if (kind === "correct") {
    await correct(form);
  } else if (kind === "alike") {
    await giveAlike(form);
  } else if (kind === "addresses" || kind === "html") {
    const told = await send("/inbox/" + kind, Object.fromEntries(new FormData(form)));
    if (told) {
      form.reset();
      say(told.said);
      await refreshArrivals();
    }
  }
}

for (const type of ["dragover", "dragleave", "drop"]) {
  document.addEventListener(type, (event) => {
    const zone = one("[data-drop]");
    if (!zone || !event.dataTransfer?.types.includes("Files")) {
      return;
    }
    event.preventDefault();
    zone.classList.toggle("is-over", type === "dragover");
    if (type === "drop") {
      sendFiles([...event.dataTransfer.files]).catch(lost);
    }
  });
}

document.addEventListener("change", (event) => {
  if (event.target.name === "files") {
    sendFiles([...event.target.files]).catch(lost);
    event.target.value = "";
  } else if (event.target.matches("[data-style]")) {
    localStorage.setItem("dictum-style", event.target.value);
  }
});

// ---- pointer and keys ----------------------------------------------------------------------------------------------

function move(by) {
  const list = items();
  const at = place();
  const next = list[at < 0 ? (by > 0 ? 0 : -1) : at + by];
  if (next) {
    visit(next.getAttribute("href")).catch(lost);
  }
}

const actions = {
  accept: () => decide("accept"),
  reject: () => decide("reject"),
  edit: () => edit("speaker"),
  undo,
  copy,
  mark: () => useMarked("/do/mark", { key: one("[data-article]").dataset.article }),
  move: () => useMarked("/do/move", { id: card().dataset.card }),
  "close-edit": closeEdit,
  help: () => one("#help").showModal(),
};

function act(name) {
  Promise.resolve(actions[name]()).catch(lost);
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
      visit(link.href).catch(lost);
    }
  }
});

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.dataset.form) {
    event.preventDefault();
    sendForm(form).catch(lost);
  } else if ("get" in form.dataset) {
    event.preventDefault();
    const asked = new URLSearchParams([...new FormData(form)].filter(([, value]) => value !== ""));
    visit(form.getAttribute("action") + "?" + asked).catch(lost);
  }
});

let going = false;

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
  n: () => one("[data-article]") && act("mark"),
  w: () => one("[data-article]") && card() && act("move"),
  o: () => one("[data-open]")?.click(),
  "?": () => act("help"),
  "/": () => {
    const field = one("[data-search]");
    if (field) {
      field.focus();
      field.select();
    } else {
      visit("/search").then(() => one("[data-search]")?.focus()).catch(lost);
    }
  },
};
const parts = { i: "/inbox", q: "/queue", s: "/speakers", x: "/export", "/": "/search" };

document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input, textarea, select, dialog[open]");
  if (event.key === "Escape" && !one("dialog[open]")) {
    one("#alert").hidden = true;
    closeEdit();
    event.target.blur?.();
    return;
  }
  if (event.ctrlKey && event.key === "Enter" && event.target.form) {
    event.target.form.requestSubmit();
    return;
  }
  if (typing || event.ctrlKey || event.metaKey || event.altKey) {
    return;
  }
  if (going) {
    going = false;
    if (parts[event.key]) {
      event.preventDefault();
      visit(parts[event.key]).catch(lost);
    }
    return;
  }
  if (event.key === "g") {
    going = true;
    setTimeout(() => { going = false; }, 1200);
    return;
  }
  if (keys[event.key]) {
    event.preventDefault();
    keys[event.key]();
  }
});

settle(false);
