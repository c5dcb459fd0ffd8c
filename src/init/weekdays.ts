/**
 * Names of weekdays, in the languages whose forms are read.
 */
import { plain } from "../plain.js";

/** One language. */
export interface Weekdays {
  /** Monday first. */
  readonly names: readonly string[];
  /** What else each may be called, in lower case. */
  readonly short: readonly (readonly string[])[];
  /** Whether a programme need not name them. */
  readonly isDefault?: true;
}

const words = (text: string) => text.split(" ");
const shortened = (text: string) => words(text).map((forms) => forms.split("|"));

/** English first, which wins where several languages fit. */
export const WEEKDAYS: readonly Weekdays[] = [
  {
    names: words("Monday Tuesday Wednesday Thursday Friday Saturday Sunday"),
    short: shortened("mon|mo tue|tues|tu wed|weds|we thu|thur|thurs|th fri|fr sat|sa sun|su"),
    isDefault: true,
  },
  {
    names: words("Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag"),
    short: shortened("mo di mi do fr sa|sonnabend so"),
  },
  {
    names: words("lunes martes miércoles jueves viernes sábado domingo"),
    short: shortened("lun mar mié|mie|miercoles jue vie sáb|sab|sabado dom"),
  },
  {
    names: words("lundi mardi mercredi jeudi vendredi samedi dimanche"),
    short: shortened("lun mar mer jeu ven sam dim"),
  },
  {
    names: words("星期一 星期二 星期三 星期四 星期五 星期六 星期日"),
    short: shortened("周一 周二 周三 周四 周五 周六 周日|星期天"),
  },
];

/** A day that a text names. */
export interface DayNamed {
  readonly week: Weekdays;
  /** Monday being 0. */
  readonly day: number;
  /** As it is written, without the "s" of a plural. */
  readonly written: string;
  /** Where it stands in the text. */
  readonly at: number;
}

/** Every word of a text that may be a day, in any language. */
export function daysNamedIn(text: string): readonly DayNamed[] {
  return WEEKDAYS.flatMap((week) =>
    week.names.flatMap((name, day) =>
      [...text.matchAll(patternOf(name, week.short[day] ?? []))].map(({ index, groups }) => ({
        week,
        day,
        written: groups?.full ?? groups?.short ?? "",
        at: index,
      })),
    ),
  );
}

/** Whole words; signs of scripts without spaces stand anywhere. */
function patternOf(name: string, short: readonly string[]): RegExp {
  const forms = `(?<full>${name})s?|(?<short>${short.join("|")})`;
  return /\p{Script=Han}/u.test(name)
    ? new RegExp(forms, "giu")
    : new RegExp(`(?<![\\p{L}\\p{N}])(?:${forms})(?![\\p{L}\\p{N}])`, "giu");
}

/** The language in which nearly all of these texts are days and nothing else; undefined where there is none. */
export function weekdaysOf(texts: readonly string[], share: number): Weekdays | undefined {
  return WEEKDAYS.find(
    (week) =>
      texts.length > 0 &&
      texts.filter((text) => dayIn(week, text) !== undefined).length >= share * texts.length,
  );
}

/** Which day a text is, Monday being 0. */
export function dayIn({ names, short }: Weekdays, text: string): number | undefined {
  const word = plain(text).replace(/[.:]$/, "");
  const day = names.findIndex((name, at) => plain(name) === word || short[at]?.includes(word));
  return day < 0 ? undefined : day;
}

/** Letters to which the reader of rosters lets a name be cut in a heading. */
const CUTS = [3, 2];

/**
 * The names of days that a programme needs so that headings with these are found: none where the default finds them, else
 * the language's, with what is abbreviated otherwise as it stands.
 */
export function daysSetting(
  week: Weekdays,
  written: readonly string[],
): { readonly days?: readonly string[] } {
  const days = week.names.map((name, day) => {
    const own = written.find((text) => dayIn(week, text) === day);
    const isFound =
      own === undefined || [name, ...CUTS.map((cut) => name.slice(0, cut))].map(plain).includes(plain(own));
    return isFound ? name : own;
  });
  const isDefault = week.isDefault === true && days.every((day, at) => day === week.names[at]);
  return isDefault ? {} : { days };
}
