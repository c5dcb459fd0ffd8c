import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { html, trusted, written } from "../../src/report/html/html.js";
import { HOSTILE } from "./example.js";

describe("markup", () => {
  it("escapes what is put into it and keeps markup as it is", () => {
    expect(html`<b title="${'a"b'}">${"<i>"} ${html`<u>${"&"}</u>`} ${[1, html`<br>`]}</b>`.text).toBe(
      '<b title="a&quot;b">&lt;i&gt; <u>&amp;</u> 1<br></b>',
    );
    expect(trusted("<b>").text).toBe("<b>");
  });

  it("sets apart what a person wrote, and shows characters that would turn its direction", () => {
    expect(written("a\u202eb\u2066c\u0000").text).toBe("<bdi>a\ufffdb\ufffdc\ufffd</bdi>");
    expect(written("عربي \u200f").text).toContain("عربي \u200f");
  });

  it("never lets a text leave its place", () => {
    const texts = fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom(...HOSTILE));
    fc.assert(
      fc.property(texts, (text) => {
        const { text: made } = html`<p title="${text}">${text}</p>`;
        expect(made.match(/[<>]/g)).toEqual(["<", ">", "<", ">"]);
        expect(made.match(/["']/g)).toEqual(['"', '"']);
        expect(made.replace(/&(amp|lt|gt|quot|#39);/g, "")).not.toContain("&");
        expect(made).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
      }),
    );
  });
});
