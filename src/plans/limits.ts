/** What a plan may have: its name and the reason for a weight in characters, the minutes of its slot, its questions. More could not be asked. */
export const LIMITS = { name: 120, weightReason: 500, slotMinutes: 480, questions: 100 } as const;
