const parting = /[\s\p{Cc}\p{Cs}]+/gu;

/** How words are compared in the job search: width and case do not count, blanks and controls in a row are one blank. */
export const searchText = (text: string): string =>
  text.normalize('NFKC').toLowerCase().replace(parting, ' ').trim();
