import type { VNode } from 'preact';
import { shownVacancyNumber } from '#features/vacancies/index.ts';
import { japanDay, japaneseDateWithWeekday, japaneseTime } from '#kernel/time.ts';
import { isMediaType, mediaTypeWords } from '#platform/files/media-types.ts';
import { Whole } from '#ui/figures.tsx';
import { Section } from '#ui/page-heading.tsx';
import { Tag } from '#ui/tag.tsx';
import { erasureWords } from '../../rules/erasure.ts';
import type { SentMessage } from '../../store/messages.store.ts';
import type { MessageFileRow } from '../../store/tables.ts';
import type { AskedConversation } from './asked-conversation.ts';

interface MessagesProps {
  readonly asked: AskedConversation;
  /** In the order of time. */
  readonly messages: readonly SentMessage[];
  readonly newOnes: ReadonlySet<string>;
}

/** More than these are longer than a screen. */
const few = 3;

const dayOf = ({ sent_at }: SentMessage): string => japanDay(sent_at).toString();

/** Day by day, in the order of time. */
export function Messages({ asked, messages, newOnes }: MessagesProps): VNode {
  const days = [...Map.groupBy(messages, dayOf)];
  const newest = messages.length > few ? messages.at(-1) : undefined;
  return (
    <>
      {newest === undefined ? null : (
        <p>
          <a href={`#message-${newest.id}`}>いちばん新しいメッセージへ</a>
        </p>
      )}
      {days.map(([day, ofDay]) => (
        <Section
          key={day}
          heading={japaneseDateWithWeekday(japanDay(ofDay[0]?.sent_at ?? asked.request.now))}
        >
          <ol class="messages">
            {ofDay.map((message) => (
              <li key={message.id}>
                <MessageView asked={asked} message={message} isNew={newOnes.has(message.id)} />
              </li>
            ))}
          </ol>
        </Section>
      ))}
    </>
  );
}

interface MessageProps {
  readonly asked: AskedConversation;
  readonly message: SentMessage;
  readonly isNew: boolean;
}

function MessageView({ asked, message, isNew }: MessageProps): VNode {
  const isOwn = message.from_side === asked.writer.side;
  return (
    <article class={isOwn ? 'message message-own' : 'message'} id={`message-${message.id}`}>
      <p class="message-head">
        <strong>{asked.nameOf(message)}</strong>
        <Whole>{japaneseTime(message.sent_at)}</Whole>
        {isNew ? <Tag kind="info">新着</Tag> : null}
        {isOwn ? <span class="message-mark">{message.read_at === null ? '未読' : '既読'}</span> : null}
      </p>
      {message.title === null ? null : <p class="message-title">{message.title}</p>}
      {message.text === '' ? null : <p class="message-text">{message.text}</p>}
      <VacanciesOf asked={asked} numbers={message.vacancy_numbers} />
      <FilesOf path={asked.path} files={message.files} />
      <p class="meta">{erasureWords(message.erase_at)}</p>
    </article>
  );
}

function VacanciesOf(props: { asked: AskedConversation; numbers: readonly string[] }): VNode | null {
  const { asked, numbers } = props;
  if (numbers.length === 0) return null;
  return (
    <ul class="way-on">
      {numbers.map((number) => (
        <li key={number}>
          <a href={asked.vacancyHref(number)}>求人番号 {shownVacancyNumber(number)} を見る</a>
        </li>
      ))}
    </ul>
  );
}

const kindWords = (mediaType: string): string => (isMediaType(mediaType) ? mediaTypeWords[mediaType] : '');

/** 84KB, 1.2MB */
const sizeWords = (bytes: number): string =>
  bytes < 1_048_576 ? `${Math.max(1, Math.round(bytes / 1024))}KB` : `${(bytes / 1_048_576).toFixed(1)}MB`;

function FilesOf({ path, files }: { path: string; files: readonly MessageFileRow[] }): VNode | null {
  if (files.length === 0) return null;
  return (
    <ul class="way-on">
      {files.map(({ file_id, name, media_type, size }) => (
        <li key={file_id}>
          <a class="message-file" href={`${path}/files/${file_id}`}>
            {name}（{kindWords(media_type)} {sizeWords(size)}）
          </a>
        </li>
      ))}
    </ul>
  );
}
