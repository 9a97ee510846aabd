// Receives the page that the bookmarklet sends, and puts it into the inbox. What it holds is never shown or run here.
const shown = document.getElementById("receive");

async function receive(page) {
  const answer = await fetch("/inbox/bookmarklet", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({
      pairing: String(page.pairing ?? ""),
      address: String(page.address ?? ""),
      title: String(page.title ?? ""),
      html: String(page.html ?? ""),
    }),
  });
  const told = await answer.json();
  shown.textContent = answer.ok ? told.said : told.message;
}

if (window.opener) {
  let received = false;
  window.addEventListener("message", (event) => {
    if (event.source !== window.opener || received || typeof event.data !== "object" || event.data === null) {
      return;
    }
    received = true;
    receive(event.data).catch(() => { shown.textContent = "The desk does not answer: is 'dictum serve' still running?"; });
  });
  window.opener.postMessage("ready", "*");
} else {
  shown.textContent = "This page is opened by the bookmark “To Dictum”.";
}
