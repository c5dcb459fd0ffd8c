/**
 * Days that one of two files has a column for and the other has not: on them nobody seems to share any time.
 */
import { type Issue, issue } from "../issue.js";
import type { BoundQuestion } from "./bind-columns.js";
import { gridRows } from "./grid-rows.js";

/** A file, and the questions that were found in it. */
export interface QuestionsInFile {
  readonly file: string;
  readonly questions: readonly BoundQuestion[];
}

/** A warning `missing-days` for every question and file that lacks days which another file has. */
export function missingDays(files: readonly QuestionsInFile[]): readonly Issue[] {
  return files.flatMap((here) =>
    files.flatMap((there) => (here.file === there.file ? [] : missingFrom(here, there))),
  );
}

function missingFrom(here: QuestionsInFile, there: QuestionsInFile): readonly Issue[] {
  return here.questions.flatMap(({ question, layout, names }) => {
    const other = there.questions.find((bound) => bound.question.id === question.id);
    if (layout !== "day" || other?.layout !== "day") return [];
    const lacking = other.names.filter((day) => !names.includes(day));
    if (lacking.length === 0) return [];
    const days = lacking.map((day) => gridRows(question, "day")[Number(day)]?.[0]).join(", ");
    return [
      issue({
        code: "missing-days",
        severity: "warning",
        at: { file: here.file },
        value: days,
        expected: `has no column in "${question.id}", though it has one in ${there.file}; nobody here counts as free then`,
        remedy: "Nothing needs to be done if that was not asked, or add the columns.",
      }),
    ];
  });
}
