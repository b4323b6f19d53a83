import type { VNode } from 'preact';
import { recordPath } from '#features/counter/index.ts';
import {
  type AskedSearch,
  type ChoiceGroup,
  chosenConditions,
  FilterPanel,
  NamedChoicesView,
  unclearNames,
} from '#features/job-search/index.ts';
import { emptyQuery, type SearchQuery, writeQuery } from '#features/vacancies/index.ts';
import { policy } from '#kernel/policy.ts';
import { Banner } from '#ui/banner.tsx';
import { Button, ButtonRow } from '#ui/buttons.tsx';
import { Details } from '#ui/details.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Form } from '#ui/form.tsx';
import { Section } from '#ui/page-heading.tsx';
import { maySend, type Recommendable } from './read-recommendable.ts';
import { checkPage, chosenField, recommendationsPage, recommendationsPath } from './recommendations-paths.ts';
import { type SentRecommendation, SentRecommendations } from './sent.view.tsx';
import { RecommendableCard } from './vacancy-card.view.tsx';

interface RecommendationsProps {
  readonly number: string;
  readonly query: SearchQuery;
  readonly named: AskedSearch['named'];
  /** On whichever page. */
  readonly chosen: readonly string[];
  /** Nothing else was asked for: these are the wishes. */
  readonly isSeeded: boolean;
  readonly total: number;
  readonly vacancies: readonly Recommendable[];
  readonly groups: readonly ChoiceGroup[];
  readonly sent: readonly SentRecommendation[];
  readonly done: string | undefined;
  /** Somebody was first: nothing was withdrawn. */
  readonly isLate: boolean;
  readonly formToken: string;
}

const doneWords: Readonly<Record<string, string>> = {
  sent: 'おすすめの求人を送りました。本人にメールで知らせます。',
  withdrawn: 'おすすめを取り下げました。',
};

/** What was sent before, then the search with what each vacancy meets and misses. */
export function RecommendationsView(props: RecommendationsProps): VNode {
  const { number, sent, done, isLate, formToken } = props;
  const words = done === undefined ? undefined : doneWords[done];
  return (
    <>
      {words === undefined ? null : <Banner kind="done" heading={words} />}
      {isLate ? (
        <Banner kind="error" heading="取り下げられませんでした。">
          <p>本人の返事が先に届いたか、期限が過ぎました。下の一覧で状態を見てください。</p>
        </Banner>
      ) : null}
      <SentRecommendations
        action={recordPath(number, recommendationsPage)}
        sent={sent}
        formToken={formToken}
      />
      <Conditions {...props} />
      <Found {...props} />
    </>
  );
}

function Conditions({ number, query, named, groups, isSeeded }: RecommendationsProps): VNode {
  const base = recordPath(number, recommendationsPage);
  const chosen = chosenConditions(query);
  return (
    <Section heading="求人をさがす">
      <p>
        {isSeeded ? '登録した希望の条件でさがしました。' : '変えた条件でさがしました。'}
        {isSeeded ? null : <a href={base}>登録した希望の条件に戻す</a>}
      </p>
      {chosen.length === 0 ? null : (
        <nav class="chosen" aria-label="選んだ条件">
          <ul>
            {chosen.map(({ label, without }) => (
              <li key={label}>
                <a class="chosen-condition" href={recommendationsPath(number, without)}>
                  {label}{' '}
                  <span aria-hidden="true" class="taken-away">
                    ×
                  </span>
                  <span class="visually-hidden">を外す</span>
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <NamedChoicesView base={base} query={query} named={named} />
      <Details summary="条件を変える">
        <FilterPanel
          base={base}
          query={query}
          groups={groups}
          cleared={recommendationsPath(number, { ...emptyQuery, size: 10 })}
          wordsElsewhere={false}
          unclear={unclearNames(named)}
        />
      </Details>
    </Section>
  );
}

function Found(props: RecommendationsProps): VNode {
  const { number, query, chosen, total, vacancies } = props;
  const heading = `見つかった求人（${new Intl.NumberFormat('ja-JP').format(total)}件）`;
  if (vacancies.length === 0 && chosen.length === 0) {
    return (
      <Section heading={heading}>
        <NothingHere total={total} />
      </Section>
    );
  }
  const shown = new Set(vacancies.map(({ record }) => record.vacancy.number));
  const elsewhere = chosen.filter((one) => !shown.has(one));
  return (
    <Section heading={heading}>
      <p>一度に{policy.invitations.mostAtOnce}件まで送れます。</p>
      <Form action={recordPath(number, checkPage)} getForm label="おすすめする求人を選ぶ">
        {[...writeQuery({ ...query, page: 1 })].map(([name, value], index) => (
          <input key={`${name} ${index}`} type="hidden" name={name} value={value} />
        ))}
        {elsewhere.map((one) => (
          <input key={one} type="hidden" name={chosenField} value={one} />
        ))}
        {elsewhere.length === 0 ? null : <p>ほかのページで{elsewhere.length}件を選んでいます。</p>}
        {vacancies.length === 0 ? <NothingHere total={total} /> : null}
        {vacancies.map((one) => (
          <RecommendableCard key={one.record.vacancy.number} one={one}>
            {maySend(one) ? <Choice one={one} checked={chosen.includes(one.record.vacancy.number)} /> : null}
          </RecommendableCard>
        ))}
        <ButtonRow>
          <Button>選んだ求人を確かめる</Button>
        </ButtonRow>
        <OtherPages {...props} />
      </Form>
    </Section>
  );
}

const NothingHere = ({ total }: { readonly total: number }): VNode => (
  <EmptyState>
    <p>
      {total === 0
        ? 'この条件の求人はありません。条件を外してください。'
        : 'このページに求人はありません。前のページを見てください。'}
    </p>
  </EmptyState>
);

function Choice({ one, checked }: { readonly one: Recommendable; readonly checked: boolean }): VNode {
  const { number, answers } = one.record.vacancy;
  const id = `choose-${number}`;
  return (
    <div class="choice">
      <input type="checkbox" id={id} name={chosenField} value={number} checked={checked} />
      <label for={id}>
        <span class="visually-hidden">{answers.title ?? ''}を</span>おすすめする
      </label>
    </div>
  );
}

/** Buttons of the form, so that what is ticked goes along from page to page. */
function OtherPages({ number, query, total }: RecommendationsProps): VNode | null {
  const pages = Math.ceil(total / query.size);
  if (pages <= 1) return null;
  const base = recordPath(number, recommendationsPage);
  const step = (page: number, label: string): VNode => (
    <Button kind="secondary" formAction={base} name="page" value={String(page)}>
      {label}
    </Button>
  );
  return (
    <>
      <p>
        {query.page} / {pages}ページ
      </p>
      <ButtonRow>
        {query.page > 1 ? step(query.page - 1, '選んだまま前のページへ') : null}
        {query.page < pages ? step(query.page + 1, '選んだまま次のページへ') : null}
      </ButtonRow>
    </>
  );
}
