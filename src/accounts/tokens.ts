import { createHash, randomBytes } from "node:crypto";

/** For a link that lets somebody in: 256 bits that nobody guesses. Kept nowhere but in the link itself. */
export const newToken = (): string => randomBytes(32).toString("base64url");

/** What is kept of a token. A plain hash is enough where there is nothing to guess. */
export const hashToken = (token: string): string => createHash("sha256").update(token).digest("base64url");
