import type { VNode } from 'preact';
import {
  type Answers,
  changeRegistration,
  type JobSeekerRow,
  listMadeVoid,
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

function screen({ step, request, action, back, note }: ChangeScreen, shown: Shown): VNode {
  const { fields, revision, faults = [], warnings = [], edited, savedElsewhere } = shown;
  const sentences = sentencesOf(step.key, warnings);
  const ownWords = warnings.map(warningOfChange);
  return (
    <StepForm
      title={step.label}
      action={action}
      formToken={request.formToken}
      hidden={{ [revisionField]: String(revision) }}
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

/** The screen as the record stands, or with what the same person posted after a session had ended. */
export function showStepToChange(asked: ChangeScreen): VNode {
  const { step, record, request } = asked;
  const { keptForm } = request;
  return screen(asked, {
    fields: keptForm ?? fieldsOfRecord(step, record),
    revision: keptForm === undefined ? record.revision : Number(fieldOf(keptForm, revisionField)),
  });
}

/** REG-7: judges and writes a changed screen; nobody's change overwrites another's silently. */
export async function changeStep(parts: Parts, asked: ChangeScreen): Promise<ChangeOutcome> {
  const { step, record, request } = asked;
  const { form, now, actor } = request;
  const revision = Number(fieldOf(form, revisionField)) || 0;
  const edit = form[editField] === undefined ? undefined : readEdit(fieldOf(form, editField));
  if (edit !== undefined) {
    const edited = fieldOf(form, editField);
    return shownAs(screen(asked, { fields: editFields(step.items, form, edit).fields, revision, edited }));
  }
  const given = { today: japanDay(now), answers: record.answers };
  const read = readStep(step, form, given);
  if (!read.ok) return shownAs(screen(asked, { fields: form, revision, faults: read.fault }), 422);
  const accepted = fieldsOf(form, acceptedField);
  const warnings = [...warningsOfStep(step, form, read.value, given), ...voidWarnings(record, read.value)];
  const open = warnings.filter((warning) => !accepted.includes(warningId(warning)));
  if (open.length > 0) return shownAs(screen(asked, { fields: form, revision, warnings: open }));
  const { number } = record;
  const changed = await parts.database.transaction(async (tx) => {
    const back = await listMadeVoid(tx, number, itemsThatApplyAgain(record, read.value));
    const answers = { ...back, ...answersOf(step, read.value), ...voided(record, read.value) };
    return changeRegistration(tx, { number, seen: revision, answers }, actor, now);
  });
  if (changed.ok) return { kind: 'changed', record: changed.value };
  if (changed.fault.key !== 'record.changed-meanwhile') throw new Error(changed.fault.key);
  const meanwhile = changed.fault.record;
  const savedElsewhere = fieldsOfRecord(step, meanwhile);
  return shownAs(screen(asked, { fields: form, revision: meanwhile.revision, savedElsewhere }), 409);
}

const shownAs = (body: VNode, status = 200): ChangeOutcome => ({
  kind: 'shown',
  body,
  hasErrors: status === 422,
  status,
});

/** Every item of the screen; one without a value is taken back. */
const answersOf = (step: RegistrationStep, values: Answers): Answers =>
  Object.fromEntries(Object.keys(step.items).map((key) => [key, values[key]]));

/** Screens that apply no more once this one is as typed, though something is registered in them. */
const voidedSteps = ({ answers }: JobSeekerRow, values: Answers): readonly RegistrationStep[] =>
  registrationSteps.filter(
    ({ items, appliesWhen }) =>
      appliesWhen?.(answers) === true &&
      !appliesWhen({ ...answers, ...values }) &&
      Object.keys(items).some((key) => (answers as Answers)[key] !== undefined),
  );

/** Of screens that this one, as typed, brings back: what was registered there returns. */
const itemsThatApplyAgain = ({ answers }: JobSeekerRow, values: Answers): readonly string[] =>
  registrationSteps
    .filter(({ appliesWhen }) => appliesWhen?.(answers) === false && appliesWhen({ ...answers, ...values }))
    .flatMap(({ items }) => Object.keys(items));

const voidWarnings = (record: JobSeekerRow, values: Answers): readonly FieldFault[] =>
  voidedSteps(record, values).map(({ key, label }) => ({ name: key, key: stepVoid, given: { label } }));

const voided = (record: JobSeekerRow, values: Answers): Answers =>
  Object.fromEntries(
    voidedSteps(record, values).flatMap(({ items }) => Object.keys(items).map((key) => [key, undefined])),
  );
