/** How words are compared in the job search: width and case do not count, blanks in a row are one. */
export const searchText = (text: string): string =>
  text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
