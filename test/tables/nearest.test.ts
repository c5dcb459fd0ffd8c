import { describe, expect, it } from "vitest";
import { nearest } from "../../src/nearest.js";

describe("the nearest word", () => {
  it("is the one with the fewest edits, a swap of neighbours being one", () => {
    expect(nearest("coverge", ["closeness", "coverage", "covers"])).toBe("coverage");
    expect(nearest("cuorse", ["curse!", "course", "pulse"])).toBe("course");
  });

  it("is found without regard to case and white space", () => {
    expect(nearest(" YOUR  nmae", ["Your name", "Your year"])).toBe("Your name");
  });

  it("is one that contains the word where nothing is a misspelling", () => {
    expect(nearest("E-mail", ["Name", "Your university e-mail address", "Your e-mail"])).toBe("Your e-mail");
  });

  it("is none where nothing is plausible", () => {
    expect(nearest("capacity", ["name", "year"])).toBeUndefined();
    expect(nearest("a", ["b"])).toBeUndefined();
    expect(nearest("x", [])).toBeUndefined();
    expect(nearest("", ["name"])).toBeUndefined();
  });

  it("is the first of equals", () => {
    expect(nearest("grada", ["grade", "grads"])).toBe("grade");
  });

  it("is looked for among many long words without trying every edit of them", () => {
    const words = Array.from({ length: 2000 }, (_, index) => `${index}`.repeat(5000));
    expect(nearest("x".repeat(10_000), words)).toBeUndefined();
  });
});
