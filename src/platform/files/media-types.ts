/** What may be handed in, and the extension it is shown and kept under. */
export const mediaTypes = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
} as const;

export type MediaType = keyof typeof mediaTypes;

/** In words for people. */
export const mediaTypeWords: Readonly<Record<MediaType, string>> = {
  'application/pdf': 'PDF',
  'image/jpeg': 'JPEG',
  'image/png': 'PNG',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'Word（DOCX）',
};

export const isMediaType = (text: string): text is MediaType => Object.hasOwn(mediaTypes, text);

/** For the `accept` of a file field: what a browser offers first. */
export const acceptedFiles = '.pdf,.jpg,.jpeg,.png,.docx';

export type FileFault =
  | 'files.empty'
  | 'files.too-large'
  | 'files.kind'
  /** The bytes are of a kind that may be handed in, but broken or with something else behind them. */
  | 'files.broken'
  /** Scripts, programs or files inside */
  | 'files.active'
  | 'files.locked'
  /** Unpacked it is far more than it looks. */
  | 'files.expands'
  | 'files.picture-size';
