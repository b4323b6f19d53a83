import { type InvitationState, invitationStateWords } from './invitation-moves.ts';

/** As an employer reads it: whether the person has looked is theirs, until they answer. */
export const requestStateWords = (state: InvitationState): string =>
  state === 'sent' || state === 'read' ? '返事を待っています' : invitationStateWords[state];
