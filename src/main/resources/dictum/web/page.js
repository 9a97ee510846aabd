// A page of the desk and how the next one comes: pages are ordinary links, and this makes them quick.

const policy = window.trustedTypes?.createPolicy("dictum", { createHTML: (markup) => markup });

/** The desk's own answer as a document; nothing in it is run. */
export function parsed(markup) {
  return new DOMParser().parseFromString(policy ? policy.createHTML(markup) : markup, "text/html");
}

export const main = () => document.getElementById("main");
export const one = (selector, within = document) => within.querySelector(selector);
export const all = (selector, within = document) => [...within.querySelectorAll(selector)];

let fading;

export function say(words) {
  one("#alert").hidden = true;
  const said = one("#said");
  said.textContent = words;
  clearTimeout(fading);
  fading = setTimeout(() => { said.textContent = ""; }, 6000);
}

export function complain(words) {
  one("#said").textContent = "";
  const alert = one("#alert");
  alert.textContent = words;
  alert.hidden = false;
}

export const isTyped = (field) => field instanceof HTMLSelectElement
  ? [...field.options].some((option) => option.defaultSelected && !option.selected)
  : field.matches("textarea, input:not([type=hidden], [type=checkbox], [type=file])") && field.value !== field.defaultValue;

/** Whether something was typed on this page that is sent nowhere yet. */
const isUnsaved = (except) => all("form[data-form]", main())
  .some((form) => form !== except && [...form.elements].some(isTyped));

let warned = false;

/** Keeps the reader where something was typed and not saved; asked a second time it lets go. */
export function holdsBack(except) {
  if (warned || !isUnsaved(except)) {
    return false;
  }
  warned = true;
  complain("What you typed is not saved: Ctrl+Enter in its field saves it. Do this once more to leave it behind.");
  return true;
}

document.addEventListener("input", () => { warned = false; });

window.addEventListener("beforeunload", (event) => {
  if (isUnsaved()) {
    event.preventDefault();
  }
});

/** What is to be done after every page that has come. */
export const onArrival = [];

const wide = matchMedia("(min-width: 1000px)");
let visits = 0;

export async function visit(address, { push = true, focus = true } = {}) {
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
  one("#alert").hidden = true;
  warned = false;
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
export function settle(focus) {
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
  onArrival.forEach((hook) => hook());
}

let shown = location.href;
onArrival.push(() => { shown = location.href; });

window.addEventListener("popstate", () => {
  if (holdsBack()) {
    history.pushState(null, "", shown);
  } else {
    visit(location.href, { push: false }).catch(lost);
  }
});

export function lost() {
  complain("The desk does not answer: is 'dictum serve' still running? Nothing that was shown as saved is lost.");
}

/** @param changed what to do before the complaint when the library has moved on since this page came */
export async function send(address, fields, changed) {
  const answer = await fetch(address, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(fields),
  });
  const told = await answer.json();
  if (!answer.ok) {
    if (told.kind === "changed") {
      await changed?.(told);
    }
    complain(told.message);
    return null;
  }
  return told;
}
