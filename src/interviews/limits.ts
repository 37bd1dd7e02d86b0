/** What an interview may have: its place in characters, and as many on its panel as the grid of who asks what still reads. */
export const LIMITS = { place: 300, panel: 12 } as const;
