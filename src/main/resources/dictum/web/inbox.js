// The inbox: pages on their way into the library.

import { all, complain, lost, one, onArrival, parsed, say, send } from "./page.js";

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

export async function takeIn(form) {
  const told = await send("/inbox/" + form.dataset.form, Object.fromEntries(new FormData(form)));
  if (told) {
    form.reset();
    say(told.said);
    await refreshArrivals();
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
  }
});

onArrival.push(watchArrivals, () => {
  all("[data-bookmarklet]").forEach((link) => { link.setAttribute("href", link.dataset.bookmarklet); });
});
