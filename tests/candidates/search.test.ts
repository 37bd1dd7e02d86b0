import { beforeEach, describe, expect, it } from "vitest";
import { createCandidate } from "../../src/candidates/candidates.ts";
import { listCandidates } from "../../src/candidates/list.ts";
import { searchTextOf } from "../../src/candidates/search.ts";
import { assemble, type Cast } from "../support/cast.ts";

it("makes a name with a hyphen or an apostrophe findable as one word too", () => {
  expect(searchTextOf({ name: "Jean-Luc O'Brien", email: "" })).toBe("jean luc o brien jeanluc obrien");
});

describe("searching candidates", () => {
  let cast: Cast;
  beforeEach(async () => {
    cast = await assemble();
    const people = [
      ["Łukasz Świątek", "lswiatek@kontakt.example.pl"],
      ["Amara Okafor", "amara.okafor@example.com"],
      ["Seán O'Brien-Smith", "sean@example.ie"],
      ["Иван Петров", "petrov77@example.ru"],
      ["王小明", "ming@example.cn"],
      ["김민준", "minjun@example.kr"],
    ];
    for (const [name = "", email = ""] of people)
      await createCandidate(cast.db, cast.owner.actor, { name, email, phone: "", location: "" });
    await createCandidate(cast.db, cast.stranger.actor, { name: "Amara Elsewhere", email: "", phone: "", location: "" });
  });

  it.each([
    ["lukasz", ["Łukasz Świątek"]],
    ["ŚWIĄ łuk", ["Łukasz Świątek"]],
    ["kontakt", ["Łukasz Świątek"]],
    ["amara.okafor@exam", ["Amara Okafor"]],
    ["oka ama", ["Amara Okafor"]],
    ["o'brien", ["Seán O'Brien-Smith"]],
    ["obrien", ["Seán O'Brien-Smith"]],
    ["smith sean", ["Seán O'Brien-Smith"]],
    ["иван", ["Иван Петров"]],
    ["petrov7", ["Иван Петров"]],
    ["王", ["王小明"]],
    ["김민", ["김민준"]],
    ["ukasz", []],
    ["amara elsewhere", []],
  ])("finds by %j", async (q, names) => {
    const { rows } = await listCandidates(cast.db, cast.owner.actor, { q, position: null, after: null });
    expect(rows.map((row) => row.name)).toEqual(names);
  });
});
