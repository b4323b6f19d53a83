import { type RecordRequest, recordPage, recordPath, recordRoutes } from '#features/counter/index.ts';
import { listJoinedNumbers } from '#features/job-seekers/index.ts';
import { listOffices } from '#features/offices/index.ts';
import { staffNamesOf } from '#features/staff/index.ts';
import { type FieldFault, parseForm } from '#kernel/forms.ts';
import { type Answer, goTo, showPage } from '#platform/http/answer.ts';
import { fieldOf, type Route } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import { fieldErrors } from '#ui/field-errors.ts';
import {
  type CorrectionFault,
  correctConsultation,
  writeConsultation,
} from '../../../actions/write-consultation.ts';
import { listConsultations, listTexts } from '../../../store/consultations.store.ts';
import { consultationWords, correctionForm, writingForm } from './consultations.form.ts';
import { ConsultationsView, type ShownConsultation } from './consultations.view.tsx';

const page = 'consultations';
const title = '相談の記録';

/** /counter/job-seekers/:number/consultations [STAFF-1] */
export const consultationsRoutes = (parts: Parts): readonly Route[] =>
  recordRoutes(parts, {
    page,
    show: (asked) => show(parts, asked),
    submit: (asked) => submit(parts, asked),
  });

interface Trouble {
  readonly faults?: readonly FieldFault[];
  readonly refused?: CorrectionFault;
}

async function show(
  parts: Parts,
  asked: RecordRequest,
  { faults = [], refused }: Trouble = {},
): Promise<Answer> {
  const { person, request, desk } = asked;
  const errors = fieldErrors(consultationWords, faults);
  const typed = request.keptForm ?? request.form;
  const body = ConsultationsView({
    action: recordPath(person.number, page),
    consultations: await readConsultations(parts, person.number),
    ownOffice: desk.officeNumber,
    correcting: fieldOf(typed, 'id') || request.query['correct'],
    typed: { kind: fieldOf(typed, 'kind'), words: fieldOf(typed, 'words') },
    errors,
    refused,
    isDone: request.query['done'] === 'written',
    formToken: request.formToken,
  });
  const shown = recordPage(asked, { title, errors, body });
  return showPage(refused === undefined ? shown : { ...shown, hasErrors: true });
}

async function readConsultations(parts: Parts, number: string): Promise<readonly ShownConsultation[]> {
  const { reading } = parts.database;
  const held = await listConsultations(reading, await listJoinedNumbers(reading, number));
  const texts = await listTexts(
    reading,
    held.map(({ id }) => id),
  );
  const names = await staffNamesOf(
    reading,
    texts.map(({ staffId }) => staffId),
  );
  const offices = new Map(
    (await listOffices(reading, { closedToo: true })).map((one) => [one.number, one.name]),
  );
  return held.map((one) => ({
    ...one,
    officeName: offices.get(one.officeNumber) ?? one.officeNumber,
    versions: texts
      .filter(({ consultationId }) => consultationId === one.id)
      .map(({ version, words, staffId, writtenAt }) => ({
        version,
        words,
        writtenAt,
        by: names.get(staffId) ?? '職員',
      })),
  }));
}

async function submit(parts: Parts, asked: RecordRequest): Promise<Answer> {
  const { person, desk, request } = asked;
  const { number } = person;
  if (fieldOf(request.form, 'act') === 'correct') {
    const form = parseForm(correctionForm, request.form);
    if (!form.ok) return show(parts, asked, { faults: form.fault });
    const { id, version, words } = form.value;
    const corrected = await parts.database.transaction((tx) =>
      correctConsultation(tx, desk, { number, id, version, words }, request.now),
    );
    if (!corrected.ok) return show(parts, asked, { refused: corrected.fault });
  } else {
    const form = parseForm(writingForm, request.form);
    if (!form.ok) return show(parts, asked, { faults: form.fault });
    const { kind, words } = form.value;
    await parts.database.transaction((tx) =>
      writeConsultation(tx, desk, { number, kind, words }, request.now),
    );
  }
  return goTo(`${recordPath(number, page)}?done=written`);
}
