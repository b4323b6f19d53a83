const hint = 'キー：F2 求職番号の欄　↑↓ 表の行　Ctrl+Enter 青いボタン';

/** The number box of this page; where there is none, the counter's first page has it under the cursor. */
function toNumberBox(page: Document): void {
  const box = page.querySelector<HTMLInputElement>('#number');
  if (box) {
    box.focus();
    box.select();
    return;
  }
  page.querySelector<HTMLAnchorElement>('.site-names')?.click();
}

/** From row to row, by the first link of each. */
function toRow(page: Document, step: 1 | -1): boolean {
  const rows = [...page.querySelectorAll<HTMLElement>('.table tbody tr')];
  const links = rows.map((row) => row.querySelector('a')).filter((link) => link !== null);
  const here = links.findIndex((link) => link.closest('tr')?.contains(page.activeElement));
  const next = here < 0 ? (step === 1 ? links[0] : undefined) : links[here + step];
  next?.focus();
  return next !== undefined;
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input, textarea, select');

function pressed(page: Document, event: KeyboardEvent): boolean {
  if (event.key === 'F2') {
    toNumberBox(page);
    return true;
  }
  if (event.key === 'Enter' && event.ctrlKey) {
    page.querySelector<HTMLElement>('main .button-primary')?.click();
    return true;
  }
  if (isTyping(event.target)) return false;
  if (event.key === 'ArrowDown') return toRow(page, 1);
  return event.key === 'ArrowUp' && toRow(page, -1);
}

/** Keys of the counter; no single letters, so that nothing typed sets one off. */
export function listenToCounterKeys(page: Document): void {
  if (!page.body.classList.contains('face-counter')) return;
  page.addEventListener('keydown', (event) => {
    if (pressed(page, event)) event.preventDefault();
  });
  const words = page.createElement('p');
  words.textContent = hint;
  page.querySelector('.footer-inside')?.append(words);
}
