import { describe, expect, it } from 'vitest';
import { parseForm } from '#kernel/forms.ts';
import { loginKey } from './login-name.ts';
import { newStaffMemberForm } from './new-staff-member.ts';

const good = { 'login-name': ' Ｈ.Yamada ', name: ' 山田 花子 ', 'office-number': '13010', role: 'counter' };

describe('a new member of staff', () => {
  it('is taken as typed, width and blanks around apart', () => {
    const parsed = parseForm(newStaffMemberForm, good);
    expect(parsed).toEqual({
      ok: true,
      value: { loginName: 'H.Yamada', name: '山田 花子', officeNumber: '13010', role: 'counter' },
    });
    expect(loginKey(' Ｈ.Yamada ')).toBe('h.yamada');
  });

  it.each([
    [{ 'login-name': '' }, 'staff.login-name.empty'],
    [{ 'login-name': 'ab' }, 'staff.login-name.letters'],
    [{ 'login-name': '山田花子' }, 'staff.login-name.letters'],
    [{ 'login-name': 'a'.repeat(33) }, 'staff.login-name.letters'],
    [{ name: ' ' }, 'staff.name.empty'],
    [{ name: '山'.repeat(41) }, 'staff.name.too-long'],
    [{ 'office-number': '' }, 'staff.office.empty'],
    [{ role: 'operator' }, 'staff.role.unknown'],
  ])('is refused with %j', (change, key) => {
    const parsed = parseForm(newStaffMemberForm, { ...good, ...change });
    expect(parsed.ok ? [] : parsed.fault.map((fault) => fault.key)).toEqual([key]);
  });
});
