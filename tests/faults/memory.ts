/** A change as a device makes it; see src/scorecards/fields.ts. */
export type Made = { id: string; field: string; value: string; bases: string[]; madeAt: string };
export type Head = { id: string; value: string; madeAt: string };

/** The changes that no other of them replaces. */
export const headsOf = <T extends { id: string }>(changes: T[], replacing: { bases: string[] }[]): T[] =>
  changes.filter(({ id }) => !replacing.some(({ bases }) => bases.includes(id)));

export type Memory = ReturnType<typeof openMemory>;

/** What a device knows: its journal, and of each field what the server last said. */
export function openMemory() {
  const journal: Made[] = [];
  const told = new Map<string, { seq: number; heads: Head[] }>();
  const unsent = (field: string) => journal.filter((change) => change.field === field);
  /** What the page shows of a field: several where it was changed in several places. */
  const standing = (field: string): Head[] => headsOf([...(told.get(field)?.heads ?? []), ...unsent(field)], unsent(field));

  return {
    journal,
    standing,
    /** The value that its person goes on from. */
    value: (field: string): string => unsent(field).at(-1)?.value ?? standing(field).at(-1)?.value ?? "",
    /** What a change of this field replaces: its own last one, else all that the server said. */
    bases: (field: string): string[] => {
      const own = unsent(field).at(-1);
      return own === undefined ? standing(field).map(({ id }) => id) : [own.id];
    },
    doubts: (): { field: string; heads: Head[] }[] =>
      [...told.keys()]
        .map((field) => ({ field, heads: standing(field) }))
        .filter(({ heads }) => heads.some(({ value }) => value !== heads[0]?.value)),
    /** The server's word, unless a later one is known. */
    learn(field: string, seq: number, heads: Head[]) {
      if (seq >= (told.get(field)?.seq ?? 0)) told.set(field, { seq, heads });
    },
    forget(id: string) {
      const at = journal.findIndex((change) => change.id === id);
      if (at >= 0) journal.splice(at, 1);
    },
  };
}
