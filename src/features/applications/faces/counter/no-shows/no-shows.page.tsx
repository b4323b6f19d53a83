import { z } from 'zod';
import { type RecordRequest, recordPage, recordPath, recordRoutes } from '#features/counter/index.ts';
import { listJoinedNumbers } from '#features/job-seekers/index.ts';
import { type FieldFault, parseForm } from '#kernel/forms.ts';
import { policy } from '#kernel/policy.ts';
import { type Answer, goTo, showPage } from '#platform/http/answer.ts';
import { fieldOf, type Route } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import { fieldErrors } from '#ui/field-errors.ts';
import { decideObjection, liftRestrictionOf } from '../../../actions/no-shows.ts';
import { findApplicationOf } from '../../../store/applications.store.ts';
import { listNoShowReports, listRestrictions } from '../../../store/no-shows.store.ts';
import { NoShowsView, type ShownReport } from './no-shows.view.tsx';

const page = 'no-shows';
const title = '面接不参加の報告';
const { longestReason } = policy.noShows;

const reason = z.string().trim().min(1, 'reason.empty').max(longestReason, 'reason.too-long');

const decisionForm = z.strictObject({
  act: z.literal('decide'),
  application: z.uuid(),
  decision: z
    .string()
    .default('')
    .pipe(z.enum(['upheld', 'dismissed'], 'decision.none')),
  reason,
});
const liftingForm = z.strictObject({ act: z.literal('lift'), 'lifting-reason': reason });

const words = {
  'reason.empty': '理由を書いてください。',
  'reason.too-long': `理由が長すぎます。${longestReason}文字までにしてください。`,
  'decision.none': '報告のとおりか、取り消すかを選んでください。',
} as const;

/** /counter/job-seekers/:number/no-shows: objections are decided and restrictions lifted here alone [REFER-6]. */
export const counterNoShowRoutes = (parts: Parts): readonly Route[] =>
  recordRoutes(parts, {
    page,
    show: (asked) => show(parts, asked),
    submit: (asked) => submit(parts, asked),
  });

interface Trouble {
  readonly faults?: readonly FieldFault[];
  /** Somebody else had decided before. */
  readonly isLate?: boolean;
}

async function show(
  parts: Parts,
  asked: RecordRequest,
  { faults = [], isLate = false }: Trouble = {},
): Promise<Answer> {
  const { person, request } = asked;
  const { reading } = parts.database;
  const numbers = await listJoinedNumbers(reading, person.number);
  const [reports, restrictions] = await Promise.all([
    readReports(parts, numbers),
    listRestrictions(reading, numbers),
  ]);
  const errors = fieldErrors(words, faults);
  const typed = request.keptForm ?? request.form;
  const body = NoShowsView({
    action: recordPath(person.number, page),
    reports,
    restrictions,
    typed: {
      application: fieldOf(typed, 'application') || (request.query['of'] ?? ''),
      decision: fieldOf(typed, 'decision'),
      reason: fieldOf(typed, 'reason'),
      liftingReason: fieldOf(typed, 'lifting-reason'),
    },
    errors,
    done: request.query['done'],
    isLate,
    formToken: request.formToken,
  });
  const shown = recordPage(asked, { title, errors, body });
  return showPage(isLate ? { ...shown, hasErrors: true } : shown);
}

async function readReports(parts: Parts, numbers: readonly string[]): Promise<readonly ShownReport[]> {
  const { reading } = parts.database;
  const reports = await listNoShowReports(reading, numbers);
  return Promise.all(
    reports.map(async (report) => {
      const application = await findApplicationOf(reading, { side: 'office' }, report.application_id);
      return { report, vacancy: application?.sent.vacancy };
    }),
  );
}

async function submit(parts: Parts, asked: RecordRequest): Promise<Answer> {
  const { person, desk, request } = asked;
  const here = recordPath(person.number, page);
  const { staffId, actor } = desk;
  if (fieldOf(request.form, 'act') === 'lift') {
    const form = parseForm(liftingForm, request.form);
    if (!form.ok) return show(parts, asked, { faults: form.fault });
    const lifting = { number: person.number, reason: form.value['lifting-reason'], staffId, actor };
    await parts.database.transaction((tx) => liftRestrictionOf(tx, lifting, request.now));
    return goTo(`${here}?done=lifted`);
  }
  const form = parseForm(decisionForm, request.form);
  if (!form.ok) return show(parts, asked, { faults: form.fault });
  const { application: applicationId, decision, reason: why } = form.value;
  const decided = await parts.database.transaction(async (tx) => {
    const numbers = await listJoinedNumbers(tx, person.number);
    const own = await findApplicationOf(tx, { side: 'job-seeker', numbers }, applicationId);
    const deciding = { applicationId, decision, reason: why, staffId, actor };
    return own === undefined ? undefined : decideObjection(tx, parts, deciding, request.now);
  });
  return decided?.ok === true ? goTo(`${here}?done=decided`) : show(parts, asked, { isLate: true });
}
