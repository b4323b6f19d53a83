import type { VNode } from 'preact';
import { accountPaths } from '#features/account-settings/index.ts';
import { type AccountRow, registrationPaths } from '#features/accounts/index.ts';
import {
  publicationState,
  publicationWords,
  registrationState,
  shownJobSeekerNumber,
} from '#features/job-seekers/index.ts';
import { ownDataPath, recordAccessPath } from '#features/own-data/index.ts';
import {
  daysLeftWords,
  type OwnStanding,
  paperPaths,
  recordPaths,
  settingsCrumb,
} from '#features/registration/index.ts';
import { japanDay, japaneseDate, type Temporal } from '#kernel/time.ts';
import { Banner } from '#ui/banner.tsx';
import { DefinitionList } from '#ui/definition-list.tsx';
import { Whole } from '#ui/figures.tsx';
import { PageHeading, Section } from '#ui/page-heading.tsx';

interface SettingsViewProps {
  readonly account: AccountRow;
  /** Undefined until the registration is done. */
  readonly standing: OwnStanding | undefined;
  readonly sessions: number;
  readonly devices: number;
  /** Whether there is a national portal to come in from. */
  readonly portalLink: boolean;
  readonly now: Temporal.Instant;
  /** What was just done, as the address tells it. */
  readonly done: string | undefined;
}

const devicesEnded =
  'ワンタイムパスワードの省略は、すべての端末で取り消しました。次のログインでは、ワンタイムパスワードを入力します。';

const doneWords = new Map<string | undefined, { heading: string; sentences: readonly string[] }>(
  Object.entries({
    password: { heading: 'パスワードを変更しました', sentences: [devicesEnded] },
    address: {
      heading: 'メールアドレスを変更しました',
      sentences: ['次のログインから、新しいメールアドレスを使ってください。', devicesEnded],
    },
  }),
);

export function SettingsView(props: SettingsViewProps): VNode {
  const { account, standing, sessions, devices, portalLink, now, done } = props;
  return (
    <>
      <PageHeading>{settingsCrumb.label}</PageHeading>
      <Done words={doneWords.get(done)} />
      <Section heading="ログインの設定">
        <DefinitionList
          rows={[
            row(
              'メールアドレス',
              <span class="user-text">{account.address_typed}</span>,
              accountPaths.address,
            ),
            row('パスワード', passwordWords(account), accountPaths.password),
            {
              term: 'ログインの安全',
              value: 'メールのほかの方法、ログイン中の端末',
              action: { label: '確かめる', href: accountPaths.security, hidden: 'ログインの安全を' },
            },
            row('ログイン中の端末', `${sessions}台`, accountPaths.security),
            row('省略中の端末', `${devices}台（ワンタイムパスワードを省略）`, accountPaths.security),
            ...(portalLink
              ? [row('マイナポータル連携', '「もっとつながる」からのログイン', accountPaths.portalLink)]
              : []),
          ]}
        />
      </Section>
      <Section heading="求職登録">
        {standing === undefined ? <NotYet /> : <Registration standing={standing} now={now} />}
        <p>
          <a href={ownDataPath}>自分の情報を受け取る</a>
        </p>
        <p>
          <a href={recordAccessPath}>あなたの登録を見た記録</a>
        </p>
      </Section>
      <Section heading="退会">
        <p>求職者マイページの利用をやめるときの手続きです。</p>
        <p>
          <a href={accountPaths.withdrawal}>退会する</a>
        </p>
      </Section>
    </>
  );
}

const Done = ({ words }: { words: ReturnType<typeof doneWords.get> }): VNode | null =>
  words === undefined ? null : (
    <Banner kind="done" heading={words.heading}>
      {words.sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </Banner>
  );

const row = (term: string, value: VNode | string, href: string) => ({
  term,
  value,
  action: { label: '変更する', href, hidden: `${term}を` },
});

const passwordWords = ({ password_set_at }: AccountRow): string =>
  password_set_at === null ? 'まだありません' : `${japaneseDate(japanDay(password_set_at))}に登録`;

const NotYet = (): VNode => (
  <>
    <p>求職登録は、まだ終わっていません。</p>
    <p>
      <a href={registrationPaths.overview}>求職登録を続ける</a>
    </p>
  </>
);

/** REG-7: how the registration stands, and the ways to everything of it. */
function Registration({ standing, now }: { standing: OwnStanding; now: Temporal.Instant }): VNode {
  const state = registrationState(standing, now);
  const publication = publicationWords[publicationState(standing, standing.publication, now)];
  const valid =
    state.kind === 'valid'
      ? `有効（${japaneseDate(state.through)}まで、${daysLeftWords(state.daysLeft)}）`
      : `無効（${japaneseDate(state.since)}から）`;
  return (
    <>
      <DefinitionList
        rows={[
          { term: '求職番号', value: <Whole>{shownJobSeekerNumber(standing.number)}</Whole> },
          row('登録した内容', '氏名、住所、希望、学歴、経歴など', recordPaths.record),
          row('求職公開', publication, recordPaths.publication),
          row('有効／無効', valid, recordPaths.validity),
        ]}
      />
      <p>
        <a href={recordPaths.changes}>変更の履歴</a>
      </p>
      <p>
        <a href={paperPaths.registration}>求職登録票を表示</a>
      </p>
    </>
  );
}
