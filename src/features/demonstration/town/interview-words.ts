/** Where employers of the town meet people. */
export const offices = {
  food: '東京都文京区後楽2-9-9 見本ビル1階　受付',
  care: '東京都中央区日本橋9-8-8　あおぞら苑　2階会議室',
  accounting: '東京都千代田区飯田橋9-7-7 見本第二ビル5階',
} as const;

export const bring = '履歴書をお持ちください。30分ほどの予定です。';
