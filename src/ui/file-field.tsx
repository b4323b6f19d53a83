import type { VNode } from 'preact';
import { describe, FieldFrame, type FieldProps } from './field-frame.tsx';

type FileFieldProps = FieldProps & {
  /** What the browser offers first: 「.pdf,.jpg」 */
  accept: string;
  /** Several files at once. */
  many?: boolean | undefined;
};

/** A browser never fills it in again: a page with an error says that files are to be chosen once more. */
export function FileField(props: FileFieldProps): VNode {
  return (
    <FieldFrame {...props}>
      <input
        class="control-file"
        id={props.name}
        name={props.name}
        type="file"
        accept={props.accept}
        multiple={props.many ?? false}
        {...describe(props)}
      />
    </FieldFrame>
  );
}
