/** Letters that Unicode does not take apart into a plain letter and an accent. */
const PLAIN: Record<string, string> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ħ: "h",
  ŧ: "t",
  ŋ: "n",
  ı: "i",
  ĸ: "k",
  ə: "e",
  ς: "σ",
};
const NOT_PLAIN = new RegExp(`[${Object.keys(PLAIN).join("")}]`, "gu");

/** More words or longer ones narrow nothing down, and the database refuses very long ones. */
const WORDS = 8;
const LETTERS = 60;

/** Plain lower-case words with single spaces: no accents, no punctuation. "Łukasz Świątek-Øre" gives "lukasz swiatek ore". */
export function fold(text: string): string {
  return text
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(NOT_PLAIN, (letter) => PLAIN[letter] ?? letter)
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** What was typed as a text search for word beginnings, all of which must occur; null when there is no word in it. */
export function prefixQuery(typed: string): string | null {
  const words = fold(typed).split(" ").filter(Boolean).slice(0, WORDS);
  // Folded words have letters and digits only, so nothing in them can end the quotes.
  return words.length === 0 ? null : words.map((word) => `'${[...word].slice(0, LETTERS).join("")}':*`).join(" & ");
}
