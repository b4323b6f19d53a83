import { findAccount, registrationPaths } from '#features/accounts/index.ts';
import { findJobSeeker, type JobSeekerRow } from '#features/job-seekers/index.ts';
import { japanDay } from '#kernel/time.ts';
import { cleanName } from '#platform/files/file-name.ts';
import { type Answer, goTo, problem, showPage, showPaper } from '#platform/http/answer.ts';
import {
  type FormFields,
  fieldOf,
  fieldsOf,
  type Route,
  type SignedInRequest,
} from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import type { FieldError } from '#ui/error-summary.tsx';
import { keepDocument } from '../../../actions/keep-document.ts';
import { sheetPaper } from '../../../papers/sheet-paper.ts';
import { type Choices, type MadeKind, madeDocuments, readChoices } from '../../../rules/made-documents.ts';
import { sheetOf } from '../../../rules/sheet.ts';
import { findOwnDocument } from '../../../store/documents.store.ts';
import { documentPaths, documentsCrumb } from '../document-paths.ts';
import { keepingWords, tooLongWords } from '../keeping-words.ts';
import { ownRoutes } from '../own-route.ts';
import { MakeView } from './make.view.tsx';

/** /mypage/documents/resume, /work-history and :document/contents: made of the record [REFER-3] */
export const makeRoutes = (parts: Parts): readonly Route[] => [
  ...madeKinds.flatMap((kind) =>
    ownRoutes({
      name: `documents.${kind}`,
      path: documentPaths.make(kind),
      show: (request) => withRecord(parts, request, (record) => show(request, made(kind), record)),
      submit: (request) => withRecord(parts, request, (record) => submit(parts, request, made(kind), record)),
    }),
  ),
  ...ownRoutes({
    name: 'documents.one.contents',
    path: documentPaths.contents(':document'),
    show: (request) => withMade(parts, request, (making, record) => show(request, making, record)),
    submit: (request) => withMade(parts, request, (making, record) => submit(parts, request, making, record)),
  }),
];

const madeKinds = Object.keys(madeDocuments) as readonly MadeKind[];

/** What is being made: a new one, or one that is made anew. */
interface Making {
  readonly kind: MadeKind;
  readonly path: string;
  readonly id?: string;
  readonly name: string;
  readonly choices?: Choices | undefined;
}

const made = (kind: MadeKind): Making => ({
  kind,
  path: documentPaths.make(kind),
  name: madeDocuments[kind].label,
});

/** Who has not registered yet goes on with that first. */
async function withRecord(
  parts: Parts,
  { owner }: SignedInRequest,
  answer: (record: JobSeekerRow) => Promise<Answer>,
): Promise<Answer> {
  const { reading } = parts.database;
  const number = (await findAccount(reading, owner.id))?.job_seeker_number ?? undefined;
  const record = number === undefined ? undefined : await findJobSeeker(reading, number);
  return record === undefined ? goTo(registrationPaths.continue) : answer(record);
}

async function withMade(
  parts: Parts,
  request: SignedInRequest,
  answer: (making: Making, record: JobSeekerRow) => Promise<Answer>,
): Promise<Answer> {
  const id = request.params['document'] ?? '';
  const document = await findOwnDocument(parts.database.reading, request.owner.id, id);
  if (document === undefined || document.kind === 'uploaded') return problem('not-found');
  const { kind, name, choices } = document;
  const making = { kind, name, choices, id, path: documentPaths.contents(id) };
  return withRecord(parts, request, (record) => answer(making, record));
}

interface Typed {
  readonly name: string;
  readonly choices: Choices;
  readonly errors: readonly FieldError[];
  readonly preview: boolean;
}

const readForm = (kind: MadeKind, form: FormFields): Typed => {
  const { choices, faults } = readChoices(kind, {
    items: fieldsOf(form, 'items'),
    text: (key) => fieldOf(form, key),
  });
  const errors = faults.map(({ name }) => ({ name, text: tooLongWords }));
  return { name: fieldOf(form, 'name'), choices, errors, preview: false };
};

const show = async (request: SignedInRequest, making: Making, record: JobSeekerRow): Promise<Answer> => {
  const { keptForm } = request;
  if (keptForm !== undefined) return page(request, making, record, readForm(making.kind, keptForm));
  const choices = making.choices ?? usualChoices(making.kind, record);
  return page(request, making, record, { name: making.name, choices, errors: [], preview: false });
};

/** The text of the registration is a beginning. */
const usualChoices = (kind: MadeKind, { answers }: JobSeekerRow): Choices => ({
  items: madeDocuments[kind].usual,
  texts: { introduction: answers['self-introduction'] ?? '' },
});

function page(request: SignedInRequest, making: Making, record: JobSeekerRow, typed: Typed): Answer {
  const { kind, path, id } = making;
  const { label } = madeDocuments[kind];
  const title = id === undefined ? `${label}を作る` : `${label}の内容を変える`;
  const sheet = typed.preview
    ? sheetOf(kind, record.answers, typed.choices, japanDay(request.now))
    : undefined;
  return showPage({
    title,
    crumbs: [documentsCrumb, { label: title }],
    hasErrors: typed.errors.length > 0,
    body: (
      <MakeView
        {...typed}
        title={title}
        kind={kind}
        path={path}
        answers={record.answers}
        sheet={sheet}
        formToken={request.formToken}
      />
    ),
  });
}

async function submit(
  parts: Parts,
  request: SignedInRequest,
  making: Making,
  record: JobSeekerRow,
): Promise<Answer> {
  const { form, now, owner, actor } = request;
  const { kind, id } = making;
  const typed = readForm(kind, form);
  if (typed.errors.length > 0) return page(request, making, record, typed);
  const to = fieldOf(form, 'to');
  if (to === 'preview') return page(request, making, record, { ...typed, preview: true });
  const sheet = sheetOf(kind, record.answers, typed.choices, japanDay(now));
  const bytes = await sheetPaper(parts.papers, sheet, now);
  if (to === 'paper') return showPaper(bytes, sheet.title, kind);
  const kept = await keepDocument(
    parts,
    { accountId: owner.id, actor, now },
    {
      kind,
      name: cleanName(typed.name, sheet.title),
      file: { bytes, mediaType: 'application/pdf' },
      choices: typed.choices,
      replaces: id,
    },
  );
  if (kept.ok) return goTo(`${documentPaths.list}?done=${id === undefined ? 'added' : 'changed'}`);
  return page(request, making, record, {
    ...typed,
    errors: [{ name: 'name', text: keepingWords[kept.fault] }],
  });
}
