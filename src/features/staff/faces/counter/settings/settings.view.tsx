import type { VNode } from 'preact';
import { japaneseDateTime, type Temporal } from '#kernel/time.ts';
import { Banner } from '#ui/banner.tsx';
import { DefinitionList } from '#ui/definition-list.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { roleLabels } from '../../../rules/roles.ts';
import type { StaffRow } from '../../../store/tables.ts';
import { staffPaths } from '../counter-paths.ts';
import { type SettingsNotice, settingsNotices } from './settings.text.ts';

interface SettingsViewProps {
  readonly staff: StaffRow;
  readonly officeName: string;
  readonly passkeys: number;
  readonly previousLoginAt: Temporal.Instant | null;
  readonly notice: SettingsNotice | undefined;
}

export function SettingsView(props: SettingsViewProps): VNode {
  const { staff, officeName, passkeys, previousLoginAt, notice } = props;
  const hasApp = staff.authenticator_confirmed_at !== null;
  const change = { label: '変更する', hidden: 'パスワードを', href: staffPaths.ownPassword };
  const replace = {
    label: hasApp ? '設定し直す' : '設定する',
    hidden: '認証アプリを',
    href: staffPaths.ownAuthenticator,
  };
  return (
    <>
      <PageHeading>自分の設定</PageHeading>
      {notice === undefined ? null : <Banner kind="done" heading={settingsNotices[notice]} />}
      <DefinitionList
        rows={[
          { term: '名前', value: staff.name },
          { term: '職員ID', value: staff.login_name },
          { term: '安定所', value: officeName },
          { term: '役割', value: roleLabels[staff.role] },
          {
            term: '前回のログイン',
            value: previousLoginAt === null ? '今回がはじめてです' : japaneseDateTime(previousLoginAt),
          },
          { term: 'パスワード', value: '登録してあります', action: change },
          { term: '認証アプリ', value: hasApp ? '設定してあります' : 'ありません', action: replace },
          {
            term: 'パスキー',
            value: `${passkeys}個`,
            action: { label: '見る・登録する', hidden: 'パスキーを', href: staffPaths.ownPasskeys },
          },
        ]}
      />
      <p>名前、安定所、役割の変更は、管理者に頼んでください。</p>
    </>
  );
}
