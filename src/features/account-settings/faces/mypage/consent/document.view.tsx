import type { VNode } from 'preact';
import type { ConsentDocument } from '#features/help/index.ts';
import { Button, ButtonRow } from '#ui/buttons.tsx';
import { Form } from '#ui/form.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import type { SettingsPlace } from '../../settings-place.ts';

interface DocumentViewProps {
  readonly place: SettingsPlace;
  readonly document: ConsentDocument;
  readonly formToken: string;
  readonly next: string | undefined;
}

export const DocumentView = ({ place, document, formToken, next }: DocumentViewProps): VNode => {
  const { key, label, Body } = document;
  return (
    <>
      <PageHeading>{label}</PageHeading>
      <Body />
      <Form action={`${place.paths.consent}/${key}`} formToken={formToken}>
        {next === undefined ? null : <input type="hidden" name="next" value={next} />}
        <ButtonRow>
          <Button>閉じる</Button>
        </ButtonRow>
      </Form>
    </>
  );
};
