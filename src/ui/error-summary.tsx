import type { VNode } from 'preact';

export type FieldError = { name: string; text: string };

/** Stands right below the h1. `autofocus` brings people here without any script. */
export function ErrorSummary({ errors }: { errors: readonly FieldError[] }): VNode | null {
  if (errors.length === 0) return null;
  return (
    <section
      class="error-summary"
      role="alert"
      tabindex={-1}
      autofocus
      aria-labelledby="error-summary-heading"
      data-error-summary
    >
      <h2 id="error-summary-heading">入力エラーがあります（{errors.length}か所）</h2>
      <ul>
        {errors.map(({ name, text }) => (
          <li key={name}>
            <a href={`#${name}`}>{text}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
