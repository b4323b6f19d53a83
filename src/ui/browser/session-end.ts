const minute = 60_000;

/** How long before the end the warning comes: five minutes, less of a short session, never under two. */
export function warningLead(remainingMs: number): number {
  return Math.min(5 * minute, Math.max(2 * minute, remainingMs / 2));
}

type End = { at: string; text: string; now?: string };

function isEnd(answer: unknown): answer is End {
  const end = answer as Partial<End> | null;
  return typeof end?.at === 'string' && typeof end.text === 'string';
}

/** undefined: the session is over; throws when the net or the server fails. */
async function askForMoreTime(action: string, formToken: string): Promise<End | undefined> {
  const answer = await fetch(action, {
    method: 'POST',
    headers: { Accept: 'application/json' },
    body: new URLSearchParams({ 'form-token': formToken }),
  });
  if (answer.status >= 500) throw new Error(`no more time: ${answer.status}`);
  const end: unknown = answer.ok && !answer.redirected ? await answer.json() : undefined;
  return isEnd(end) ? end : undefined;
}

class SessionWatch {
  private endsAt = 0;
  private warnsAt = 0;
  private isOver = false;
  private clockOffset = 0;
  private timer = 0;
  private readonly tabs: BroadcastChannel;
  private readonly page: Document;
  private readonly notice: HTMLElement;
  private readonly dialog: HTMLDialogElement;

  constructor(page: Document, notice: HTMLElement, dialog: HTMLDialogElement) {
    this.page = page;
    this.notice = notice;
    this.dialog = dialog;
    this.tabs = new BroadcastChannel(`session-end ${this.action}`);
  }

  private get action(): string {
    return this.notice.getAttribute('data-extend-action') ?? '';
  }

  start(): void {
    const at = this.notice.getAttribute('data-session-end') ?? '';
    const now = this.notice.getAttribute('data-now');
    const end = { at, text: this.words('text')?.textContent ?? '', ...(now ? { now } : {}) };
    this.take(end);
    this.tabs.postMessage(end);
    this.tabs.addEventListener('message', ({ data }) => {
      if (isEnd(data)) this.take(data);
    });
    this.page.addEventListener('visibilitychange', () => this.look());
    this.dialog.querySelector('[data-session-continue]')?.addEventListener('click', () => this.press());
  }

  private words(which: 'text' | 'message' | 'problem'): HTMLElement | null {
    return this.page.querySelector(`[data-session-end-${which}]`);
  }

  private time(): number {
    return Date.now() + this.clockOffset;
  }

  /** Pages of other tabs tell of later ends too; an earlier one is old news. */
  private take(end: End): void {
    if (this.isOver) return;
    if (end.now) this.clockOffset = Date.parse(end.now) - Date.now();
    const endsAt = Date.parse(end.at);
    if (!(endsAt > this.endsAt)) return;
    this.endsAt = endsAt;
    this.warnsAt = endsAt - warningLead(endsAt - this.time());
    for (const place of this.page.querySelectorAll('[data-session-end-text]')) place.textContent = end.text;
    this.dialog.close();
    this.look();
  }

  /** Timers sleep with the device, so every look compares the clock. */
  private look(): void {
    window.clearTimeout(this.timer);
    if (this.isOver) return;
    const now = this.time();
    if (now >= this.endsAt) {
      this.tellItIsOver();
      return;
    }
    if (now >= this.warnsAt && !this.dialog.open) this.dialog.showModal();
    const next = now >= this.warnsAt ? this.endsAt : this.warnsAt;
    this.timer = window.setTimeout(() => this.look(), Math.min(next - now, minute));
  }

  private async press(): Promise<void> {
    if (this.isOver) {
      location.assign(location.pathname + location.search);
      return;
    }
    try {
      const end = await askForMoreTime(this.action, this.formToken());
      if (!end) {
        this.tellItIsOver();
        return;
      }
      this.say('problem', '');
      this.take(end);
      this.tabs.postMessage(end);
    } catch {
      this.say('problem', 'つながりませんでした。もう一度「続ける」を押してください。');
    }
  }

  private formToken(): string {
    const anywhere = this.page.querySelector<HTMLInputElement>('input[name="form-token"]');
    return this.dialog.getAttribute('data-form-token') ?? anywhere?.value ?? '';
  }

  private say(which: 'message' | 'problem', text: string): void {
    const place = this.words(which);
    if (place) place.textContent = text;
  }

  private tellItIsOver(): void {
    this.isOver = true;
    this.say('problem', '');
    this.say('message', '時間が過ぎたため、ログアウトしました。もう一度ログインしてください。');
    const heading = this.dialog.querySelector('h2');
    if (heading) heading.textContent = 'ログアウトしました';
    const button = this.dialog.querySelector('[data-session-continue]');
    if (button) button.textContent = 'ログインする';
    if (!this.dialog.open) this.dialog.showModal();
  }
}

/** Warns before the session ends and lets the person stay with one press. */
export function warnOfSessionEnd(page: Document): void {
  const notice = page.querySelector<HTMLElement>('[data-session-end]');
  const dialog = page.querySelector<HTMLDialogElement>('#session-end-dialog');
  if (notice && dialog) new SessionWatch(page, notice, dialog).start();
}
