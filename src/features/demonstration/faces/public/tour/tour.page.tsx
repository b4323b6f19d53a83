import type { VNode } from 'preact';
import { parseJobSeekerNumber } from '#features/job-seekers/index.ts';
import { type Answer, showPage } from '#platform/http/answer.ts';
import type { Parts } from '#platform/parts.ts';
import { Card } from '#ui/card.tsx';
import { DefinitionList } from '#ui/definition-list.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { PageHeading, Prose, Section } from '#ui/page-heading.tsx';
import { type DemonstrationLogin, listDemonstrationLogins } from '../../../store/tables.ts';
import { type TourFace, type TourStep, tour } from '../../../town/tour.ts';

const title = '10分でひとまわり';

const faces: Readonly<Record<TourFace, { readonly name: string; readonly login: string }>> = {
  mypage: { name: '求職者マイページ', login: '/login' },
  employer: { name: '求人者マイページ', login: '/employer/login' },
  counter: { name: '窓口', login: '/counter/login' },
};

/** The address of a step; a person in it stands by the 求職番号. */
export function hrefOf({ open }: TourStep, logins: readonly DemonstrationLogin[]): string {
  return open.href.replace(/:([^/]+)/u, (_, name: string) => {
    const shown = logins.find(({ person }) => person === name)?.job_seeker_number ?? '';
    return parseJobSeekerNumber(shown) ?? '';
  });
}

/** Steps are numbered through all chapters. */
const chapters = tour.map(({ heading, minutes, steps }, index) => {
  const before = tour.slice(0, index).reduce((sum, chapter) => sum + chapter.steps.length, 0);
  return {
    heading: `${heading}（${minutes}分）`,
    steps: steps.map((step, at) => ({ step, position: before + at + 1 })),
  };
});

interface StepProps {
  readonly step: TourStep;
  readonly position: number;
  readonly logins: readonly DemonstrationLogin[];
}

function Step({ step, position, logins }: StepProps): VNode {
  const { face, login, open, acts, look } = step;
  const { name, login: entrance } = faces[face];
  const person = logins.find((one) => one.login === login);
  const who = `${person?.person ?? ''}（${login}）`;
  const rows = [
    {
      term: 'ログイン',
      value: (
        <>
          <a href={entrance}>{name}にログイン</a>：{who}
        </>
      ),
    },
    { term: '開くページ', value: <a href={hrefOf(step, logins)}>{open.label}</a> },
    { term: 'すること', value: acts.map((act) => `${act}。`).join('') },
    { term: '見るところ', value: look },
  ];
  return (
    <Card heading={`${position}. ${name}`} level={3}>
      <DefinitionList rows={rows} />
    </Card>
  );
}

function Tour({ logins }: { logins: readonly DemonstrationLogin[] }): VNode {
  const passwords = [...new Set(logins.flatMap(({ password }) => password ?? []))];
  if (logins.length === 0) return <EmptyState>見本の人はいません。DEMO_DATA が off です。</EmptyState>;
  return (
    <>
      <Prose>
        <p>求人の申し込みから採用までを、3つの立場で順にたどります。</p>
        <ul>
          <li>1つのブラウザでできます。3つの立場に、同時にログインしたままにできます。</li>
          <li>
            パスワードと、窓口の認証コードは<a href="/_demo">見本の人たち</a>にあります。
          </li>
          <li>
            ログインのときに届くメールは<a href="/_mailbox">届いたメール（見本）</a>で読みます。
          </li>
          <li>同じ立場で人を替えるときは、先にログアウトします。</li>
        </ul>
        <p>見本のパスワード：{passwords.join('（窓口。空白も入れます）、')}（求職者と求人者）</p>
      </Prose>
      {chapters.map(({ heading, steps }) => (
        <Section key={heading} heading={heading}>
          {steps.map(({ step, position }) => (
            <Step key={position} step={step} position={position} logins={logins} />
          ))}
        </Section>
      ))}
    </>
  );
}

/** /_demo/tour: the whole story for newcomers; there exactly while mail is caught. */
export const tourPage = (parts: Parts) => async (): Promise<Answer> => {
  const logins = await listDemonstrationLogins(parts.database.reading);
  return showPage({
    title,
    crumbs: [{ label: '見本の人たち', href: '/_demo' }, { label: title }],
    body: (
      <>
        <PageHeading>{title}</PageHeading>
        <Tour logins={logins} />
      </>
    ),
  });
};
