import type { VNode } from 'preact';
import type { Temporal } from '#kernel/time.ts';
import { type Awaited, awaitedOf, awaitedUntil } from '../../rules/awaited.ts';
import type { ApplicationRow } from '../../store/tables.ts';

export const turnWords: Readonly<Record<Awaited['what'], string>> = {
  look: '次は、会社が応募の内容を確認します',
  answer: '次は、会社が面接の予定か結果を知らせます',
  'accept-interview': '次は、あなたが面接の予定に返事をします',
  attend: '次は、あなたが面接に行きます',
  result: '次は、会社が選考の結果を知らせます',
};

interface TurnProps {
  readonly application: ApplicationRow;
  readonly now: Temporal.Instant;
}

/** What is awaited, from whom, by when; nothing once it is over. */
export function Turn({ application, now }: TurnProps): VNode | null {
  const awaited = awaitedOf(application, now);
  if (awaited === undefined) return null;
  const isLate = now.toZonedDateTimeISO('Asia/Tokyo').toPlainDate().until(awaited.by).sign < 0;
  return (
    <p>
      <strong>{turnWords[awaited.what]}</strong>（{awaitedUntil(awaited, application)}）
      {isLate && awaited.of === 'employer'
        ? '。目安の日を過ぎています。会社に問い合わせることもできます。'
        : ''}
    </p>
  );
}
