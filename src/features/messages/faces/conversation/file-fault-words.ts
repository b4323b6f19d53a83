import { policy } from '#kernel/policy.ts';
import type { FileFault } from '#platform/files/media-types.ts';
import type { AttachmentFault } from '../../actions/send-typed.ts';

const megabytes = policy.uploads.largest / 1_048_576;

const words: Readonly<Record<FileFault, string>> = {
  'files.empty': 'は空のファイルです。ほかのファイルを選んでください。',
  'files.too-large': `は大きすぎます。1つ${megabytes}MBまで送れます。`,
  'files.kind': 'は送れない種類です。PDF、JPEG、PNG、Word（DOCX）を選んでください。',
  'files.broken': 'は開けません。作り直してから選んでください。',
  'files.active': 'には動くしくみが入っています。取り除いてから選んでください。',
  'files.locked': 'にはパスワードが付いています。外してから選んでください。',
  'files.expands': 'は中身が大きすぎます。小さくしてから選んでください。',
  'files.picture-size': 'は画像が大きすぎます。縦と横を小さくしてください。',
};

export const fileFaultWords = (fault: AttachmentFault): string =>
  fault.key === 'messages.too-many-files'
    ? `ファイルは${policy.messages.mostFiles}つまで送れます。`
    : `「${fault.name}」${words[fault.key]}`;
