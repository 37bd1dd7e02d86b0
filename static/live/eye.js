import { readLeftOver } from "../unsent/left-over.js";
import { showLeftOver } from "../unsent/left-over-dialog.js";
import { inDoubt } from "./situation.js";

/**
 * Leads to what needs the person's eye: a field, or the list of what has no place on this page any more.
 * @param {{
 *   person: string, scorecard: string, label: string, fields: import("./fields.js").Fields,
 *   panels: import("./panels.js").Panels, point: (field: string) => void,
 * }} options `label` names the interview
 */
export async function leadToDoubt({ person, scorecard, label, fields, panels, point }) {
  const name = inDoubt(fields.all()).find((field) => panels.showField(field));
  if (name === undefined) showLeftOver({ person, scorecard, label }, await readLeftOver(person, scorecard), () => {});
  else point(name);
}
