/** A guide as somebody might write it: numbered headings, labels, a compound point, a line that belongs nowhere. */
export const KEEPER_GUIDE = `# Lighthouse Keeper Interview Guide

Use this guide to meet keepers of any rank.

## Qualifications

### Education

- **Keeper's diploma**: or three years under a head keeper.

### Certifications

- **Radio licence (recommended)**: class B or above.

## Technical Questions

### 1. How do you trim a lamp?

**Answer:** It cools first, then the wick is trimmed.

- Cool the lamp
- Trim the wick

**Follow-up Points:**

- Discuss the tools and the oil, and the effect of damp
- Names the order of the steps

### 2. What do you log at dawn?

The weather, the sea and every vessel in sight.

**Follow-up Points:**

- Names the barometer

## Behavioural Questions

### 3. Tell me about a night that went wrong.

What happened and what was done.

**Follow-up Points:**

- Says what they did themselves
`;

/** A guide of that many questions, eight lines each. */
export function longGuide(questions: number): string {
  const one = (number: number) =>
    `### ${number}. How would you handle case ${number} at sea?\n\nOne keeps watch of case ${number}.\n\n**Follow-up Points:**\n\n- Names the first thing of ${number}\n- Names the second thing of ${number}\n`;
  return `# Long watch interview guide\n\n## Technical Questions\n\n${Array.from({ length: questions }, (_, at) => one(at + 1)).join("\n")}`;
}

/** A guide as a web page shows it. */
export const KEEPER_PAGE = `<h1>Lighthouse Keeper Interview Guide</h1>
<h2>Technical Questions</h2>
<h3>1. How do you trim a lamp?</h3>
<p><strong>Answer:</strong> It cools first.</p>
<p><strong>Follow-up Points:</strong></p>
<ul><li>Names the order of the steps</li></ul>
<h3>2. What do you log at dawn?</h3>
<p>The weather.</p>
<script>alert("never")</script>`;
