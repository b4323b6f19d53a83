import type { VNode } from 'preact';
import { policy } from '#kernel/policy.ts';
import { fileFaultWords } from '#platform/files/file-fault-words.ts';
import { cleanName } from '#platform/files/file-name.ts';
import { judgeFile } from '#platform/files/judge-file.ts';
import { acceptedFiles } from '#platform/files/media-types.ts';
import { type Answer, goTo, showPage } from '#platform/http/answer.ts';
import { fieldOf, type Route, type SignedInRequest } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import { Button, ButtonRow, LinkButton } from '#ui/buttons.tsx';
import { ErrorSummary, type FieldError } from '#ui/error-summary.tsx';
import { errorOf } from '#ui/field-errors.ts';
import { FileField } from '#ui/file-field.tsx';
import { Form } from '#ui/form.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { TextField } from '#ui/text-field.tsx';
import { keepDocument } from '../../../actions/keep-document.ts';
import { documentPaths, documentsCrumb } from '../document-paths.ts';
import { keepingWords } from '../keeping-words.ts';
import { ownRoutes } from '../own-route.ts';

const title = '書類をアップロードする';

/** /mypage/documents/upload: one file, judged by its bytes [REFER-3] */
export const uploadRoutes = (parts: Parts): readonly Route[] =>
  ownRoutes({
    name: 'documents.upload',
    path: documentPaths.upload,
    uploads: { most: 1, largest: policy.uploads.largest },
    show: async (request) => page(request, { name: fieldOf(request.keptForm ?? {}, 'name'), errors: [] }),
    submit: (request) => submit(parts, request),
  });

interface Typed {
  readonly name: string;
  readonly errors: readonly FieldError[];
}

const page = ({ formToken }: SignedInRequest, typed: Typed): Answer =>
  showPage({
    title,
    crumbs: [documentsCrumb, { label: title }],
    hasErrors: typed.errors.length > 0,
    body: <UploadView {...typed} formToken={formToken} />,
  });

async function submit(parts: Parts, request: SignedInRequest): Promise<Answer> {
  const { form, files, owner, actor, now } = request;
  const name = fieldOf(form, 'name');
  const refuse = (text: string): Answer => page(request, { name, errors: [{ name: 'file', text }] });
  const [file] = files;
  if (file === undefined) return refuse('ファイルを選んでください。');
  const judged = judgeFile(file);
  if (!judged.ok) return refuse(fileFaultWords[judged.fault]);
  const kept = await keepDocument(
    parts,
    { accountId: owner.id, actor, now },
    { kind: 'uploaded', name: cleanName(name.trim() === '' ? file.name : name), file: judged.value },
  );
  return kept.ok ? goTo(`${documentPaths.list}?done=added`) : refuse(keepingWords[kept.fault]);
}

function UploadView({ name, errors, formToken }: Typed & { readonly formToken: string }): VNode {
  const megabytes = policy.uploads.largest / 1024 / 1024;
  return (
    <>
      <PageHeading>{title}</PageHeading>
      <ErrorSummary errors={errors} />
      <p>PDF、JPEG、PNG、Word（DOCX）のファイルを、{megabytes}MBまで保存できます。</p>
      <p>写真からは、とった場所や日時などの情報を取りのぞきます。</p>
      <p>PDFとWordのファイルには、作った人の名前などが残ることがあります。</p>
      <Form action={documentPaths.upload} formToken={formToken} upload>
        <TextField
          name="name"
          label="書類の名前"
          value={name}
          hint={`会社にも見えます。空けると、ファイルの名前になります。${policy.uploads.longestName}文字まで。`}
        />
        <FileField
          name="file"
          label="ファイル"
          required
          accept={acceptedFiles}
          hint={errors.length === 0 ? undefined : 'ファイルは、もう一度選んでください。'}
          error={errorOf(errors, 'file')}
        />
        <ButtonRow>
          <Button>保存する</Button>
          <LinkButton href={documentPaths.list}>やめる</LinkButton>
        </ButtonRow>
      </Form>
    </>
  );
}
