import type { VNode } from 'preact';
import type { WaysIn } from '#features/ways-in/index.ts';
import { japaneseDateTime, type Temporal } from '#kernel/time.ts';
import { DefinitionList, type DefinitionRow } from '#ui/definition-list.tsx';
import { Section } from '#ui/page-heading.tsx';
import type { SettingsPlace } from '../../settings-place.ts';

interface WaysInSectionProps {
  readonly place: SettingsPlace;
  readonly address: string;
  readonly ways: WaysIn;
}

/** Who knows the person, and lets them in again. */
const whenNothingIsLeft = {
  mypage: 'どれも使えなくなったら、窓口で本人と確かめて、一時コードを受け取れます。',
  employer: 'どれも使えなくなったら、主担当者に、別のメールアドレスで招待し直してもらえます。',
} as const;

/** What somebody can get in with, and when each was used last. */
export const WaysInSection = ({ place, address, ways }: WaysInSectionProps): VNode => (
  <Section heading="ログインの方法">
    <DefinitionList
      rows={[
        mailRow(place, address, ways),
        authenticatorRow(place, ways),
        recoveryCodesRow(place, ways),
        passkeysRow(place, ways),
      ]}
    />
    <p>メールが届かないときのために、メールのほかに1つあると安心です。</p>
    <p>{whenNothingIsLeft[place.face]}</p>
  </Section>
);

const Lines = ({ lines }: { lines: readonly string[] }): VNode => (
  <>
    {lines.map((line) => (
      <p key={line}>{line}</p>
    ))}
  </>
);

const usedLine = (at: Temporal.Instant | null | undefined): string =>
  at === null || at === undefined ? 'まだ使っていません' : `最後に使った日時：${japaneseDateTime(at)}`;

const mailRow = ({ paths }: SettingsPlace, address: string, { authenticator }: WaysIn): DefinitionRow => ({
  term: 'メール（ワンタイムパスワード）',
  value: (
    <>
      <p class="user-text">{address}</p>
      {authenticator?.closesMail === true ? (
        <p>今は使えません。ほかの方法で1回ログインすると、また使えます。</p>
      ) : null}
    </>
  ),
  action: { label: '変更する', href: paths.address, hidden: 'メールアドレスを' },
});

const authenticatorRow = ({ paths }: SettingsPlace, { authenticator }: WaysIn): DefinitionRow => ({
  term: '認証アプリ',
  value:
    authenticator === undefined ? (
      'ありません'
    ) : (
      <Lines
        lines={[`設定した日時：${japaneseDateTime(authenticator.addedAt)}`, usedLine(authenticator.usedAt)]}
      />
    ),
  action: {
    label: authenticator === undefined ? '設定する' : '変更する',
    href: paths.authenticator,
    hidden: '認証アプリを',
  },
});

const recoveryCodesRow = ({ paths }: SettingsPlace, { recoveryCodes }: WaysIn): DefinitionRow => ({
  term: 'リカバリーコード',
  value:
    recoveryCodes === undefined ? (
      'ありません'
    ) : (
      <Lines
        lines={[
          `残り${recoveryCodes.left}個`,
          `作った日時：${japaneseDateTime(recoveryCodes.madeAt)}`,
          usedLine(recoveryCodes.usedAt),
        ]}
      />
    ),
  action: {
    label: recoveryCodes === undefined ? '作る' : '変更する',
    href: paths.recoveryCodes,
    hidden: 'リカバリーコードを',
  },
});

function passkeysRow({ paths }: SettingsPlace, { passkeys }: WaysIn): DefinitionRow {
  const uses = passkeys.flatMap(({ usedAt }) => (usedAt === null ? [] : [usedAt]));
  const newest = uses.toSorted((a, b) => b.epochMilliseconds - a.epochMilliseconds)[0];
  return {
    term: 'パスキー',
    value:
      passkeys.length === 0 ? 'ありません' : <Lines lines={[`${passkeys.length}個`, usedLine(newest)]} />,
    action: {
      label: passkeys.length === 0 ? '登録する' : '変更する',
      href: paths.passkeys,
      hidden: 'パスキーを',
    },
  };
}
