/** A scorecard is asked for once in so many hours at most, whoever asks; what went out by itself counts. */
const AGAIN_HOURS = 4;
export const AGAIN_MS = AGAIN_HOURS * 3_600_000;

/** From when on a scorecard may be asked for that its interviewer was reminded of at that moment. */
export const againFrom = (reminded: Date): Date => new Date(reminded.getTime() + AGAIN_MS);
