/**
 * Writes programme.schema.json, by which editors complete and check programmes, from the schema the library itself uses.
 */
import { writeFileSync } from "node:fs";
import { programmeJsonSchema } from "../src/programme/json-schema.js";

writeFileSync("programme.schema.json", `${JSON.stringify(programmeJsonSchema(), null, 2)}\n`);
