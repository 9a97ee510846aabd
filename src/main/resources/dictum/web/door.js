// Turns the key in the link into the cookie that keeps the desk open, and takes it out of the address.
const door = document.getElementById("door");
const key = location.hash.slice(1);

async function open() {
  history.replaceState(null, "", location.pathname + location.search);
  const answer = await fetch("/session", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ key }),
  });
  if (answer.ok) {
    location.reload();
  } else {
    door.textContent = (await answer.json()).message;
  }
}

if (key) {
  open().catch(() => { door.textContent = "The desk does not answer: is 'dictum serve' still running?"; });
}
