import { policy } from '#kernel/policy.ts';
import type { SiteFacts } from '#platform/parts.ts';

/** MAIL-5: the first line of every mail. */
export const opening = (site: SiteFacts): string => `こちらは${site.siteName}です。`;

/** MAIL-3: who did not ask for it may throw it away. */
export const notAskedFor = 'なお、このメールにお心当たりがない場合は、破棄してください。';

/** MAIL-3: the last lines of every mail. */
export const closing = (site: SiteFacts): string =>
  [
    '※このメールは送信専用アドレスから自動送信されています。本メールへの返信はできません。',
    `${site.siteName}`,
    site.baseUrl,
    `ヘルプデスク（電話）： ${site.helpDeskPhone}`,
  ].join('\n');

/** The parts of a mail with a blank line between them. */
export const paragraphs = (...parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined).join('\n\n');

export const keyMinutes = policy.authenticationKey.lifetime.total('minutes');

/** The line that people look for, in the form of MAIL-5. */
export const keyLine = (key: string): string => `認証キー ： ${key}`;
