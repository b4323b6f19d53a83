/** The page from which a person receives everything that is held about them. */
export const ownDataPath = '/mypage/settings/own-data';

export const paths = {
  page: ownDataPath,
  everything: `${ownDataPath}/everything`,
  file: `${ownDataPath}/json`,
  settings: '/mypage/settings',
  proof: '/mypage/settings/proof',
} as const;
