import type { VNode } from 'preact';
import { policy } from '#kernel/policy.ts';
import { type Answer, goTo, problem, showPage } from '#platform/http/answer.ts';
import { fieldOf, type Route, type SignedInRequest } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import { Button, ButtonRow, LinkButton } from '#ui/buttons.tsx';
import { RadioGroup } from '#ui/choice-fields.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { Form } from '#ui/form.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { TextField } from '#ui/text-field.tsx';
import { chooseMailPace } from '../../../actions/choose-mail-pace.ts';
import { isMailPace, mailPaceWords } from '../../../rules/mail-pace.ts';
import { conditionWords, parseSearchName } from '../../../rules/saved-search.ts';
import { findSavedSearch, updateSavedSearch } from '../../../store/saved-searches.store.ts';
import type { SavedSearchRow } from '../../../store/tables.ts';
import {
  ownPaths,
  ownSearchBase,
  ownSearchTitles,
  savedSearchAddress,
  savedSearchPath,
} from '../own-paths.ts';
import { ownRoutes } from '../own-route.ts';
import { nameFault } from './save.view.tsx';

const title = '保存した条件の設定';

/** /mypage/jobs/saved/:id [JOB-3] */
export const changeRoutes = (parts: Parts): readonly Route[] =>
  ownRoutes(parts, {
    needed: 'saved-conditions',
    name: 'job-search.saved.change',
    path: savedSearchPath(':id'),
    show: async (request) => {
      const saved = await soughtSearch(parts, request);
      const name = request.keptForm === undefined ? undefined : fieldOf(request.keptForm, 'name');
      return saved === undefined ? problem('not-found') : page(request, saved, name);
    },
    submit: (request) => submit(parts, request),
  });

const soughtSearch = (parts: Parts, { owner, params }: SignedInRequest) =>
  findSavedSearch(parts.database.reading, owner.id, params['id'] ?? '');

function page(request: SignedInRequest, saved: SavedSearchRow, name = saved.name, error?: string): Answer {
  return showPage({
    title,
    crumbs: [
      { label: '求人検索', href: ownSearchBase },
      { label: ownSearchTitles.saved, href: ownPaths.saved },
      { label: title },
    ],
    hasErrors: error !== undefined,
    body: <ChangeView saved={saved} name={name} error={error} formToken={request.formToken} />,
  });
}

interface ChangeProps {
  readonly saved: SavedSearchRow;
  readonly name: string;
  readonly error: string | undefined;
  readonly formToken: string;
}

const ChangeView = ({ saved, name, error, formToken }: ChangeProps): VNode => (
  <>
    <PageHeading>{title}</PageHeading>
    <ErrorSummary errors={error === undefined ? [] : [{ name: 'name', text: error }]} />
    <Form action={savedSearchPath(saved.id)} formToken={formToken}>
      <TextField name="name" label="名前" required value={name} error={error} />
      <RadioGroup
        name="mail"
        label="新着のメール"
        hint={`${policy.notices.fromHour}時から送ります。新しい求人がない日は送りません。`}
        value={saved.mail}
        options={Object.entries(mailPaceWords).map(([value, label]) => ({ value, label }))}
      />
      <ButtonRow>
        <Button>変更する</Button>
      </ButtonRow>
    </Form>
    <h2>条件</h2>
    <p>{conditionWords(saved.conditions)}</p>
    <p>条件は、検索の画面で変えます。変えたら「条件を保存」を押し、上書きします。</p>
    <p>
      <LinkButton href={savedSearchAddress(saved.conditions)}>条件を変える</LinkButton>
    </p>
  </>
);

async function submit(parts: Parts, request: SignedInRequest): Promise<Answer> {
  const saved = await soughtSearch(parts, request);
  if (saved === undefined) return problem('not-found');
  const typed = fieldOf(request.form, 'name');
  const name = parseSearchName(typed);
  if (name === undefined) return page(request, saved, typed, nameFault);
  const pace = fieldOf(request.form, 'mail');
  await parts.database.transaction(async (tx) => {
    await updateSavedSearch(tx, saved.id, { name });
    if (isMailPace(pace)) await chooseMailPace(tx, saved, pace, request.now);
  });
  return goTo(`${ownPaths.saved}?done=changed`);
}
