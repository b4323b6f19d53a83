import { policy } from '#kernel/policy.ts';
import type { FileFault } from '#platform/files/media-types.ts';

const megabytes = policy.uploads.largest / 1024 / 1024;

/** What is wrong with a file, and what to do. */
export const fileFaultWords: Readonly<Record<FileFault, string>> = {
  'files.empty': 'ファイルの中身がありません。別のファイルを選んでください。',
  'files.too-large': `ファイルが大きすぎます。${megabytes}MBまでのファイルを選んでください。`,
  'files.kind': 'PDF、JPEG、PNG、Word（DOCX）のファイルを選んでください。',
  'files.broken': 'ファイルを読めませんでした。作ったソフトで保存し直してから、もう一度選んでください。',
  'files.active':
    'プログラムや別のファイルが入っているため、受け取れません。入っていないPDFにして選んでください。',
  'files.locked': 'パスワードがかかっています。外してから、もう一度選んでください。',
  'files.expands': 'ファイルの中身が大きすぎます。写真を減らすか、PDFにして選んでください。',
  'files.picture-size': '写真の縦横が大きすぎます。小さくしてから、もう一度選んでください。',
};
