import { describe, expect, it } from "vitest";
import { defineProgramme, explainMatch, match, readRoster } from "../../src/index.js";

describe("clock changes during a programme", () => {
  const programme = defineProgramme({
    name: "Across the Atlantic",
    startsOn: "2027-02-01",
    endsOn: "2027-12-31",
    timeZone: "Europe/Berlin",
    people: { id: "id", timeZone: "zone" },
    questions: [{ id: "free", label: "times", kind: "availability", both: "free" }],
    criteria: [{ dimension: "availability", compare: "shared-time", question: "free", enoughMinutes: 60 }],
  });
  const read = readRoster(programme, {
    mentors: "id,zone,free\nada,Europe/Berlin,Mon 17:00-19:00",
    mentees: "id,zone,free\nben,America/New_York,Mon 12:00-13:00",
  });
  if (!read.ok) throw new Error("not read");
  const { matches } = match(programme, read.value);

  it("are told to the coordinator wherever they take shared time away, with the day and whose clocks change", () => {
    // New York goes ahead on 14 March, Berlin on 28 March 2027; Berlin goes back on 31 October, New York on 7 November.
    const { parts } = explainMatch(programme, read.value, matches[0]!);
    expect(parts[0]?.sentence).toBe(
      "1 h a week in common" +
        "; from 2027-03-14 on, when the clocks of America/New_York change, no longer Mon 18:00–19:00 (ada’s clock)" +
        "; from 2027-03-28 on, when the clocks of Europe/Berlin change, no longer Mon 17:00–18:00 (ada’s clock)" +
        "; from 2027-10-31 on, when the clocks of Europe/Berlin change, no longer Mon 18:00–19:00 (ada’s clock)" +
        "; from 2027-11-07 on, when the clocks of America/New_York change, no longer Mon 17:00–18:00 (ada’s clock).",
    );
  });

  it("are no numbers for a partner", () => {
    expect(explainMatch(programme, read.value, matches[0]!, { audience: "partner" }).because).not.toMatch(
      /\d/,
    );
  });
});
