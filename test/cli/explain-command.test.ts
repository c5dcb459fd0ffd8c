import { beforeEach, describe, expect, it } from "vitest";
import { exampleCommand, newFolder } from "./example-command.js";
import { runCommand } from "./run-command.js";

let folder: string;
beforeEach(() => {
  folder = newFolder();
});

async function explained(...args: readonly string[]) {
  return runCommand([...exampleCommand("explain", folder), ...args]);
}

describe("mentor-matching explain", () => {
  it("lists the best others whom the rules allow, and whom they have", async () => {
    const { out } = await explained("--person", "Tove Dachs");
    const table = out.slice(out.indexOf("Other mentors allowed"));
    expect(table).toMatch(/^Other mentors allowed +Fit +Has\n(\S.* 0\.\d{3} +\S.*\n){3}What it would cost/);
    const [person] = JSON.parse((await explained("--person", "Tove Dachs", "--json")).out);
    const fits = person.others.map(({ fit }: { fit: number }) => fit);
    expect(fits).toEqual([...fits].sort((a, b) => b - a));
    expect((await explained("--person", "Zofia Igel")).out).not.toContain("Other mentors");
  });

  it("tells why somebody has their match, with every part", async () => {
    const { status, out } = await explained("--person", "rana.dachs@uni.example");
    expect(status).toBe(0);
    expect(out).toMatch(/^Ada Marder with Rana Dachs, fit 0\.660\./);
    expect(out).toMatch(/^the topics +0\.650 +0\.400 +0\.260000 +mentor: thesis 3/m);
  });

  it.each(["rana dachs", "RANA.DACHS@uni.example", "Rána Dachs", "Dachs, Rana", "RanaDachs"])(
    "finds whom somebody means, however they are spelt: %s",
    async (person) => {
      const { status, out } = await explained("--person", person);
      expect([status, out.split(",")[0]]).toEqual([0, "Ada Marder with Rana Dachs"]);
    },
  );

  it("tells peers what their match rests on, either way round", async () => {
    const peers = ["examples/peers/programme.json", "--participants", "examples/peers/participants.csv"];
    const { out } = await runCommand(["explain", ...peers, "--person", "amira@uni.example"]);
    expect(out).toMatch(/^Fit of the match: 0\.\d{3}\.$/m);
    expect(out).toContain("Amira Haddad with Bence Kovács, fit");
    expect(out).toContain("Bence Kovács with Amira Haddad, fit");
    expect(out.match(/^Criterion/gm)).toHaveLength(2);
    const sides = JSON.parse(
      (await runCommand(["explain", ...peers, "--person", "amira@uni.example", "--json"])).out,
    );
    expect(sides.flatMap(({ matches }: { matches: object[] }) => matches)).toHaveLength(1);
  });

  it("tells why somebody has none", async () => {
    const { out } = await explained("--person", "Zofia Igel");
    expect(out).toContain("Zofia Igel has not answered supervisor.");
  });

  it("tells which rules forbid two people, and for which of them an answer is missing", async () => {
    const { out } = await explained("--person", "Zofia Igel", "--with", "Ada Marder");
    expect(out).toMatch(/may not be matched:\n.*reporting line.*\(an answer is missing\)/);
  });

  it("tells what it would cost to match two people who may be", async () => {
    const { out } = await explained("--person", "Vera Pappel", "--with", "jonas ulme");
    expect(out).toContain("as many people would be matched, and the sum of fits would fall by 0.013");
    expect(out).toMatch(/Anouk Wiesel: .* instead of Jonas Ulme/);
  });

  it("does not call others better where the pair would be exactly as good", async () => {
    const programme = {
      name: "All alike",
      people: { id: "id" },
      questions: [{ id: "field", kind: "choice", both: "field" }],
      criteria: [{ dimension: "background", compare: "same", question: "field" }],
    };
    const files = {
      "programme.json": JSON.stringify(programme),
      "mentors.csv": "id,field\nm1,Law\nm2,Law\n",
      "mentees.csv": "id,field\ne1,Law\ne2,Law\n",
    };
    const command = (name: string) => exampleCommand(name, folder, files).slice(0, 6);
    const matching = JSON.parse((await runCommand([...command("match"), "--json"])).out);
    const { mentors, mentees } = matching.matches[0];
    const other = mentees[0] === "e1" ? "e2" : "e1";
    const { out } = await runCommand([...command("explain"), "--person", mentors[0], "--with", other]);
    expect(out).toContain(
      "may be matched, but are not: the result is exactly as good without, and the seed decided.",
    );
    expect(out).toContain(
      "as many people would be matched, and the sum of fits would be the same; others would change:",
    );
  });

  it("tells two people who are matched, and one who takes nobody", async () => {
    expect((await explained("--person", "Ada Marder", "--with", "Rana Dachs")).out).toContain("are matched.");
    expect((await explained("--person", "Edda Birke", "--with", "Rana Dachs")).out).toContain(
      "Edda Birke takes nobody or does not take part.",
    );
  });

  it("prints JSON with --json", async () => {
    const [person] = JSON.parse((await explained("--person", "Ada Marder", "--json")).out);
    expect(person.matches[0].parts).toHaveLength(7);
    const [pair] = JSON.parse(
      (await explained("--person", "Vera Pappel", "--with", "jonas ulme", "--json")).out,
    );
    expect(pair).toMatchObject({ kind: "possible", cost: { matches: 0 } });
    expect(pair.cost.total).toBeLessThan(0);
  });

  it.each([
    [["--person", "Zofia Igle"], 1, 'Did you mean "Zofia Igel"?'],
    [["--person", "Ada Marder", "--with", "Bo Falke"], 1, "A mentor and a mentee are needed"],
    [[], 2, "--person is missing."],
  ])("ends %j with %i", async (args, status, message) => {
    const ran = await explained(...args);
    expect(ran.status).toBe(status);
    expect(ran.err).toContain(message);
  });
});
