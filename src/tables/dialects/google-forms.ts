import { beginsWith, type Dialect } from "./dialect.js";

/** The first column in the languages that its forms are most often in. */
const TIMESTAMP =
  /^(?:timestamp|zeitstempel|marca temporal|horodateur|carimbo de data\/hora|informazioni cronologiche|时间戳记?|タイムスタンプ)$/i;

/** Google Forms and its sheets: a timestamp in front; grids as `Question [Row]`, which `[option]`, `[day]` and `[rank]` find. */
export const googleForms: Dialect = {
  name: "google-forms",
  headerRows: 1,
  looks: "the column Timestamp in front",
  recognises: ([header]) => beginsWith(header, [TIMESTAMP]),
};
