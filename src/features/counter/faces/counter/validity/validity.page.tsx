import { z } from 'zod';
import {
  extendedThrough,
  extendValidity,
  registrationState,
  renewAtCounter,
  validThroughFor,
} from '#features/job-seekers/index.ts';
import { parseForm } from '#kernel/forms.ts';
import { japanDay } from '#kernel/time.ts';
import { type Answer, goTo, problem, showPage } from '#platform/http/answer.ts';
import type { Route } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import { recordPath } from '../counter-paths.ts';
import { recordPage } from '../record-page.tsx';
import { type RecordRequest, recordRoutes } from '../record-routes.ts';
import { ValidityView } from './validity.view.tsx';

const title = '求職登録の有効期限';

/** What the page offered, so that a second press does nothing else. */
const validityForm = z.strictObject({ wish: z.enum(['extend', 'renew'], 'wish.unknown') });

/** How long a registration runs; in its last month it runs on, and after its end it begins anew [REG-5]. */
export const validityRoutes = (parts: Parts): readonly Route[] =>
  recordRoutes(parts, {
    page: 'validity',
    show,
    submit: (asked) => submit(parts, asked),
  });

function show(asked: RecordRequest): Answer {
  const { person, request } = asked;
  const today = japanDay(request.now);
  const body = (
    <ValidityView
      number={person.number}
      state={registrationState(person, request.now)}
      extended={extendedThrough(person.valid_through, today)}
      renewed={validThroughFor(today)}
      formToken={request.formToken}
    />
  );
  return showPage(recordPage(asked, { title, body }));
}

async function submit(parts: Parts, { person, desk, request }: RecordRequest): Promise<Answer> {
  const form = parseForm(validityForm, request.form);
  if (!form.ok) return problem('unreadable');
  const { wish } = form.value;
  await parts.database.transaction(async (tx) => {
    if (wish === 'extend') await extendValidity(tx, person.number, desk.actor, request.now);
    else await renewAtCounter(tx, person.number, desk.actor, request.now);
  });
  const done = wish === 'extend' ? 'validity-extended' : 'validity-renewed';
  return goTo(`${recordPath(person.number)}?done=${done}`);
}
