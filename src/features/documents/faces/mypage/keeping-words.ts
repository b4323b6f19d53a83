import { policy } from '#kernel/policy.ts';
import type { KeepingFault } from '../../actions/keep-document.ts';

export const keepingWords: Readonly<Record<KeepingFault, string>> = {
  'documents.full': `書類が${policy.documents.most}あります。どれかを削除すると、保存できます。`,
  'documents.gone': 'この書類は、もうありません。新しい書類として保存してください。',
};

export const tooLongWords = `${policy.documents.longestWords}文字までで入れてください。`;
