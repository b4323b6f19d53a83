import type { VNode } from 'preact';
import { fieldOf } from '#platform/http/route.ts';
import type { StepView } from '#platform/journeys/journey-mount.ts';
import { ConsentItem } from '#ui/consent-item.tsx';
import type { FieldError } from '#ui/error-summary.tsx';
import { errorOf } from '#ui/field-errors.ts';
import { boxOf, wasRead } from '../../../rules/consent.ts';
import { agreedDocuments, openerName } from './consent.form.ts';

/** CODE-2: both documents with their openers and boxes. */
export function ConsentItems({
  view,
  errors,
}: {
  view: Pick<StepView, 'fields' | 'notes'>;
  errors: readonly FieldError[];
}): VNode {
  return (
    <>
      {agreedDocuments.map((document) => {
        const name = boxOf(document.key);
        return (
          <ConsentItem
            key={name}
            document={{ name, label: document.label, read: wasRead(document, view.notes) }}
            openName={openerName}
            openValue={document.key}
            checked={fieldOf(view.fields, name) === 'yes'}
            error={errorOf(errors, name)}
          />
        );
      })}
    </>
  );
}
