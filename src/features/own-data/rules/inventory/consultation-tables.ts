import { policy } from '#kernel/policy.ts';
import { because, entry, type Inventory } from './inventory-entry.ts';

const untilErased = `無効になってから${policy.registeredData.erasedAfterYears}年の日の0時（新しい申込みがないとき）`;

/** Slice consultations. */
export const consultationTables: Inventory = {
  consultations: entry({
    slice: 'consultations',
    purpose: '窓口で相談した日と種類',
    ground: '職業紹介（職業安定法）',
    keptUntil: untilErased,
    handed: {
      job_seeker_number: 'consultations[].jobSeekerNumber',
      office_number: 'consultations[].officeNumber',
      kind: 'consultations[].kind',
      held_at: 'consultations[].heldAt',
    },
    left: { [because.ownRow]: 'id', [because.staff]: 'staff_id' },
  }),
  consultation_texts: entry({
    slice: 'consultations',
    purpose: '相談の内容。次の相談のために、直す前のものも残す',
    ground: '職業紹介（職業安定法）',
    keptUntil: untilErased,
    left: {
      [because.otherRow]: 'consultation_id version written_at',
      [because.staffWords]: 'words',
      [because.staff]: 'staff_id',
    },
  }),
};
