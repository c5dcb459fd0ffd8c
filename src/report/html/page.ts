/**
 * One HTML file that needs nothing else: style and script inside, and a policy by which a browser loads nothing more.
 */
import { type Html, html, trusted } from "./html.js";
import { sourceHash } from "./source-hash.js";

/** What a page is made of. */
export interface PageParts {
  readonly title: string;
  readonly style: string;
  /** Left out: the page runs none. */
  readonly script?: string | undefined;
  readonly body: Html;
}

/** The whole file. The same parts give the same bytes. */
export function page({ title, style, script, body }: PageParts): string {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(style, script)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${title}</title>
<style>${trusted(style)}</style>
</head>
<body>
${body}
${script === undefined ? "" : html`<script>${trusted(script)}</script>`}
</body>
</html>
`.text;
}

/** Nothing may be loaded, sent or framed; of styles and scripts only the very ones that stand in the file are run. */
function policy(style: string, script: string | undefined): Html {
  const scripts = script === undefined ? "'none'" : sourceHash(script);
  return trusted(
    `default-src 'none'; style-src ${sourceHash(style)}; script-src ${scripts}; base-uri 'none'; form-action 'none'`,
  );
}
