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
    ["PORT", "eighty"],
    ["PORT", "70000"],
    ["DATABASE_URL", "mysql://root:secret@db/x"],
    ["PUBLIC_URL", "not an address"],
    ["PUBLIC_URL", "https://example.com/scorebook"],
    ["SESSION_SECRET", "short secret"],
    ["LOG_LEVEL", "loud"],
    ["TRUST_PROXY", "maybe"],
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
