/**
 * Which columns say who somebody is and how they take part.
 */

import { plain } from "../plain.js";
import type { Side } from "../programme/index.js";
import { isZone, numberOfPlaces, parseTimestamp, rolesIn } from "../roster/index.js";
import { type ColumnProfile, shareOf, textsOf } from "./column-profile.js";
import type { Role, Sureness } from "./guess.js";

/** What a column is about the person, or that nothing is read from it. */
export interface RoleGuess {
  readonly role: Role | "unused";
  readonly sureness: Sureness;
  readonly why: string;
}

/** Headings, as words in lower case, in English, German, Spanish, French and Chinese. */
const MAIL = /e[- ]?mail|mail ?adress|courriel|correo|邮箱|邮件/;
const FIRST_NAME = /\b(?:first|given|fore) ?names?\b|^vorname|^prénoms?$|^nombres?$|^名$/;
const LAST_NAME =
  /\b(?:last|family|sur) ?names?\b|^nachname|^familienname|^apellidos?$|^nom(?: de famille)?$|^姓$/;
const FULL_NAME =
  /^(?:(?:your|the|full|my|student'?s?|participant'?s?|mentor'?s?|mentee'?s?|ihr|dein|votre|preferred) )*names?\b(?! of)|^name of (?:the )?(?:student|participant|applicant|mentor|mentee)|^full ?name|^name und|^nom et prénom|^nom complet|^nombre (?:completo|y apellidos?)|姓名|名字/;
const NO_NAME = /company|organi[sz]|manager|supervisor|parent|user ?name|school|employer|project|team/;
const ACCOUNT =
  /\b(?:net|computing|student|employee|staff|user|person|member) ?-?(?:id|number|no)\b|\bids?\b$|^id\b|的 ?id|学号|工号|\bmatrikel\w*|personalnummer|\bmatrícula\b|user ?name/;
const REACHED =
  /\b(?:tele)?phone\b|\bmobile\b|\bcell\b|handy|telefon|teléfono|téléphone|móvil|portable|we ?chat|whats ?app|微信|手机|电话|\blinked ?in\b|\bface ?book\b|\binstagram\b|contact (?:info|details|number)/;
const SENT =
  /^timestamp$|^zeitstempel|^marca temporal|^horodateur|completion time|fertigstellungszeit|hora de finalización|heure de fin|完成时间|time submitted|submitted? (?:date|at|on)|recorded ?date|^webform time|^submission (?:date|time)|提交时间|时间戳|^date submitted|end ?date/;
const ZONE = /time ?zone|zeitzone|zona horaria|fuseau|时区/;
const CAPACITY =
  /how many [^?]*\b(?:mentees?|students?|budd(?:y|ies)|proteg[eé]e?s?|people)\b|\b(?:mentee|student|buddy) ?(?:count|capacity|limit)s?\b|number of (?:mentees|students|buddies)|^(?:mentor(?:ing)? )?capacity\b|kapazität|wie ?viele (?:mentees|studierende|personen)|combien (?:de|d').*(?:mentorés|étudiants|personnes)|cuántos? (?:mentees|estudiantes|alumnos|personas)|(?:几|多少)(?:个|位|名)? ?(?:mentee|学生|学员|人)/;
const NO_CAPACITY = /\b(?:hours?|years?|times|often|worked|managed)\b/;
const ROLE =
  /\brole type\b|^role\b|i want to be|i would like to be|sign(?:ing)? up as|mentor or (?:a )?mentee|participat\w+ as|rolle|^rôle|^rol\b|角色/;
const TAKES_PART =
  /\b(?:take|taking) part (?:in )?this (?:round|year|time)|sit(?:ting)? out|still (?:want|wish|interested)/;

/** What form services write beside the answers. */
const MACHINE =
  /^#$|^(?:start|stage) (?:date|time)\b.*|^(?:start|end) ?date$|startzeit|hora de inicio|heure de début|开始时间|^submit date \(utc\)$|^(?:status|response type|progress|finished|ending|tags|network ?id|response ?id|respondent ?id|collector ?id|custom data(?: \d+)?|distribution ?channel|user ?language|last page|seed)$|^duration\b|\bip ?-?addresse?\b|^recipient ?(?:last ?name|first ?name|e-?mail)$|^external ?(?:data ?)?reference$|^location ?(?:latitude|longitude)$|meta info|^q?\w+ (?:browser|version|operating system|resolution)$|^webform (?:serial|sid|time|draft|ip address|uid|username)$|^(?:serial|sid|uid|draft)$|- (?:parent )?topics$|^primary ?affiliation$/;
const CONSENT =
  /^i (?:understand|agree|consent|acknowledge|confirm|accept)\b|^by (?:checking|submitting|signing)|einverstanden|^acepto|^j'accepte|我同意/;

/**
 * The role of a column by its heading and answers; undefined where it is about what somebody answered. A column that nobody
 * filled in counts where the other file has answers under the same heading.
 */
export function guessRole(
  column: ColumnProfile,
  side: Side | "both",
  isAnsweredElsewhere: boolean,
): RoleGuess | undefined {
  const { words } = column;
  const texts = textsOf(column);
  if (column.heading === "" && texts.length === 0) return unused("The column is empty.");
  if (SENT.test(words) && texts.length > 0 && shareOf(texts, isTime) >= MOST)
    return { role: "timestamp", sureness: "sure", why: "Heading and cells say when the row was sent in." };
  if (MACHINE.test(words) && !MAIL.test(words.replace(/^recipient.*/, "")))
    return unused("The form service writes this itself.");
  if (ZONE.test(words) && texts.length === 0)
    return { role: "timeZone", sureness: "unsure", why: "The heading asks for a time zone." };
  if (column.rows > 0 && texts.length === 0 && !isAnsweredElsewhere)
    return unused("Nobody answered.", "likely");
  if (CONSENT.test(words)) return unused("This asks for agreement, not for an answer to compare.", "likely");
  return identity(column, texts) ?? participation(column, texts, side);
}

const MOST = 0.8;

/** More mentees than anybody takes. */
const MANY = 1000;

function unused(why: string, sureness: Sureness = "sure"): RoleGuess {
  return { role: "unused", sureness, why };
}

function identity({ words }: ColumnProfile, texts: readonly string[]): RoleGuess | undefined {
  const addressed = shareOf(texts, (text) => /^\S+@\S+\.\S+$/.test(text));
  const asksMail = MAIL.test(words);
  if (addressed >= MOST || (asksMail && (texts.length === 0 || addressed >= 0.5)))
    return {
      role: "contact",
      sureness: asksMail && addressed >= MOST ? "sure" : "likely",
      why:
        asksMail && addressed > 0
          ? "Heading and cells are e-mail addresses."
          : texts.length === 0
            ? "The heading asks for an e-mail address; nobody filled it in."
            : "It seems to hold e-mail addresses.",
    };
  if (!NO_NAME.test(words) && (FIRST_NAME.test(words) || LAST_NAME.test(words) || FULL_NAME.test(words)))
    return { role: "name", sureness: "sure", why: "The heading asks for a name." };
  if (REACHED.test(words))
    return {
      role: "contact",
      sureness: "likely",
      why: "The heading asks how to reach somebody. Partners read only the e-mail address unless you add it to people.contact.",
    };
  const different = new Set(texts.map(plain)).size;
  if (
    ACCOUNT.test(words) &&
    different >= texts.length * MOST &&
    shareOf(texts, (text) => !/\s.*\s/.test(text)) >= MOST
  )
    return { role: "id", sureness: "likely", why: "The heading asks for an id, and everybody has another." };
  return undefined;
}

function participation(
  { words, rows }: ColumnProfile,
  texts: readonly string[],
  side: Side | "both",
): RoleGuess | undefined {
  const counts = shareOf(texts, (text) => (numberOfPlaces(text) ?? MANY) < MANY);
  if (side !== "mentee" && CAPACITY.test(words) && !NO_CAPACITY.test(words) && (rows === 0 || counts >= 0.5))
    return {
      role: "capacity",
      sureness: counts >= MOST ? "sure" : "likely",
      why: "The heading asks how many mentees somebody takes, and the cells are numbers.",
    };
  if (ZONE.test(words) && shareOf(texts, isZone) >= MOST)
    return { role: "timeZone", sureness: "sure", why: "The cells are names of time zones." };
  const named = shareOf(texts, (text) => rolesIn(text, undefined).length > 0);
  if (named >= MOST && (ROLE.test(words) || side === "both") && new Set(texts.map(plain)).size <= 4)
    return {
      role: "role",
      sureness: ROLE.test(words) ? "sure" : "likely",
      why: "The cells say mentor, mentee or both.",
    };
  if (TAKES_PART.test(words) && shareOf(texts, (text) => /^(?:yes|no|y|n)$/i.test(text)) >= MOST)
    return { role: "takesPart", sureness: "likely", why: "The heading asks who takes part this time." };
  return undefined;
}

/** Whether a text is a time in any order of day and month. */
function isTime(text: string): boolean {
  return (["ymd", "mdy", "dmy"] as const).some((order) => parseTimestamp(text, order) !== undefined);
}

/** Whether a heading asks for an e-mail address. */
export function asksForMail({ words }: ColumnProfile): boolean {
  return MAIL.test(words);
}

/** Whether a heading asks for a given name, a family name or a whole one. */
export function partOfName({ words }: ColumnProfile): "first" | "last" | "full" {
  return FIRST_NAME.test(words) ? "first" : LAST_NAME.test(words) ? "last" : "full";
}
