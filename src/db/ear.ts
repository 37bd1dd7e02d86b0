/** A connection of its own that can be told to listen. */
export type Ear = {
  listen: (name: string, heard: (payload: string) => void, resumed: () => void) => Promise<unknown>;
  end: () => Promise<unknown>;
};

/** What every process on the database says now and then, so that each knows that it still hears. */
const PULSE = "pulse";
const PULSE_MS = 3_000;
/** Who has heard nothing for so long is deaf: three pulses and a second. */
const DEAF_MS = 10_000;

/**
 * Listens to a channel through a connection that is made anew once nothing is heard through it any more. The driver subscribes
 * again when a connection breaks; where that fails at the wrong moment it stays silent for good, and says nothing of it.
 * @param open a new connection; `pulse` says `PULSE` on the channel, by another one.
 * @returns what ends it. @throws what the first connection throws.
 */
export async function listenForGood(
  { open, pulse }: { open: () => Ear; pulse: (payload: string) => Promise<unknown> },
  name: string,
  heard: (payload: string) => void,
  resumed: () => void,
): Promise<() => Promise<void>> {
  let ear = open();
  let heardAt = Date.now();
  const begin = (own: Ear) =>
    own.listen(
      name,
      (payload) => {
        heardAt = Date.now();
        if (payload !== PULSE) heard(payload);
      },
      resumed,
    );
  const check = setInterval(() => {
    if (Date.now() - heardAt < DEAF_MS) return void pulse(PULSE).catch(() => {});
    const deaf = ear;
    ear = open();
    heardAt = Date.now();
    begin(ear).catch(() => {});
    deaf.end().catch(() => {});
  }, PULSE_MS);
  check.unref();
  const end = async () => {
    clearInterval(check);
    await ear.end();
  };
  try {
    await begin(ear);
    return end;
  } catch (error) {
    await end().catch(() => {});
    throw error;
  }
}
