/** A programme with a question of every kind, in every layout that a form can have. */
import { defineProgramme, type Programme, type ProgrammeJson } from "../../src/programme/index.js";

const QUESTIONS: ProgrammeJson["questions"] = [
  { id: "field", kind: "choice", options: ["Law", "Art, old and new", "Physics"], both: "Field" },
  { id: "town", kind: "choice", both: "Town" },
  { id: "languages", kind: "choices", options: ["de", "en", "tr", "uk"], both: "Languages" },
  { id: "hobbies", kind: "choices", options: ["chess", "music"], both: "Hobbies [option]" },
  { id: "year", kind: "scale", options: ["first", "second", "third"], both: "Year" },
  { id: "direct", kind: "scale", from: 1, to: 7, both: "Direct" },
  { id: "hours", kind: "number", from: 0, to: 40, both: "Hours" },
  { id: "height", kind: "number", from: 1.5, to: 2, both: "Height" },
  { id: "born", kind: "date", both: "Born" },
  {
    id: "topics",
    kind: "ratings",
    options: ["a", "b", "c"],
    from: 1,
    to: 5,
    mentor: "Can [option]",
    mentee: "Wants [option]",
  },
  { id: "words", kind: "ratings", options: ["x", "y"], labels: ["no", "some", "much"], both: ["X?", "Y?"] },
  { id: "wishes", kind: "ranking", options: ["p", "q", "r", "s"], both: "Wishes" },
  { id: "ranks", kind: "ranking", options: ["p", "q", "r", "s"], both: "Place of [option]" },
  { id: "first", kind: "ranking", options: ["p", "q", "r", "s"], both: "Choice [rank]" },
  { id: "days", kind: "availability", both: "Free [day]" },
  {
    id: "slots",
    kind: "availability",
    slots: { Noon: "12:00-13:30", Late: "17:00-20:00" },
    both: "When [slot]",
  },
  { id: "week", kind: "availability", both: "Week" },
  { id: "boss", kind: "person", both: "Boss" },
  { id: "avoid", kind: "people", mentee: "Avoid" },
  { id: "place", kind: "coordinates", both: "Place" },
  { id: "apart", kind: "coordinates", both: ["Lat", "Lon"] },
  { id: "meaning", kind: "vector", length: 3, both: "Meaning" },
  { id: "note", kind: "text", both: "Note" },
];

export const everyKind: Programme = defineProgramme({
  name: "Every kind",
  timeZone: "Europe/Berlin",
  people: { id: "Id", name: ["First", "Last"], contact: "Mail", capacity: "Places" },
  questions: QUESTIONS,
  criteria: [
    { dimension: "background", compare: "same", question: "field" },
    { dimension: "culture", compare: "closeness", question: "direct" },
    { dimension: "goals", compare: "coverage", question: "topics" },
    { dimension: "preference", compare: "overlap", question: "languages" },
  ],
  rules: [{ rule: "share", question: "languages", ifUnanswered: "allows" }],
  format: { kind: "one-to-one", menteesPerMentor: { max: 3 } },
});
