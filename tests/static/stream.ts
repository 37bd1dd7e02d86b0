/** A stream that the test speaks for. */
export class Stream extends EventTarget {
  static readonly CLOSED = 2;
  static all: Stream[] = [];
  readyState = 1;
  constructor(readonly address: string) {
    super();
    Stream.all.push(this);
  }
  close() {
    this.readyState = Stream.CLOSED;
  }
  say(event: string, data = "") {
    if (this.readyState !== Stream.CLOSED) this.dispatchEvent(new MessageEvent(event, { data }));
  }
}

export const lastStream = () => Stream.all.at(-1);
export const openStreams = () => Stream.all.filter(({ readyState }) => readyState !== Stream.CLOSED).length;
