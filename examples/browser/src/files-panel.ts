/**
 * Files in: dropped or chosen, each with what it is for; or the example of this repository.
 */
import managers from "../../one-to-one/managers.csv?raw";
import mentees from "../../one-to-one/mentees.csv?raw";
import mentors from "../../one-to-one/mentors.csv?raw";
import programme from "../../one-to-one/programme.json?raw";
import { h, section } from "./dom.js";
import type { FileRole, GivenFile } from "./protocol.js";

const ROLES: Readonly<Record<FileRole, string>> = {
  mentors: "mentors’ answers",
  mentees: "mentees’ answers",
  participants: "everybody’s answers, with a role column",
  programme: "programme",
  managers: "who manages whom",
  decisions: "decisions made by hand",
};

/** The panel; `onChange` is told all files whenever they change. */
export function filesPanel(onChange: (files: readonly GivenFile[]) => void): HTMLElement {
  let files: readonly GivenFile[] = [];
  const list = h("ul", { className: "files" });
  const set = (next: readonly GivenFile[]) => {
    files = next;
    list.replaceChildren(...files.map(item));
    onChange(files);
  };
  const item = (file: GivenFile) =>
    h(
      "li",
      {},
      h("span", { className: "file-name" }, file.name),
      h(
        "label",
        {},
        h("span", { className: "unseen" }, `What is ${file.name}?`),
        h(
          "select",
          {
            onchange: ({ target }: Event) => {
              const role = (target as HTMLSelectElement).value as FileRole;
              set(files.map((one) => (one === file ? { ...file, role } : one)));
            },
          },
          Object.entries(ROLES).map(([role, words]) =>
            h("option", { value: role, selected: role === file.role }, words),
          ),
        ),
      ),
      h(
        "button",
        {
          type: "button",
          "aria-label": `Remove ${file.name}`,
          onclick: () => set(files.filter((one) => one !== file)),
        },
        "Remove",
      ),
    );
  const add = async (chosen: Iterable<File>) => {
    const read = await Promise.all(
      [...chosen].map(async (file) => {
        const bytes = new Uint8Array(await file.arrayBuffer());
        return { name: file.name, role: roleOf(file.name, bytes), bytes };
      }),
    );
    // A file of the same name, or another programme, takes the place of the one before.
    const kept = files.filter(
      (one) => !read.some(({ name, role }) => name === one.name || role === one.role),
    );
    set([...kept, ...read]);
  };
  const input = h("input", {
    type: "file",
    id: "file-input",
    multiple: true,
    accept: ".csv,.tsv,.txt,.xlsx,.json",
    onchange: ({ target }: Event) => {
      const chosen = target as HTMLInputElement;
      void add(chosen.files ?? []).then(() => {
        chosen.value = "";
      });
    },
  });
  const zone = h(
    "div",
    { className: "zone" },
    h("label", { htmlFor: "file-input" }, "Drop your form exports here, or choose them"),
    input,
    h(
      "p",
      { className: "quiet" },
      "One file of mentors and one of mentees, or one of everybody with a role column: CSV, or a workbook (.xlsx). A programme.json if you have one; otherwise a programme is guessed. ",
      h(
        "button",
        { type: "button", id: "example", onclick: () => set(exampleFiles()) },
        "Try it with invented people",
      ),
    ),
  );
  dropZone(zone, (chosen) => void add(chosen));
  return section("files", "Files", zone, list);
}

function dropZone(zone: HTMLElement, onDrop: (files: FileList) => void): void {
  const over = (isOver: boolean) => (event: DragEvent) => {
    event.preventDefault();
    zone.classList.toggle("over", isOver);
  };
  zone.addEventListener("dragover", over(true));
  zone.addEventListener("dragleave", over(false));
  zone.addEventListener("drop", (event) => {
    over(false)(event);
    if (event.dataTransfer !== null) onDrop(event.dataTransfer.files);
  });
}

/** What a file is for, by its name and first heading; the select beside it corrects a wrong guess. */
function roleOf(name: string, bytes: Uint8Array): FileRole {
  const word = name.toLowerCase();
  if (word.endsWith(".json")) return "programme";
  const heading = new TextDecoder()
    .decode(bytes.subarray(0, 200))
    .replace(/^\ufeff/, "")
    .toLowerCase();
  if (/decision|entscheid/.test(word) || heading.startsWith("decision")) return "decisions";
  if (/manager|vorgesetzt/.test(word)) return "managers";
  if (/mentee|protege|protégé/.test(word)) return "mentees";
  if (/mentor/.test(word)) return "mentors";
  return "participants";
}

function exampleFiles(): readonly GivenFile[] {
  const file = (name: string, role: FileRole, text: string) => ({
    name,
    role,
    bytes: new TextEncoder().encode(text),
  });
  return [
    file("mentors.csv", "mentors", mentors),
    file("mentees.csv", "mentees", mentees),
    file("managers.csv", "managers", managers),
    file("programme.json", "programme", programme),
  ];
}
