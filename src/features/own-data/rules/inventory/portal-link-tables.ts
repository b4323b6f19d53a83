import { policy } from '#kernel/policy.ts';
import { because, entry, type Inventory } from './inventory-entry.ts';

/** Slice portal-link. */
export const portalLinkTables: Inventory = {
  portal_links: entry({
    slice: 'portal-link',
    purpose: 'マイナポータルからのログインで、だれのアカウントかを確かめる',
    ground: '本人の申込み',
    keptUntil: '連携を解除するまで。または、アカウントが消えるまで',
    handed: {
      issuer: 'accounts[].portalLinks[].issuer',
      subject: 'accounts[].portalLinks[].subject',
      linked_at: 'accounts[].portalLinks[].linkedAt',
      used_at: 'accounts[].portalLinks[].usedAt',
    },
    left: { [because.owner]: 'account_id' },
  }),
  portal_attempts: entry({
    slice: 'portal-link',
    purpose: 'マイナポータルへ行って戻るまでの間をつなぐ',
    ground: '安全のための管理',
    keptUntil: `始めてから${policy.portal.longestAttempt.total('minutes') * 2}分`,
    handed: {
      purpose: 'accounts[].portalAttempts[].purpose',
      begun_at: 'accounts[].portalAttempts[].begunAt',
      spent_at: 'accounts[].portalAttempts[].spentAt',
    },
    left: {
      '照らし合わせる値は、この番号から作られる': 'id',
      [because.hash]: 'state_hash browser_hash',
      [because.owner]: 'account_id',
      [because.otherRow]: 'session_id',
    },
  }),
};
