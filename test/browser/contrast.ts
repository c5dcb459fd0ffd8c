/**
 * Contrast of what stands in a page, measured by the formula of WCAG 2.2. Runs inside the page: it must use nothing of this file's.
 */

/** Texts of less contrast with what is behind them than asked for, each with what was found; at most 20. */
export function textsOfLowContrast(least: number): string[] {
  const numbers = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number);
  const luminance = (colour: string) => {
    const [r = 0, g = 0, b = 0] = numbers(colour).map((channel) => {
      const share = channel / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const isClear = (colour: string) => numbers(colour).length === 4 && numbers(colour)[3] === 0;
  const behind = (element: Element): string => {
    const colour = getComputedStyle(element).backgroundColor;
    if (!isClear(colour)) return colour;
    return element.parentElement === null ? "rgb(255, 255, 255)" : behind(element.parentElement);
  };
  const low: string[] = [];
  for (const element of document.querySelectorAll("body *:not(script, desc)")) {
    const own = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
    const text = own
      .map((node) => node.textContent ?? "")
      .join("")
      .trim();
    if (text === "") continue;
    const style = getComputedStyle(element);
    const colour = element instanceof SVGElement ? style.fill : style.color;
    const [one = 0, other = 0] = [luminance(colour), luminance(behind(element))].sort((a, b) => b - a);
    const ratio = (one + 0.05) / (other + 0.05);
    if (ratio < least) low.push(`${text.slice(0, 40)}: ${ratio.toFixed(2)} (${colour})`);
  }
  return low.slice(0, 20);
}
