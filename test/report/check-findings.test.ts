import { describe, expect, it } from "vitest";
import { explainMatch } from "../../src/explanation/index.js";
import { match } from "../../src/formats/index.js";
import { formulas } from "../../src/formula/index.js";
import { issue } from "../../src/issue.js";
import { defineProgramme } from "../../src/programme/index.js";
import { checkFindings, reportHtml } from "../../src/report/index.js";
import { readRoster } from "../../src/roster/index.js";

const PROGRAMME = defineProgramme({
  name: "Small",
  people: { id: "Id", capacity: "Places" },
  questions: [
    { id: "field", kind: "choice", both: "Field" },
    { id: "site", kind: "choice", both: "Site" },
  ],
  criteria: [{ dimension: "background", compare: "same", question: "field" }],
  rules: [
    { rule: "same", question: "field" },
    { rule: "same", question: "site" },
  ],
});

/** Findings by code, with what they cost. */
function found(mentors: string, mentees: string) {
  const read = readRoster(PROGRAMME, {
    mentors: `Id,Places,Field,Site\n${mentors}`,
    mentees: `Id,Field,Site\n${mentees}`,
  });
  if (!read.ok) throw new Error(read.issues.map(({ message }) => message).join("\n"));
  return checkFindings([], { programme: PROGRAMME, roster: read.value });
}

function told(mentors: string, mentees: string) {
  return found(mentors, mentees).map(({ severity, code, people, details }) => [
    severity,
    code,
    people,
    details.length,
  ]);
}

describe("findings before a match", () => {
  it("are none where everybody can be matched", () => {
    expect(told("a,1,art,east", "x,art,east")).toEqual([]);
  });

  it("tell which criteria count for nothing, where the fit is a formula that does not name them", () => {
    const programme = defineProgramme(
      {
        name: "Small",
        people: { id: "Id" },
        questions: [
          { id: "field", kind: "choice", both: "Field" },
          { id: "site", kind: "choice", both: "Site" },
        ],
        criteria: [
          { id: "work", dimension: "background", compare: "same", question: "field" },
          { id: "place", dimension: "culture", compare: "same", question: "site" },
        ],
        fit: { formula: "0.2 + 0.8 * work" },
      },
      { formulas },
    );
    const read = readRoster(programme, {
      mentors: "Id,Field,Site\na,art,x",
      mentees: "Id,Field,Site\nb,art,x",
    });
    if (!read.ok) throw new Error("not read");
    const findings = checkFindings([], { programme, roster: read.value });
    expect(findings.map(({ code, title }) => [code, title])).toEqual([
      ["unused-criterion", "1 criterion counts for nothing: “place”"],
    ]);
    const [found] = match(programme, read.value).matches;
    const { reasons } = explainMatch(programme, read.value, found!);
    expect(reasons.join(" ")).toContain("The same field: art.");
    expect(reasons.join(" ")).not.toMatch(/Site|place/);
  });

  it("tell a criterion that is the same for every pair, with its weight, by value or as unknown", () => {
    const programme = defineProgramme({
      name: "Small",
      people: { id: "Id" },
      questions: [
        { id: "stage", label: "Career stage", kind: "choice", both: "Stage" },
        { id: "field", kind: "choice", both: "Field" },
        { id: "site", kind: "choice", both: "Site" },
      ],
      criteria: [
        { dimension: "goals", compare: "same", question: "stage", weight: 70.6 },
        { dimension: "background", compare: "same", question: "field", weight: 19.4 },
        { dimension: "culture", compare: "same", question: "site", weight: 10 },
      ],
    });
    const findings = (field: string) => {
      const read = readRoster(programme, {
        mentors: `Id,Stage,Field,Site\na,Postdoc,art,\nb,Professor,law,`,
        mentees: `Id,Stage,Field,Site\nx,Master,art,\ny,Bachelor,${field},east\nz,Master,law,`,
      });
      if (!read.ok) throw new Error("not read");
      return checkFindings([], { programme, roster: read.value }).filter(
        ({ code }) => code === "decides-nothing",
      );
    };
    expect(findings("law").map(({ severity, title }) => [severity, title])).toEqual([
      ["warning", "“Career stage” counts 70.6 % and is 0 for every one of the 6 pairs: it decides nothing"],
      ["warning", "“site” counts 10 % and is unknown for every one of the 6 pairs: it decides nothing"],
    ]);
  });

  it("tell apart own words and ticks read as text, and name what is asked of one side alone", () => {
    const programme = defineProgramme({
      name: "Small",
      people: { id: "Id" },
      questions: [
        { id: "field", kind: "choice", both: "Field" },
        { id: "help", kind: "choices", mentor: "Help" },
        { id: "want", kind: "text", mentee: ["Want [talks]", "Want [jobs]"] },
        { id: "free", kind: "choice", mentee: "Free" },
      ],
      criteria: [{ dimension: "background", compare: "same", question: "field" }],
    });
    const read = readRoster(programme, {
      mentors: "Id,Field,Help\na,art,talks\nb,law,jobs",
      mentees: "Id,Field,Want [talks],Want [jobs],Free\nx,art,talks,Jobs,Mon\ny,law,,jobs,Tue",
    });
    if (!read.ok) throw new Error("not read");
    const findings = checkFindings([], { programme, roster: read.value });
    expect(findings.map(({ code }) => code)).toEqual(["unused-question", "ticks-as-text"]);
    expect(findings[0]?.details.slice(0, 2)).toEqual([
      "Asked of mentors alone: “help”.",
      "Asked of mentees alone: “free”.",
    ]);
    expect(findings[1]?.title).toBe("2 people ticked something on “want”, which is read as text");
  });

  it("tell which single rule leaves somebody nobody", () => {
    expect(told("a,2,art,east", "x,art,east\ny,art,west")).toEqual([["warning", "rule", 1, 1]]);
  });

  it("tell who has nobody, whichever rule were lifted, and what each rule forbids", () => {
    expect(told("a,2,art,east", "x,art,east\ny,law,west")).toEqual([
      ["warning", "nobody-allowed", 1, 1],
      ["note", "rule", 0, 0],
      ["note", "rule", 0, 0],
    ]);
  });

  it("tell missing answers, and what they forbid", () => {
    const findings = found("a,2,art,east", "x,art,east\ny,,east");
    expect(findings.map(({ severity, code, people }) => [severity, code, people])).toEqual([
      ["warning", "rule", 1],
      ["warning", "no-answer", 1],
    ]);
    expect(findings[0]?.title).toContain("1 of them for a missing answer");
  });

  it("tell too few places, and who takes nobody", () => {
    expect(told("a,1,art,east\nb,0,art,east", "x,art,east\ny,art,east\nz,art,east")).toEqual([
      ["warning", "too-few-places", 2, 1],
      ["note", "not-taking-part", 0, 1],
    ]);
  });

  it("gather issues of a kind in a column, the worst first", () => {
    const at = (row: number) =>
      issue({
        code: "unknown-option",
        at: { file: "m.csv", row, column: "Site" },
        value: "up",
        expected: "is no option",
        remedy: "Mend it.",
      });
    const warning = issue({
      code: "twice",
      severity: "warning",
      at: { file: "m.csv", row: 9 },
      expected: "twice",
      remedy: "None.",
    });
    expect(checkFindings([warning, at(2), at(3)])).toMatchObject([
      { severity: "error", title: "m.csv, Site: unknown option", people: 2, details: { length: 3 } },
      { severity: "warning", people: 0, details: ["None."] },
    ]);
  });
});

describe("findings on missing answers", () => {
  const blank = (programme: Parameters<typeof defineProgramme>[0], mentors: string, mentees: string) => {
    const defined = defineProgramme(programme);
    const read = readRoster(defined, { mentors, mentees });
    if (!read.ok) throw new Error(read.issues.map(({ message }) => message).join("\n"));
    return checkFindings([], { programme: defined, roster: read.value }).filter(({ code }) =>
      ["no-answer", "free-at-no-time"].includes(code),
    );
  };
  const mentors = "Id,Field,Site\na,art,east\nb,art,";
  const mentees = "Id,Field,Site\nx,art,east\ny,,west";

  it("say whom a rule keeps from everybody until they answer, and not that their fits count it", () => {
    expect(blank({ ...PROGRAMME, people: { id: "Id" } }, mentors, mentees)).toMatchObject([
      {
        severity: "warning",
        title: "1 person gave no answer on “field”",
        cost: "They can be matched with nobody until they answer: “both must have the same field”.",
        people: 1,
        details: ["y (mentee)"],
      },
      // No criterion reads it; the rule does.
      { severity: "warning", title: "1 person gave no answer on “site”", people: 1, details: ["b (mentor)"] },
    ]);
  });

  it("say what fits count where no rule blocks, of several assumptions each", () => {
    const criterion = { dimension: "background", compare: "same", question: "field" } as const;
    const told = (criteria: readonly object[]) =>
      blank(
        {
          ...PROGRAMME,
          people: { id: "Id" },
          criteria: criteria as typeof PROGRAMME.criteria,
          rules: [{ rule: "same", question: "field", ifUnanswered: "allows" }],
        },
        mentors,
        mentees,
      ).map(({ severity, people, cost }) => [severity, people, cost]);
    const fits = (as: string, moved: string) => [
      ["note", 0, `In their fits it counts as ${as}; with an answer a fit could be up to ${moved}.`],
    ];
    expect(told([criterion])).toEqual(fits("0.5", "0.500 lower or higher"));
    expect(told([{ ...criterion, ifUnanswered: "lowest" }])).toEqual(fits("0", "1.000 higher"));
    expect(
      told([
        { ...criterion, id: "one", label: "Field" },
        { ...criterion, id: "two", label: "Field, hidden", ifUnanswered: "lowest" },
      ]),
    ).toEqual(fits("0.5 (“Field”) and 0 (“Field, hidden”)", "0.250 lower or 0.750 higher"));
    expect(
      told([
        { ...criterion, id: "one" },
        { ...criterion, id: "two", label: "field", ifUnanswered: "blocked" },
      ]),
    ).toEqual([
      ["warning", 1, "They can be matched with nobody until they answer: “both must have answered field”."],
    ]);
  });

  it("say how many pairs wait where a rule needs an answer for some pairs alone", () => {
    const answered = {
      ...PROGRAMME,
      people: { id: "Id" },
      questions: [
        ...PROGRAMME.questions,
        { id: "born", kind: "date" as const, both: "Born" },
        { id: "years", kind: "number" as const, both: "Years" },
      ],
      criteria: [{ dimension: "background" as const, compare: "same" as const, question: "field" }],
      rules: [
        {
          rule: "any-gap" as const,
          gaps: [
            { question: "years", min: 1 },
            { question: "born", min: 1 },
          ],
        },
      ],
    };
    expect(
      blank(
        answered,
        "Id,Field,Site,Born,Years\na,art,east,1990-01-01,5\nb,art,east,,9",
        "Id,Field,Site,Born,Years\nx,art,east,2000-01-01,7\ny,art,east,2000-01-01,6",
      ),
    ).toMatchObject([]);
    expect(
      blank(
        answered,
        "Id,Field,Site,Born,Years\na,art,east,1990-01-01,5\nb,art,east,,6",
        "Id,Field,Site,Born,Years\nx,art,east,2000-01-01,7\ny,art,east,2000-01-01,5",
      ),
    ).toMatchObject([
      {
        severity: "note",
        people: 0,
        cost: expect.stringMatching(/^1 pair with them is not made until they answer: “/),
        details: ["b (mentor): 1 pair"],
      },
    ]);
  });

  it("tell blank weeks from weeks without any free time", () => {
    const week = {
      ...PROGRAMME,
      people: { id: "Id" },
      questions: [{ id: "week", kind: "availability" as const, both: "When? [day]" }],
      criteria: [
        {
          dimension: "availability" as const,
          compare: "shared-time" as const,
          question: "week",
          enoughMinutes: 60,
        },
      ],
    };
    const days = "Id,When? [Monday],When? [Tuesday]";
    const told = (rules: readonly object[]) =>
      blank(
        { ...week, rules: rules as typeof PROGRAMME.rules },
        `${days}\na,9:00-12:00,none`,
        `${days}\nx,none,none\ny,,\nz,9:00-10:00,`,
      );
    expect(told([])).toMatchObject([
      {
        severity: "note",
        title: "1 person gave no answer on “week”",
        cost: "In their fits it counts as 0.5; with an answer a fit could be up to 0.500 lower or higher. A week left blank is no answer; it does not say that somebody is never free.",
        details: ["y (mentee)"],
      },
      {
        severity: "note",
        title: "1 person is free at no time on “week”",
        cost: "They share no time with anybody, which is what their fits count.",
        details: ["x (mentee)"],
      },
    ]);
    expect(told([{ rule: "shared-time", question: "week", minMinutes: 60 }])).toMatchObject([
      { severity: "warning", people: 1, details: ["y (mentee)"] },
      {
        severity: "warning",
        people: 1,
        cost: "They can be matched with nobody until they are free at some time: “the two must share at least 1 h a week”.",
        details: ["x (mentee)"],
      },
    ]);
  });

  it("name peers once, and by no role", () => {
    const programme = defineProgramme({
      ...PROGRAMME,
      people: { id: "Id" },
      format: { kind: "peers" },
      objective: ["coverage", "total"],
      rules: [{ rule: "same", question: "field" }],
    });
    const read = readRoster(programme, { participants: "Id,Field,Site\na,art,east\nb,,east\nc,art,east" });
    if (!read.ok) throw new Error(read.issues.map(({ message }) => message).join("\n"));
    const findings = checkFindings([], { programme, roster: read.value }).filter(
      ({ code }) => code !== "unused-question" && code !== "decides-nothing",
    );
    expect(findings.map(({ code, people, details }) => [code, people, details])).toEqual([
      ["rule", 1, ["b"]],
      ["no-answer", 1, ["b"]],
    ]);
    // Three pairs, not nine; and nobody asks for a match with themselves.
    expect(findings[0]?.title).toBe(
      "“both must have the same field” forbids 2 of 3 pairs (2 that nothing else forbids), 2 of them for a missing answer",
    );
  });

  it("quote rules that quote a question", () => {
    const questions = [
      { id: "field", kind: "choice" as const, label: "Which field do you study?", both: "Field" },
      { id: "site", kind: "choice" as const, both: "Site" },
    ];
    const programme = defineProgramme({
      ...PROGRAMME,
      people: { id: "Id" },
      questions,
      rules: [{ rule: "same", question: "field" }],
    });
    const read = readRoster(programme, {
      mentors: "Id,Field,Site\na,art,east",
      mentees: "Id,Field,Site\nx,law,east",
    });
    if (!read.ok) throw new Error(read.issues.map(({ message }) => message).join("\n"));
    expect(checkFindings([], { programme, roster: read.value })[0]?.title).toMatch(
      /^“both must have the same answer on ‘Which field do you study\?’” forbids/,
    );
  });
});

describe("answers that are perhaps slips", () => {
  const programme = defineProgramme({
    ...PROGRAMME,
    questions: [
      { id: "field", kind: "choice", options: ["biology", "history"], other: true, both: "Field" },
      { id: "site", kind: "choices", options: ["east", "west"], other: true, both: "Site" },
    ],
    rules: [{ rule: "same", question: "field" }],
  });
  const check = (mentors: string, mentees: string) => {
    const read = readRoster(programme, {
      mentors: { name: "m.csv", content: `Id,Places,Field,Site\n${mentors}` },
      mentees: { name: "e.csv", content: `Id,Field,Site\n${mentees}` },
    });
    if (!read.ok) throw new Error(read.issues.map(({ message }) => message).join("\n"));
    return checkFindings(read.issues, { programme, roster: read.value }).filter(
      ({ code }) => code === "near-option",
    );
  };

  it("are told once a column, with row and nearest option, and with whom they leave nobody", () => {
    const findings = check("a,3,biology,east", "x,biolgy,east\ny,biolgy,east\nz,biologie,west");
    expect(findings).toMatchObject([
      {
        severity: "warning",
        title: "e.csv, Field: 2 answers outside the options are perhaps slips",
        people: 4,
      },
    ]);
    const [{ cost = "", details = [] } = {}] = findings;
    expect(cost).toContain("4 people have nobody, and would have somebody if it were meant: a (mentor), x");
    expect(details[0]).toContain('"biolgy"');
    expect(details[0]).toContain('perhaps "biology" is meant (2 rows: 2, 3)');
    expect(details[1]).toContain("row 4");
  });

  it("cost nobody where no rule goes by them, and are none where they are no near miss", () => {
    expect(check("a,3,biology,eats", "x,biology,east; somewhere else")).toMatchObject([
      { title: expect.stringContaining('m.csv, row 2, column "Site": "eats"'), people: 0 },
    ]);
    expect(check("a,3,law,east", "x,law,east")).toEqual([]);
  });

  it("show what people wrote in their own words, sensitive words as a number, and say which questions count for nothing", () => {
    const programme = defineProgramme({
      name: "Small",
      people: { id: "Id" },
      questions: [
        { id: "field", kind: "choice", both: "Field" },
        { id: "more", kind: "text", both: "Anything else?" },
        { id: "needs", kind: "text", mentee: "Needs", sensitive: true },
        { id: "site", kind: "choice", both: "Site" },
        { id: "years", kind: "number", mentor: "Years" },
        { id: "held", kind: "choice", mentee: "Held" },
      ],
      criteria: [
        {
          dimension: "background",
          compare: "same",
          question: "field",
          onlyWhen: { side: "mentee", question: "held", is: ["yes"], otherwise: 0.5 },
        },
      ],
    });
    const roster = readRoster(programme, {
      mentors: 'Id,Field,Anything else?,Site,Years\nmia,art,"I am away\nuntil May",east,3\nmo,art,,west,1',
      mentees: "Id,Field,Anything else?,Needs,Site,Held\nada,art,,a ramp,east,yes",
    });
    if (!roster.ok) throw new Error("cannot be read");
    const findings = checkFindings([], { programme, roster: roster.value });
    expect(findings.filter(({ code }) => code === "own-words" || code === "unused-question")).toEqual([
      {
        severity: "note",
        code: "unused-question",
        title: "2 questions are read and count for nothing: “site” and “years”",
        cost: "No criterion and no rule goes by them.",
        people: 0,
        details: [
          "Asked of mentors alone: “years”.",
          "Nothing needs to be done if that is meant; else add a criterion or a rule.",
        ],
      },
      {
        severity: "note",
        code: "own-words",
        title: "1 person wrote something of their own on “more”",
        cost: "Nothing is compared with it: read it before you match.",
        people: 0,
        details: ["mia (mentor): I am away until May"],
      },
      {
        severity: "note",
        code: "own-words",
        title: "1 person wrote something of their own on “needs”",
        cost: "Nothing is compared with it: read it before you match.",
        people: 0,
        details: [],
      },
    ]);
    const matching = match(programme, roster.value);
    const page = reportHtml(programme, roster.value, matching);
    expect(page).toContain("<li><bdi>mia</bdi> on more: <bdi>I am away\nuntil May</bdi></li>");
  });

  it("tell who has no address where most have one", () => {
    const programme = defineProgramme({
      name: "Small",
      people: { id: "Id", contact: "Reach" },
      questions: [{ id: "field", kind: "choice", both: "Field" }],
      criteria: [{ dimension: "background", compare: "same", question: "field" }],
    });
    const contacts = (mentees: readonly string[]) => {
      const roster = readRoster(programme, {
        mentors: "Id,Field,Reach\nmia,art,mia@uni.example",
        mentees: ["Id,Field,Reach", ...mentees.map((contact, at) => `m${at},art,${contact}`)].join("\n"),
      });
      if (!roster.ok) throw new Error("cannot be read");
      const findings = checkFindings([], { programme, roster: roster.value });
      return findings.filter(({ code }) => code === "no-address").map(({ details }) => details);
    };
    expect(contacts(["a@uni.example", "none-1", "", "b@uni.example"])).toEqual([
      ["m1 (mentee): none-1", "m2 (mentee): nothing"],
    ]);
    expect(contacts(["0171 2", "0171 3"])).toEqual([]);
    expect(contacts(["a@uni.example"])).toEqual([]);
  });
});
