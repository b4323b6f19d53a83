/** The addresses of this slice's pages. */
export const counterPaths = {
  home: '/counter',
  search: '/counter/job-seekers',
  elsewhere: '/counter/job-seekers/elsewhere',
  registration: '/counter/registration',
  /** Where the slip sends people: the entry for those who hold a code (TOP-3). */
  openingByCode: '/opening/code',
} as const;

export const recordPattern = `${counterPaths.search}/:number`;
export const recordPath = (number: string, page = ''): string =>
  `${counterPaths.search}/${number}${page === '' ? '' : `/${page}`}`;
