import { describe, expect, it } from 'vitest';
import { keepSecrets } from '#platform/security/secrets.ts';
import { offeredSecrets, sealSecret, unsealSecret } from './authenticator-secrets.ts';

const former = 'the former secret of thirty-two bytes';
const present = 'the present secret of thirty-two bytes';

describe('the secret of an authenticator at rest', () => {
  const stored = sealSecret(keepSecrets([former]), 'person-1', 'GEZDGNBVGY3TQOJQ');

  it('does not show, and is never sealed twice alike', () => {
    expect(Buffer.from(stored, 'base64url').toString('latin1')).not.toContain('GEZD');
    expect(sealSecret(keepSecrets([former]), 'person-1', 'GEZDGNBVGY3TQOJQ')).not.toBe(stored);
  });

  it('opens with its key, also after a newer one came', () => {
    expect(unsealSecret(keepSecrets([former]), 'person-1', stored)).toBe('GEZDGNBVGY3TQOJQ');
    expect(unsealSecret(keepSecrets([present, former]), 'person-1', stored)).toBe('GEZDGNBVGY3TQOJQ');
  });

  it('opens neither with another key, nor in another row, nor changed', () => {
    const changed = `${stored.slice(0, -2)}${stored.endsWith('AA') ? 'BB' : 'AA'}`;
    expect(() => unsealSecret(keepSecrets([present]), 'person-1', stored)).toThrow();
    expect(() => unsealSecret(keepSecrets([former]), 'person-2', stored)).toThrow();
    expect(() => unsealSecret(keepSecrets([former]), 'person-1', changed)).toThrow();
  });

  it('is offered the same during one sign-in, another in the next, and known after a key was added', () => {
    const [first] = offeredSecrets(keepSecrets([former]), 'attempt-1');
    expect(first).toMatch(/^[A-Z2-7]{32}$/u);
    expect(offeredSecrets(keepSecrets([former]), 'attempt-1')).toEqual([first]);
    expect(offeredSecrets(keepSecrets([former]), 'attempt-2')).not.toContain(first);
    expect(offeredSecrets(keepSecrets([present, former]), 'attempt-1')[1]).toBe(first);
  });
});
