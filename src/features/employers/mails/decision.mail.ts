import { closing, opening, paragraphs } from '#features/accounts/index.ts';
import type { MailTemplate } from '#platform/mail/mail.ts';
import type { Parts } from '#platform/parts.ts';
import { employerPaths } from '../rules/employer-paths.ts';
import { findEstablishment } from '../store/establishments.store.ts';

export interface DecisionPayload {
  readonly establishmentNumber: string;
}

/** EMP-1: tells that the office has decided; the reason is read on the page. */
export function decisionMail({ site }: Parts): MailTemplate<DecisionPayload> {
  return {
    name: 'employers.decision',
    async compose(tx, { establishmentNumber }) {
      const found = await findEstablishment(tx, establishmentNumber);
      if (found === undefined || found.standing === 'provisional') return undefined;
      const isConfirmed = found.standing === 'confirmed';
      return {
        subject: isConfirmed
          ? '【ハローワーク】事業所の登録完了のお知らせ'
          : '【ハローワーク】事業所の登録についてのお知らせ',
        text: paragraphs(
          isConfirmed
            ? `${opening(site)}\n事業所の登録が終わりました。\n申し込んだ求人の確認も進みます。`
            : `${opening(site)}\n事業所の仮登録を、登録にできませんでした。\n理由は、ログインして次のページで見てください。内容を直して、もう一度申し込めます。`,
          `${site.baseUrl}${employerPaths.home}`,
          closing(site),
        ),
      };
    },
  };
}
