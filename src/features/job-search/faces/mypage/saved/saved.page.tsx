import type { VNode } from 'preact';
import { policy } from '#kernel/policy.ts';
import { japaneseDateTime, japaneseDateWithWeekday } from '#kernel/time.ts';
import { type Answer, showPage } from '#platform/http/answer.ts';
import type { Route, SignedInRequest } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import { Banner } from '#ui/banner.tsx';
import { ButtonRow, LinkButton } from '#ui/buttons.tsx';
import { Card } from '#ui/card.tsx';
import { DefinitionList } from '#ui/definition-list.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { mailPaceWords } from '../../../rules/mail-pace.ts';
import { conditionWords } from '../../../rules/saved-search.ts';
import { ownFace, searcherOf } from '../../search-face.ts';
import {
  deleteSavedSearchPath,
  ownPaths,
  ownSearchBase,
  ownSearchTitles,
  savedSearchAddress,
  savedSearchPath,
} from '../own-paths.ts';
import { ownRoutes } from '../own-route.ts';
import { type CountedSearch, countedSearches } from './counted-searches.ts';

/** /mypage/jobs/saved [JOB-3] */
export const savedRoutes = (parts: Parts): readonly Route[] =>
  ownRoutes(parts, {
    needed: 'saved-conditions',
    name: 'job-search.saved',
    path: ownPaths.saved,
    siteMap: ownSearchTitles.saved,
    show: (request) => show(parts, request),
  });

const doneHeadings: Readonly<Record<string, string>> = {
  saved: '条件を保存しました',
  changed: '変更しました',
  deleted: '保存した条件を消しました',
};

async function show(parts: Parts, request: SignedInRequest): Promise<Answer> {
  const searcher = await searcherOf(parts, ownFace, request);
  const searches = await countedSearches(parts, request.owner.id, searcher);
  const done = doneHeadings[request.query['done'] ?? ''];
  return showPage({
    title: ownSearchTitles.saved,
    crumbs: [{ label: '求人検索', href: ownSearchBase }, { label: ownSearchTitles.saved }],
    body: (
      <>
        <PageHeading note={`${searches.length}件（${policy.savedSearches.most}件まで）`}>
          {ownSearchTitles.saved}
        </PageHeading>
        {done === undefined ? null : <Banner kind="done" heading={done} />}
        {searches.length === 0 ? (
          <EmptyState>
            <p>検索の結果で「条件を保存」を押すと、ここに並びます。</p>
            <p>
              <LinkButton href={ownSearchBase}>求人をさがす</LinkButton>
            </p>
          </EmptyState>
        ) : (
          searches.map((one) => <SavedSearch key={one.saved.id} {...one} />)
        )}
      </>
    ),
  });
}

const mailWords = ({ mail, next_mail_on: next }: CountedSearch['saved']): string =>
  next === null ? mailPaceWords[mail] : `${mailPaceWords[mail]}（次は${japaneseDateWithWeekday(next)}）`;

function SavedSearch({ saved, fresh }: CountedSearch): VNode {
  const hidden = `「${saved.name}」の`;
  return (
    <Card heading={saved.name}>
      <DefinitionList
        rows={[
          { term: '条件', value: conditionWords(saved.conditions) },
          { term: '新着', value: `${fresh}件` },
          { term: '前に見たとき', value: japaneseDateTime(saved.looked_at) },
          { term: '新着のメール', value: mailWords(saved) },
        ]}
      />
      <ButtonRow>
        <LinkButton href={savedSearchAddress(saved.conditions)} hidden={hidden}>
          求人を検索
        </LinkButton>
        <LinkButton href={savedSearchPath(saved.id)} hidden={hidden}>
          設定を変更
        </LinkButton>
        <LinkButton href={deleteSavedSearchPath(saved.id)} hidden={hidden}>
          削除
        </LinkButton>
      </ButtonRow>
    </Card>
  );
}
