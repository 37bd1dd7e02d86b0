/** At most this often something is said. */
const SAYING_MS = 4000;
/** A text that changes again before it was quiet for so long is still the same piece of news. */
const QUIET_MS = 30_000;

/**
 * Says now and then what has changed, for those who do not see it: a choice each time, a text that somebody is writing
 * elsewhere once.
 * @param {(words: string) => void} say
 * @returns {(name: string, text: boolean) => void} takes in that something of this name changed
 */
export function createSayings(say) {
  /** @type {Set<string>} */
  const unsaid = new Set();
  /** @type {Map<string, number>} */
  const changed = new Map();
  /** @type {ReturnType<typeof setTimeout> | null} */
  let timer = null;

  function speak() {
    timer = null;
    if (unsaid.size === 0) return;
    const names = [...unsaid];
    unsaid.clear();
    say(`Changed elsewhere: ${names.slice(0, 3).join("; ")}${names.length > 3 ? ` and ${names.length - 3} more` : ""}.`);
    timer = setTimeout(speak, SAYING_MS);
  }

  return (name, text) => {
    const before = changed.get(name) ?? Number.NEGATIVE_INFINITY;
    changed.set(name, Date.now());
    if (text && Date.now() - before < QUIET_MS) return;
    unsaid.add(name);
    if (timer === null) timer = setTimeout(speak, 0);
  };
}
