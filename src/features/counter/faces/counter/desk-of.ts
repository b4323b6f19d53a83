import type { SignedInRequest } from '#platform/http/route.ts';
import type { Desk } from '../../actions/desk.ts';

export const deskOf = ({ owner, session, actor }: SignedInRequest): Desk => ({
  staffId: owner.id,
  officeNumber: owner.officeNumber ?? '',
  sessionId: session.id,
  actor,
});
