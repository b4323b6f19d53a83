type Limits = { shortest: number; longest: number; symbols: string };

/** Whether each rule is kept by what is typed so far; the server decides in the end. */
function keptRules(typed: string, { shortest, longest, symbols }: Limits): Record<string, boolean> {
  const characters = [...typed];
  const isSymbol = (one: string) => symbols.includes(one);
  return {
    length: characters.length >= shortest && characters.length <= longest,
    digit: /[0-9]/.test(typed),
    letter: /[A-Za-z]/.test(typed),
    symbol: characters.some(isSymbol),
    only: characters.length > 0 && characters.every((one) => /[0-9A-Za-z]/.test(one) || isSymbol(one)),
  };
}

function showState(item: HTMLElement, kept: boolean | undefined): void {
  const word = item.querySelector('[data-rule-word]');
  item.setAttribute('data-state', kept ? 'met' : 'unmet');
  if (word) word.textContent = kept === undefined ? '' : kept ? '（できました）' : '（まだです）';
}

function follow(list: HTMLElement, field: HTMLInputElement): void {
  const limits = {
    shortest: Number(list.getAttribute('data-shortest')),
    longest: Number(list.getAttribute('data-longest')),
    symbols: list.getAttribute('data-symbols') ?? '',
  };
  const update = () => {
    const kept = keptRules(field.value, limits);
    for (const item of list.querySelectorAll<HTMLElement>('[data-rule]')) {
      showState(item, field.value === '' ? undefined : kept[item.getAttribute('data-rule') ?? '']);
    }
  };
  field.addEventListener('input', update);
  update();
}

/** Ticks the rules off while the person types. */
export function tickPasswordRules(page: Document): void {
  for (const list of page.querySelectorAll<HTMLElement>('[data-password-rules]')) {
    const field = page.getElementById(list.getAttribute('data-password-rules') ?? '');
    if (field instanceof HTMLInputElement) follow(list, field);
  }
}
