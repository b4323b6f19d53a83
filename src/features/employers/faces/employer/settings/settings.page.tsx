import type { VNode } from 'preact';
import { entrancePaths, findAccount } from '#features/accounts/index.ts';
import { showPage } from '#platform/http/answer.ts';
import type { Route } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import { Banner } from '#ui/banner.tsx';
import { DefinitionList } from '#ui/definition-list.tsx';
import { PageHeading, Section } from '#ui/page-heading.tsx';
import { employerPaths } from '../../../rules/employer-paths.ts';
import { roleWords, type UserRole } from '../../../rules/standing.ts';
import { employerRoutes } from '../employer-routes.ts';

export const settingsTitle = '事業所情報・設定';

const doneWords: Readonly<Record<string, string>> = {
  password: 'パスワードを変更しました',
  address: 'メールアドレスを変更しました',
};

/** /employer/settings */
export const settingsRoutes = (parts: Parts): readonly Route[] =>
  employerRoutes(parts, [
    {
      name: 'employers.settings',
      method: 'GET',
      path: employerPaths.settings,
      async handle({ user, query }) {
        const account = await findAccount(parts.database.reading, user.accountId);
        return showPage({
          title: settingsTitle,
          crumbs: [{ label: settingsTitle }],
          body: (
            <SettingsView
              name={user.name}
              role={user.role}
              address={account?.address_typed ?? ''}
              done={query['done'] ?? ''}
            />
          ),
        });
      },
    },
  ]);

interface SettingsViewProps {
  readonly name: string;
  readonly role: UserRole;
  readonly address: string;
  readonly done: string;
}

function SettingsView({ name, role, address, done }: SettingsViewProps): VNode {
  const told = Object.hasOwn(doneWords, done) ? doneWords[done] : undefined;
  const { settings, establishment, users, leaving } = employerPaths;
  return (
    <>
      <PageHeading>{settingsTitle}</PageHeading>
      {told === undefined ? null : (
        <Banner kind="done" heading={told}>
          <p>ワンタイムパスワードの省略は、すべての端末で取り消しました。</p>
        </Banner>
      )}
      <Section heading="事業所">
        <ul class="way-on">
          <li>
            <a href={establishment}>事業所の情報を見る・変える</a>
          </li>
          <li>
            <a href={users}>担当者を見る</a>
          </li>
        </ul>
      </Section>
      <Section heading="あなたのログイン">
        <DefinitionList
          rows={[
            { term: '名前', value: <span class="user-text">{name}</span> },
            { term: '役割', value: roleWords[role] },
            { term: 'ID(メールアドレス)', value: <span class="user-text">{address}</span> },
          ]}
        />
        <ul class="way-on">
          <li>
            <a href={`${settings}/password`}>パスワードを変更する</a>
          </li>
          <li>
            <a href={`${settings}/address`}>メールアドレスを変更する</a>
          </li>
          <li>
            <a href={entrancePaths.employer.security}>ログインの安全（方法と端末）を確かめる</a>
          </li>
          <li>
            <a href={leaving}>求人者マイページの利用をやめる</a>
          </li>
        </ul>
      </Section>
    </>
  );
}
