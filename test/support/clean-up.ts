/** Runs with every file of tests. */
import { afterAll } from "vitest";
import { removeTempFolders } from "./temp-folder.js";

afterAll(removeTempFolders);
