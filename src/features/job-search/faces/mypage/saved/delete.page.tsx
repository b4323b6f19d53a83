import { type Answer, goTo, problem, showPage } from '#platform/http/answer.ts';
import type { Route, SignedInRequest } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import { Button, ButtonRow, LinkButton } from '#ui/buttons.tsx';
import { Form } from '#ui/form.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { conditionWords } from '../../../rules/saved-search.ts';
import { deleteSavedSearch, findSavedSearch } from '../../../store/saved-searches.store.ts';
import { deleteSavedSearchPath, ownPaths, ownSearchBase, ownSearchTitles } from '../own-paths.ts';
import { ownRoutes } from '../own-route.ts';

/** /mypage/jobs/saved/:id/delete [JOB-3] */
export const deleteRoutes = (parts: Parts): readonly Route[] =>
  ownRoutes(parts, {
    needed: 'saved-conditions',
    name: 'job-search.saved.delete',
    path: deleteSavedSearchPath(':id'),
    show: (request) => show(parts, request),
    submit: async ({ owner, params }) => {
      const { reading } = parts.database;
      const saved = await findSavedSearch(reading, owner.id, params['id'] ?? '');
      if (saved !== undefined) await deleteSavedSearch(reading, saved.id);
      return goTo(`${ownPaths.saved}?done=deleted`);
    },
  });

const title = '保存した条件の削除';

async function show(parts: Parts, { owner, params, formToken }: SignedInRequest): Promise<Answer> {
  const saved = await findSavedSearch(parts.database.reading, owner.id, params['id'] ?? '');
  if (saved === undefined) return problem('not-found');
  return showPage({
    title,
    crumbs: [
      { label: '求人検索', href: ownSearchBase },
      { label: ownSearchTitles.saved, href: ownPaths.saved },
      { label: title },
    ],
    body: (
      <>
        <PageHeading>{title}</PageHeading>
        <p>「{saved.name}」を消します。条件をまた保存することはできます。</p>
        <p>条件：{conditionWords(saved.conditions)}</p>
        <Form action={deleteSavedSearchPath(saved.id)} formToken={formToken}>
          <ButtonRow>
            <Button kind="danger">削除する</Button>
            <LinkButton href={ownPaths.saved}>やめる</LinkButton>
          </ButtonRow>
        </Form>
      </>
    ),
  });
}
