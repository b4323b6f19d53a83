import {
  findKeyRequestByLink,
  type KeyRequest,
  keyFault,
  type MailingFault,
} from '#features/accounts/index.ts';
import type { EmailAddress } from '#kernel/email-address.ts';
import { ok, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/database/database.ts';
import type { PageRequest } from '#platform/http/route.ts';
import { recordOf, withNote } from '#platform/journeys/draft.ts';
import { visitors } from '#platform/journeys/draft-owners.ts';
import { type Draft, lockDraft, updateDraft } from '#platform/journeys/drafts.store.ts';
import type { Journey } from '#platform/journeys/journey.ts';
import type { Parts } from '#platform/parts.ts';
import type { OpeningPurpose } from '../../rules/opening-purpose.ts';

interface Asking<Answers extends object> {
  readonly journey: Journey<Answers>;
  readonly step: keyof Answers & string;
  readonly draftId: string;
  readonly purpose: OpeningPurpose;
  readonly address: EmailAddress;
}

const noteStart = 'asked:';

/**
 * Asks for a key and answers the link of the screen that takes it. The draft remembers the request, so that a second
 * press of the same button leads to the same screen and does not meet the limit on mails.
 */
export function askOnce<Answers extends object, Fault extends { readonly key: string }>(
  parts: Parts,
  asking: Asking<Answers>,
  request: PageRequest,
  ask: (tx: Tx) => Promise<Result<KeyRequest, Fault | MailingFault>>,
): Promise<Result<string, Fault | MailingFault>> {
  const { journey, step, draftId } = asking;
  const sought = { id: draftId, owner: visitors.find(request) };
  return parts.database.transaction(async (tx) => {
    const draft = await lockDraft(tx, journey, sought, request.now);
    const asked = await ask(tx);
    if (asked.ok) {
      if (draft !== undefined) {
        const content = withNote(draft, step, `${noteStart}${asked.value.id}`);
        await updateDraft(tx, journey, { id: draft.id, content }, request.now);
      }
      return ok(asked.value.link);
    }
    const before =
      asked.fault.key === 'mailing.too-soon'
        ? await askedBefore(tx, parts, asking, draft, request)
        : undefined;
    return before === undefined ? asked : ok(before);
  });
}

/** The link of the newest request of this draft, while its key lives and the address is the same. */
async function askedBefore<Answers extends object>(
  tx: Tx,
  parts: Parts,
  { step, purpose, address }: Asking<Answers>,
  draft: Draft | undefined,
  request: PageRequest,
): Promise<string | undefined> {
  if (draft === undefined) return undefined;
  const note = recordOf(draft, step).notes.findLast((one) => one.startsWith(noteStart));
  if (note === undefined) return undefined;
  const link = parts.secrets.linkToken(note.slice(noteStart.length));
  const found = await findKeyRequestByLink(tx, link, purpose);
  if (found === undefined || found.address_key !== address.key) return undefined;
  const facts = { requestedAt: found.requested_at, mailedAt: found.mailed_at, endReason: found.end_reason };
  return keyFault(facts, request.now) === undefined ? link : undefined;
}
