import { z } from 'zod';
import { type RecordRequest, recordPage, recordPath, recordRoutes } from '#features/counter/index.ts';
import { listJoinedNumbers } from '#features/job-seekers/index.ts';
import { type FieldFault, parseForm } from '#kernel/forms.ts';
import { policy } from '#kernel/policy.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import { type Answer, goTo, showPage } from '#platform/http/answer.ts';
import { fieldOf, type Route } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import { fieldErrors } from '#ui/field-errors.ts';
import { makeMove } from '../../../actions/make-move.ts';
import { tellResult } from '../../../actions/tell-result.ts';
import { isReferral } from '../../../rules/channels.ts';
import { findApplicationOf, listApplicationsOf } from '../../../store/applications.store.ts';
import { letterPage } from '../letter/letter-paths.ts';
import { ApplicationsView } from './applications.view.tsx';

const page = 'applications';
const title = '応募と紹介';

const onBehalfForm = z.strictObject({
  application: z.uuid(),
  outcome: z
    .string()
    .default('')
    .pipe(z.enum(['hired', 'rejected', 'withdrawn'], 'outcome.none')),
  reason: z.string().trim().min(1, 'reason.empty').max(policy.noShows.longestReason, 'reason.too-long'),
});

type OnBehalf = z.infer<typeof onBehalfForm>;

const words = {
  'outcome.none': '結果を選んでください。',
  'reason.empty': 'だれから、どのように聞いたかを書いてください。',
  'reason.too-long': `長すぎます。${policy.noShows.longestReason}文字までにしてください。`,
} as const;

/** /counter/job-seekers/:number/applications: results that came by telephone or post are told on behalf [STAFF-1]. */
export const counterApplicationsRoutes = (parts: Parts): readonly Route[] =>
  recordRoutes(parts, {
    page,
    show: (asked) => show(parts, asked),
    submit: (asked) => submit(parts, asked),
  });

interface Trouble {
  readonly faults?: readonly FieldFault[];
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
  const applications = await listApplicationsOf(reading, { side: 'job-seeker', numbers });
  const errors = fieldErrors(words, faults);
  const typed = request.keptForm ?? request.form;
  const body = ApplicationsView({
    action: recordPath(person.number, page),
    referral: recordPath(person.number, 'referral'),
    applications: applications.map((application) => ({
      application,
      letter: isReferral(application.channel)
        ? recordPath(person.number, letterPage(application.id))
        : undefined,
    })),
    typed: {
      application: fieldOf(typed, 'application') || (request.query['of'] ?? ''),
      outcome: fieldOf(typed, 'outcome'),
      reason: fieldOf(typed, 'reason'),
    },
    errors,
    isDone: request.query['done'] === 'told',
    isLate,
    now: request.now,
    formToken: request.formToken,
  });
  const shown = recordPage(asked, { title, errors, body });
  return showPage(isLate ? { ...shown, hasErrors: true } : shown);
}

async function submit(parts: Parts, asked: RecordRequest): Promise<Answer> {
  const { person, request } = asked;
  const form = parseForm(onBehalfForm, request.form);
  if (!form.ok) return show(parts, asked, { faults: form.fault });
  const told = await parts.database.transaction((tx) => tell(tx, parts, asked, form.value, request.now));
  return told ? goTo(`${recordPath(person.number, page)}?done=told`) : show(parts, asked, { isLate: true });
}

/** False: somebody else had told before. */
async function tell(
  tx: Tx,
  parts: Parts,
  { person, desk: { actor } }: RecordRequest,
  { application: applicationId, outcome, reason }: OnBehalf,
  now: Temporal.Instant,
): Promise<boolean> {
  const numbers = await listJoinedNumbers(tx, person.number);
  const own = await findApplicationOf(tx, { side: 'job-seeker', numbers }, applicationId);
  if (own === undefined) return false;
  const about = { part: { side: 'office' }, applicationId, actor, reason } as const;
  if (outcome === 'withdrawn') return (await makeMove(tx, parts, { ...about, move: 'withdraw' }, now)).ok;
  const result = { outcome, words: '', differences: '' } as const;
  return (await tellResult(tx, parts, { ...about, told: { result, startsOn: null } }, now)).ok;
}
