import { AMARA } from "./candidates/amara.ts";
import { ELENI } from "./candidates/eleni.ts";
import { DANIEL, SOFIA, YUSUF } from "./candidates/others.ts";
import { TOMAS } from "./candidates/tomas.ts";
import type { Example } from "./meeting.ts";

/** Six people at six stages: decided, to be debriefed, waited for, to be decided, under way, and ahead. */
export const CANDIDATES: Example[] = [
  { name: "Sofia Marchetti", email: "sofia.marchetti@mail.example", phone: "", location: "Anaheim", appliedDaysAgo: 4, meeting: SOFIA },
  {
    name: "Daniel Whitfield",
    email: "d.whitfield@mail.example",
    phone: "+1 949 555 0117",
    location: "Costa Mesa",
    appliedDaysAgo: 6,
    meeting: DANIEL,
  },
  {
    name: "Ελένη Παπαδοπούλου",
    email: "eleni.p@mail.example",
    phone: "+1 657 555 0102",
    location: "Long Beach",
    appliedDaysAgo: 8,
    meeting: ELENI,
  },
  {
    name: "Yusuf Demirağ",
    email: "yusuf.demirag@mail.example",
    phone: "+1 714 555 0163",
    location: "Tustin",
    appliedDaysAgo: 9,
    meeting: YUSUF,
  },
  {
    name: "Tomáš Dvořák",
    email: "tomas.dvorak@mail.example",
    phone: "+1 714 555 0139",
    location: "Santa Ana",
    appliedDaysAgo: 12,
    meeting: TOMAS,
  },
  {
    name: "Amara Okafor",
    email: "amara.okafor@mail.example",
    phone: "+1 949 555 0148",
    location: "Irvine",
    appliedDaysAgo: 11,
    meeting: AMARA,
  },
];
