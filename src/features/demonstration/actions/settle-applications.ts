import { applyTo, type SentDocument } from '#features/applications/index.ts';
import { freezeDocuments, listOwnDocuments } from '#features/documents/index.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Parts } from '#platform/parts.ts';
import { applications } from '../town/applications.ts';
import { daysBefore } from '../town/days-before.ts';
import type { TownApplication } from '../town/town-application.ts';
import { moveAsInTown } from './move-as-in-town.ts';
import { known, mustBe, type Town } from './residents.ts';
import { type Waiting, waitingKey } from './settle-invitations.ts';
import { writeAsInTown } from './write-as-in-town.ts';

/** Every application of the town, brought to where it stands today. */
export async function settleApplications(
  parts: Parts,
  town: Town,
  given: { readonly waiting: Waiting; readonly directions: Uint8Array },
): Promise<void> {
  for (const application of applications) {
    await parts.database.transaction(async (tx) => {
      const applicationId = await apply(tx, parts, town, { application, waiting: given.waiting });
      for (const move of application.moves) {
        await moveAsInTown(tx, parts, town, { application, applicationId, move });
      }
      const written = { application, applicationId, directions: given.directions };
      await writeAsInTown(tx, parts, town, written);
    });
  }
}

interface Applied {
  readonly application: TownApplication;
  readonly waiting: Waiting;
}

async function apply(tx: Tx, parts: Parts, town: Town, { application, waiting }: Applied): Promise<string> {
  const { by, vacancy, channel, daysAgo, motive, withDocuments } = application;
  const { number, accountId, actor } = known(town.residents, by);
  const { registrar, now } = town.hall;
  const isAnswer = channel === 'online-referral' || channel === 'request';
  const invitation = isAnswer ? { invitationId: known(waiting, waitingKey(by, vacancy)) } : {};
  const isAtCounter = channel === 'counter-referral';
  const desk = isAtCounter
    ? { desk: { staffId: registrar.id, officeNumber: registrar.officeNumber }, actor: registrar }
    : { actor };
  const applying = {
    ...{ number, vacancyNumber: known(town.vacancies, vacancy).number, channel, motive },
    ...invitation,
    ...desk,
    documents: (inside: Tx) => (withDocuments === true ? allOf(inside, accountId) : Promise.resolve([])),
  };
  return mustBe(`application of ${by}`, await applyTo(tx, parts, applying, daysBefore(now, daysAgo))).id;
}

async function allOf(tx: Tx, accountId: string): Promise<readonly SentDocument[]> {
  const ids = (await listOwnDocuments(tx, accountId)).map(({ id }) => id);
  const frozen = await freezeDocuments(tx, ids, accountId);
  return frozen.map(({ fileId, name, mediaType, size }) => ({
    file_id: fileId,
    name,
    media_type: mediaType,
    size,
  }));
}
