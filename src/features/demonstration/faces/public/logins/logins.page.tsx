import { Secret, TOTP } from 'otpauth';
import type { VNode } from 'preact';
import { japaneseDate, type Temporal } from '#kernel/time.ts';
import { groupedCode } from '#kernel/unambiguous.ts';
import { type Answer, showPage } from '#platform/http/answer.ts';
import type { PageRequest } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import { Card } from '#ui/card.tsx';
import { DefinitionList } from '#ui/definition-list.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { PageHeading, Prose, Section } from '#ui/page-heading.tsx';
import { type DemonstrationLogin, listDemonstrationLogins } from '../../../store/tables.ts';

const title = '見本の人たち';

/** The code an authenticator app would show at this moment of the application clock. */
const codeOfThisMoment = (secret: string, now: Temporal.Instant): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: now.epochMilliseconds });

function Person({ login, now }: { login: DemonstrationLogin; now: Temporal.Instant }): VNode {
  const facts: readonly (readonly [string, string | null])[] = [
    [login.face === 'counter' ? '職員ID' : 'ID(メールアドレス)', login.login],
    ['パスワード', login.password],
    [
      '認証アプリのコード（今）',
      login.authenticator_secret === null ? null : codeOfThisMoment(login.authenticator_secret, now),
    ],
    ['求職番号', login.job_seeker_number],
    ['生年月日', login.birth_date === null ? null : japaneseDate(login.birth_date)],
    [
      'アカウント作成コード',
      login.account_creation_code === null ? null : groupedCode(login.account_creation_code),
    ],
  ];
  const rows = facts.flatMap(([term, value]) => (value === null ? [] : [{ term, value }]));
  return (
    <Card heading={login.person}>
      <p>{login.state}</p>
      {login.tries.length === 0 ? null : (
        <Prose>
          <p>試せること</p>
          <ul>
            {login.tries.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </Prose>
      )}
      {rows.length === 0 ? null : <DefinitionList rows={rows} />}
    </Card>
  );
}

interface LoginsProps {
  readonly logins: readonly DemonstrationLogin[];
  readonly now: Temporal.Instant;
  /** The demonstration's own portal. */
  readonly portal: string | undefined;
}

function Logins({ logins, now, portal }: LoginsProps): VNode {
  const of = (face: DemonstrationLogin['face']): readonly DemonstrationLogin[] =>
    logins.filter((login) => login.face === face);
  return (
    <>
      <PageHeading>{title}</PageHeading>
      <p>
        ここに並ぶ人は、すべて架空の人です。届いたメールは<a href="/_mailbox">届いたメール（見本）</a>
        で読めます。
      </p>
      <p>
        はじめての方は<a href="/_demo/tour">10分でひとまわり</a>
        へどうぞ。求人の申し込みから採用までをたどれます。
      </p>
      <Section heading="窓口の職員">
        <p>
          <a href="/counter/login">窓口のログイン画面へ</a>
        </p>
        {of('counter').map((login) => (
          <Person key={login.position} login={login} now={now} />
        ))}
      </Section>
      <Section heading="求人者（会社）">
        <p>
          <a href="/employer/login">求人者マイページのログイン画面へ</a>
        </p>
        {of('employer').map((login) => (
          <Person key={login.position} login={login} now={now} />
        ))}
      </Section>
      <Section heading="求職者">
        <p>
          <a href="/login">求職者マイページのログイン画面へ</a>
        </p>
        {portal === undefined ? null : (
          <p>
            <a href={`${portal}/`}>マイナポータル（デモ）</a>
            からも入れます。ログインしてから、求職者情報・設定の「マイナポータル連携」でつなぎます。
          </p>
        )}
        {of('mypage').map((login) => (
          <Person key={login.position} login={login} now={now} />
        ))}
      </Section>
      {logins.length === 0 ? <EmptyState>見本の人はいません。DEMO_DATA が off です。</EmptyState> : null}
    </>
  );
}

/** Who lives in the demonstration and how to enter as them; there exactly while mail is caught. */
export const loginsPage =
  (parts: Parts, portal: string | undefined) =>
  async (request: PageRequest): Promise<Answer> => {
    const logins = await listDemonstrationLogins(parts.database.reading);
    return showPage({
      title,
      crumbs: [{ label: title }],
      body: <Logins logins={logins} now={request.now} portal={portal} />,
    });
  };
