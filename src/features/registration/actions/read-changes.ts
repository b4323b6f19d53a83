import { type ChangeInWords, changeInWords, listChanges } from '#features/job-seekers/index.ts';
import { listOffices } from '#features/offices/index.ts';
import { staffNamesOf } from '#features/staff/index.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';

/** One changed item as people read it. */
export interface ChangeLine extends ChangeInWords {
  readonly id: string;
  readonly at: Temporal.Instant;
  /** 「本人」, 「佐藤　一郎・ハローワーク飯田橋」 */
  readonly who: string;
}

export interface ChangePage {
  readonly lines: readonly ChangeLine[];
  /** Hand it in as `before` to read on; undefined at the end. */
  readonly next: string | undefined;
}

interface AskedChanges {
  /** The record's, and those that were joined into it. */
  readonly numbers: readonly string[];
  /** As `next` said; anything else reads from the newest. */
  readonly before?: string | undefined;
  /** Whether health and the like are to be read, by the person or after a look that was written down (s-stf4). */
  readonly sensitive: boolean;
  /** Staff read one another's names; the person reads which office it was. */
  readonly staffNames: boolean;
  readonly most?: number;
}

const usualPage = 20;

const actorWords: Readonly<Record<string, string>> = {
  'job-seeker': '本人',
  staff: '職員',
  operator: '運用担当',
  system: 'システム（自動）',
};

/** REG-7: who changed what, when, from what to what; newest first. */
export async function readChanges(tx: Tx, asked: AskedChanges): Promise<ChangePage> {
  const { numbers, sensitive, staffNames, most = usualPage } = asked;
  const before = /^\d{1,18}$/u.test(asked.before ?? '') ? asked.before : undefined;
  const found = await listChanges(tx, numbers, { before, most: most + 1 });
  const changes = found.slice(0, most);
  const staffIds = staffNames ? changes.flatMap(({ actorId }) => actorId ?? []) : [];
  const [names, offices] = await Promise.all([
    staffNamesOf(tx, staffIds),
    listOffices(tx, { closedToo: true }),
  ]);
  const lines = changes.map((change) => {
    const person = names.get(change.actorId ?? '') ?? actorWords[change.actorKind] ?? change.actorKind;
    const office = offices.find(({ number }) => number === change.actorOffice)?.name;
    const who = office === undefined ? person : `${person}・${office}`;
    return { ...changeInWords(change, { sensitive }), id: change.id, at: change.at, who };
  });
  return { lines, next: found.length > most ? changes.at(-1)?.id : undefined };
}
