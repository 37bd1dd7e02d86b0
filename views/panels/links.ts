/** The ids of the page's elements: warnings, forms and redirects lead to them. */
export const ids = {
  coverage: "coverage",
  grid: "grid",
  observers: "observers",
  question: (id: string) => `question-${id}`,
  member: (scorecardId: string) => `member-${scorecardId}`,
};
