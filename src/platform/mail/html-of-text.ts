const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escapeHtml = (text: string): string => text.replace(/[&<>"]/gu, (letter) => escapes[letter] ?? letter);

const withLinks = (escaped: string): string =>
  escaped.replace(/https?:\/\/[^\s<]+/gu, (address) => `<a href="${address}">${address}</a>`);

/** The HTML twin of a mail: the same words in paragraphs, with links. */
export function htmlOfText(title: string, text: string): string {
  const paragraphs = text
    .split(/\n{2,}/u)
    .map((paragraph) => `<p>${withLinks(escapeHtml(paragraph)).replaceAll('\n', '<br>')}</p>`)
    .join('\n');
  return `<!doctype html>
<html lang="ja"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title></head>
<body>
${paragraphs}
</body></html>`;
}
