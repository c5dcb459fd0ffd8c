import { asksApart } from "./asked-of-others.js";

/** Headings, as words in lower case, that ask what not everybody should read. When in doubt it is sensitive. */
const SENSITIVE =
  /gender|\bsex\b|pronoun|\brace\b|racial|ethnic|religi|faith|spiritual|orientation|lgbt|minorit|disab|ability status|accessib|health|medical|menopause|maternity|diet|income|first[- ]?gen|parents?\b|military|veteran|immigra|citizen|refugee|canada status|\bstatus\b|drink|alcohol|marijuana|drugs?\b|barrier|identit|\bage\b|date of birth|birth|political|confidential|nervous|worr|introver|extraver|extrover|personality|\bgpa\b|directly|harmony|confident|geschlecht|religion|behinder|einkommen|herkunft|vertraulich|alter\b|género|sexo|discapac|religión|ingresos|edad|genre\b|handicap|âge|性别|宗教|民族|年龄|收入|性格|星座/;

/** Whether a heading asks for something sensitive. */
export function isSensitive(words: string): boolean {
  return SENSITIVE.test(words) || asksApart(words);
}
