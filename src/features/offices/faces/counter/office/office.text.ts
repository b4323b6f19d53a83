/** What was just done, by the word in the address. */
export const officeNotices = {
  addition: '安定所を追加しました',
  change: '変更しました',
  municipalities: '受け持つ市区町村を変更しました',
  closing: '安定所を閉じました',
} as const;

export type OfficeNotice = keyof typeof officeNotices;
