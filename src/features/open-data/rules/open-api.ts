import { z } from 'zod';
import { policy } from '#kernel/policy.ts';
import { answerSchemas, type SchemaName, schemaAddress } from './answer-schemas.ts';
import { cursorParameter, type Parameter, searchParameters } from './parameters.ts';

interface Operation {
  readonly path: string;
  readonly id: string;
  readonly words: string;
  readonly parameters?: readonly Parameter[];
  readonly places?: readonly Parameter[];
  readonly answer: SchemaName | 'lines';
  readonly problems: readonly number[];
}

const numberPlace: Parameter = {
  name: 'number',
  words: '求人番号',
  schema: z.string().regex(/^\d{5}-?\d{1,8}$/u),
};

const { mostAMinute, dumps } = policy.openData;
const keptDays = policy.vacancyOutbox.keptFor.total('hours') / 24;

const operations = (base: string): readonly Operation[] => [
  {
    path: `${base}/search`,
    id: 'search',
    words: '求人検索の画面と同じ指定でさがし、件数・選択肢ごとの件数・求人番号を返す',
    parameters: searchParameters,
    answer: 'SearchAnswer',
    problems: [400, 429],
  },
  {
    path: `${base}/vacancies`,
    id: 'vacancies',
    words: '公開中の求人を、続きの値で最後まで順に返す',
    parameters: [cursorParameter],
    answer: 'VacancyPage',
    problems: [400, 429],
  },
  {
    path: `${base}/vacancies/{number}`,
    id: 'vacancy',
    words: '求人1件を返す',
    places: [numberPlace],
    answer: 'Vacancy',
    problems: [404, 410, 429],
  },
  {
    path: `${base}/vacancies.ndjson`,
    id: 'whole',
    words: '公開中の求人を、1行に1件ですべて返す。1行目に続きの値、最後の行に件数がある',
    answer: 'lines',
    problems: [429],
  },
  {
    path: `${base}/changes`,
    id: 'changes',
    words: `変わった求人と公開が終わった求人を、順に返す。続きは${keptDays}日追える`,
    parameters: [cursorParameter],
    answer: 'ChangePage',
    problems: [400, 410, 429],
  },
];

function parameterOf({ name, words, schema, many }: Parameter, where: 'query' | 'path') {
  const { $schema: _, ...value } = z.toJSONSchema(schema);
  return {
    name,
    in: where,
    description: words,
    ...(where === 'path' ? { required: true } : {}),
    schema: many === true ? { type: 'array', items: value } : value,
    ...(many === true ? { explode: true } : {}),
  };
}

const json = (name: SchemaName) => ({ 'application/json': { schema: { $ref: schemaAddress(name) } } });

const answerOf = (answer: Operation['answer']) => ({
  description: '成功',
  content: answer === 'lines' ? { 'application/x-ndjson': { schema: { type: 'string' } } } : json(answer),
});

const problemAnswer = {
  description: '失敗。key は変わらない名前',
  content: { 'application/problem+json': { schema: { $ref: schemaAddress('Problem') } } },
};

/** The document of the API (OpenAPI 3.1), made from what asks its questions and from the table of items. */
export function openApiDocument(baseUrl: string, base: string) {
  const paths = operations(base).map(
    ({ path, id, words, parameters = [], places = [], answer, problems }) => [
      path,
      {
        get: {
          operationId: id,
          summary: words,
          parameters: [
            ...places.map((one) => parameterOf(one, 'path')),
            ...parameters.map((one) => parameterOf(one, 'query')),
          ],
          responses: {
            200: answerOf(answer),
            ...Object.fromEntries([401, ...problems].map((status) => [status, problemAnswer])),
          },
        },
      },
    ],
  );
  return {
    openapi: '3.1.0',
    info: {
      title: '求人オープンデータ',
      version: '1',
      description: `公開中の求人を、だれでも読めるAPI。1分に${mostAMinute.withoutKey}回（キーがあれば${mostAMinute.withKey}回）まで。全件は1時間に${dumps.withoutKey}回（キーがあれば${dumps.withKey}回）まで。`,
    },
    servers: [{ url: baseUrl }],
    security: [{}, { key: [] }],
    paths: Object.fromEntries(paths),
    components: {
      schemas: answerSchemas(),
      securitySchemes: { key: { type: 'http', scheme: 'bearer' } },
    },
  };
}
