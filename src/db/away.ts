/** What the driver, the system and Postgres call it when there is no connection: refused, lost, starting up, all taken. */
const DRIVER = ["CONNECTION_CLOSED", "CONNECTION_ENDED", "CONNECTION_DESTROYED", "CONNECT_TIMEOUT"];
const SYSTEM = ["ECONNREFUSED", "ECONNRESET", "EPIPE", "ETIMEDOUT", "EHOSTUNREACH", "ENETUNREACH", "ENOTFOUND", "EAI_AGAIN"];
const POSTGRES = /^(08...|57P0[1-5]|53300)$/;

/**
 * Whether an error, or what caused it, is that the database could not be reached. It comes back by itself. Whether what was
 * asked last has been done is not known then.
 */
export function isAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = "code" in error ? String(error.code) : "";
  return DRIVER.includes(code) || SYSTEM.includes(code) || POSTGRES.test(code) || isAway(error.cause);
}
