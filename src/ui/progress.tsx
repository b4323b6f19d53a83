import type { VNode } from 'preact';

type ProgressStep = {
  label: string;
  state: 'done' | 'current' | 'next';
  href?: string | undefined;
};

export type ProgressProps = {
  /** 1 is the first. */
  step: number;
  of: number;
  label: string;
  steps?: readonly ProgressStep[] | undefined;
};

const stateWords = { done: '終わりました', current: '今ここです', next: 'まだです' } as const;

const position = (step: number, of: number) =>
  of < 10 ? `${of}つのうち ${step}つ目` : `${of}個のうち ${step}個目`;

function Step({ label, state, href }: ProgressStep): VNode {
  return (
    <li class={`step step-${state}`} aria-current={state === 'current' ? 'step' : undefined}>
      <span class="step-label">{href ? <a href={href}>{label}</a> : label}</span>
      <span class="step-state">{stateWords[state]}</span>
    </li>
  );
}

/** Where the person is: in words, as a bar for eyes, and with all steps by name when given. */
export function Progress({ step, of, label, steps }: ProgressProps): VNode {
  return (
    <div class="progress">
      <p class="progress-words">
        <strong>{position(step, of)}</strong> <span>{label}</span>
      </p>
      <div class="progress-bar" aria-hidden="true">
        {Array.from({ length: of }, (_, index) => (
          <span key={index} class={index < step ? 'progress-part progress-reached' : 'progress-part'} />
        ))}
      </div>
      {steps ? (
        <ol class="steps">
          {steps.map((one) => (
            <Step key={one.label} {...one} />
          ))}
        </ol>
      ) : null}
    </div>
  );
}
