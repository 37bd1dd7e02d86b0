import { openDevice } from "../device/device.js";
import { sendOnReturn } from "../device/sender.js";
import { hangSign } from "../unsent/unsent.js";
import { runClock } from "./clock.js";
import { coverFromOthers } from "./cover.js";
import { createDoubts } from "./doubts.js";
import { createElsewhere } from "./elsewhere.js";
import { leadToDoubt } from "./eye.js";
import { createFields } from "./fields.js";
import { find } from "./find.js";
import { followOthers } from "./following.js";
import { measureHead } from "./head.js";
import { listenToKeys } from "./keys.js";
import { createLasting } from "./lasting.js";
import { guardLeaving } from "./leaving.js";
import { createLedger } from "./ledger.js";
import { lastTouched } from "./left-off.js";
import { listenToMarks } from "./marking.js";
import { listenToMoves } from "./moving.js";
import { createPanels } from "./panels.js";
import { readFields } from "./reading.js";
import { createShowing } from "./showing.js";
import { situationOf } from "./situation.js";
import { createStepping } from "./stepping.js";
import { createTruthLine } from "./truth-line.js";

/** The live interview in the browser: puts the page's parts together and hands on what the person does. */

/** Typing is sent when it pauses. */
const PAUSE_MS = 400;

const live = find(document, ".live", HTMLElement);
const { scorecard = "", actor: person = "", zone = "UTC", saved } = live.dataset;
const label = document.title.replace(/ · Scorebook$/, "");
const device = await openDevice();
const results = `/scorecards/${scorecard}/results`;

const { cursor, fields: read } = readFields(live);
const panels = createPanels(live, { onLeave: () => void ledger.sender.flush() });
const elsewhere = createElsewhere(live);
const showDoubt = createDoubts({ live, zone, onAnswer: (name, value) => step(name, value, ledger.settle) });
const fields = createFields(read, createShowing({ live, panels, showDoubt, onElsewhere: elsewhere.show }));
const ledger = createLedger({
  person,
  scorecard,
  device,
  fields,
  savedAt: saved ? new Date(saved) : null,
  onWrite: () => hangSign(person, scorecard, label),
  onState() {
    writeLine();
    keepForGood(ledger.sender.phase());
    lookAgain();
  },
});
const situation = () => situationOf(fields.all(), ledger.around());
const keepForGood = createLasting();
const writeLine = createTruthLine(live, situation, showEye);
const { leave: leaveFor, lookAgain } = guardLeaving({ live, situation, flush: ledger.sender.flush });
const stepping = createStepping({
  live,
  person,
  scorecard,
  holds: (name) => fields.of(name).shown.value,
  change: (name, value) => ledger.change(name, value),
  show(name, words) {
    panels.showField(name);
    elsewhere.point(name, words);
  },
});

for (const [name, field] of read) showDoubt(name, field);
listenToMarks({
  live,
  names: () => read.keys(),
  onTextLeft() {
    stepping.pause();
    void ledger.sender.flush();
  },
  onMark: (name, value, typing) => step(name, value, (name, value) => ledger.change(name, value, typing ? PAUSE_MS : 0), typing),
});
await ledger.takeUp();
panels.refresh(panels.all());
// Kept on the device, the page has the panel in front that it was kept with, whichever its address asks for, and wherever its person went on.
panels.show(new URLSearchParams(location.search).get("at") ?? panels.keyOf(lastTouched(fields.all(), cursor)));
measureHead(live);
coverFromOthers(live, person);
runClock({ live, currentPanel: panels.current });
listenToKeys(panels, stepping);
sendOnReturn(ledger.sender);
followOthers({ live, scorecard, cursor, ledger, onState: writeLine, onSubmitted });
listenToMoves({ live, panels, startClock, leaveFor, submission: `/scorecards/${scorecard}/submission` });

// From here on each key and each click is heard; the tests wait for it.
live.dataset.ready = "yes";

/**
 * One thing that the person did to a field. The first one starts the clock, if nobody pressed the button.
 * @param {string} name @param {string} value @param {(name: string, value: string) => void} how @param {boolean} typing
 */
function step(name, value, how, typing = false) {
  const { value: before } = fields.of(name).shown;
  if (value === before && how !== ledger.settle) return;
  how(name, value);
  stepping.note(name, before, value, typing);
  startClock();
}

function startClock() {
  if (!live.dataset.started) ledger.startClock(new Date().toISOString());
}

/** Leads to what needs the person's eye; what came after the submission is told of with the results. */
function showEye() {
  if (situation().refused.some(({ outcome }) => outcome === "late")) void leaveFor(results);
  else void leadToDoubt({ person, scorecard, label, fields, panels, point: elsewhere.point });
}

/** Submitted elsewhere: this page is over, but not before everything of it is told. */
function onSubmitted() {
  const { unsent, refused } = situation();
  if (unsent + refused.length === 0) location.replace(results);
}
