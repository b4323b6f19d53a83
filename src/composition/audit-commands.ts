import type { Command } from 'commander';
import type { CommandGround } from '#composition/command-ground.ts';
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

/** s-aud3: whether the audit trail stands as it was written. */
export function addAuditCommands(program: Command, ground: CommandGround): void {
  program
    .command('audit')
    .description('操作の記録 (the audit trail)')
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
