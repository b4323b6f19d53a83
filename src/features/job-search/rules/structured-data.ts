import { findMunicipality } from '#features/places/index.ts';
import type { ShownVacancy, VacancyFacts } from '#features/vacancies/index.ts';
import { paidAsWritten } from '#features/vacancies/index.ts';
import type { Temporal } from '#kernel/time.ts';

interface Posting {
  readonly shown: ShownVacancy;
  readonly number: string;
  readonly receivedOn: Temporal.PlainDate;
  readonly validThrough: Temporal.PlainDate;
}

const units: Readonly<Record<string, string>> = { hourly: 'HOUR', daily: 'DAY', yearly: 'YEAR' };

function salaryOf(facts: VacancyFacts) {
  const paid = paidAsWritten(facts);
  if (paid === undefined) return undefined;
  return {
    '@type': 'MonetaryAmount',
    currency: 'JPY',
    value: {
      '@type': 'QuantitativeValue',
      minValue: paid.low,
      maxValue: paid.high,
      unitText: units[facts['wage-form'] ?? ''] ?? 'MONTH',
    },
  };
}

function placeOf({ place }: VacancyFacts) {
  const found = place?.municipalityCode == null ? undefined : findMunicipality(place.municipalityCode);
  if (found === undefined) return undefined;
  return {
    '@type': 'Place',
    address: {
      '@type': 'PostalAddress',
      addressCountry: 'JP',
      addressRegion: found.prefecture.name,
      addressLocality: found.name,
    },
  };
}

/** What search engines read of a vacancy: schema.org JobPosting, of what this viewer may read alone [JOB-5]. */
export function jobPosting({ shown, number, receivedOn, validThrough }: Posting) {
  const { facts, establishment } = shown;
  return {
    '@context': 'https://schema.org',
    '@type': 'JobPosting',
    title: facts.title ?? '',
    description: facts.contents ?? facts.title ?? '',
    identifier: { '@type': 'PropertyValue', name: '求人番号', value: number },
    datePosted: receivedOn.toString(),
    validThrough: `${validThrough.toString()}T23:59:59+09:00`,
    employmentType: facts.hours === 'part' ? 'PART_TIME' : 'FULL_TIME',
    hiringOrganization:
      establishment?.name === undefined
        ? 'confidential'
        : { '@type': 'Organization', name: establishment.name },
    jobLocation: placeOf(facts),
    baseSalary: salaryOf(facts),
    totalJobOpenings: facts.hiring,
  };
}

/** JSON that can stand in a page: nothing in it ends the element around it. */
export const asElementText = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/gu,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
