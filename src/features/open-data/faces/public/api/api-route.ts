import { type Answer, showData } from '#platform/http/answer.ts';
import type { PageRequest, Route } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import type { Asker, Door, TurnedAway } from '../../../actions/places.ts';
import { type Parameter, parameterFaults } from '../../../rules/parameters.ts';
import { inJson, jsonProblem } from './json-problem.ts';

export interface OpenDataParts extends Parts {
  readonly door: Door;
}

export interface Asked {
  readonly request: PageRequest;
  /** What stands behind the question mark, every value of it. */
  readonly address: URLSearchParams;
  readonly asker: Asker;
}

interface ApiRoute {
  readonly name: string;
  readonly path: string;
  /** Undefined: the handler says itself what is wrong. */
  readonly parameters: readonly Parameter[] | undefined;
  readonly handle: (asked: Asked) => Promise<Answer>;
}

/** Something that programs read: whoever asks has a place, and asks for what there is. */
export function apiRoute(parts: OpenDataParts, { name, path, parameters, handle }: ApiRoute): Route {
  return {
    name: `open-data.${name}`,
    method: 'GET',
    path,
    face: 'public',
    may: 'anyone',
    forPrograms: inJson,
    async handle(request) {
      const written = /^Bearer +(\S+)$/iu.exec(request.header('authorization') ?? '')?.[1];
      const entered = await parts.door.enter(written, request.client.address, request.now);
      if (!entered.ok) return turnedAway(entered.fault);
      const address = new URL(request.url, parts.site.baseUrl).searchParams;
      const faults = parameters === undefined ? [] : parameterFaults(address, parameters);
      if (faults.length > 0) return jsonProblem('open-data.parameter.wrong', { faults });
      return handle({ request, address, asker: entered.value });
    },
  };
}

export const turnedAway = ({ key, ...facts }: TurnedAway): Answer => jsonProblem(key, facts);

/** What is JSON already. */
export const sendJson = (body: string): Answer =>
  showData({ status: 200, contentType: 'application/json; charset=utf-8', body });

export const showJson = (value: unknown): Answer => sendJson(`${JSON.stringify(value)}\n`);
