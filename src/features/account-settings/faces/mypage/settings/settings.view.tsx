import type { VNode } from 'preact';
import type { AccountRow } from '#features/accounts/index.ts';
import { type JobSeekerRow, shownJobSeekerNumber, shownTelephone } from '#features/job-seekers/index.ts';
import { shownPostalCode } from '#features/offices/index.ts';
import { japanDay, japaneseDate, japaneseDateBothCalendars } from '#kernel/time.ts';
import { Banner } from '#ui/banner.tsx';
import { DefinitionList } from '#ui/definition-list.tsx';
import { PageHeading, Section } from '#ui/page-heading.tsx';
import { paths, settingsCrumb } from '../../paths.ts';

interface SettingsViewProps {
  readonly account: AccountRow;
  readonly record: JobSeekerRow | undefined;
  readonly sessions: number;
  readonly devices: number;
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

export function SettingsView({ account, record, sessions, devices, done }: SettingsViewProps): VNode {
  return (
    <>
      <PageHeading>{settingsCrumb.label}</PageHeading>
      <Done words={doneWords.get(done)} />
      <Section heading="ログインの設定">
        <DefinitionList
          rows={[
            row('メールアドレス', <span class="user-text">{account.address_typed}</span>, paths.address),
            row('パスワード', passwordWords(account), paths.password),
            row('ログイン中の端末', `${sessions}台`, paths.devices),
            row('省略中の端末', `${devices}台（ワンタイムパスワードを省略）`, paths.devices),
          ]}
        />
      </Section>
      {record === undefined ? null : <Record record={record} />}
      <Section heading="退会">
        <p>求職者マイページの利用をやめるときの手続きです。</p>
        <p>
          <a href={paths.withdrawal}>退会する</a>
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

/** What the office keeps of the person; the counter changes it. */
const Record = ({ record }: { record: JobSeekerRow }): VNode => (
  <Section heading="求職者情報">
    <DefinitionList
      rows={[
        { term: '求職番号', value: <span class="nowrap">{shownJobSeekerNumber(record.number)}</span> },
        { term: '氏名', value: <span class="user-text">{record.name}</span> },
        { term: '氏名（カナ）', value: <span class="user-text">{record.kana}</span> },
        { term: '生年月日', value: japaneseDateBothCalendars(record.birth_date) },
        {
          term: '住所',
          value: (
            <span class="user-text">
              〒{shownPostalCode(record.postal_code)} {record.address}
            </span>
          ),
        },
        { term: '電話番号', value: <span class="nowrap">{shownTelephone(record.telephone)}</span> },
      ]}
    />
    <p>これらを変えるときは、ハローワークの窓口でお申し出ください。</p>
  </Section>
);
