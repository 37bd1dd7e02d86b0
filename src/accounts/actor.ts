/** The signed-in person on whose behalf a verb runs. Every query is scoped by it. */
export type Actor = {
  id: string;
  name: string;
  email: string;
  organisationId: string;
  sessionId: string;
};

/** What every page knows of the person who looks at it. */
export type Viewer = { name: string; firm: string; timeZone: string };
