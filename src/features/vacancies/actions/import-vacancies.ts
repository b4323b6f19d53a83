import { policy } from '#kernel/policy.ts';
import { japanDay } from '#kernel/time.ts';
import type { Parts } from '#platform/parts.ts';
import { type FileRow, rowsOfFile } from '../import/read-file.ts';
import { type CellFault, type ReadVacancy, readRow } from '../import/read-row.ts';
import { type GiveWay, givingWay } from '../indexed/give-way.ts';
import { prepareVacancy } from '../rules/prepare-vacancy.ts';
import { findEstablishments } from '../store/establishments.store.ts';
import { writeVacancies } from '../store/vacancies.store.ts';

export interface RefusedRow {
  readonly line: number;
  readonly number: string;
  readonly faults: readonly CellFault[];
}

export interface ImportCount {
  readonly rows: number;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly refused: number;
}

interface Listener {
  onRefused(row: RefusedRow): void;
  onProgress(count: ImportCount): void;
}

interface Waiting {
  readonly row: FileRow;
  readonly vacancy: ReadVacancy;
}

const { mostAtOnce } = policy.vacancies;

const nothing: ImportCount = { rows: 0, added: 0, changed: 0, unchanged: 0, refused: 0 };

/** Brings in the good rows of a file and tells of the others. Doing it again changes nothing. People who search go first. */
export const importVacancies = (parts: Parts, path: string, listener: Listener): Promise<ImportCount> =>
  givingWay(parts.database, (giveWay) => bringIn(parts, path, listener, giveWay));

async function bringIn(
  parts: Parts,
  path: string,
  listener: Listener,
  giveWay: GiveWay,
): Promise<ImportCount> {
  const today = japanDay(parts.clock.now());
  let count = nothing;
  let waiting = new Map<string, Waiting>();
  let refused: RefusedRow[] = [];
  const refuse = (row: FileRow, faults: readonly CellFault[]): void => {
    refused.push({ line: row.line, number: row.cells.get('number') ?? '', faults });
  };
  // Some rows are refused when they are read, others when they are written: they are told of in the order of the file.
  const tellOfRefused = (): void => {
    for (const row of refused.toSorted((a, b) => a.line - b.line)) listener.onRefused(row);
    count = { ...count, refused: count.refused + refused.length };
    refused = [];
  };
  const flush = async (): Promise<void> => {
    const { added, changed, unchanged, strangers } = await write(parts, [...waiting.values()]);
    count = {
      ...count,
      added: count.added + added,
      changed: count.changed + changed,
      unchanged: count.unchanged + unchanged,
    };
    waiting = new Map();
    for (const { row } of strangers) refuse(row, [stranger]);
    tellOfRefused();
    listener.onProgress(count);
    if (added + changed > 0) await giveWay();
  };
  for await (const row of rowsOfFile(path)) {
    count = { ...count, rows: count.rows + 1 };
    const read =
      row.faults.length > 0 ? { ok: false as const, fault: row.faults } : readRow(row.cells, { today });
    if (!read.ok) {
      refuse(row, read.fault);
      if (refused.length >= mostAtOnce) await flush();
      continue;
    }
    const { number } = read.value;
    if (waiting.has(number) || waiting.size >= mostAtOnce) await flush();
    waiting.set(number, { row, vacancy: read.value });
  }
  await flush();
  return count;
}

const stranger: CellFault = {
  key: 'establishment.name',
  label: '事業所.事業所名',
  words: 'この事業所番号は、まだ登録されていません。事業所名と所在地も入れてください。',
};

/** One transaction; employers that neither the file nor the database tells of are handed back. */
async function write(parts: Parts, waiting: readonly Waiting[]) {
  const now = parts.clock.now();
  const given = waiting.flatMap(({ vacancy: { establishmentNumber: number, establishment: facts } }) =>
    facts === undefined ? [] : [{ number, facts }],
  );
  return parts.database.transaction(async (tx) => {
    const asked = waiting.flatMap(({ vacancy }) =>
      vacancy.establishment === undefined ? [vacancy.establishmentNumber] : [],
    );
    const known = new Map([
      ...(await findEstablishments(tx, asked)),
      ...given.map(({ number, facts }) => [number, facts] as const),
    ]);
    const prepared = waiting.flatMap(({ vacancy }) => {
      const facts = known.get(vacancy.establishmentNumber);
      if (facts === undefined) return [];
      return [prepareVacancy({ ...vacancy, establishment: { number: vacancy.establishmentNumber, facts } })];
    });
    const strangers = waiting.filter(({ vacancy }) => !known.has(vacancy.establishmentNumber));
    return {
      ...(await writeVacancies(tx, { establishments: given, vacancies: prepared }, now)),
      strangers,
    };
  });
}
