/**
 * What this page's person did, step by step, to be undone and redone. Pure. A step never turns the history back: undoing
 * it is one more change, to what was there before.
 *
 * @typedef {{ field: string, from: string, to: string }} Step
 * @typedef {{ done: Step[], undone: Step[], typing: boolean }} Steps `typing`: the last step is being typed and still grows
 */

const MOST_STEPS = 100;

/** @type {Steps} */
export const NO_STEPS = { done: [], undone: [], typing: false };

/** @param {Steps} steps @param {Step} step @param {boolean} typing whether it is one more letter @returns {Steps} */
export function record(steps, step, typing) {
  if (step.from === step.to) return steps;
  const last = steps.done.at(-1);
  if (typing && steps.typing && last?.field === step.field && last.to === step.from)
    return { done: [...steps.done.slice(0, -1), { ...last, to: step.to }], undone: [], typing };
  return { done: [...steps.done, step].slice(-MOST_STEPS), undone: [], typing };
}

/** Typing paused: the next letter begins another step. @param {Steps} steps @returns {Steps} */
export const pause = (steps) => ({ ...steps, typing: false });

/**
 * The step to take back, and the steps as they are then. A step of a field that is not as the step left it was overtaken
 * by a change from elsewhere: it cannot be taken back and is forgotten.
 * @param {Steps} steps
 * @param {(field: string) => string | undefined} holds what a field holds now
 * @returns {{ steps: Steps, step: Step | null, overtaken: boolean }}
 */
export function undo(steps, holds) {
  const step = steps.done.at(-1);
  if (step === undefined) return { steps, step: null, overtaken: false };
  const done = steps.done.slice(0, -1);
  if (holds(step.field) !== step.to) return { steps: { ...steps, done, typing: false }, step, overtaken: true };
  return { steps: { done, undone: [...steps.undone, step], typing: false }, step, overtaken: false };
}

/** The same, forwards again. @param {Steps} steps @param {(field: string) => string | undefined} holds @returns {{ steps: Steps, step: Step | null, overtaken: boolean }} */
export function redo(steps, holds) {
  const step = steps.undone.at(-1);
  if (step === undefined) return { steps, step: null, overtaken: false };
  const undone = steps.undone.slice(0, -1);
  if (holds(step.field) !== step.from) return { steps: { ...steps, undone, typing: false }, step, overtaken: true };
  return { steps: { done: [...steps.done, step], undone, typing: false }, step, overtaken: false };
}
