/** The addresses of the offices' administration. */
export const officePaths = {
  offices: '/counter/offices',
  addition: '/counter/offices/new',
  office: (number: string): string => `/counter/offices/${number}`,
  municipalities: (number: string): string => `/counter/offices/${number}/municipalities`,
  closing: (number: string): string => `/counter/offices/${number}/closing`,
} as const;

export const homeCrumb = { label: '窓口', href: '/counter' } as const;
export const officesCrumb = { label: '安定所', href: officePaths.offices } as const;
