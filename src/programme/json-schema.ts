/**
 * The JSON Schema of a programme, made from the schema that checks it. The package ships it as a file; the library itself
 * does not need it.
 */
import * as z from "zod/mini";
import { programmeSchema } from "./programme.js";

/** JSON Schema (draft 2020-12) of a programme as written. */
export function programmeJsonSchema(): Readonly<Record<string, unknown>> {
  return {
    title: "mentor-matching programme",
    description: "Questions, criteria, rules, format and objective of a mentoring programme.",
    ...z.toJSONSchema(programmeSchema, { io: "input", reused: "ref" }),
  };
}
