import { browserSupportsWebAuthn, startAuthentication, startRegistration } from '@simplewebauthn/browser';

const words = {
  asking: '端末の画面の案内に従ってください。',
  unfinished: 'パスキーの確認が終わりませんでした。もう一度押すと、やり直せます。',
  known: 'この端末のパスキーは、もう登録してあります。',
  failed: 'パスキーを使えませんでした。もう一度押すか、ほかの方法を使ってください。',
};

/** Passkeys belong to a name; an address of numbers has none. */
const hasName = (host: string): boolean => !/^(?:[\d.]+|\[.*\])$/u.test(host);

async function optionsFor(form: HTMLFormElement): Promise<object | undefined> {
  const entries = [...new FormData(form)].flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' && name !== 'passkey-answer' ? [[name, value]] : [],
  );
  const answer = await fetch(`${form.getAttribute('action')}/options`, {
    method: 'POST',
    headers: { Accept: 'application/json' },
    body: new URLSearchParams(entries),
    redirect: 'manual',
  });
  if (!answer.ok || !answer.headers.get('content-type')?.includes('json')) return undefined;
  return (await answer.json()) as object;
}

function ask(form: HTMLFormElement, options: object): Promise<object> {
  return form.dataset['passkey'] === 'create'
    ? startRegistration({ optionsJSON: options as Parameters<typeof startRegistration>[0]['optionsJSON'] })
    : startAuthentication({
        optionsJSON: options as Parameters<typeof startAuthentication>[0]['optionsJSON'],
      });
}

function wordsFor(error: unknown): string {
  const name = error instanceof Error ? error.name : '';
  if (name === 'NotAllowedError' || name === 'AbortError') return words.unfinished;
  return name === 'InvalidStateError' ? words.known : words.failed;
}

function say(form: HTMLFormElement, text: string): void {
  const place = form.querySelector('[data-passkey-status]');
  if (place) place.textContent = text;
}

async function press(form: HTMLFormElement): Promise<void> {
  try {
    const options = await optionsFor(form);
    if (options !== undefined) {
      say(form, words.asking);
      const answer = form.elements.namedItem('passkey-answer');
      if (answer instanceof HTMLInputElement) answer.value = JSON.stringify(await ask(form, options));
    }
    // What was refused before any passkey was asked is told by the page that follows.
    form.submit();
  } catch (error) {
    say(form, wordsFor(error));
  }
}

function listen(form: HTMLFormElement): void {
  let isBusy = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (isBusy) return;
    isBusy = true;
    press(form).finally(() => {
      isBusy = false;
    });
  });
  form.hidden = false;
}

/** Shows the forms of passkeys where the browser knows them, and what stands in their place nowhere else. */
function offerPasskeys(page: Document): void {
  if (!browserSupportsWebAuthn() || !hasName(location.hostname)) return;
  for (const instead of page.querySelectorAll<HTMLElement>('[data-without-passkeys]')) instead.hidden = true;
  for (const form of page.querySelectorAll<HTMLFormElement>('form[data-passkey]')) listen(form);
}

offerPasskeys(document);
