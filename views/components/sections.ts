/** Questions under their sections, in the order in which sections first appear. */
export function sectionsOf<Q extends { section: string }>(questions: readonly Q[]): [string, Q[]][] {
  const sections = new Map<string, Q[]>();
  for (const question of questions) {
    const list = sections.get(question.section);
    if (list === undefined) sections.set(question.section, [question]);
    else list.push(question);
  }
  return [...sections];
}
