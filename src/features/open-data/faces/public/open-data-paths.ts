export const apiBase = '/api/v1';

/** Where what stands; the document says the same. */
export const apiPaths = {
  search: `${apiBase}/search`,
  vacancies: `${apiBase}/vacancies`,
  vacancy: `${apiBase}/vacancies/:number`,
  whole: `${apiBase}/vacancies.ndjson`,
  changes: `${apiBase}/changes`,
  document: `${apiBase}/openapi.json`,
} as const;

export const aboutPath = '/open-data';
export const feedPath = '/jobs.atom';

/** The whole address, with what is asked for. */
export function addressOf(
  baseUrl: string,
  path: string,
  query: URLSearchParams | undefined = undefined,
): string {
  const written = query?.toString() ?? '';
  return `${baseUrl}${path}${written === '' ? '' : `?${written}`}`;
}
