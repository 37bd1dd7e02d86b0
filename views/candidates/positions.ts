/** Positions as choices, the client after the title where there is one. */
export function positionOptions(positions: { id: string; title: string; client: string }[], none: string) {
  const options = positions.map(({ id, title, client }) => ({ value: id, label: client === "" ? title : `${title}, ${client}` }));
  return [{ value: "", label: none }, ...options];
}
