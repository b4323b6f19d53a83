import type { Feature, Parts } from '#platform/parts.ts';

export function mountVacancies(_parts: Parts): Feature {
  return { name: 'vacancies', routes: [] };
}
