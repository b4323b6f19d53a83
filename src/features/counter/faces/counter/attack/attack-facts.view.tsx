import type { VNode } from 'preact';
import type { Attack } from '#features/sign-in/index.ts';
import { policy } from '#kernel/policy.ts';
import { japaneseDateTime, type Temporal } from '#kernel/time.ts';
import { DefinitionList } from '#ui/definition-list.tsx';
import { Details } from '#ui/details.tsx';
import { Section } from '#ui/page-heading.tsx';

const hours = policy.oneTimePassword.failureWindow.total('hours');
const mostTimes = 20;

function Times({ summary, at }: { summary: string; at: readonly Temporal.Instant[] }): VNode | null {
  if (at.length === 0) return null;
  const words = at.slice(0, mostTimes).map((one) => japaneseDateTime(one));
  return (
    <Details summary={summary}>
      <ul>
        {words.map((one, index) => (
          <li key={index}>{one}</li>
        ))}
      </ul>
      {at.length > mostTimes ? <p>新しいものから{mostTimes}回分です。</p> : null}
    </Details>
  );
}

const attemptWords = ({ attempts }: Attack): VNode | string =>
  attempts.length === 0 ? (
    'ありません'
  ) : (
    <ul>
      {attempts.map(({ device, begunAt }) => (
        <li key={begunAt.toString()}>
          {japaneseDateTime(begunAt)}・{device}
        </li>
      ))}
    </ul>
  );

/** What is seen of somebody guessing at an account. */
export function AttackFacts({ attack }: { attack: Attack }): VNode {
  const { wrongPasswords, wrongCodes, lockedUntil, codesClosedUntil } = attack;
  return (
    <Section heading={`${hours}時間のまちがい`} id="seen">
      <DefinitionList
        rows={[
          { term: 'パスワードのまちがい', value: `${wrongPasswords.length}回` },
          {
            term: 'ログイン停止',
            value:
              lockedUntil === undefined
                ? `${attack.locks}回。今は止まっていません。`
                : `${attack.locks}回。${japaneseDateTime(lockedUntil)}まで止まっています。`,
          },
          { term: '停止の間に断ったログイン', value: `${attack.turnedAway}回` },
          {
            term: 'ワンタイムパスワードなどのまちがい',
            value:
              codesClosedUntil === undefined
                ? `${wrongCodes.length}回`
                : `${wrongCodes.length}回。${japaneseDateTime(codesClosedUntil)}まで受け付けません。`,
          },
          { term: 'パスワードが合い、まだ途中のログイン', value: attemptWords(attack) },
        ]}
      />
      <Times summary="パスワードをまちがえた時刻" at={wrongPasswords} />
      <Times summary="ワンタイムパスワードなどをまちがえた時刻" at={wrongCodes} />
    </Section>
  );
}
