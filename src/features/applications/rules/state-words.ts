import { type ApplicationState, applicationStateWords } from './application-moves.ts';

/** How an application stands, in the words of the person. */
export const stateOf = ({
  state,
  interview_at,
}: {
  readonly state: ApplicationState;
  readonly interview_at: unknown;
}): string =>
  state === 'interview' && interview_at === null ? '面接の日を調整中' : applicationStateWords[state];
