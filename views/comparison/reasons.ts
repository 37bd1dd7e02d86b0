import type { Reading } from "../../src/comparison/comparison.ts";
import type { WeightReason } from "../results/working.tsx";

type Interview = Reading["results"]["record"];

/** The written reasons behind weights, of one interview's plan or of several versions of it, as the workings look them up. */

export const sectionReasons = (records: Interview[]): WeightReason[] =>
  records.flatMap(({ sections }) => sections.map(({ name, weight, weightReason }) => ({ label: name, weight, reason: weightReason })));

export const questionReasons = (records: Interview[]): WeightReason[] =>
  records
    .flatMap(({ sections }) => sections.flatMap(({ questions }) => questions))
    .map(({ prompt, weight, weightReason }) => ({ label: prompt, weight, reason: weightReason }));

export const requirementReasons = ({ requirements }: Interview): WeightReason[] =>
  requirements.map(({ text, weight, weightReason }) => ({ label: text, weight, reason: weightReason }));
