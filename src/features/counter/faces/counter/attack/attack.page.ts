import { findAccountOfJobSeeker } from '#features/accounts/index.ts';
import { readAttack } from '#features/sign-in/index.ts';
import { type FieldFault, parseForm } from '#kernel/forms.ts';
import { type Answer, goTo, showPage } from '#platform/http/answer.ts';
import { fieldOf, type Route } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import { fieldErrors } from '#ui/field-errors.ts';
import { type AfterAttack, endAttackByStaff } from '../../../actions/end-attack-by-staff.ts';
import { type Done, recordDone } from '../record/done-words.ts';
import { recordPage } from '../record-page.tsx';
import { type RecordRequest, recordRoutes } from '../record-routes.ts';
import { attackForm, attackWords } from './attack.form.ts';
import { AttackView, NothingToGuessView } from './attack.view.tsx';

const title = 'アカウントへの攻撃';

/** What staff see of somebody guessing at an account, and end. */
export const attackRoutes = (parts: Parts, after: AfterAttack): readonly Route[] =>
  recordRoutes(parts, {
    page: 'attack',
    show: (asked) => show(parts, asked, []),
    submit: (asked) => submit(parts, asked, after),
  });

async function show(parts: Parts, asked: RecordRequest, faults: readonly FieldFault[]): Promise<Answer> {
  const { person, request } = asked;
  const account = await findAccountOfJobSeeker(parts.database.reading, person.number);
  if (account === undefined || account.withdrawn_at !== null) {
    return showPage(recordPage(asked, { title, body: NothingToGuessView() }));
  }
  const errors = fieldErrors(attackWords, faults);
  const form = request.keptForm ?? request.form;
  const body = AttackView({
    number: person.number,
    attack: await readAttack(parts, account, request.now),
    typed: { end: fieldOf(form, 'end'), reason: fieldOf(form, 'reason') },
    errors,
    formToken: request.formToken,
  });
  return showPage(recordPage(asked, { title, errors, body }));
}

async function submit(parts: Parts, asked: RecordRequest, after: AfterAttack): Promise<Answer> {
  const { person, desk, request } = asked;
  const form = parseForm(attackForm, request.form);
  if (!form.ok) return show(parts, asked, form.fault);
  const meant = { ...form.value, number: person.number, clientAddress: request.client.address, after };
  const ended = await endAttackByStaff(parts, desk, meant, request.now);
  if (!ended.ok) return show(parts, asked, []);
  const { mailed } = ended.value;
  const done: Readonly<Record<typeof meant.end, Done>> = {
    lock: 'lock-ended',
    presence: 'presence-ended',
    password: mailed ? 'password-stopped' : 'password-stopped-unmailed',
  };
  return goTo(recordDone(person.number, done[meant.end]));
}
