/**
 * Everything that is handed to participants, as files.
 */
import type { Matching } from "../formats/index.js";
import type { Programme } from "../programme/index.js";
import type { Roster } from "../roster/index.js";
import { participantCalendars } from "./calendar/calendar-ics.js";
import { PAGES_FOLDER } from "./file-names.js";
import { participantPages } from "./html/participant-pages.js";

/** What one person is handed. */
export interface ParticipantFiles {
  /** Whose it is. */
  readonly id: string;
  /** Where their page lies: `participants/ada-marder.html`. */
  readonly page: string;
  /** The page and, where they meet, a calendar beside it (`participants/ada-marder.ics`), by path. */
  readonly files: Readonly<Record<string, string>>;
}

/**
 * A page and a calendar for everybody in the roster, by id, where they lie in a folder of results.
 *
 * @param matching From `match`, with the programme and the roster it was made from.
 */
export function participantFiles(
  programme: Programme,
  roster: Roster,
  matching: Matching,
): readonly ParticipantFiles[] {
  const calendars = new Map(
    participantCalendars(programme, roster, matching).map(({ id, ics }) => [id, ics]),
  );
  return participantPages(programme, roster, matching).map(({ id, file, html }) => {
    const page = `${PAGES_FOLDER}/${file}`;
    const ics = calendars.get(id);
    return {
      id,
      page,
      files: { [page]: html, ...(ics === undefined ? {} : { [page.replace(/html$/, "ics")]: ics }) },
    };
  });
}
