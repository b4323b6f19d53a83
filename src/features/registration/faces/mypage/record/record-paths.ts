const settings = '/mypage/settings';
const record = `${settings}/registration`;

/** Pages about the registered data of the person who is logged in. */
export const recordPaths = {
  home: '/mypage',
  settings,
  record,
  changes: `${record}/changes`,
  publication: `${settings}/publication`,
  validity: `${settings}/validity`,
} as const;

/** A screen opened to be changed; with an item, at that item. */
export const changePath = (step: string, item?: string): string =>
  `${recordPaths.record}/${step}${item === undefined ? '' : `#${item}`}`;

export const settingsCrumb = { label: '求職者情報・設定', href: recordPaths.settings } as const;
export const recordCrumb = { label: '登録した内容', href: recordPaths.record } as const;
