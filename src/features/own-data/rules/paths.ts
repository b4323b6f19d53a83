/** The page from which a person receives everything that is held about them. */
export const ownDataPath = '/mypage/settings/own-data';

/** Who looked at the person's registration. */
export const recordAccessPath = '/mypage/record-access';

export const paths = {
  page: ownDataPath,
  everything: `${ownDataPath}/everything`,
  file: `${ownDataPath}/json`,
  settings: '/mypage/settings',
  proof: '/mypage/settings/proof',
} as const;
