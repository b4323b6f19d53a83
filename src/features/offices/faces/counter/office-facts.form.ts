import { z } from 'zod';
import {
  type OfficeFacts,
  parseOfficeNumber,
  parsePostalCode,
  parseTelephone,
} from '../../rules/office-facts.ts';
import type { OfficeFactsFault, OfficeNumberFault } from './office-facts.text.ts';

type Fault = OfficeFactsFault | OfficeNumberFault;

const text = (longest: number, empty: Fault, tooLong: Fault) =>
  z.string().trim().min(1, empty).max(longest, tooLong);

const read = (parse: (typed: string) => string | undefined, wrong: Fault) =>
  z
    .string()
    .transform(parse)
    .refine((parsed) => parsed !== undefined, wrong);

const factsFields = {
  name: text(50, 'offices.name.empty', 'offices.name.too-long'),
  // Not called a code: fields of that name are secrets and are not kept over a login.
  postal: read(parsePostalCode, 'offices.postal.wrong'),
  address: text(100, 'offices.address.empty', 'offices.address.too-long'),
  telephone: read(parseTelephone, 'offices.telephone.wrong'),
  'opening-hours': text(100, 'offices.opening-hours.empty', 'offices.opening-hours.too-long'),
};

type TypedFacts = z.infer<z.ZodObject<typeof factsFields>>;

const factsOf = (typed: TypedFacts): OfficeFacts => ({
  name: typed.name,
  postalCode: typed.postal,
  address: typed.address,
  telephone: typed.telephone,
  openingHours: typed['opening-hours'],
});

export const officeFactsForm = z.strictObject(factsFields).transform(factsOf);

export const newOfficeForm = z
  .strictObject({ number: read(parseOfficeNumber, 'offices.number.wrong'), ...factsFields })
  .transform(({ number, ...typed }) => ({ number, ...factsOf(typed) }));
