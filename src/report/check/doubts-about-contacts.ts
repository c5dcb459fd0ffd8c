/**
 * Who cannot be reached as the others can.
 */
import { counted } from "../../explanation/index.js";
import type { Finding } from "./finding.js";
import { matchable, namedIn, type Scene } from "./possible-pairs.js";

/** Where fewer than this share are e-mail addresses, contacts are something else. */
const SHARE_OF_ADDRESSES = 0.5;

const isAddress = (contact: string) => /^[^\s@]+@[^\s@]+$/.test(contact.trim());

/** A finding where most people are reached by e-mail, and some have no address. */
export function doubtsAboutContacts(scene: Scene): readonly Finding[] {
  const people = matchable(scene);
  const strange = people.filter(({ contact }) => !isAddress(contact));
  if (strange.length === 0 || strange.length > (1 - SHARE_OF_ADDRESSES) * people.length) return [];
  return [
    {
      severity: "warning",
      code: "no-address",
      title: `${counted(strange.length, "person has", "people have")} no e-mail address to be reached by`,
      cost: "Their partners read what stands in its place: tell them yourself how to reach each other, or mend it in the file.",
      people: 0,
      details: strange.map((person) =>
        [namedIn(scene.programme, person), person.contact || "nothing"].join(": "),
      ),
    },
  ];
}
