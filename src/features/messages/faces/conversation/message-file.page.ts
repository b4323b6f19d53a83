import { showStoredFile } from '#platform/files/stored-files.ts';
import { type Answer, problem } from '#platform/http/answer.ts';
import type { Parts } from '#platform/parts.ts';
import { isId } from '#platform/security/secrets.ts';
import { threadOf } from '../../actions/threads.ts';
import { findMessageFile } from '../../store/messages.store.ts';
import type { AskedConversation } from './asked-conversation.ts';

/** …/files/:file: a file of this conversation, for its two sides only. */
export async function showMessageFile(parts: Parts, { place, request }: AskedConversation): Promise<Answer> {
  const { reading } = parts.database;
  const id = request.params['file'] ?? '';
  const file = isId(id) ? await findMessageFile(reading, threadOf(place), id, request.now) : undefined;
  return file === undefined ? problem('not-found') : showStoredFile(reading, file.file_id, file.name);
}
