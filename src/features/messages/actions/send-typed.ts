import { policy } from '#kernel/policy.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import { cleanName } from '#platform/files/file-name.ts';
import { type GoodFile, judgeFile } from '#platform/files/judge-file.ts';
import type { FileFault } from '#platform/files/media-types.ts';
import { dropUnheldFiles, storeFile } from '#platform/files/stored-files.ts';
import type { UploadedFile } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import { readMessageText, readMessageTitle, type TextFault } from '../rules/message-text.ts';
import type { FileOfMessage } from '../store/messages.store.ts';
import type { Place, Writer } from './place.ts';
import { type SendingFault, type Sent, sendMessage } from './send-message.ts';

/** What is wrong with the form, by its fields. */
export interface FormFault {
  readonly title?: TextFault;
  readonly text?: TextFault;
  readonly files?: AttachmentFault;
}

export type AttachmentFault =
  | { readonly key: 'messages.too-many-files' }
  | { readonly key: FileFault; readonly name: string };

export interface Typed {
  readonly title: string;
  readonly text: string;
  readonly once: string;
}

interface NamedFile extends GoodFile {
  readonly name: string;
}

/** All files are good, or the first that is not is told by its name. */
function judgeAll(uploads: readonly UploadedFile[]): Result<readonly NamedFile[], AttachmentFault> {
  if (uploads.length > policy.messages.mostFiles) return fail({ key: 'messages.too-many-files' });
  const good: NamedFile[] = [];
  for (const upload of uploads) {
    const name = cleanName(upload.name, 'ファイル');
    const judged = judgeFile(upload);
    if (!judged.ok) return fail({ key: judged.fault, name });
    good.push({ ...judged.value, name });
  }
  return ok(good);
}

async function storeAll(
  tx: Tx,
  files: readonly NamedFile[],
  now: Temporal.Instant,
): Promise<readonly FileOfMessage[]> {
  const stored: FileOfMessage[] = [];
  for (const file of files) {
    const { id, mediaType, size } = await storeFile(tx, file, now);
    stored.push({ file_id: id, name: file.name, media_type: mediaType, size });
  }
  return stored;
}

/** MSG-1: sends what somebody typed, with files; everything that is wrong with the form is told at once. */
export async function sendTyped(
  parts: Parts,
  sending: {
    readonly writer: Writer;
    readonly place: Place;
    readonly typed: Typed;
    readonly uploads: readonly UploadedFile[];
  },
  now: Temporal.Instant,
): Promise<Result<Sent, SendingFault | FormFault>> {
  const { writer, place, typed, uploads } = sending;
  const title = readMessageTitle(writer.side === 'office' ? typed.title : '');
  const text = readMessageText(typed.text, uploads.length);
  const files = judgeAll(uploads);
  if (!title.ok || !text.ok || !files.ok) {
    return fail({
      ...(title.ok ? {} : { title: title.fault }),
      ...(text.ok ? {} : { text: text.fault }),
      ...(files.ok ? {} : { files: files.fault }),
    });
  }
  return parts.database.transaction(async (tx) => {
    const stored = await storeAll(tx, files.value, now);
    const message = { once: typed.once, title: title.value, text: text.value, files: stored };
    const sent = await sendMessage(tx, parts, { writer, place, message }, now);
    if (!sent.ok || sent.value.before) {
      await dropUnheldFiles(
        tx,
        stored.map(({ file_id }) => file_id),
      );
    }
    return sent;
  });
}
