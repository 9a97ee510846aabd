// Words marked in the article: a new quotation, or other words for one.

import { decided, edit, sendSeen } from "./deciding.js";
import { all, one, say, visit } from "./page.js";

/** How many UTF-16 code units of a stretch stand before a point within it. */
function unitsBefore(stretch, node, offset) {
  const before = document.createRange();
  before.setStart(stretch, 0);
  before.setEnd(node, offset);
  return before.toString().length;
}

/**
 * The marked words as offsets into the frozen text, in UTF-16 code units as the library counts them.
 *
 * An end of the selection may stand between two paragraphs, or, after a triple click on the last one, in what follows the text:
 * what counts is which words are marked. Words beside the article must not be among them.
 */
function marked() {
  const selection = getSelection();
  const frozen = one("[data-frozen]");
  if (!frozen || selection.isCollapsed || selection.rangeCount === 0) {
    return null;
  }
  const range = selection.getRangeAt(0);
  const touched = all("[data-start]", frozen).filter((stretch) => range.intersectsNode(stretch));
  const marks = touched.map((stretch) => {
    const from = stretch.contains(range.startContainer) ? unitsBefore(stretch, range.startContainer, range.startOffset) : 0;
    const to = stretch.contains(range.endContainer)
      ? unitsBefore(stretch, range.endContainer, range.endOffset)
      : stretch.textContent.length;
    return { at: Number(stretch.dataset.start), from, to, words: stretch.textContent.slice(from, to) };
  }).filter((mark) => mark.words.trim() !== "");
  const bare = (words) => words.replace(/\s+/g, "");
  if (marks.length === 0 || bare(marks.map((mark) => mark.words).join("")) !== bare(range.toString())) {
    return null;
  }
  const last = marks.at(-1);
  return [marks[0].at + marks[0].from, last.at + last.to];
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
    say("Mark words in the article first, and nothing beside them.");
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
