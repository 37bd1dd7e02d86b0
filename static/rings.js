/** After an answer that ends the stream for good, such as to somebody whose sign-in ended, and after lost news. */
const REOPEN_MS = 5000;
/** The server gives a sign of life every 15 s. A connection that is silent for so long leads nowhere any more, though nobody closed it. */
const SILENCE_MS = 40_000;

/**
 * Hears the rings of a stream through everything that ends or silences it. Each stream begins with a ring, since what
 * rang before it was missed.
 * @param {string} address
 * @param {(note: string) => void} onRing
 * @returns {{ again: () => void }} `again` begins a new stream soon, where what a ring told of could not be learned.
 */
export function hearRings(address, onRing) {
  /** @type {EventSource | null} */
  let events = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;

  /** @param {number} ms */
  function reopenIn(ms) {
    clearTimeout(timer);
    timer = setTimeout(open, ms);
  }
  const alive = () => reopenIn(SILENCE_MS);

  function close() {
    clearTimeout(timer);
    events?.close();
    events = null;
  }

  function open() {
    close();
    const stream = new EventSource(address);
    events = stream;
    alive();
    stream.addEventListener("open", alive);
    stream.addEventListener("alive", alive);
    stream.addEventListener("changed", ({ data }) => {
      alive();
      onRing(data);
    });
    stream.addEventListener("error", () => stream.readyState === EventSource.CLOSED && reopenIn(REOPEN_MS));
  }

  /** Only while it is looked at: a browser has six connections to a site, for all its tabs. */
  function turn() {
    if (document.visibilityState !== "visible") close();
    else if (events === null || events.readyState === EventSource.CLOSED) open();
  }

  /** Back on the network it need not wait until the browser tries again. */
  function reopen() {
    close();
    turn();
  }

  turn();
  document.addEventListener("visibilitychange", turn);
  addEventListener("focus", turn);
  addEventListener("online", reopen);
  addEventListener("pagehide", close);
  return {
    again() {
      close();
      timer = setTimeout(turn, REOPEN_MS);
    },
  };
}
