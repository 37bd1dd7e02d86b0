import type { Person } from "../support/cast.ts";

export const BEA = { name: "Bea Berg", email: "bea@example.com", role: "interviewer" };

/** The token in the page that shows a new link. */
export const tokenIn = (page: string): string => /\/invitations\/([\w-]{43})"/.exec(page)?.[1] ?? "no link";

/** Invites as an administrator does. @returns the link's token. */
export async function invited({ browser }: Person, form: Record<string, string> = BEA): Promise<string> {
  return tokenIn(await (await browser.post("/people/invitations/new", form)).text());
}
