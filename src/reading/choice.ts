/** What a person may say that a line is, when the reading of it is wrong or missing. */
export const CHOICES = ["section", "question", "answer", "point", "qualification", "ignored"] as const;
export type Choice = (typeof CHOICES)[number];

/** What a person said of single lines, by their numbers. */
export type Choices = Readonly<Record<number, Choice>>;
