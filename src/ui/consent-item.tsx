import type { VNode } from 'preact';
import { HintAndError } from './field-frame.tsx';

type ConsentItemProps = {
  /** `name` is the box's name, `label` the document's: プライバシーポリシー. */
  document: { name: string; label: string; read: boolean };
  /** Name and value of the submit button that opens the document. */
  openName: string;
  openValue: string;
  checked?: boolean | undefined;
  error?: string | undefined;
};

/** The opener is a submit button, so that opening keeps what was typed, also without script. */
export function ConsentItem({ document, openName, openValue, checked, error }: ConsentItemProps): VNode {
  const { name, label, read } = document;
  const hint = read ? undefined : `先に「${label}」を開いてください。`;
  const described = [hint ? `${name}-hint` : '', error ? `${name}-error` : ''].filter(Boolean).join(' ');
  return (
    <div class={error ? 'field field-wrong consent' : 'field consent'}>
      <p class="consent-opener">
        <button
          class="button button-secondary"
          type="submit"
          name={openName}
          value={openValue}
          formnovalidate
        >
          {label}
        </button>
        {read ? (
          <span class="tag tag-good">読みました</span>
        ) : (
          <span class="tag tag-neutral">まだ読んでいません</span>
        )}
      </p>
      <HintAndError name={name} hint={hint} error={error} />
      <div class="choice">
        <input
          type="checkbox"
          id={name}
          name={name}
          value="yes"
          checked={read && (checked ?? false)}
          disabled={!read}
          aria-describedby={described || undefined}
          aria-invalid={error ? 'true' : undefined}
        />
        <label for={name}>「{label}」に同意します。</label>
      </div>
    </div>
  );
}
