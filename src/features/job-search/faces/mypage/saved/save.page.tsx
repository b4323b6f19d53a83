import { type Answer, goTo, problem, showPage } from '#platform/http/answer.ts';
import { fieldOf, type Route, type SignedInRequest } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import { type SavingFault, saveSearch } from '../../../actions/save-search.ts';
import { keptConditions, parseSearchName, suggestedName } from '../../../rules/saved-search.ts';
import { listSavedSearches } from '../../../store/saved-searches.store.ts';
import { ownPaths, ownSearchBase, ownSearchTitles } from '../own-paths.ts';
import { ownRoutes } from '../own-route.ts';
import { nameFault, SaveView } from './save.view.tsx';

/** /mypage/jobs/saved/new?conditions=… [JOB-3] */
export const saveRoutes = (parts: Parts): readonly Route[] =>
  ownRoutes(parts, {
    needed: 'saved-conditions',
    name: 'job-search.save',
    path: ownPaths.save,
    show: (request) => show(parts, request),
    submit: (request) => submit(parts, request),
  });

const faultTexts: Readonly<Record<SavingFault, string>> = {
  'job-search.saved-searches.full': '3件保存しています。どれかを上書きすると保存できます。',
  'job-search.saved-searches.same': '同じ条件を、もう保存しています。',
  'job-search.saved-searches.gone': '上書きする条件がありません。選び直してください。',
};

interface Typed {
  readonly conditions: string;
  readonly name?: string;
  readonly error?: string;
}

async function show(parts: Parts, request: SignedInRequest): Promise<Answer> {
  const { keptForm, query } = request;
  const conditions = keptForm === undefined ? query['conditions'] : fieldOf(keptForm, 'conditions');
  const name = keptForm === undefined ? {} : { name: fieldOf(keptForm, 'name') };
  return page(parts, request, { conditions: conditions ?? '', ...name });
}

async function page(parts: Parts, request: SignedInRequest, typed: Typed): Promise<Answer> {
  const conditions = keptConditions(typed.conditions);
  if (conditions === undefined) return goTo(ownSearchBase);
  const saved = await listSavedSearches(parts.database.reading, request.owner.id);
  const name = typed.name ?? suggestedName(conditions);
  const view = { conditions, name, saved, error: typed.error, formToken: request.formToken };
  return showPage({
    title: ownSearchTitles.save,
    crumbs: [
      { label: '求人検索', href: ownSearchBase },
      { label: ownSearchTitles.saved, href: ownPaths.saved },
      { label: ownSearchTitles.save },
    ],
    hasErrors: typed.error !== undefined,
    body: <SaveView {...view} />,
  });
}

async function submit(parts: Parts, request: SignedInRequest): Promise<Answer> {
  const { form, owner, now } = request;
  const conditions = keptConditions(fieldOf(form, 'conditions'));
  if (conditions === undefined) return problem('not-found');
  const typed = fieldOf(form, 'name');
  const name = parseSearchName(typed);
  if (name === undefined) return page(parts, request, { conditions, name: typed, error: nameFault });
  const over = fieldOf(form, 'over');
  const saving = { name, conditions, ...(over === '' ? {} : { over }) };
  const saved = await saveSearch(parts, owner.id, saving, now);
  if (saved.ok) return goTo(`${ownPaths.saved}?done=saved`);
  return page(parts, request, { conditions, name: typed, error: faultTexts[saved.fault] });
}
