/**
 * Answers that have an order: years of study, how often, how much, ranges of numbers.
 */
import { plain } from "../plain.js";
import { byText } from "./column-profile.js";

/** How far one agrees, from not at all to fully; what stands as far from the middle is the opposite. */
export const AGREEMENT: readonly RegExp[] = [
  /^strongly disagree$|^trifft (?:überhaupt|gar) nicht zu$|^totalmente en desacuerdo$|^pas du tout d'accord$|^非常不同意$/,
  /^disagree$|^trifft (?:eher )?nicht zu$|^en desacuerdo$|^pas d'accord$|^不同意$/,
  /^(?:somewhat|slightly) disagree$/,
  /^(?:neutral|neither agree nor disagree|neither|undecided|teils,? teils|weder noch|neutro|ni d'accord ni pas d'accord|中立|一般)$/,
  /^(?:somewhat|slightly) agree$|^trifft eher zu$/,
  /^agree$|^trifft zu$|^de acuerdo$|^d'accord$|^同意$/,
  /^strongly agree$|^trifft (?:voll(?: und ganz)?|völlig) zu$|^totalmente de acuerdo$|^tout à fait d'accord$|^非常同意$/,
];

/** Years of study, and what comes after them; the first stands before them all. */
export const YEARS_OF_STUDY: readonly RegExp[] = [
  /^(?:incoming|new) student$/,
  /^(?:freshm[ae]n|first[- ]year|1st[- ]year|year 1|erstes? jahr|primer año|première année|大一)/,
  /^(?:sophomore|second[- ]year|2nd[- ]year|year 2|zweites? jahr|segundo año|deuxième année|大二)/,
  /^(?:junior(?! (?:lecturer|prof|research))|third[- ]year|3rd[- ]year|year 3|drittes? jahr|tercer año|troisième année|大三)/,
  /^(?:senior(?! (?:lecturer|prof|research))|fourth[- ]year|4th[- ]year|year 4|viertes? jahr|cuarto año|quatrième année|大四)/,
  /^(?:fifth[- ]year|5th[- ]year|year 5|super senior|大五)/,
  /^(?:master'?s?\b|grad(?:uate)? student|graduate$|postgraduate|研究生|硕士)/,
  /^(?:ph\.?d|doctora|博士)/,
  /^(?:alum|毕业)/,
  /^(?:post[- ]?doc|research (?:associate|fellow))/,
  /^(?:staff|faculty|lecturer|assistant professor)/,
  /^(?:senior lecturer|associate professor|reader)/,
  /^(?:full )?professor/,
];

/** Each from low to high; in a step every spelling of it. */
const LADDERS: readonly (readonly RegExp[])[] = [
  // How often.
  [
    /^never$|^nie(?:mals)?$|^nunca$|^jamais$|^从不$/,
    /^(?:almost never|very rarely)$/,
    /^(?:rarely|seldom|selten|rara vez|rarement|很少)$/,
    /^(?:sometimes|occasionally|manchmal|a veces|parfois|有时)$/,
    /^(?:often|frequently|regularly|oft|häufig|a menudo|souvent|经常)$/,
    /^(?:very often|usually|almost always|meistens)$/,
    /^(?:always|immer|siempre|toujours|总是)$/,
  ],
  // How often to meet.
  [
    /^(?:never)$/,
    /^(?:once a year|yearly|annually)$/,
    /^(?:once a (?:semester|term)|every (?:semester|term)|a few times a year)$/,
    /^(?:quarterly|once a quarter|every (?:three|3|few) months)$/,
    /^(?:every (?:two|2|other) months?|bi-?monthly)$/,
    /^(?:monthly|once a month|every month|monatlich|mensual(?:mente)?|une fois par mois|每月(?:一次)?)$/,
    /^(?:bi-?weekly|fortnightly|twice a month|every (?:two|2|other) weeks?|alle zwei wochen|cada dos semanas|每两周)$/,
    /^(?:weekly|once a week|every week|wöchentlich|semanal(?:mente)?|une fois par semaine|每周(?:一次)?)$/,
    /^(?:(?:twice|several times|a few times|more than once|2-3 times) a week)$/,
    /^(?:daily|every day|täglich|a diario|每天)$/,
  ],
  // How far one agrees.
  AGREEMENT,
  // Years of study.
  YEARS_OF_STUDY,
  // Standing at a university.
  [
    /^(?:bachelor|undergraduate)/,
    /^(?:master|taught postgraduate|postgraduate(?! research)|graduate student)/,
    /^(?:ph\.?d|doctora|postgraduate researcher|doktorand)/,
    /^(?:post[- ]?doc|research (?:associate|fellow))/,
    /^(?:lecturer|assistant professor|juniorprofess)/,
    /^(?:senior lecturer|associate professor|reader)/,
    /^(?:full )?profess/,
  ],
  // Seniority at work.
  [
    /^intern(?:ship)?$|^trainee|^in training$|^praktikant/,
    /^(?:entry|early)[- ]?(?:level|career)|^junior(?: level)?$/,
    /^mid(?:dle)?(?:[- ]?(?:level|career))?$|^intermediate level$|^professional$/,
    /^senior(?:[- ]?level)?(?: professional)?$/,
    /^(?:team )?lead$|^principal$|^staff$/,
    /^manager$/,
    /^(?:head|director)/,
    /^(?:vp|vice president|executive|c-level|partner)/,
  ],
  // Education.
  [
    /^high school|^abitur/,
    /^associate/,
    /^(?:bachelor|undergraduate|licenciatura|licence|本科)/,
    /^master|^硕士/,
    /^(?:ph\.?d|doctora|博士)/,
  ],
  // How well.
  [
    /^(?:none|no (?:experience|knowledge))$|^keine$/,
    /^(?:beginner|novice|basic|anfänger|principiante|débutant|初级)$/,
    /^(?:elementary|conversational)$/,
    /^(?:intermediate|fortgeschritten|intermedio|intermédiaire|中级)$/,
    /^(?:advanced|proficient|avanzado|avancé|高级)$/,
    /^(?:fluent|expert|experte|experto)$/,
    /^(?:native|muttersprache|nativo)$/,
  ],
  [
    /^very (?:poor|bad)$/,
    /^(?:poor|bad)$/,
    /^(?:fair|ok(?:ay)?|average)$/,
    /^good$/,
    /^very good$/,
    /^excellent$/,
  ],
  [
    /^(?:none|keine?)$/,
    /^(?:very low)$/,
    /^(?:low|niedrig|baj[oa]|faible|低)$/,
    /^(?:medium|moderate|average|mittel|medi[oa]|moyen|中)$/,
    /^(?:high|hoch|alt[oa]|élevé|高)$/,
    /^very high$/,
  ],
  [
    /^very introverted$/,
    /^(?:somewhat |mostly )?introverted$|^introvert$/,
    /^(?:ambivert|neutral|in between|balanced|a mix|both|neither)$/,
    /^(?:somewhat |mostly )?(?:extroverted|extraverted)$|^extrovert$/,
    /^very (?:extroverted|extraverted)$/,
  ],
  [/^(?:small|few|klein)$/, /^(?:medium)$/, /^(?:large|many|groß)$/],
];

/** The ladders that say how far somebody has come: years of study, seniority, education. */
const STANDINGS = LADDERS.filter((ladder) =>
  ["freshman", "junior", "bachelor", "lecturer"].some((word) =>
    ladder.slice(1, 6).some((step) => step.test(word)),
  ),
);

/** Whether options say how far somebody has come. */
export function isStanding(options: readonly string[]): boolean {
  return (
    options.length > 1 && STANDINGS.some((ladder) => isOrder(options.map((option) => stepOf(ladder, option))))
  );
}

/** How much, before a word that all answers share: "not important", "very important". */
const DEGREES: readonly RegExp[] = [
  /^(?:not at all|not|un|never|überhaupt nicht|gar nicht|nada|pas du tout)\b/,
  /^(?:not very|slightly|a little(?: bit)?|hardly|not really|kaum|wenig|un poco|un peu)\b/,
  /^(?:somewhat|a bit|sort of|fairly|etwas|algo|assez)\b/,
  /^(?:moderately|neutral|mittel|medio)\b/,
  /^(?:mostly|quite|pretty|a lot|much|rather|ziemlich|bastante|plutôt)\b/,
  /^(?:very(?: much)?|really|highly|sehr|muy|mucho|très|beaucoup)\b/,
  /^(?:extremely|a great deal|completely|totally|absolutely|most|äußerst|totalmente|extrêmement)\b/,
];

/**
 * The answers from low to high, or undefined where they have no order that is known: by a list of steps, by degrees of one
 * word, by the number that each begins with or holds. Two answers on one step have no order.
 */
export function ordered(answers: readonly string[]): readonly string[] | undefined {
  if (answers.length < 2 || answers.length > 12) return undefined;
  const steps = LADDERS.map((ladder) => answers.map((answer) => stepOf(ladder, answer)));
  const known = [...steps, degreesOf(answers), numbersOf(answers)].find(isOrder);
  return known === undefined ? undefined : sortedBy(answers, known as readonly number[]);
}

function isOrder(steps: readonly (number | undefined)[] | undefined): boolean {
  if (steps === undefined) return false;
  return steps.every((step) => step !== undefined) && new Set(steps).size === steps.length;
}

/** What is in brackets behind a step does not count: "Freshman (first year)". */
export function stepOf(ladder: readonly RegExp[], answer: string): number | undefined {
  const word = plain(answer.replace(/\s*[([].*$/, "").replace(/[.!]$/, ""));
  const step = ladder.findIndex((pattern) => pattern.test(word));
  return step < 0 ? undefined : step;
}

/** Two answers at least must say a degree, and what is left of them must be one word or nothing. */
function degreesOf(answers: readonly string[]): readonly (number | undefined)[] | undefined {
  const BARE = 4.5;
  const parts = answers.map((answer) => {
    const word = plain(answer.replace(/\s*[([].*$/, "").replace(/[.!]$/, ""));
    const degree = DEGREES.findIndex((pattern) => pattern.test(word));
    const rest = degree < 0 ? word : word.replace(DEGREES[degree] as RegExp, "").trim();
    return { degree: degree < 0 ? BARE : degree, rest };
  });
  const rests = new Set(parts.map(({ rest }) => rest).filter((rest) => rest !== ""));
  const named = parts.filter(({ degree }) => degree !== BARE).length;
  return rests.size <= 1 && named >= 2 ? parts.map(({ degree }) => degree) : undefined;
}

/** "0-1 years", "2-5 years", "less than 1", "more than 5"; around the numbers the answers must be much alike. */
function numbersOf(answers: readonly string[]): readonly (number | undefined)[] | undefined {
  const shapes = new Set(
    answers.map((answer) =>
      plain(answer)
        .replace(/\d+(?:[.,]\d+)?/g, "0")
        .replace(/0 ?(?:-|–|to|bis|a|à) ?0/g, "0")
        .replace(
          /less than|more than|fewer than|over|under|at least|up to|or (?:more|longer|less)|\+|[<>≤≥]|mehr als|weniger als|más de|menos de|plus de|moins de/g,
          "",
        )
        .replace(/(\p{L}{3,})s\b/gu, "$1")
        .replace(/\s+/g, " ")
        .trim(),
    ),
  );
  const legend = answers.every((answer) => /^\d+ ?(?:[-–=:.)(]|$)/.test(answer.trim()));
  if (shapes.size > 1 && !legend) return undefined;
  return answers.map((answer) => {
    const number = /\d+(?:[.,]\d+)?/.exec(answer)?.[0];
    if (number === undefined) return undefined;
    const shift = /less than|fewer than|under|up to|[<≤]|weniger als|menos de|moins de/i.test(answer)
      ? -0.5
      : /more than|over|\+|[>≥]|or (?:more|longer|less)|mehr als|más de|plus de/i.test(answer)
        ? 0.5
        : 0;
    return Number(number.replace(",", ".")) + shift;
  });
}

function sortedBy(answers: readonly string[], steps: readonly number[]): readonly string[] {
  return answers
    .map((answer, at) => ({ answer, step: steps[at] as number }))
    .sort((a, b) => a.step - b.step || byText(a.answer, b.answer))
    .map(({ answer }) => answer);
}
