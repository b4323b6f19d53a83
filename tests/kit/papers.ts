import { join } from 'node:path';
import { extractText, getDocumentProxy } from 'unpdf';
import type { PaperGround } from '#platform/papers/papers.ts';

const source = join(import.meta.dirname, '../../src');

/** Templates and worker as they stand in the source: nothing has to be built. */
export const paperGround: PaperGround = {
  worker: join(source, 'platform/papers/paper-worker.ts'),
  templates: source,
};

export interface ReadPaper {
  readonly pages: readonly string[];
  /** All pages, without blanks and ends of lines: words wrap where they will. */
  readonly text: string;
  readonly createdAt: string;
  readonly title: string;
}

const dense = (text: string): string => text.replace(/[\s\u200b]/gu, '');

/** What stands in a PDF. */
export async function readPaper(bytes: Uint8Array): Promise<ReadPaper> {
  const document = await getDocumentProxy(new Uint8Array(bytes));
  const { text } = await extractText(document, { mergePages: false });
  const { info } = (await document.getMetadata()) as unknown as { info: Record<string, unknown> };
  return {
    pages: text.map(dense),
    text: dense(text.join('')),
    createdAt: String(info['CreationDate']),
    title: String(info['Title']),
  };
}
