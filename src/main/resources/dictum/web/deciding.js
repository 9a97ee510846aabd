// Decisions on the quotation whose card is open, and its citation.

import { all, complain, holdsBack, isTyped, main, one, parsed, say, send, visit } from "./page.js";

/** What was decided since the desk was opened here, for taking back: names, and how far decisions on them had come then. */
export const decided = [];

export const card = () => one("[data-card]");
export const items = () => all("[data-item]");
export const place = () => items().findIndex((item) => item.hasAttribute("aria-current"));

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

/** Sends a decision on a quotation as it was seen here; where others decided meanwhile, that is shown instead. */
export function sendSeen(address, fields) {
  return send(address, { seen: card()?.dataset.seen, ...fields }, showAnew);
}

async function showAnew(told) {
  const typed = all("form[data-form]", main()).map((form) => [form, [...form.elements].filter(isTyped)]);
  await visit(placeOf(told));
  typed.forEach(([form, fields]) => typeAgain(form, fields));
}

function placeOf(told) {
  const article = one("[data-article]");
  if (article && article.dataset.article !== told.key) {
    return "/article/" + encodeURIComponent(told.key) + "?at=" + told.id;
  }
  return article || card() ? back(told, told.id) : "/queue?at=" + told.id;
}

/** What was typed on the page before stands in the same form of this one. */
function typeAgain(form, fields) {
  const same = all("form[data-form=" + form.dataset.form + "]", main()).find((one) => one.dataset.post === form.dataset.post);
  if (!same || fields.length === 0) {
    return;
  }
  same.closest("details")?.setAttribute("open", "");
  if (same.id === "edit") {
    edit(fields[0].name);
  }
  fields.forEach((field) => { same.elements[field.name].value = field.value; });
}

export async function decide(what) {
  const id = card()?.dataset.card;
  if (!id || holdsBack()) {
    return;
  }
  const next = afterDeciding();
  const told = await sendSeen("/do/" + what, { id });
  if (told) {
    decided.push([told]);
    await visit(next);
    say(told.said);
  }
}

export async function undo() {
  if (holdsBack()) {
    return;
  }
  if (main().dataset.here === "/speakers") {
    await undoSpeaker();
    return;
  }
  const last = decided.pop() ?? (card() ? [{ id: card().dataset.card, seen: card().dataset.seen }] : []);
  if (last.length === 0) {
    say("There is no decision to take back.");
    return;
  }
  let told = null;
  for (const [at, { id, seen }] of last.entries()) {
    told = await send("/do/undo", { id, seen }, async (now) => {
      decided.push([now, ...last.slice(at + 1)]);
      await showAnew(now);
    });
    if (!told) {
      return;
    }
  }
  await visit(back(told, last.at(-1).id));
  say(last.length > 1 ? last.length + " decisions taken back" : told.said);
}

/** The same speaker for the others that are ticked; one key takes all of them back. */
export async function giveAlike(form) {
  if (holdsBack(form)) {
    return;
  }
  const id = card().dataset.card;
  const chosen = new FormData(form).getAll("chosen");
  const told = await sendSeen("/do/alike", { id, chosen });
  if (told) {
    decided.push(told.given);
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

export function edit(field) {
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

/** Another speaker has another role: the one before goes until it is typed again, and comes back with the name. */
export function speakerTyped(name) {
  const another = name.value.trim() !== name.defaultValue;
  for (const field of ["role", "affiliation"].map((of) => name.form.elements[of])) {
    if (another && field.value === field.defaultValue) {
      field.value = "";
      field.placeholder = field.defaultValue && "before: " + field.defaultValue;
    } else if (!another && field.value === "") {
      field.value = field.defaultValue;
    }
  }
}

export function closeEdit() {
  const form = one("#edit");
  if (form && !form.hidden) {
    form.reset();
    form.hidden = true;
    const button = one("[data-do=edit]");
    button?.setAttribute("aria-expanded", "false");
    button?.focus();
  }
}

export async function correct(form) {
  if (holdsBack(form)) {
    return;
  }
  const id = card().dataset.card;
  const told = await sendSeen("/do/correct", { id, ...Object.fromEntries(new FormData(form)) });
  if (told) {
    if (told.said !== "Nothing was changed") {
      decided.push([told]);
    }
    const stays = main().dataset.here === "/queue" ? "/queue?at=" + told.id : location.href;
    await visit(stays);
    say(told.said);
  }
}

/** Any form that says where it is sent; what it changed is looked at where the answer says, or where the reader is. */
export async function post(form, submitter) {
  if (holdsBack(form)) {
    return;
  }
  const fields = Object.fromEntries(new FormData(form));
  if (submitter?.name) {
    fields[submitter.name] = submitter.value;
  }
  const told = await sendSeen(form.dataset.post, fields);
  if (told) {
    if (told.id) {
      decided.push([told]);
    }
    await visit(form.dataset.stay ? location.href : told.place ?? location.href);
    say(told.said);
  }
}

export async function sign() {
  if (holdsBack()) {
    return;
  }
  const id = card()?.dataset.card;
  const told = id && await sendSeen("/do/sign", { id });
  if (told) {
    decided.push([told]);
    await visit(location.href);
    say(told.said);
  }
}

export function tag() {
  const field = one("[data-tags]");
  if (field) {
    field.closest("details")?.setAttribute("open", "");
    field.focus();
  }
}

async function undoSpeaker() {
  const told = await send("/do/speaker-undo", {});
  if (told) {
    await visit(location.pathname === "/speakers" ? location.href : told.place);
    say(told.said);
  }
}

export async function copy() {
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
