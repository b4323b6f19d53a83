import type { VNode } from 'preact';

export type SessionEnd = {
  /** What the page says without script: 「10時30分まで」. */
  text: string;
  /** ISO 8601 instant with offset. */
  at: string;
  /** The server's own time, for browsers whose clock is wrong. */
  now?: string | undefined;
  /** POST with `form-token`; answers `{ text, at, now? }` as JSON. */
  extendAction: string;
};

export function SessionEndNotice({ text, at, now, extendAction }: SessionEnd): VNode {
  return (
    <section
      class="session-end"
      aria-label="ログインの時間"
      data-session-end={at}
      data-now={now}
      data-extend-action={extendAction}
    >
      ログインは
      <span class="nowrap" data-session-end-text>
        {text}
      </span>
    </section>
  );
}

/** Closed until the script opens it shortly before the end. */
export function SessionEndDialog({
  text,
  formToken,
}: {
  text: string;
  formToken?: string | undefined;
}): VNode {
  return (
    <dialog
      class="dialog"
      id="session-end-dialog"
      aria-labelledby="session-end-heading"
      data-form-token={formToken}
    >
      <h2 id="session-end-heading">まもなくログアウトします</h2>
      <p data-session-end-message>
        ログインは
        <span class="nowrap" data-session-end-text>
          {text}
        </span>
        です。「続ける」を押すと、時間が延びます。
      </p>
      <p class="field-error" role="status" data-session-end-problem />
      <div class="button-row">
        <button class="button button-primary" type="button" data-session-continue>
          続ける
        </button>
      </div>
    </dialog>
  );
}
