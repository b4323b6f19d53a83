import type { CDPSession } from 'playwright-core';
import type { Person } from './browser.ts';

/** A telephone that keeps passkeys, as Chromium plays one. */
export interface VirtualAuthenticator {
  /** Whether the finger, the face or the PIN is right from now on. */
  verifies(isRight: boolean): Promise<void>;
  /** How many passkeys it keeps. */
  count(): Promise<number>;
}

/** From now on the browser of this person has one, and its owner agrees to everything. */
export async function anAuthenticatorOf({ context, page }: Person): Promise<VirtualAuthenticator> {
  const session: CDPSession = await context.newCDPSession(page);
  await session.send('WebAuthn.enable');
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return {
    async verifies(isUserVerified) {
      await session.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified });
    },
    async count() {
      return (await session.send('WebAuthn.getCredentials', { authenticatorId })).credentials.length;
    },
  };
}
