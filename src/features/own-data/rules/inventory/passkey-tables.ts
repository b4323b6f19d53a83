import { policy } from '#kernel/policy.ts';
import { because, entry, type Inventory } from './inventory-entry.ts';

/** Slice ways-in: passkeys. */
export const passkeyTables: Inventory = {
  passkeys: entry({
    slice: 'ways-in',
    purpose: '本人の端末にある鍵で、本人と確かめる。職員の鍵も入る',
    ground: '本人の申込み',
    keptUntil: '本人が消すまで。または、退会するかアカウントが消えるまで',
    handed: {
      name: 'accounts[].passkeys[].name',
      device: 'accounts[].passkeys[].device',
      added_at: 'accounts[].passkeys[].addedAt',
      used_at: 'accounts[].passkeys[].usedAt',
      used_device: 'accounts[].passkeys[].usedDevice',
      counter: 'accounts[].passkeys[].counter',
      transports: 'accounts[].passkeys[].transports',
      backed_up: 'accounts[].passkeys[].backedUp',
    },
    left: {
      [because.ownRow]: 'id',
      [because.owner]: 'owner_id',
      'アカウントのものは、いつもアカウントの鍵': 'owner_kind',
      [because.hash]: 'credential_id public_key',
    },
  }),
  passkey_challenges: entry({
    slice: 'ways-in',
    purpose: '鍵に署名させる文を、1回だけ確かめる',
    ground: '安全のための管理',
    keptUntil: `${policy.passkey.challenge.total('minutes')}分`,
    left: {
      '元に戻せない値で結び付けるので、だれのものか分からない': 'token_hash challenge bound_to begun_at',
    },
  }),
  declined_ways_in_offers: entry({
    slice: 'ways-in',
    purpose: 'メールのほかの方法の案内を、本人が閉じたことを覚える',
    ground: '本人の申込み',
    keptUntil: 'アカウントが消えるまで',
    handed: { declined_at: 'accounts[].declinedWaysInOfferAt' },
    left: { [because.owner]: 'account_id' },
  }),
};
