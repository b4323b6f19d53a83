import { policy } from '#kernel/policy.ts';
import { because, entry, type Inventory } from './inventory-entry.ts';

const days = (duration: { total(unit: 'hours'): number }): string => `${duration.total('hours') / 24}日`;
const { retention } = policy;

/** The machinery under every slice, where it keeps something of a person. */
export const platformTables: Inventory = {
  sessions: entry({
    slice: 'platform',
    purpose: 'ログインを続ける。いつどの端末でログインしたかを示す',
    ground: '安全のための管理',
    keptUntil: `終わってから${days(retention.sessions)}（最後の1つは、アカウントが消えるまで）`,
    handed: {
      face: 'accounts[].sessions[].face',
      began_at: 'accounts[].sessions[].beganAt',
      proved_at: 'accounts[].sessions[].provedAt',
      used_at: 'accounts[].sessions[].usedAt',
      ended_at: 'accounts[].sessions[].endedAt',
      end_reason: 'accounts[].sessions[].endReason',
      device: 'accounts[].sessions[].device',
      previous_login_at: 'accounts[].sessions[].previousLoginAt',
      begun_by: 'accounts[].sessions[].by',
    },
    left: {
      [because.ownRow]: 'id',
      [because.owner]: 'owner_id',
      [because.hash]: 'token_hash device_mark',
    },
  }),
  kept_forms: entry({
    slice: 'platform',
    purpose: '時間切れのあとに送った入力を、本人に返す',
    ground: '本人の申込み',
    keptUntil: `${policy.keptForm.lifetime.total('hours')}時間`,
    handed: {
      path: 'accounts[].keptForms[].path',
      fields: 'accounts[].keptForms[].fields',
      kept_at: 'accounts[].keptForms[].keptAt',
    },
    left: {
      [because.ownRow]: 'id',
      [because.owner]: 'owner_id',
      'アカウントのものは、いつもマイページの入力': 'face',
    },
  }),
  journey_drafts: entry({
    slice: 'platform',
    purpose: '終わっていない手続きの入力を、続きまで取っておく',
    ground: '本人の申込み',
    keptUntil: '手続きが終わるまで。または、手続きごとの期限まで',
    handed: {
      journey: 'accounts[].drafts[].journey',
      version: 'accounts[].drafts[].version',
      answers: 'accounts[].drafts[].records',
      finished_steps: 'accounts[].drafts[].finished',
      revision: 'accounts[].drafts[].revision',
      begun_at: 'accounts[].drafts[].begunAt',
      changed_at: 'accounts[].drafts[].changedAt',
      expires_at: 'accounts[].drafts[].expiresAt',
      last_step: 'accounts[].drafts[].lastStep',
      saved_at: 'accounts[].drafts[].savedAt',
    },
    left: {
      [because.ownRow]: 'id',
      [because.owner]: 'owner',
      その手続きが1人に1つだけかどうか: 'one_of_owner',
    },
  }),
  mails: entry({
    slice: 'platform',
    purpose: 'メールを送り、届かなかったことを示す',
    ground: '本人の申込み',
    keptUntil: `送ってから${days(retention.mails)}`,
    handed: {
      template: 'accounts[].mails[].template',
      to_address: 'accounts[].mails[].address',
      requested_at: 'accounts[].mails[].requestedAt',
      sent_at: 'accounts[].mails[].sentAt',
      given_up_at: 'accounts[].mails[].givenUpAt',
      attempts: 'accounts[].mails[].attempts',
      last_fault: 'accounts[].mails[].lastFault',
    },
    left: { [because.ownRow]: 'id', 'メールの文を作るための、ほかの行の番号': 'payload' },
  }),
  audit_trail: entry({
    slice: 'platform',
    purpose: 'だれが、いつ、何をしたかを示す。氏名や住所は書かない',
    ground: '安全のための管理',
    keptUntil: '消さない（番号だけが残る）',
    handed: {
      number: 'audit[].number',
      at: 'audit[].at',
      actor_kind: 'audit[].by',
      actor_role: 'audit[].role',
      actor_office: 'audit[].officeNumber',
      subject_kind: 'audit[].about',
      subject_id: 'audit[].aboutId',
      action: 'audit[].action',
      result: 'audit[].result',
      detail: 'audit[].detail',
    },
    left: {
      [because.staff]: 'actor_id',
      [because.staffWords]: 'reason',
      '求人者の番号。応募やメッセージの記録に、事業所の名前で並べる': 'actor_establishment',
      ログの行とつなぐ番号: 'request_id',
    },
  }),
};
