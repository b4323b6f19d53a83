import type { VNode } from 'preact';
import type { ShownItem } from '#kernel/items/read-items.ts';
import { japaneseDateTime, japaneseTime, type Temporal } from '#kernel/time.ts';
import { Banner } from '#ui/banner.tsx';
import { ButtonRow, LinkButton } from '#ui/buttons.tsx';
import { DefinitionList } from '#ui/definition-list.tsx';
import { ShownItems } from '#ui/items/shown-items.tsx';
import { PageHeading, Section } from '#ui/page-heading.tsx';
import { counterEstablishmentPath } from '../../../rules/employer-paths.ts';
import { roleWords, standingWords } from '../../../rules/standing.ts';
import type { EmployerUser } from '../../../store/employer-users.store.ts';
import type { Establishment } from '../../../store/establishments.store.ts';
import type { InvitationRow } from '../../../store/tables.ts';

const doneWords: Readonly<Record<string, string>> = {
  registered: '事業所を登録し、招待のメールを送りました',
  confirmed: '登録しました。担当者にメールで知らせます',
  refused: '登録できないことを、担当者にメールで知らせます',
  invited: '招待のメールを送りました',
  unlock: 'ログイン停止を解きました',
  'end-sessions': 'ログインをすべて終わらせました',
  'end-password': 'パスワードを使えなくしました。本人が、メールで登録し直します',
  'set-unavailable': '利用不可にしました',
  'lift-unavailable': '利用不可を解きました',
};

interface KnownUser {
  readonly user: EmployerUser;
  readonly lockedUntil: Temporal.Instant | undefined;
}

interface EstablishmentViewProps {
  readonly establishment: Establishment;
  readonly officeName: string;
  /** The member of staff who decided. */
  readonly decidedBy: string | undefined;
  /** Whether it belongs to the office of whoever looks. */
  readonly isOwn: boolean;
  readonly sections: readonly {
    readonly key: string;
    readonly label: string;
    readonly items: readonly ShownItem[];
  }[];
  readonly users: readonly KnownUser[];
  readonly invitations: readonly InvitationRow[];
  readonly done: string;
}

export function EstablishmentView(props: EstablishmentViewProps): VNode {
  const { establishment, isOwn, sections, done } = props;
  const { number, name, standing } = establishment;
  const told = Object.hasOwn(doneWords, done) ? doneWords[done] : undefined;
  return (
    <>
      <PageHeading>
        <span class="user-text">{name}</span>
      </PageHeading>
      {told === undefined ? null : <Banner kind="done" heading={told} />}
      <Standing {...props} />
      {isOwn ? (
        <ButtonRow>
          {standing === 'provisional' ? (
            <LinkButton kind="primary" href={counterEstablishmentPath(number, 'decision')}>
              仮登録を確認する
            </LinkButton>
          ) : null}
          <LinkButton href={counterEstablishmentPath(number, 'invitation')}>担当者を招待する</LinkButton>
        </ButtonRow>
      ) : (
        <p>ほかの安定所の事業所です。見ることはできますが、変えることはできません。</p>
      )}
      {sections.map(({ key, label, items }) => (
        <Section key={key} heading={label}>
          {items.length === 0 ? <p>入力はありません。</p> : null}
          <ShownItems rows={items.map((item) => ({ term: item.label, lines: item.lines }))} />
        </Section>
      ))}
      <Users {...props} />
    </>
  );
}

function Standing({ establishment, officeName, decidedBy }: EstablishmentViewProps): VNode {
  const { number, standing, appliedAt, decidedAt, reason } = establishment;
  return (
    <DefinitionList
      rows={[
        { term: '事業所番号', value: number },
        { term: '担当の安定所', value: officeName },
        { term: '登録の状態', value: standingWords[standing] },
        { term: '申込み', value: japaneseDateTime(appliedAt) },
        ...(decidedAt === null
          ? []
          : [
              {
                term: '決めた日時',
                value: `${japaneseDateTime(decidedAt)}${decidedBy === undefined ? '' : `（${decidedBy}）`}`,
              },
            ]),
        ...(reason === null ? [] : [{ term: '理由', value: <span class="user-text">{reason}</span> }]),
      ]}
    />
  );
}

const stateOf = ({ user, lockedUntil }: KnownUser): string => {
  if (user.isUnavailable) return '利用不可';
  return lockedUntil === undefined ? '使えます' : `ログイン停止中（${japaneseTime(lockedUntil)}まで）`;
};

function Users({ establishment, users, invitations, isOwn }: EstablishmentViewProps): VNode {
  return (
    <Section heading={`担当者（${users.length}人）`}>
      {users.length === 0 ? <p>まだ、だれもいません。</p> : null}
      {users.map((known) => {
        const { accountId, name, role, department, address } = known.user;
        return (
          <section key={accountId} class="card">
            <h3 class="user-text">{name}</h3>
            <DefinitionList
              rows={[
                { term: '役割', value: roleWords[role] },
                { term: '部署・役職', value: <span class="user-text">{department || 'なし'}</span> },
                { term: 'ID(メールアドレス)', value: <span class="user-text">{address}</span> },
                { term: 'ログイン', value: stateOf(known) },
              ]}
            />
            {isOwn ? (
              <p>
                <a href={counterEstablishmentPath(establishment.number, `users/${accountId}`)}>
                  <span class="user-text">{name}</span>さんのログインの手続きをする
                </a>
              </p>
            ) : null}
          </section>
        );
      })}
      {invitations.length === 0 ? null : (
        <p>
          招待中：
          {invitations.map((one) => `${one.name}（${one.address_typed}）`).join('、')}
        </p>
      )}
    </Section>
  );
}
