import { type Cast, enter, type Person } from "../support/cast.ts";

/** One person of each role and place, on top of the small cast. Ivan and Rita are the panel of the household's interview. */
export type People = {
  /** Administrator, not on the panel. */
  olivia: Person;
  /** Recruiter, not on the panel. */
  colin: Person;
  /** Recruiter on the panel. */
  rita: Person;
  /** Recruiter with a scorecard to write in the second round of the same application: blind in every state. */
  nadia: Person;
  /** Interviewer on the panel. */
  ivan: Person;
  /** Interviewer who is on no panel. */
  ines: Person;
  /** Observer to whom the interview was shown. */
  otto: Person;
  /** Observer to whom nothing was shown. */
  oscar: Person;
  /** Administrator of another firm. */
  stella: Person;
};

export type Name = keyof People;
export const OURS: Name[] = ["olivia", "colin", "rita", "nadia", "ivan", "ines", "otto", "oscar"];
export const RECRUITERS: Name[] = ["olivia", "colin", "rita", "nadia"];

/** Lets all of them in. */
export async function gather({ db, app, owner, colleague, stranger }: Cast): Promise<People> {
  const hire = (name: string, role: Person["actor"]["role"]) =>
    enter(db, app, owner.actor.organisationId, name, `${name.split(" ")[0]?.toLowerCase()}@example.com`, role);
  return {
    olivia: owner,
    colin: colleague,
    rita: await hire("Rita Recruiter", "recruiter"),
    nadia: await hire("Nadia Newround", "recruiter"),
    ivan: await hire("Ivan Interviewer", "interviewer"),
    ines: await hire("Ines Elsewhere", "interviewer"),
    otto: await hire("Otto Observer", "observer"),
    oscar: await hire("Oscar Outside", "observer"),
    stella: stranger,
  };
}
