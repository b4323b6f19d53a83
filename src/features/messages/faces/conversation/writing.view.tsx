import type { VNode } from 'preact';
import { policy } from '#kernel/policy.ts';
import { japaneseDateTime, japaneseDeadline, type Temporal } from '#kernel/time.ts';
import { acceptedFiles } from '#platform/files/media-types.ts';
import { Banner } from '#ui/banner.tsx';
import { Button, ButtonRow } from '#ui/buttons.tsx';
import { FileField } from '#ui/file-field.tsx';
import { Form } from '#ui/form.tsx';
import { Section } from '#ui/page-heading.tsx';
import { TextArea, TextField } from '#ui/text-field.tsx';
import { lastDayToWrite, type WritingFault } from '../../rules/may-write.ts';
import type { AskedConversation } from './asked-conversation.ts';
import { fieldNames, type TypedMessage } from './message-form.ts';

export interface WritingProps {
  readonly asked: AskedConversation;
  readonly typed: TypedMessage;
  readonly errors: Readonly<Record<string, string>>;
  /** Files that were chosen before are not: a browser lets nobody choose them for a person. */
  readonly filesLost: boolean;
  readonly draftSavedAt: Temporal.Instant | undefined;
}

const { longest, mostFiles } = policy.messages;
const megabytes = Math.round(policy.uploads.largest / 1_048_576);

const filesHint = (lost: boolean): string =>
  [
    `PDF、JPEG、PNG、Word（DOCX）を${mostFiles}つまで送れます。1つ${megabytes}MBまでです。`,
    ...(lost ? ['ファイルは、もう一度選んでください。'] : []),
  ].join('');

/** 「送信」 with what was begun; both buttons keep what was typed. */
export function WritingForm({ asked, typed, errors, filesLost, draftSavedAt }: WritingProps): VNode {
  const { path, request, writer } = asked;
  return (
    <Section heading={writer.side === 'office' ? 'お知らせや返事を書く' : 'メッセージを書く'} id="write">
      <Form action={path} formToken={request.formToken} upload autosave="「送信」か「下書きを保存」">
        <input type="hidden" name={fieldNames.once} value={typed.once} />
        <input type="hidden" name={fieldNames.revision} value={String(typed.revision)} />
        {writer.side === 'office' ? (
          <TextField
            name={fieldNames.title}
            label="件名"
            value={typed.title}
            error={errors[fieldNames.title]}
            hint="「お知らせ」のときに付けます。"
          />
        ) : null}
        <TextArea
          name={fieldNames.text}
          label="本文"
          mark={false}
          rows={8}
          value={typed.text}
          error={errors[fieldNames.text]}
          hint={`${longest.toLocaleString('ja-JP')}文字まで送れます。`}
        />
        <FileField
          name={fieldNames.files}
          label="ファイル"
          many
          accept={acceptedFiles}
          error={errors[fieldNames.files]}
          hint={filesHint(filesLost)}
        />
        <p class="meta" role="status" data-autosave-status>
          {draftSavedAt === undefined ? '' : `${japaneseDateTime(draftSavedAt)}に保存した下書きです。`}
        </p>
        <ButtonRow>
          <Button>送信</Button>
          <Button kind="secondary" name="act" value="save">
            下書きを保存
          </Button>
        </ButtonRow>
      </Form>
    </Section>
  );
}

interface ClosedProps {
  readonly asked: AskedConversation;
  readonly fault: WritingFault;
  readonly typed: TypedMessage;
}

/** Why nobody can write here; what had been written stays to be read and copied. */
export function WritingClosed({ asked, fault, typed }: ClosedProps): VNode {
  const { place } = asked;
  const closedAt = place.kind === 'application' ? place.application.closed_at : null;
  return (
    <>
      <Banner kind="info" heading="ここでは、もう書けません">
        <p>
          {fault === 'messages.over' && closedAt !== null
            ? `応募の選考が終わり、書けるのは${japaneseDeadline(lastDayToWrite(closedAt))}でした。`
            : asked.notReached}
        </p>
        <p>これまでのメッセージは、消える日まで読めます。</p>
      </Banner>
      {typed.text === '' ? null : (
        <Section heading="送っていない文章" id="write">
          <p class="message-text">{typed.text}</p>
        </Section>
      )}
    </>
  );
}

/** For those whose turn it is: an answer was given elsewhere, or none is needed. */
export function SettleForm({ asked }: { asked: AskedConversation }): VNode {
  return (
    <Form action={asked.path} formToken={asked.request.formToken} label="返事の要らないメッセージ">
      <p>返事を待っているメッセージがあります。電話などで答えたときは、次のボタンを押してください。</p>
      <ButtonRow>
        <Button kind="secondary" name="act" value="settle">
          返事は済んでいます
        </Button>
      </ButtonRow>
    </Form>
  );
}
