import type { ResultRequirement, ResultSection } from "../../src/results/results.ts";
import type { WeightReason } from "./working.tsx";

/** The written reasons behind weights, as the workings look them up. */

export const sectionReasons = (sections: ResultSection[]): WeightReason[] =>
  sections.map(({ marked }) => ({ label: marked.name, weight: marked.weight, reason: marked.weightReason }));

export const questionReasons = ({ questions }: ResultSection): WeightReason[] =>
  questions.map(({ marked }) => ({ label: marked.prompt, weight: marked.weight, reason: marked.weightReason }));

export const requirementReasons = (requirements: ResultRequirement[]): WeightReason[] =>
  requirements.map(({ marked }) => ({ label: marked.text, weight: marked.weight, reason: marked.weightReason }));
