/**
 * Where the caret belongs in a text that was changed from elsewhere while somebody reads or is about to write in it:
 * before or behind the same letters as before. Pure.
 * @param {string} before
 * @param {string} after
 * @param {number} caret
 */
export function caretIn(before, after, caret) {
  let same = 0;
  while (same < caret && same < after.length && before[same] === after[same]) same++;
  if (same === caret) return caret;
  let tail = 0;
  while (tail < after.length - same && before.length - tail > caret && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  return after.length - tail;
}
