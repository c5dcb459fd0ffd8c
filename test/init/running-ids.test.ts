import { describe, expect, it } from "vitest";
import { guessProgramme } from "../../src/init/index.js";

/** A form of Microsoft's: people by number, name and e-mail; one of them left the e-mail blank, and one answered twice. */
function exported(names: readonly string[], blank: number): string {
  const rows = [...names, names[0] ?? ""].map((name, at) => {
    const mail = at === blank ? "" : `${name.toLowerCase().replace(" ", ".")}@uni.example`;
    return `${at + 1},1/4/27 9:0${at},1/4/27 9:1${at},${mail},${name},${at % 2 === 0 ? "Law" : "Art"}`;
  });
  return ["ID,Start time,Completion time,Email,Name,What is your field?", ...rows].join("\n");
}

describe("a number that a form gives its rows", () => {
  it("is not taken for what tells people apart, even where an e-mail is missing", () => {
    const guessed = guessProgramme({
      mentors: exported(["Ada Marder", "Ben Otter", "Cem Ulme", "Dana Luchs"], 2),
      mentees: exported(["Eva Dachs", "Finn Tanne", "Gil Birke", "Hana Fuchs"], 1),
    });
    if (!guessed.ok) throw new Error("the files are sound");
    expect(JSON.stringify(guessed.value.programme.people.id)).not.toContain("ID");
  });
});
