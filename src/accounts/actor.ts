import type { Role } from "./roles.ts";

/** The signed-in person on whose behalf a verb runs. Every query is scoped by it. */
export type Actor = {
  id: string;
  name: string;
  email: string;
  organisationId: string;
  role: Role;
  /** Set by an administrator: reads what was submitted without being held to blindness. */
  seesAll: boolean;
  sessionId: string;
};

/** What every page knows of the person who looks at it. */
export type Viewer = { id: string; name: string; role: Role; firm: string; timeZone: string };
