import type { AddStaffFault } from '../../actions/add-staff-member.ts';
import type { ChangeStaffFault } from '../../actions/change-staff-member.ts';
import type { NewStaffFault, StaffFactsFault } from '../../rules/new-staff-member.ts';

const factsFaults: Readonly<Record<StaffFactsFault | 'staff.office.unknown', string>> = {
  'staff.name.empty': '名前を入れてください。',
  'staff.name.too-long': '名前は40文字までにしてください。',
  'staff.office.empty': '安定所を選んでください。',
  'staff.office.unknown': 'この安定所は選べません。ほかの安定所を選んでください。',
  'staff.role.unknown': '役割を選んでください。',
};

type AdditionFault = NewStaffFault | Exclude<AddStaffFault, 'staff.sign-in.busy'>;

export const additionFaults: Readonly<Record<AdditionFault, string>> = {
  ...factsFaults,
  'staff.login-name.empty': '職員IDを入れてください。',
  'staff.login-name.letters':
    '職員IDは、半角の英字・数字・「.」「-」「_」で、3文字から32文字までにしてください。',
  'staff.login-name.taken': 'この職員IDは使われています。終えた職員のIDも使えません。',
};

type ChangeFault = StaffFactsFault | Exclude<ChangeStaffFault, 'staff.forbidden' | 'staff.unknown'>;

export const changeFaults: Readonly<Record<ChangeFault, string>> = {
  ...factsFaults,
  'staff.closed': 'この職員は利用を終えています。変更できません。',
  'staff.oneself': '自分の役割は変えられません。ほかの管理者に頼んでください。',
};

export const roleHints = {
  counter: '求職者の登録、コードの発行',
  chief: '窓口職員の仕事と、マイページの利用不可の設定。安定所全体を見られます',
  administrator: '職員と安定所の管理',
} as const;
