import { describe, expect, it } from "vitest";
import { OperatorError } from "../src/errors.ts";
import { readSettings } from "../src/settings.ts";

describe("settings", () => {
  it("have defaults that work on a fresh machine", () => {
    expect(readSettings({})).toMatchObject({ port: 3000, host: "127.0.0.1", databaseUrl: null, trustProxy: false, logLevel: "info" });
  });

  it("count an empty variable as unset", () => {
    expect(readSettings({ PORT: "", DATABASE_URL: "", PUBLIC_URL: "" })).toMatchObject({ port: 3000, databaseUrl: null, publicUrl: null });
  });

  it.each(["https://scorebook.example.com", "https://scorebook.example.com/", "HTTPS://Scorebook.Example.com"])(
    "take the public address %s without its slash",
    (address) => {
      expect(readSettings({ PUBLIC_URL: address }).publicUrl).toBe("https://scorebook.example.com");
    },
  );

  it.each([
    ["smtp://mail.example.com", { host: "mail.example.com", port: 587, secure: false, user: null }],
    ["smtps://mail.example.com/", { host: "mail.example.com", port: 465, secure: true, user: null }],
    ["smtp://ana%40example.com:a%2Fb@[::1]:2525", { host: "::1", port: 2525, user: "ana@example.com", password: "a/b" }],
  ])("take the mail server %s", (SMTP_URL, server) => {
    expect(readSettings({ SMTP_URL, MAIL_FROM: "scorebook@example.com" }).mail).toMatchObject(server);
  });

  it.each([
    ["scorebook@example.com", { name: "Scorebook", address: "scorebook@example.com" }],
    ["Harbour Søk <scorebook@example.com>", { name: "Harbour Søk", address: "scorebook@example.com" }],
    ['"Harbour, Inc." <scorebook@example.com>', { name: "Harbour, Inc.", address: "scorebook@example.com" }],
  ])("take %s as the sender of letters", (MAIL_FROM, from) => {
    expect(readSettings({ SMTP_URL: "smtp://localhost", MAIL_FROM }).mail?.from).toEqual(from);
  });

  it("ask for a mail server and a sender together", () => {
    expect(readSettings({}).mail).toBeNull();
    expect(() => readSettings({ SMTP_URL: "smtp://localhost" })).toThrow("MAIL_FROM must be set where SMTP_URL is");
    expect(() => readSettings({ MAIL_FROM: "scorebook@example.com" })).toThrow("SMTP_URL must be set where MAIL_FROM is");
  });

  it.each([
    ["PORT", "eighty"],
    ["PORT", "70000"],
    ["DATABASE_URL", "mysql://root:secret@db/x"],
    ["PUBLIC_URL", "not an address"],
    ["PUBLIC_URL", "https://example.com/scorebook"],
    ["SESSION_SECRET", "short secret"],
    ["LOG_LEVEL", "loud"],
    ["TRUST_PROXY", "maybe"],
    ["SMTP_URL", "mail.example.com:587"],
    ["SMTP_URL", "https://ana:secret@mail.example.com"],
    ["SMTP_URL", "smtp://ana:50%secret@mail.example.com"],
    ["SMTP_URL", "smtp://ana:sec/ret@mail.example.com"],
    ["MAIL_FROM", "nobody"],
    ["MAIL_FROM", "Ana <ana@example.com> <bea@example.com>"],
  ])("refuse %s=%s, naming the variable and never its value", (name, value) => {
    expect(() => readSettings({ [name]: value })).toThrow(OperatorError);
    try {
      readSettings({ [name]: value });
    } catch (error) {
      expect(String(error)).toContain(name);
      expect(String(error)).not.toContain(value);
    }
  });
});
