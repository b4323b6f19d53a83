import type { VNode } from 'preact';
import { policy } from '#kernel/policy.ts';
import { cleanName } from '#platform/files/file-name.ts';
import { showStoredFile } from '#platform/files/stored-files.ts';
import { type Answer, goTo, problem, showPage } from '#platform/http/answer.ts';
import { fieldOf, type Route, type SignedInRequest } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import { Button, ButtonRow, LinkButton } from '#ui/buttons.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { Form } from '#ui/form.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { TextField } from '#ui/text-field.tsx';
import { removeDocument, renameDocument } from '../../../actions/keep-document.ts';
import { findOwnDocument, type OwnDocument } from '../../../store/documents.store.ts';
import { documentPaths, documentsCrumb } from '../document-paths.ts';
import { ownRoutes } from '../own-route.ts';

const nameMissing = '書類の名前を入れてください。';

/** /mypage/documents/:document: its name, its file, and its end. Another person's is not there. */
export const documentRoutes = (parts: Parts): readonly Route[] => [
  ...ownRoutes({
    name: 'documents.one',
    path: documentPaths.one(':document'),
    show: (request) =>
      withOwn(parts, request, async (document) => {
        const typed = request.keptForm === undefined ? document.name : fieldOf(request.keptForm, 'name');
        return showOne(request, document, typed);
      }),
    submit: (request) => withOwn(parts, request, (document) => rename(parts, request, document)),
  }),
  ...ownRoutes({
    name: 'documents.one.delete',
    path: documentPaths.remove(':document'),
    show: (request) => withOwn(parts, request, async (document) => showRemoval(request, document)),
    submit: async (request) => {
      await removeDocument(parts, doingOf(request), request.params['document'] ?? '');
      return goTo(`${documentPaths.list}?done=deleted`);
    },
  }),
  ...ownRoutes({
    name: 'documents.one.file',
    path: documentPaths.file(':document'),
    show: (request) =>
      withOwn(parts, request, ({ fileId, name }) => showStoredFile(parts.database.reading, fileId, name)),
  }),
];

const doingOf = ({ owner, actor, now }: SignedInRequest) => ({ accountId: owner.id, actor, now });

async function withOwn(
  parts: Parts,
  { owner, params }: SignedInRequest,
  answer: (document: OwnDocument) => Promise<Answer>,
): Promise<Answer> {
  const document = await findOwnDocument(parts.database.reading, owner.id, params['document'] ?? '');
  return document === undefined ? problem('not-found') : answer(document);
}

async function rename(parts: Parts, request: SignedInRequest, document: OwnDocument): Promise<Answer> {
  const typed = fieldOf(request.form, 'name');
  if (typed.trim() === '') return showOne(request, document, typed, nameMissing);
  await renameDocument(parts, doingOf(request), document.id, cleanName(typed));
  return goTo(`${documentPaths.list}?done=changed`);
}

const showOne = (
  { formToken }: SignedInRequest,
  document: OwnDocument,
  typed: string,
  error?: string,
): Answer =>
  showPage({
    title: '書類の名前',
    crumbs: [documentsCrumb, { label: '書類の名前' }],
    hasErrors: error !== undefined,
    body: (
      <>
        <PageHeading>書類の名前</PageHeading>
        <ErrorSummary errors={error === undefined ? [] : [{ name: 'name', text: error }]} />
        <Form action={documentPaths.one(document.id)} formToken={formToken}>
          <TextField
            name="name"
            label="書類の名前"
            required
            value={typed}
            error={error}
            hint={`会社にも見えます。${policy.uploads.longestName}文字まで。`}
          />
          <ButtonRow>
            <Button>名前を変更する</Button>
            <LinkButton href={documentPaths.list}>やめる</LinkButton>
          </ButtonRow>
        </Form>
        <p>
          <a href={documentPaths.remove(document.id)}>この書類を削除する</a>
        </p>
      </>
    ),
  });

const showRemoval = ({ formToken }: SignedInRequest, { id, name }: OwnDocument): Answer =>
  showPage({
    title: '書類の削除',
    crumbs: [documentsCrumb, { label: '書類の削除' }],
    body: <RemovalView id={id} name={name} formToken={formToken} />,
  });

const RemovalView = ({ id, name, formToken }: { id: string; name: string; formToken: string }): VNode => (
  <>
    <PageHeading>書類の削除</PageHeading>
    <p>「{name}」を削除します。元には戻せません。</p>
    <p>応募のときに送った書類は、そのまま残ります。</p>
    <Form action={documentPaths.remove(id)} formToken={formToken}>
      <ButtonRow>
        <Button kind="danger">削除する</Button>
        <LinkButton href={documentPaths.list}>やめる</LinkButton>
      </ButtonRow>
    </Form>
  </>
);
