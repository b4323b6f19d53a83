import { timingSafeEqual } from 'node:crypto';
import { policy } from '#kernel/policy.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import type { FormFields } from '#platform/http/route.ts';
import { isId, newId, type Secrets } from '#platform/security/secrets.ts';
import type { Session } from '#platform/security/session.ts';
import { findSession } from '#platform/security/sessions.ts';

type KeptFormTables = {
  kept_forms: {
    id: string;
    face: string;
    owner_id: string;
    path: string;
    fields: string;
    kept_at: Temporal.Instant;
  };
};

const on = (tx: Tx) => tx.withTables<KeptFormTables>();
const purpose = 'form';

/** The hidden field that tells whose page a form was on; it stays readable after the session has ended. */
export const formTokenOf = (secrets: Secrets, sessionId: string): string =>
  `${sessionId}.${secrets.keyed(purpose, sessionId).toString('base64url')}`;

/** The session a form was given out to, dead or alive. */
export async function sessionOfForm(
  tx: Tx,
  secrets: Secrets,
  formToken: string,
): Promise<Session | undefined> {
  const [sessionId = '', proof = ''] = formToken.split('.');
  const given = Buffer.from(proof, 'base64url');
  const genuine = secrets
    .everyKeyed(purpose, sessionId)
    .some((expected) => expected.length === given.length && timingSafeEqual(expected, given));
  return genuine ? findSession(tx, sessionId) : undefined;
}

const isSecretField = (name: string): boolean => /password|key|secret|(?<!postal-)code/u.test(name);

/** Keeps what a person posted after the session had ended; passwords, keys and codes are not kept. */
export async function keepForm(
  tx: Tx,
  kept: { readonly session: Session; readonly path: string; readonly form: FormFields },
  now: Temporal.Instant,
): Promise<string> {
  const id = newId();
  const fields = Object.fromEntries(Object.entries(kept.form).filter(([name]) => !isSecretField(name)));
  await makeRoom(tx, kept.session.ownerId);
  await on(tx)
    .insertInto('kept_forms')
    .values({
      id,
      face: kept.session.face,
      owner_id: kept.session.ownerId,
      path: kept.path,
      fields: JSON.stringify(fields),
      kept_at: now,
    })
    .execute();
  return id;
}

/** A form of an ended session can be sent again and again: only the newest wait. */
async function makeRoom(tx: Tx, ownerId: string): Promise<void> {
  const newest = on(tx)
    .selectFrom('kept_forms')
    .select('id')
    .where('owner_id', '=', ownerId)
    .orderBy('kept_at', 'desc')
    .limit(policy.keptForm.most - 1);
  await on(tx)
    .deleteFrom('kept_forms')
    .where('owner_id', '=', ownerId)
    .where('id', 'not in', newest)
    .execute();
}

/** What this owner posted to this page after a session had ended; nobody else's is ever found. */
export async function findKeptForm(
  tx: Tx,
  sought: { readonly id: string; readonly ownerId: string; readonly path: string },
  now: Temporal.Instant,
): Promise<FormFields | undefined> {
  if (!isId(sought.id)) return undefined;
  const row = await on(tx)
    .selectFrom('kept_forms')
    .select('fields')
    .where('id', '=', sought.id)
    .where('owner_id', '=', sought.ownerId)
    .where('path', '=', sought.path)
    .where('kept_at', '>', now.subtract(policy.keptForm.lifetime))
    .executeTakeFirst();
  return row === undefined ? undefined : (row.fields as unknown as FormFields);
}

export async function forgetKeptForms(tx: Tx, now: Temporal.Instant): Promise<void> {
  await on(tx)
    .deleteFrom('kept_forms')
    .where('kept_at', '<=', now.subtract(policy.keptForm.lifetime))
    .execute();
}

export interface KeptFormFacts {
  readonly path: string;
  readonly fields: FormFields;
  readonly keptAt: Temporal.Instant;
}

/** Everything that waits for this owner. */
export async function listKeptFormsOf(tx: Tx, ownerId: string): Promise<readonly KeptFormFacts[]> {
  const rows = await on(tx)
    .selectFrom('kept_forms')
    .select(['path', 'fields', 'kept_at'])
    .where('owner_id', '=', ownerId)
    .orderBy('kept_at', 'desc')
    .execute();
  // jsonb arrives parsed.
  return rows.map(({ path, fields, kept_at }) => ({
    path,
    fields: fields as unknown as FormFields,
    keptAt: kept_at,
  }));
}

export async function eraseKeptFormsOf(tx: Tx, ownerId: string): Promise<void> {
  await on(tx).deleteFrom('kept_forms').where('owner_id', '=', ownerId).execute();
}
