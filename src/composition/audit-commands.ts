import type { Command } from 'commander';
import type { CommandGround } from '#composition/command-ground.ts';
import { staffIdOf } from '#features/staff/index.ts';
import { japaneseDateTime, japanTimeZone, Temporal } from '#kernel/time.ts';
import { listTouchedSubjects, type TouchedSubject } from '#platform/recording/touched-subjects.ts';
import { type TrailFault, verifyAuditTrail } from '#platform/recording/verify-audit-trail.ts';

function faultWords(fault: TrailFault): string {
  switch (fault.key) {
    case 'audit.changed':
      return `${fault.after + 1}番から${fault.last}番の記録が、書いたときと違います。(entries were changed)`;
    case 'audit.seal-missing':
      return `${fault.number}番の封がありません。(a seal is missing)`;
    case 'audit.anchor-differs':
      return '控えた封が、記録の中にありません。(an anchor is not in the trail)';
  }
}

/** Minutes of Japan: 2026-11-21T10:00. */
function instantOf(typed: string): Temporal.Instant | undefined {
  try {
    return Temporal.PlainDateTime.from(typed).toZonedDateTime(japanTimeZone).toInstant();
  } catch {
    return undefined;
  }
}

const kinds: Readonly<Record<string, string>> = {
  'job-seeker': '求職者',
  account: 'アカウント',
  establishment: '事業所',
  staff: '職員',
  office: '安定所',
};

const touchedLine = ({ kind, id, entries, first, last, actions }: TouchedSubject): string =>
  [
    kinds[kind] ?? kind,
    id,
    `${entries}件`,
    `${japaneseDateTime(first)}から${japaneseDateTime(last)}`,
    actions.join(' '),
  ].join('\t');

interface TouchedOptions {
  readonly from: string;
  readonly to: string;
  readonly by?: string;
}

/** s-aud4: whom a leak may be about, and what of them was opened, for the report that the law asks for within days. */
function addTouched(audit: Command, ground: CommandGround): void {
  audit
    .command('touched')
    .description('ある間に、だれの情報が開かれたかを並べます (who was touched, and how)')
    .requiredOption('--from <time>', '日本時間。2026-11-21T10:00')
    .requiredOption('--to <time>', '日本時間。その時刻は入りません')
    .option('--by <login>', '職員ID。退職した人も調べられます')
    .action(async ({ from: typedFrom, to: typedTo, by }: TouchedOptions) => {
      const [from, to] = [instantOf(typedFrom), instantOf(typedTo)];
      if (from === undefined || to === undefined)
        return ground.fail('--from と --to は 2026-11-21T10:00 のように書いてください。');
      const touched = await ground.withPortal(async ({ parts: { database } }) => {
        const actorId = by === undefined ? undefined : await staffIdOf(database.reading, by);
        if (by !== undefined && actorId === undefined) return undefined;
        return listTouchedSubjects(database.reading, { from, to, actorId });
      });
      if (touched === undefined) return ground.fail(`この職員IDはありません: ${by}`);
      for (const one of touched) ground.write(touchedLine(one));
      ground.write(
        `合計 ${touched.length}（求職者 ${touched.filter(({ kind }) => kind === 'job-seeker').length}人）`,
      );
    });
}

/** s-aud3: whether the audit trail stands as it was written. */
export function addAuditCommands(program: Command, ground: CommandGround): void {
  const audit = program.command('audit').description('操作の記録 (the audit trail)');
  addTouched(audit, ground);
  audit
    .command('verify')
    .description('操作の記録が、書いたときのままかを調べます (finds changed or missing entries)')
    .option('--anchor <anchor...>', 'ログなど別の所に控えた封 (seals kept elsewhere)', [])
    .action(async ({ anchor }: { readonly anchor: readonly string[] }) => {
      const verified = await ground.withPortal(({ parts }) =>
        verifyAuditTrail(parts.database.reading, parts.secrets, anchor),
      );
      if (!verified.ok) return ground.fail(faultWords(verified.fault));
      const { entries, seals, unsealed, anchor: newest } = verified.value;
      ground.write(`記録 ${entries}件は、書いたときのままです。(unchanged)`);
      ground.write(`封 ${seals}個、これから封をする記録 ${unsealed}件`);
      if (seals > 0) ground.write(`いちばん新しい封: ${newest}`);
    });
}
