const sending = '送信しています…';
/** After this a press counts again: the network may have swallowed the first one. */
const patienceMs = 10_000;

type Waiting = { button: HTMLButtonElement; content: DocumentFragment };

const waiting = new Map<HTMLFormElement, Waiting | undefined>();

function restore(form: HTMLFormElement): void {
  const held = waiting.get(form);
  waiting.delete(form);
  if (!held) return;
  held.button.replaceChildren(held.content);
  held.button.removeAttribute('aria-disabled');
  held.button.style.removeProperty('min-inline-size');
}

function hold(form: HTMLFormElement, button: HTMLButtonElement | undefined): void {
  if (!button) {
    waiting.set(form, undefined);
    return;
  }
  const content = new DocumentFragment();
  const { width } = button.getBoundingClientRect();
  // What stands around the button must not jump when the words get shorter.
  button.style.minInlineSize = `${width}px`;
  content.append(...button.childNodes);
  button.append(sending);
  button.setAttribute('aria-disabled', 'true');
  waiting.set(form, { button, content });
}

/** A press answers at once; a second one is ignored; coming back by 「戻る」 makes all as before. */
export function answerPresses(page: Document): void {
  const status = page.createElement('p');
  status.className = 'visually-hidden';
  status.setAttribute('role', 'status');
  page.body.append(status);

  page.addEventListener('submit', (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || event.defaultPrevented || 'stays' in form.dataset) return;
    if (waiting.has(form)) {
      event.preventDefault();
      return;
    }
    const { submitter } = event;
    // What opens beside the page leaves it usable.
    if (submitter instanceof HTMLButtonElement && submitter.formTarget === '_blank') return;
    // Waiting for the next turn keeps the pressed button's own name and value in what is sent.
    setTimeout(() => {
      status.textContent = sending;
    });
    hold(
      form,
      submitter instanceof HTMLButtonElement && submitter.matches('.button') ? submitter : undefined,
    );
    setTimeout(() => restore(form), patienceMs);
  });

  addEventListener('pageshow', () => {
    status.textContent = '';
    for (const form of waiting.keys()) restore(form);
  });
}
