/**
 * How every page looks: light and dark, on a phone, on paper. Text and background keep a contrast of 4.5 to 1 (a test
 * measures it).
 */
export const STYLE = `
:root {
  --back: #ffffff; --text: #1b1f24; --quiet: #57606a; --line: #d0d7de; --panel: #f6f8fa; --link: #0b5cad;
  --fill: #2f6fb7; --trough: #dfe5ec; --good: #1a6b35; --bad: #b3261e; --tag-back: #fff1d6; --tag-text: #6b4a00;
  color-scheme: light dark;
}
@media (prefers-color-scheme: dark) {
  :root {
    --back: #14171a; --text: #e6e8ea; --quiet: #a3acb5; --line: #3a424a; --panel: #1d2125; --link: #8ab8f0;
    --fill: #6aa3e8; --trough: #333b44; --good: #7bd197; --bad: #ff9d94; --tag-back: #4a3a12; --tag-text: #ffe0a3;
  }
}
*, ::before, ::after { box-sizing: border-box; }
html { scroll-padding-top: 1rem; -webkit-text-size-adjust: 100%; }
body { margin: 0 auto; max-width: 72rem; padding: 1.5rem 1.25rem 4rem; background: var(--back); color: var(--text);
  font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", sans-serif; overflow-wrap: break-word; }
h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 0 .25rem; }
h2 { font-size: 1.3rem; margin: 2.75rem 0 .75rem; padding-bottom: .3rem; border-bottom: 1px solid var(--line); }
h3, h4 { font-size: 1rem; margin: .75rem 0 .25rem; }
h4 { font-size: .9rem; }
p { margin: .5rem 0; max-width: 46rem; }
ul { margin: .25rem 0; padding-left: 1.25rem; }
a { color: var(--link); }
small { display: block; color: var(--quiet); font-size: .85rem; font-weight: normal; }
code { font: .85rem/1.4 ui-monospace, SFMono-Regular, Consolas, monospace; overflow-wrap: anywhere; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 2px; }
.quiet { color: var(--quiet); font-weight: normal; }
@media print {
  :root { --back: #ffffff; --text: #000000; --quiet: #444444; --line: #999999; --panel: #ffffff; --link: #000000; --fill: #333333; --trough: #dddddd;
    --good: #000000; --bad: #000000; --tag-back: #eeeeee; --tag-text: #000000; color-scheme: light; font-size: 8.5pt; }
  body { max-width: none; padding: 0; line-height: 1.3; }
}
`;
