/** What a person showed to prove who they are; the key goes into the audit trail. */
export const identityDocuments = {
  'driving-licence': '運転免許証',
  'my-number-card': 'マイナンバーカード',
  passport: 'パスポート',
  'residence-card': '在留カード・特別永住者証明書',
  'health-certificate': '健康保険の資格確認書',
  'disability-handbook': '障害者手帳',
  'insurance-certificate': '雇用保険受給資格者証',
  'reception-slip': 'ハローワーク受付票',
} as const;

export type IdentityDocument = keyof typeof identityDocuments;

export const isIdentityDocument = (typed: string): typed is IdentityDocument =>
  Object.hasOwn(identityDocuments, typed);

/** A key as it stands in the audit trail, in words. */
export const identityDocumentWords = (key: string): string =>
  isIdentityDocument(key) ? identityDocuments[key] : key;
