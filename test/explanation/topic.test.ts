import { describe, expect, it } from "vitest";
import { explainMatch, ruleText } from "../../src/explanation/index.js";
import { match } from "../../src/formats/index.js";
import { defineProgramme } from "../../src/programme/index.js";
import { readRoster } from "../../src/roster/index.js";

describe("a label that is a whole question", () => {
  const because = (label: string, mentee: string) => {
    const programme = defineProgramme({
      name: "Labels",
      people: { id: "Id" },
      questions: [{ id: "unit", kind: "choice", both: "Unit", label }],
      criteria: [{ dimension: "background", compare: "same", question: "unit" }],
      rules: [
        { rule: "same", question: "unit", id: "alike", ifUnanswered: "allows" },
        { rule: "different", question: "unit", id: "apart", ifUnanswered: "allows" },
      ],
    });
    const roster = readRoster(programme, { mentors: "Id,Unit\na,HR\n", mentees: `Id,Unit\nx,${mentee}\n` });
    if (!roster.ok) throw new Error("not read");
    const open = { ...programme, rules: [] };
    const [found] = match(open, roster.value).matches;
    return [
      explainMatch(open, roster.value, found!).because,
      ...["alike", "apart"].map((id) => ruleText(programme, id)),
    ].join(" ");
  };

  it.each([
    "Which department do you work in",
    "Where do you work?",
    "In which team are you",
    "Was machst du beruflich",
    "¿Dónde trabajas?",
  ])("is quoted: %s", (label) => {
    const said = because(label, "HR");
    expect(said).toContain(`he same answer on “${label}”: HR.`);
    expect(said).toContain(`both must have the same answer on “${label}”`);
    expect(said).toContain(`the two must differ in their answer on “${label}”`);
  });

  it.each(["department", "The department", "whiteboard skills", "area of work", "what you wrote"])(
    "is none: %s",
    (label) => {
      expect(because(label, "HR")).toContain(`he same ${label.replace("The ", "")}: HR.`);
    },
  );
});
