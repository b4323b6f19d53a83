import { z } from 'zod';
import { countedGroups } from '#features/vacancies/index.ts';
import { valuesSchema, wordsSchema } from './item-schemas.ts';
import { problemKeys } from './problems.ts';
import { publicEmployerItems, publicVacancyItems } from './public-record.ts';

const vacancyNumber = z.string().regex(/^\d{5}-\d{1,8}$/u);
const wholeNumber = z.int().min(0);

/** How everything that is answered looks, by the name it has in the document. */
const vacancy = z.strictObject({
  number: vacancyNumber.describe('求人番号。枝番の前の0は省く'),
  shownNumber: z.string().describe('求人票に書く形の求人番号'),
  address: z.url().describe('求人のページ'),
  receivedOn: z.iso.date().describe('受付年月日'),
  validThrough: z.iso.date().describe('紹介期限日。この日の終わりまで公開'),
  revision: z.int().min(1),
  changedAt: z.iso.datetime(),
  items: valuesSchema(publicVacancyItems),
  words: wordsSchema(publicVacancyItems),
  tags: z.array(z.strictObject({ key: z.string(), words: z.string() })),
  employer: z
    .strictObject({
      number: z.string(),
      items: valuesSchema(publicEmployerItems),
      words: wordsSchema(publicEmployerItems),
    })
    .nullable()
    .describe('事業所。公開しない求人では null'),
  employerHidden: z
    .enum(['for-registered', 'by-wish'])
    .nullable()
    .describe('事業所を公開しない理由。for-registered: 求職者に限る / by-wish: 事業所の希望'),
});

const vacancyPage = z.strictObject({
  vacancies: z.array(vacancy),
  next: z.url().nullable().describe('次のページ'),
  changes: z.url().describe('すべて読んだあと、ここから変更を追う'),
});

const change = z.union([
  z.strictObject({ kind: z.literal('upsert'), number: vacancyNumber, vacancy }),
  z.strictObject({ kind: z.literal('removal'), number: vacancyNumber }),
]);

const changePage = z.strictObject({
  changes: z.array(change),
  cursor: z.string().describe('次に after に入れる値'),
  next: z.url(),
  isEnd: z.boolean().describe('今はこれより新しい変更がない'),
});

const searchAnswer = z.strictObject({
  total: wholeNumber,
  counts: z.strictObject(
    Object.fromEntries(countedGroups.map((group) => [group, z.record(z.string(), wholeNumber)])),
  ),
  numbers: z.array(vacancyNumber),
  next: z.url().nullable(),
});

const problem = z.strictObject({
  status: z.int(),
  key: z.enum(problemKeys).describe('変わらない名前'),
  title: z.string(),
  detail: z.string().optional(),
  faults: z.array(z.strictObject({ parameter: z.string(), words: z.string() })).optional(),
  retryAfterSeconds: z.int().optional(),
  goOnAt: z.url().optional().describe('ここからやり直せる'),
});

const schemas = {
  Vacancy: vacancy,
  VacancyPage: vacancyPage,
  ChangePage: changePage,
  SearchAnswer: searchAnswer,
  Problem: problem,
};

export type SchemaName = keyof typeof schemas;

/** As JSON Schema, each under its name; the others are pointed to. */
export function answerSchemas(): Readonly<Record<string, unknown>> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(schemas)) registry.add(schema, { id });
  const written = z.toJSONSchema(registry, { uri: schemaAddress });
  return Object.fromEntries(
    Object.entries(written.schemas).map(([id, { $schema: _, $id: __, ...schema }]) => [id, schema]),
  );
}

export const schemaAddress = (id: string): string => `#/components/schemas/${id}`;
