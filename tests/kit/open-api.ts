import { z } from 'zod';
import { getJson } from './open-data.ts';

interface Described {
  readonly content: Readonly<Record<string, { readonly schema: object }>>;
}

interface ApiDocument {
  readonly openapi: string;
  readonly paths: Readonly<
    Record<
      string,
      {
        readonly get: {
          readonly parameters: readonly { readonly name: string }[];
          readonly responses: Readonly<Record<string, Described>>;
        };
      }
    >
  >;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
}

export interface Description {
  readonly document: ApiDocument;
  /** What an answer says that the document does not allow; nothing where it is as described. */
  faults(path: string, answer: Response): Promise<readonly string[]>;
}

/** The document that a portal gives out, to hold real answers against it. */
export async function describedApi(baseUrl: string): Promise<Description> {
  const document: ApiDocument = await getJson(`${baseUrl}/api/v1/openapi.json`);
  const local = JSON.stringify(document).replaceAll('#/components/schemas/', '#/$defs/');
  const { paths, components }: ApiDocument = JSON.parse(local);
  return {
    document,
    async faults(path, answer) {
      const described = paths[path]?.get.responses[String(answer.status)];
      if (described === undefined) return [`${path} answers ${answer.status}, which is not described`];
      const [type = ''] = (answer.headers.get('content-type') ?? '').split(';');
      const schema = described.content[type]?.schema;
      if (schema === undefined) return [`${path} answers ${type}, which is not described`];
      const read = z.fromJSONSchema({ ...schema, $defs: components.schemas } as never);
      const result = read.safeParse(await answer.json());
      return result.success
        ? []
        : result.error.issues.map((issue) => `${path} ${issue.path.join('.')}: ${issue.message}`);
    },
  };
}
