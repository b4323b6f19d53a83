import type { MailingFault } from '#features/accounts/index.ts';
import type { Temporal } from '#kernel/time.ts';
import { fromWhenOn } from '../rules/wait-words.ts';

/** What a page tells above its form. */
export interface PageMessage {
  readonly heading: string;
  readonly sentences: readonly string[];
}

/** s-rate2: from when on a mail may be asked for again. */
export const mailingMessage = ({ key, until }: MailingFault, now: Temporal.Instant): PageMessage => ({
  heading: '少し待ってください',
  sentences: [
    key === 'mailing.too-soon'
      ? 'このメールアドレスには、メールを送ったばかりです。'
      : 'メールを送れる回数を超えました。',
    `${fromWhenOn(until, now)}、もう一度送れます。`,
  ],
});
