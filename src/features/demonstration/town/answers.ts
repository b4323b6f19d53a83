import type { CompleteRegistration, Registration } from '#features/job-seekers/index.ts';

type Address = NonNullable<Registration['address']>;

export const iidabashi: Address = {
  postalCode: '1020072',
  text: '東京都千代田区飯田橋1-1-1',
  municipalityCode: '13101',
};
export const hongo: Address = {
  postalCode: '1130033',
  text: '東京都文京区本郷9-9-9 見本ハイツ203',
  municipalityCode: '13105',
};
export const nihombashi: Address = {
  postalCode: '1030027',
  text: '東京都中央区日本橋9-9-9',
  municipalityCode: '13102',
};
export const asakusa: Address = {
  postalCode: '1110032',
  text: '東京都台東区浅草9-9-9 見本荘1号室',
  municipalityCode: '13106',
};

/** What people choose who have not thought about it. */
export const keptToOneself = { publication: 'hidden', provision: 'none', guidance: 'yes' } as const;

/** What the counter fills in with everybody. */
export const shortRegistration = (
  person: Pick<CompleteRegistration, 'name' | 'kana' | 'birth-date' | 'sex' | 'telephone'>,
  work: { readonly text: string; readonly code: string },
  more: Registration = {},
): CompleteRegistration => ({
  ...person,
  address: iidabashi,
  'work-status': 'none',
  ...keptToOneself,
  'wished-employment': 'full-time',
  'wished-work': [{ occupation: work, experience: 'no' }],
  ...more,
});
