/** After an answer that ends the stream for good, such as to somebody whose sign-in ended, and after lost news. */
const REOPEN_MS = 5000;
/** The server gives a sign of life every 15 s. A connection that is silent for so long leads nowhere any more, though nobody closed it. */
const SILENCE_MS = 40_000;
/** The first ring comes at once, unless a proxy on the way keeps it until the stream ends. */
const BEGINNING_MS = 8000;

/**
 * Hears the rings of a stream through everything that ends or silences it. Each stream begins with a ring, since what
 * rang before it was missed.
 * @param {string} address
 * @param {(note: string) => void} onRing
 * @param {{ unseen?: boolean, onLive?: (live: boolean) => void }} [options] `unseen` hears on while nobody looks, and
 *   else it does not: a browser has six connections to a site, for all its tabs. `onLive` learns whether anything is heard.
 * @returns {{ again: () => void }} `again` begins a new stream soon, where what a ring told of could not be learned.
 */
export function hearRings(address, onRing, { unseen = false, onLive = () => {} } = {}) {
  /** @type {EventSource | null} */
  let events = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;

  /** @param {number} ms */
  function reopenIn(ms) {
    clearTimeout(timer);
    timer = setTimeout(open, ms);
  }

  function awaitSign(ms = SILENCE_MS) {
    clearTimeout(timer);
    timer = setTimeout(lose, ms);
  }

  function lose() {
    onLive(false);
    open();
  }

  function close() {
    clearTimeout(timer);
    events?.close();
    events = null;
  }

  function open() {
    close();
    const stream = new EventSource(address);
    let interrupted = false;
    events = stream;
    awaitSign(BEGINNING_MS);
    const heard = () => {
      interrupted = false;
      onLive(true);
      awaitSign();
    };
    stream.addEventListener("alive", heard);
    stream.addEventListener("changed", ({ data }) => {
      heard();
      onRing(data);
    });
    // While it is connecting again the browser goes on by itself, and has the time of one silence for all its tries; closed is for good.
    stream.addEventListener("error", () => {
      if (stream.readyState !== EventSource.CLOSED) {
        if (!interrupted) awaitSign();
        interrupted = true;
        return;
      }
      onLive(false);
      reopenIn(REOPEN_MS);
    });
  }

  function turn() {
    if (!unseen && document.visibilityState !== "visible") close();
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
  addEventListener("pageshow", turn);
  return {
    again() {
      close();
      timer = setTimeout(turn, REOPEN_MS);
    },
  };
}
