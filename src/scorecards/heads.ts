/** One of the changes of a field that no other one replaces. `by` is who made it, unless it was the person themselves. */
export type FieldHead = { id: string; value: string; madeAt: string; by: string | null };

/** Whether a field's heads differ: it was changed in several places at once, and a person must say which value holds. */
export const isContested = (heads: FieldHead[]): boolean => heads.some(({ value }) => value !== heads[0]?.value);
