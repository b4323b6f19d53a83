import type { VNode } from 'preact';

type ListedStep = { label: string; state: 'done' | 'begun' | 'not-begun'; href: string };

const stateWords = { done: '終わりました', begun: '途中です', 'not-begun': 'まだです' } as const;

/** All steps of a long form, each a link with how far it is in words. */
export function StepList({ steps }: { steps: readonly ListedStep[] }): VNode {
  return (
    <ol class="step-list">
      {steps.map(({ label, state, href }) => (
        <li key={href} class={`listed-step listed-step-${state}`}>
          <a href={href}>{label}</a>
          <span class="listed-step-state">{stateWords[state]}</span>
        </li>
      ))}
    </ol>
  );
}
