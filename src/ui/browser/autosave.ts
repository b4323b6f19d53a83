/** So long after the last typing. */
const restMs = 20_000;
/** How long a press waits for a saving that is under way. */
const patienceMs = 3000;
/** After this the net counts as lost. */
const answerMs = 15_000;

/** Those of a step; a form with others names them. */
const usualButtons = '「次へ進む」か「一時保存」';

const words = {
  saved: (time: string) => `${time}に自動で保存しました。`,
  elsewhere: (buttons: string) =>
    `別の画面でも保存しました。自動の保存を止めました。${buttons === '' ? `${usualButtons}を押すと、両方を見比べられます。` : ''}`,
  loggedOut: (buttons: string) =>
    `ログアウトしました。入力した内容は、この画面に残っています。${buttons || usualButtons}を押すと、ログインのあとで続けられます。`,
  failed: '自動で保存できませんでした。入力を続けると、もう一度保存します。',
};

type Outcome =
  | { kind: 'saved'; revision: number; savedAt: string }
  | { kind: 'elsewhere' | 'loggedOut' | 'failed' };

/** Apart from these, a form that says the same needs no saving. */
const ownFields = ['revision', 'form-token'];

function entriesOf(form: HTMLFormElement): [string, string][] {
  // Line ends as a browser sends them, so that both ways of saving keep the same text.
  return [...new FormData(form)].flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' ? [[name, value.replace(/\r?\n/g, '\r\n')]] : [],
  );
}

const saidBy = (entries: [string, string][]): string =>
  JSON.stringify(entries.filter(([name]) => !ownFields.includes(name)));

async function outcomeOf(answer: Response): Promise<Outcome> {
  if (answer.status === 409) return { kind: 'elsewhere' };
  const isOver = answer.type === 'opaqueredirect' || [401, 403].includes(answer.status);
  if (isOver) return { kind: 'loggedOut' };
  if (!answer.ok) return { kind: 'failed' };
  if (!answer.headers.get('content-type')?.includes('json')) return { kind: 'loggedOut' };
  const { revision, savedAt } = (await answer.json()) as { revision?: unknown; savedAt?: unknown };
  return typeof revision === 'number' && typeof savedAt === 'string'
    ? { kind: 'saved', revision, savedAt }
    : { kind: 'failed' };
}

class Autosave {
  private readonly form: HTMLFormElement;
  private said: string;
  private timer = 0;
  private underWay: Promise<void> | undefined;
  private isStopped = false;
  private isSent = false;

  constructor(form: HTMLFormElement) {
    this.form = form;
    this.said = saidBy(entriesOf(form));
  }

  start(page: Document): void {
    this.form.addEventListener('input', () => this.typed());
    page.addEventListener('visibilitychange', () => {
      if (page.visibilityState === 'hidden') this.save();
    });
    addEventListener('beforeunload', (event) => {
      if (!this.isSent && this.isUnsaved()) event.preventDefault();
    });
    addEventListener('pageshow', () => {
      this.isSent = false;
    });
    page.addEventListener('submit', (event) => this.submitted(event), { capture: true });
  }

  private isUnsaved(): boolean {
    return saidBy(entriesOf(this.form)) !== this.said;
  }

  private typed(): void {
    this.isSent = false;
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.save(), restMs);
  }

  private save(): void {
    clearTimeout(this.timer);
    if (this.isStopped || this.isSent || this.underWay || !this.isUnsaved()) return;
    this.underWay = this.send().finally(() => {
      this.underWay = undefined;
    });
  }

  private async send(): Promise<void> {
    const entries = entriesOf(this.form);
    try {
      const answer = await fetch(this.form.getAttribute('action') ?? '', {
        method: 'POST',
        headers: { Accept: 'application/json' },
        body: new URLSearchParams([...entries, ['autosave', 'yes']]),
        redirect: 'manual',
        signal: AbortSignal.timeout(answerMs),
        // Goes out even if the page is about to go away.
        keepalive: document.visibilityState === 'hidden',
      });
      this.take(await outcomeOf(answer), saidBy(entries));
    } catch {
      this.say(words.failed);
    }
  }

  private take(outcome: Outcome, said: string): void {
    if (outcome.kind !== 'saved') {
      this.isStopped = outcome.kind !== 'failed';
      const { kind } = outcome;
      this.say(kind === 'failed' ? words.failed : words[kind](this.form.dataset['autosave'] ?? ''));
      return;
    }
    this.said = said;
    const revision = this.form.elements.namedItem('revision');
    if (revision instanceof HTMLInputElement) revision.value = String(outcome.revision);
    this.say(words.saved(outcome.savedAt));
    // What was typed while this was under way gets its turn.
    if (this.isUnsaved()) this.typed();
  }

  /** A press waits for what is under way: else its own saving would seem another screen's. */
  private submitted(event: SubmitEvent): void {
    if (event.target !== this.form) return;
    clearTimeout(this.timer);
    if (!this.underWay) {
      this.isSent = true;
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    if (this.isSent) return;
    this.isSent = true;
    const tooLong = new Promise((resolve) => {
      setTimeout(resolve, patienceMs);
    });
    Promise.race([this.underWay, tooLong]).then(() => {
      this.underWay = undefined;
      this.form.requestSubmit(event.submitter);
    });
  }

  private say(text: string): void {
    const place = this.form.querySelector('[data-autosave-status]');
    if (place) place.textContent = text;
  }
}

/** Keeps what was typed in a long form from time to time; never in the way of anything. */
export function saveByItself(page: Document): void {
  for (const form of page.querySelectorAll<HTMLFormElement>('form[data-autosave]')) {
    new Autosave(form).start(page);
  }
}
