/** How a question's score is made, in words. */
export function lambdaWords(lambda: number): string {
  if (lambda === 0) return "The 1–5 rating alone";
  if (lambda === 1) return "The follow-up points alone";
  return `${percent(lambda)} follow-up points, ${percent(1 - lambda)} the 1–5 rating`;
}

const percent = (share: number) => `${Math.round(share * 100)} %`;
