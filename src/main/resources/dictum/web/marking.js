// Words marked in the article: a new quotation, or other words for one.

import { decided, edit, sendSeen } from "./deciding.js";
import { one, say, visit } from "./page.js";

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

export async function useMarked(address, fields) {
  const span = marked();
  if (!span) {
    say("Mark words in the article first.");
    return;
  }
  const told = await sendSeen(address, { ...fields, spans: [span] });
  if (told) {
    decided.push([told]);
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
