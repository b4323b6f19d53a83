import type { VNode } from 'preact';
import { type RecordRequest, recordPage, recordPath, recordRoutes } from '#features/counter/index.ts';
import { listJoinedNumbers } from '#features/job-seekers/index.ts';
import { type Answer, showPage } from '#platform/http/answer.ts';
import { fieldOf, type Route } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import { Button } from '#ui/buttons.tsx';
import { Form } from '#ui/form.tsx';
import { noteHiddenShown } from '../../../actions/note-hidden-shown.ts';
import { type ChangePage, readChanges } from '../../../actions/read-changes.ts';
import { ChangesOfRecord, changesTitle } from '../../steps/changes-of-record.tsx';

const beforeField = 'before';

/** /counter/job-seekers/:number/changes: who changed what of the record, the newest first [REG-7]. */
export const counterChangesRoutes = (parts: Parts): readonly Route[] =>
  recordRoutes(parts, {
    page: 'changes',
    show: (asked) => show(parts, asked, { before: asked.request.query[beforeField], sensitive: false }),
    async submit(asked) {
      await noteHiddenShown(parts, asked, { action: 'counter.show-changes', page: 'changes' });
      return show(parts, asked, { before: fieldOf(asked.request.form, beforeField), sensitive: true });
    },
  });

interface Sought {
  readonly before: string | undefined;
  readonly sensitive: boolean;
}

async function show(parts: Parts, asked: RecordRequest, { before, sensitive }: Sought): Promise<Answer> {
  const { person, request } = asked;
  const { reading } = parts.database;
  const numbers = await listJoinedNumbers(reading, person.number);
  const page = await readChanges(reading, { numbers, before, sensitive, staffNames: true });
  const body = (
    <>
      <Reveal page={page} number={person.number} before={before ?? ''} formToken={request.formToken} />
      <ChangesOfRecord
        page={page}
        hrefOf={(next) =>
          `${recordPath(person.number, 'changes')}?${new URLSearchParams({ [beforeField]: next })}`
        }
      />
    </>
  );
  return showPage(recordPage(asked, { title: changesTitle, body }));
}

interface RevealProps {
  readonly page: ChangePage;
  readonly number: string;
  readonly before: string;
  readonly formToken: string;
}

/** Offered only where something is hidden. */
function Reveal({ page, number, before, formToken }: RevealProps): VNode | null {
  if (!page.lines.some(({ hides }) => hides)) return null;
  return (
    <Form action={recordPath(number, 'changes')} formToken={formToken}>
      <input type="hidden" name={beforeField} value={before} />
      <p>連絡先や健康のことなどは、隠しています。表示すると、記録に残ります。</p>
      <Button kind="secondary" hidden="隠している変更を">
        表示する
      </Button>
    </Form>
  );
}
