import {
  type KyselyPlugin,
  OperationNodeTransformer,
  type PluginTransformQueryArgs,
  type PluginTransformResultArgs,
  type PrimitiveValueListNode,
  type QueryResult,
  type RootOperationNode,
  type UnknownRow,
  type ValueNode,
} from 'kysely';
import pg from 'pg';
import { Temporal } from '#kernel/time.ts';

const isTemporal = (value: unknown): value is Temporal.Instant | Temporal.PlainDate =>
  value instanceof Temporal.Instant || value instanceof Temporal.PlainDate;

const parameter = (value: unknown): unknown => (isTemporal(value) ? value.toString() : value);

class TemporalParameters extends OperationNodeTransformer {
  protected override transformValue(node: ValueNode): ValueNode {
    return { ...super.transformValue(node), value: parameter(node.value) };
  }

  protected override transformPrimitiveValueList(node: PrimitiveValueListNode): PrimitiveValueListNode {
    return { ...super.transformPrimitiveValueList(node), values: node.values.map(parameter) };
  }
}

/** Moments and days go to the database as text; pg would write them as JSON strings. */
export class TemporalPlugin implements KyselyPlugin {
  readonly #parameters = new TemporalParameters();

  transformQuery(args: PluginTransformQueryArgs): RootOperationNode {
    return this.#parameters.transformNode(args.node, args.queryId);
  }

  async transformResult(args: PluginTransformResultArgs): Promise<QueryResult<UnknownRow>> {
    return args.result;
  }
}

const instantOf = (text: string): Temporal.Instant => Temporal.Instant.from(text.replace(' ', 'T'));

/** The same days come again and again, some hundreds with a list; reading one takes longer than finding it. */
const days = new Map<string, Temporal.PlainDate>();
const mostDays = 5000;

function dayOf(text: string): Temporal.PlainDate {
  const known = days.get(text);
  if (known !== undefined) return known;
  const day = Temporal.PlainDate.from(text);
  if (days.size >= mostDays) days.clear();
  days.set(text, day);
  return day;
}

const parsers: Readonly<Record<number, (text: string) => unknown>> = {
  [pg.types.builtins.TIMESTAMPTZ]: instantOf,
  [pg.types.builtins.DATE]: dayOf,
  [pg.types.builtins.INT8]: Number,
};

/** Column values as the code uses them: timestamptz is an Instant, date a PlainDate, bigint a number. */
export const columnTypes: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    (format === 'binary' ? undefined : parsers[oid]) ??
    pg.types.getTypeParser(oid, format as 'text')) as typeof pg.types.getTypeParser,
};
