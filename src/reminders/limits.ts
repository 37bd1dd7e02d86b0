/** A scorecard is asked for once in so many hours at most, whoever asks; what went out by itself counts. */
export const AGAIN_HOURS = 4;
