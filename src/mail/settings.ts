import { z } from "zod";

/** The operator's mail server. `secure` means encrypted from the first byte; a `user` is told to no other machine before that. */
export type MailSettings = {
  host: string;
  port: number;
  secure: boolean;
  user: string | null;
  password: string;
  from: { name: string; address: string };
};

/** Where the mail server is and how to sign in there; null for anything else than such an address. */
export function readMailServer(address: string): Omit<MailSettings, "from"> | null {
  if (!URL.canParse(address)) return null;
  const { protocol, hostname, port, username, password, pathname, search, hash } = new URL(address);
  if (!/^smtps?:$/.test(protocol) || hostname === "" || !/^\/?$/.test(pathname) || search !== "" || hash !== "") return null;
  const secure = protocol === "smtps:";
  try {
    return {
      host: hostname.replace(/^\[(.*)\]$/, "$1"),
      port: port === "" ? (secure ? 465 : 587) : Number(port),
      secure,
      user: username === "" ? null : decodeURIComponent(username),
      password: decodeURIComponent(password),
    };
  } catch {
    return null; // a lone % sign
  }
}

/** "name@host" or "A name <name@host>"; null for anything else. */
export function readSender(text: string): MailSettings["from"] | null {
  const [, name, address] = /^\s*(?:"?([^"<>]*?)"?\s*<([^<>]+)>|\S+)\s*$/.exec(text) ?? [];
  const parsed = z.email().safeParse(address ?? text.trim());
  return parsed.success ? { name: name?.trim() || "Scorebook", address: parsed.data } : null;
}
