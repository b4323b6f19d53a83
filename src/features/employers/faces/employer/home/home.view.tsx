import type { VNode } from 'preact';
import { WaysInOffer } from '#features/account-settings/index.ts';
import { entrancePaths } from '#features/accounts/index.ts';
import { japaneseDateTime, japaneseDeadline, type Temporal } from '#kernel/time.ts';
import { Banner } from '#ui/banner.tsx';
import { LinkButton } from '#ui/buttons.tsx';
import { DefinitionList } from '#ui/definition-list.tsx';
import { PageHeading, Section } from '#ui/page-heading.tsx';
import type { EmployerBlock } from '../../../actions/list-employer-work.ts';
import { employerPaths } from '../../../rules/employer-paths.ts';
import type { EmployerWork } from '../../../rules/employer-work.ts';
import { standingWords } from '../../../rules/standing.ts';
import type { Establishment } from '../../../store/establishments.store.ts';

interface HomeViewProps {
  readonly establishment: Establishment;
  readonly work: readonly EmployerWork[];
  readonly blocks: readonly EmployerBlock[];
  readonly previousLoginAt: Temporal.Instant | null;
  /** What was just done, as the address tells it. */
  readonly done: string | undefined;
  /** The person has no way in but the mail, and has not closed the offer. */
  readonly offersWaysIn: boolean;
  readonly formToken: string;
}

export function HomeView(props: HomeViewProps): VNode {
  const { establishment, work, blocks, previousLoginAt, done, offersWaysIn, formToken } = props;
  return (
    <>
      <PageHeading>ホーム</PageHeading>
      {done === 'registered' ? (
        <Banner kind="done" heading="事業所を仮登録しました">
          <p>事業所番号は{establishment.number}です。</p>
        </Banner>
      ) : null}
      <StandingBanner establishment={establishment} />
      <Work work={work} />
      {offersWaysIn ? <WaysInOffer security={entrancePaths.employer.security} formToken={formToken} /> : null}
      {blocks.map(({ heading, rows, all }) => (
        <Section key={heading} heading={heading}>
          <DefinitionList rows={rows} />
          <p>
            <a href={all.href}>{all.label}</a>
          </p>
        </Section>
      ))}
      <Section heading="事業所">
        <DefinitionList
          rows={[
            { term: '事業所名', value: <span class="user-text">{establishment.name}</span> },
            { term: '事業所番号', value: establishment.number },
            { term: '登録の状態', value: standingWords[establishment.standing] },
          ]}
        />
        <p>
          <a href={employerPaths.establishment}>事業所の情報を見る</a>
        </p>
      </Section>
      <p class="meta">
        {previousLoginAt === null
          ? '今回が、はじめてのログインです。'
          : `前回のログイン日時: ${japaneseDateTime(previousLoginAt)}`}
      </p>
    </>
  );
}

function StandingBanner({
  establishment: { standing, reason },
}: {
  establishment: Establishment;
}): VNode | null {
  if (standing === 'provisional') {
    return (
      <Banner kind="info" heading="ハローワークが、事業所の登録を確かめています">
        <p>終わると、メールでお知らせします。求人は、今から申し込めます。</p>
        <p>申し込んだ求人が受理されるのは、登録が終わってからです。</p>
      </Banner>
    );
  }
  if (standing !== 'refused') return null;
  return (
    <Banner kind="warning" heading="事業所の登録ができませんでした">
      {reason === null ? null : <p class="user-text">ハローワークから：{reason}</p>}
      <p>内容を直して「変更する」を押すと、もう一度確認に回ります。</p>
      <p>
        <LinkButton href={employerPaths.establishment}>事業所の情報を直す</LinkButton>
      </p>
    </Banner>
  );
}

function Work({ work }: { work: readonly EmployerWork[] }): VNode {
  const groups = [...Map.groupBy(work, ({ kind }) => kind)];
  return (
    <Section heading={`お待ちしていること（${work.length}件）`}>
      {groups.length === 0 ? <p>今は、ありません。</p> : null}
      {groups.map(([kind, items]) => (
        <div key={kind}>
          <h3>
            {kind}（{items.length}件）
          </h3>
          <ul>
            {items.map(({ href, about, due }) => (
              <li key={href}>
                <a href={href}>
                  <span class="user-text">{about}</span>
                </a>
                {due === undefined ? null : `（${japaneseDeadline(due)}）`}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Section>
  );
}
