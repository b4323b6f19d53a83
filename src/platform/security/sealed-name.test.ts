import { describe, expect, it } from 'vitest';
import { openName, sealName } from '#platform/security/sealed-name.ts';
import { keepSecrets } from '#platform/security/secrets.ts';

const first = 'a secret of thirty-two bytes and more, for tests';
const second = 'another secret of thirty-two bytes, for tests too';
const secrets = keepSecrets([first]);
const own = { purpose: 'person', reader: '1301-000001-1' };
const other = { purpose: 'person', reader: '1301-000002-1' };
const number = '13010-7000001';

describe('a sealed name', () => {
  it('is the same each time for one reader, and says nothing of what it stands for [REFER-4]', () => {
    const name = sealName(secrets, own, number);
    expect(sealName(secrets, own, number)).toBe(name);
    expect(Buffer.from(name, 'base64url').toString('latin1')).not.toContain('13010');
    expect(openName(secrets, own, name)).toBe(number);
  });

  it('is another one for another reader, and neither opens with the other [REFER-4]', () => {
    const name = sealName(secrets, own, number);
    expect(sealName(secrets, other, number)).not.toBe(name);
    expect(openName(secrets, other, name)).toBeUndefined();
    expect(openName(secrets, { ...own, purpose: 'else' }, name)).toBeUndefined();
  });

  it('opens under an older secret too, and never when a letter was changed', () => {
    const name = sealName(secrets, own, number);
    expect(openName(keepSecrets([second, first]), own, name)).toBe(number);
    expect(openName(keepSecrets([second]), own, name)).toBeUndefined();
    for (let at = 0; at < name.length; at += 1) {
      const changed = name.slice(0, at) + (name[at] === 'A' ? 'B' : 'A') + name.slice(at + 1);
      expect(openName(secrets, own, changed)).toBeUndefined();
    }
    for (const nothing of ['', 'x', number, `${name}=`, 'あ', 'A'.repeat(5000)]) {
      expect(openName(secrets, own, nothing)).toBeUndefined();
    }
  });
});
