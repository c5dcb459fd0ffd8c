/**
 * Reads one answer out of its cells, by the question's kind and how it spreads over columns.
 */
import type { Answer } from "./answer.js";
import type { Report } from "./answers/cell-problem.js";
import { readAvailability } from "./answers/read-availability.js";
import { readChoice, readChoices, readTickedChoices } from "./answers/read-choices.js";
import { readCoordinates } from "./answers/read-coordinates.js";
import { readDate } from "./answers/read-date.js";
import { readImportance } from "./answers/read-importance.js";
import { readNumber, readRatings, readScale } from "./answers/read-numbers.js";
import { readPeople } from "./answers/read-people.js";
import { readRanking, readRanks } from "./answers/read-ranking.js";
import { readVector } from "./answers/read-vector.js";
import type { BoundQuestion } from "./bind-columns.js";

/** The answer in the cells of a bound question; undefined where there is none, or none that can be read. */
export function readAnswer(
  bound: BoundQuestion,
  cells: readonly string[],
  report: Report,
): Answer | undefined {
  const { question, layout } = bound;
  switch (question.kind) {
    case "choice":
      return readChoice(question, cells, report);
    case "choices":
      return layout === "option"
        ? readTickedChoices(question, cells, report)
        : readChoices(question, cells, report);
    case "scale":
      return readScale(question, cells, report);
    case "number":
      return readNumber(question, cells, report);
    case "date":
      return readDate(question, cells, report);
    case "ratings":
      return readRatings(question, cells, report);
    case "ranking":
      return layout === "option" ? readRanks(question, cells, report) : readRanking(question, cells, report);
    case "availability":
      return readAvailability(question, bound, cells, report);
    case "person":
    case "people":
      return readPeople(question, cells);
    case "coordinates":
      return readCoordinates(cells, report);
    case "vector":
      return readVector(question, cells, report);
    case "importance":
      return readImportance(question, cells, report);
    case "text":
      return cells.every((cell) => cell === "")
        ? undefined
        : { kind: "text", text: cells.filter(Boolean).join("\n") };
  }
}
