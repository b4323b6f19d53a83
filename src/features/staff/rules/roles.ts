export const roles = ['counter', 'chief', 'administrator'] as const;

export type Role = (typeof roles)[number];

/** How the roles are called on pages. */
export const roleLabels: Readonly<Record<Role, string>> = {
  counter: '窓口職員',
  chief: '責任者',
  administrator: '管理者',
};
