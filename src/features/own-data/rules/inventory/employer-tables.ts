import { policy } from '#kernel/policy.ts';
import { entry, type Inventory } from './inventory-entry.ts';

const ofEmployers = '事業所とその担当者についての情報。本人（求職者）の情報ではない';
const { employers, retention } = policy;

/** Slice employers: of establishments and of who works with the portal for them. */
export const employerTables: Inventory = {
  establishment_standings: entry({
    slice: 'employers',
    purpose: '事業所の仮登録を、安定所が確かめる',
    ground: '職業紹介（職業安定法）',
    keptUntil: '事業所の求人がある間',
    left: {
      [ofEmployers]:
        'establishment_number office_number standing applied_at decided_at decided_by reason answers revision',
    },
  }),
  establishment_serials: entry({
    slice: 'employers',
    purpose: '同じ事業所番号を2度出さない',
    ground: '業務の運営',
    keptUntil: '運営を続ける間',
    left: { [ofEmployers]: 'series next_serial' },
  }),
  employer_users: entry({
    slice: 'employers',
    purpose: 'だれが事業所の求人者マイページを使うか',
    ground: '本人の申込み',
    keptUntil: '事業所の求人がある間（外れた人は、だれが手続きをしたかを示すために名前が残る）',
    left: { [ofEmployers]: 'account_id establishment_number name department role added_at removed_at' },
  }),
  employer_invitations: entry({
    slice: 'employers',
    purpose: '担当者を、メールで招待する',
    ground: '本人の申込み',
    keptUntil: `期限（${employers.invitationDays}日）が過ぎてから${retention.spentKeys.total('hours') / 24}日`,
    left: {
      [ofEmployers]:
        'id link_hash establishment_number address_typed address_key name department role invited_at invited_by_account invited_by_staff ended_at end_reason',
    },
  }),
};
