import type { WaysIn } from '#features/ways-in/index.ts';

/** What a login may ask for after the password, beside the mail. */
export const otherWays = ['authenticator', 'recovery-code', 'slip'] as const;
export type OtherWay = (typeof otherWays)[number];
export type SecondStep = OtherWay | 'one-time-password';

/** An app is asked for first; the mail where there is none. */
export const firstStepOf = ({ authenticator }: WaysIn): SecondStep =>
  authenticator === undefined ? 'one-time-password' : 'authenticator';

/** A slip is offered to everybody: the counter may just have given one. */
export const otherWaysOf = ({ authenticator, recoveryCodes }: WaysIn): readonly OtherWay[] => [
  ...(authenticator === undefined ? [] : ['authenticator' as const]),
  ...((recoveryCodes?.left ?? 0) > 0 ? ['recovery-code' as const] : []),
  'slip',
];

/** What is asked for while no mail may be sent; undefined: the person has to wait. */
export function stepWithoutMail(ways: WaysIn, hasSlip: boolean): OtherWay | undefined {
  if (ways.authenticator !== undefined) return 'authenticator';
  if ((ways.recoveryCodes?.left ?? 0) > 0) return 'recovery-code';
  return hasSlip ? 'slip' : undefined;
}
