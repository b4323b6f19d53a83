import type { VNode } from 'preact';
import {
  type Answers,
  changeRegistration,
  findRegistrationStep,
  type JobSeekerRow,
  listMadeVoid,
  lockJobSeeker,
  notUsed,
  type RegistrationStep,
  readStep,
  registrationSteps,
  warningsOfStep,
} from '#features/job-seekers/index.ts';
import type { FieldFault } from '#kernel/forms.ts';
import { editFields, readEdit } from '#kernel/items/edit-fields.ts';
import type { Fields } from '#kernel/items/item.ts';
import { writeItems } from '#kernel/items/read-items.ts';
import { japanDay } from '#kernel/time.ts';
import { fieldOf, fieldsOf, type SignedInRequest } from '#platform/http/route.ts';
import { acceptedField, editField, revisionField } from '#platform/journeys/posted-step.ts';
import { stepVoid, warningId } from '#platform/journeys/submit-step.ts';
import type { Parts } from '#platform/parts.ts';
import { record as writeDown } from '#platform/recording/audit.ts';
import { StepForm } from '#ui/items/step-form.tsx';
import { sentencesOf } from './registration-words.ts';

/** One screen of a record that exists, opened to be changed: by its owner, or by staff. */
export interface ChangeScreen {
  /** With only those items that are to be seen and changed here. */
  readonly step: RegistrationStep;
  readonly record: JobSeekerRow;
  readonly request: SignedInRequest;
  readonly action: string;
  readonly back: string;
  /** What stands ahead of the items. */
  readonly note?: VNode;
  /** Further hidden fields that the form has to carry. */
  readonly hidden?: Readonly<Record<string, string>>;
  /** Why the record is open, where it is another office's. */
  readonly reason?: string | undefined;
}

export type ChangeOutcome =
  | { readonly kind: 'shown'; readonly body: VNode; readonly hasErrors: boolean; readonly status: number }
  | { readonly kind: 'changed'; readonly record: JobSeekerRow };

interface Shown {
  readonly fields: Fields;
  readonly revision: number;
  readonly faults?: readonly FieldFault[];
  readonly warnings?: readonly FieldFault[];
  readonly edited?: string;
  readonly savedElsewhere?: Fields;
}

function screen({ step, request, action, back, note, hidden = {} }: ChangeScreen, shown: Shown): VNode {
  const { fields, revision, faults = [], warnings = [], edited, savedElsewhere } = shown;
  const sentences = sentencesOf(step.key, warnings);
  const ownWords = warnings.map(warningOfChange);
  return (
    <StepForm
      title={step.label}
      action={action}
      formToken={request.formToken}
      hidden={{ ...hidden, [revisionField]: String(revision) }}
      items={step.items}
      fields={fields}
      today={japanDay(request.now)}
      errors={sentencesOf(step.key, faults)}
      warnings={warnings.map((warning, index) => ({
        id: warningId(warning),
        text: ownWords[index]?.(step) ?? sentences[index]?.text ?? '',
      }))}
      acceptedField={acceptedField}
      savable={false}
      autosave={false}
      submitLabel="変更する"
      back={{ href: back, label: '変更しないで戻る' }}
      edited={edited}
      savedElsewhere={savedElsewhere}
      lost={false}
      note={note}
    />
  );
}

/** In a record, what is not used is taken out; the registration under way keeps it. */
const warningOfChange = ({
  name,
  key,
  given,
}: FieldFault): ((step: RegistrationStep) => string) | undefined => {
  if (key === stepVoid) {
    const label = String(given?.['label'] ?? '');
    return () => `「${label}」の登録は、使わなくなります。選び直すと、もとに戻ります。`;
  }
  if (key !== notUsed) return undefined;
  return ({ items }) => `「${items[name]?.label ?? ''}」は、今の選び方では使いません。登録から消えます。`;
};

const fieldsOfRecord = (step: RegistrationStep, { answers }: JobSeekerRow): Fields =>
  writeItems(step.items, answers);

/** The screen as the record stands, or with what the same person posted, now or after a session had ended. */
export function showStepToChange(asked: ChangeScreen, typed = asked.request.keptForm): VNode {
  const { step, record } = asked;
  return screen(asked, {
    fields: typed ?? fieldsOfRecord(step, record),
    revision: typed === undefined ? record.revision : Number(fieldOf(typed, revisionField)),
  });
}

/** REG-7: judges and writes a changed screen; nobody's change overwrites another's silently. */
export async function changeStep(parts: Parts, asked: ChangeScreen): Promise<ChangeOutcome> {
  const { step, record, request } = asked;
  const { form, now } = request;
  const revision = Number(fieldOf(form, revisionField)) || 0;
  const edit = form[editField] === undefined ? undefined : readEdit(fieldOf(form, editField));
  if (edit !== undefined) {
    const edited = fieldOf(form, editField);
    return shownAs(screen(asked, { fields: editFields(step.items, form, edit).fields, revision, edited }));
  }
  const given = { today: japanDay(now), answers: answersBeside(step, record) };
  const read = readStep(step, form, given);
  if (!read.ok) return shownAs(screen(asked, { fields: form, revision, faults: read.fault }), 422);
  const accepted = fieldsOf(form, acceptedField);
  const warnings = [
    ...warningsOfStep(step, form, read.value, given),
    ...voidWarnings(step, record, read.value),
  ];
  const open = warnings.filter((warning) => !accepted.includes(warningId(warning)));
  if (open.length > 0) return shownAs(screen(asked, { fields: form, revision, warnings: open }));
  const changed = await write(parts, asked, { seen: revision, values: read.value });
  if (changed.ok) return { kind: 'changed', record: changed.value };
  if (changed.fault.key !== 'record.changed-meanwhile') throw new Error(changed.fault.key);
  const meanwhile = changed.fault.record;
  const savedElsewhere = fieldsOfRecord(step, meanwhile);
  return shownAs(screen(asked, { fields: form, revision: meanwhile.revision, savedElsewhere }), 409);
}

/** The change and the entry that tells of it; neither where nothing is different. */
const write = (
  parts: Parts,
  { step, record, request, reason }: ChangeScreen,
  { seen, values }: { readonly seen: number; readonly values: Answers },
) =>
  parts.database.transaction(async (tx) => {
    const { number } = record;
    const { actor, now } = request;
    const before = await lockJobSeeker(tx, number);
    const back = await listMadeVoid(tx, number, itemsThatApplyAgain(record, values));
    const answers = { ...back, ...answersOf(step, values), ...voided(step, record, values) };
    const whole = findRegistrationStep(step.key) ?? step;
    const fitTogether = (all: Answers) => (whole.faults?.(all, { today: japanDay(now) }) ?? []).length === 0;
    const changed = await changeRegistration(tx, { number, seen, answers, fitTogether }, actor, now);
    if (changed.ok && changed.value.revision !== before?.revision) {
      await writeDown(tx, {
        at: now,
        actor,
        action: 'registration.change',
        result: 'done',
        subject: { kind: 'job-seeker', id: number },
        detail: { screen: step.key },
        ...(reason === undefined ? {} : { reason }),
      });
    }
    return changed;
  });

const shownAs = (body: VNode, status = 200): ChangeOutcome => ({
  kind: 'shown',
  body,
  hasErrors: status === 422,
  status,
});

/** Every item of the screen; one without a value is taken back. */
const answersOf = (step: RegistrationStep, values: Answers): Answers =>
  Object.fromEntries(Object.keys(step.items).map((key) => [key, values[key]]));

/** What is registered in other items than the screen's own: those are as typed, or taken back. */
const answersBeside = ({ items }: RegistrationStep, { answers }: JobSeekerRow): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([key]) => items[key] === undefined));

/** Screens that apply no more once this one is as typed, though something is registered in them. */
const voidedSteps = (
  step: RegistrationStep,
  record: JobSeekerRow,
  values: Answers,
): readonly RegistrationStep[] =>
  registrationSteps.filter(
    ({ items, appliesWhen }) =>
      appliesWhen?.(record.answers) === true &&
      !appliesWhen({ ...answersBeside(step, record), ...values }) &&
      Object.keys(items).some((key) => (record.answers as Answers)[key] !== undefined),
  );

/** Of screens that this one, as typed, brings back: what was registered there returns. */
const itemsThatApplyAgain = ({ answers }: JobSeekerRow, values: Answers): readonly string[] =>
  registrationSteps
    .filter(({ appliesWhen }) => appliesWhen?.(answers) === false && appliesWhen({ ...answers, ...values }))
    .flatMap(({ items }) => Object.keys(items));

const voidWarnings = (step: RegistrationStep, record: JobSeekerRow, values: Answers): readonly FieldFault[] =>
  voidedSteps(step, record, values).map(({ key, label }) => ({ name: key, key: stepVoid, given: { label } }));

const voided = (step: RegistrationStep, record: JobSeekerRow, values: Answers): Answers =>
  Object.fromEntries(
    voidedSteps(step, record, values).flatMap(({ items }) =>
      Object.keys(items).map((key) => [key, undefined]),
    ),
  );
