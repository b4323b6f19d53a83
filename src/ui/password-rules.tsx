import type { VNode } from 'preact';
import { policy } from '#kernel/policy.ts';

const { shortest, longest, symbols } = policy.password;

const rules = [
  { rule: 'length', words: `${shortest}文字以上、${longest}文字以下` },
  { rule: 'digit', words: '半角の数字を入れる' },
  { rule: 'letter', words: '半角の英字を入れる' },
  { rule: 'symbol', words: '記号を入れる' },
  { rule: 'only', words: 'これ以外の文字は使わない' },
] as const;

/** The rules of PW-1 to PW-3 as a list; the script ticks them off while the person types. */
export function PasswordRules({ fieldName }: { fieldName: string }): VNode {
  return (
    <ul
      class="password-rules"
      id={`${fieldName}-rules`}
      data-password-rules={fieldName}
      data-shortest={shortest}
      data-longest={longest}
      data-symbols={symbols}
    >
      {rules.map(({ rule, words }) => (
        <li key={rule} data-rule={rule}>
          {words}
          <span class="rule-word" data-rule-word />
          {rule === 'symbol' ? (
            <span class="example">
              使える記号：<code>{symbols}</code>
            </span>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
