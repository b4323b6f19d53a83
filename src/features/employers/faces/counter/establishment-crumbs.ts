import type { Crumb } from '#platform/http/answer.ts';
import { counterEstablishmentPath, counterEstablishmentPaths } from '../../rules/employer-paths.ts';

export const establishmentsTitle = '事業所を探す';
export const establishmentsCrumb: Crumb = { label: '事業所', href: counterEstablishmentPaths.search };

export const establishmentCrumb = ({ number, name }: { number: string; name: string }): Crumb => ({
  label: name,
  href: counterEstablishmentPath(number),
});
