import type { VNode } from 'preact';
import type { ConsentDocument } from '#features/help/index.ts';
import { Button, ButtonRow } from '#ui/buttons.tsx';
import { Form } from '#ui/form.tsx';
import { PageHeading } from '#ui/page-heading.tsx';

export const versionField = 'version';

export function ConsentDocumentView({
  document,
  action,
}: {
  document: ConsentDocument;
  action: string;
}): VNode {
  const { label, version, Body } = document;
  return (
    <>
      <PageHeading>{label}</PageHeading>
      <p>読み終わったら、いちばん下の「閉じる」を押してください。入力した内容は残っています。</p>
      <Body />
      <Form action={action}>
        <input type="hidden" name={versionField} value={String(version)} />
        <ButtonRow>
          <Button>閉じる</Button>
        </ButtonRow>
      </Form>
    </>
  );
}
