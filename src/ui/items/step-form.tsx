import type { VNode } from 'preact';
import type { Fields, ItemTable } from '#kernel/items/item.ts';
import type { Temporal } from '#kernel/time.ts';
import { Button, ButtonRow, LinkButton } from '../buttons.tsx';
import type { Children, Content } from '../content.ts';
import { ErrorSummary, type FieldError } from '../error-summary.tsx';
import { EnterSubmits, Form } from '../form.tsx';
import { PageHeading } from '../page-heading.tsx';
import { Progress, type ProgressProps } from '../progress.tsx';
import { ItemFields } from './item-fields.tsx';
import { Lost, SavedElsewhere, type StepWarning, StepWarnings } from './step-banners.tsx';

export type StepFormProps = {
  /** The label of the step; the h1. */
  title: string;
  action: string;
  formToken: string | undefined;
  hidden: Readonly<Record<string, string>>;
  items: ItemTable;
  fields: Fields;
  /** In Japan. */
  today: Temporal.PlainDate;
  errors: readonly FieldError[];
  warnings: readonly StepWarning[];
  /** The name of the hidden fields by which warnings are accepted. */
  acceptedField: string;
  progress?: ProgressProps | undefined;
  /** The list of all steps. */
  overview?: string | undefined;
  savable: boolean;
  autosave: boolean;
  /** 「次へ進む」 when left out; with warnings 「このまま進む」. */
  submitLabel?: string | undefined;
  /** A second way on, by a field of its own. */
  also?: { name: string; value: string; label: string } | undefined;
  /** With a name it is a button of the form, and keeps what was typed. */
  back?: { href: string; label?: string; name?: string; value?: string } | undefined;
  edited?: string | undefined;
  /** What another screen saved here meanwhile; `fields` are this screen's. */
  savedElsewhere?: Fields | undefined;
  lost: boolean;
  /** Until when to finish. */
  until?: Content | undefined;
  /** What stands ahead of the items. */
  note?: Children;
};

const acceptLabel = 'このまま進む';

const goOnLabelOf = ({ warnings, errors, submitLabel = '次へ進む' }: StepFormProps): string =>
  warnings.length > 0 && errors.length === 0 ? acceptLabel : submitLabel;

function Top({ title, progress, overview, savable, until }: StepFormProps): VNode {
  return (
    <>
      <div class="step-top">
        <div class="step-place">
          {progress ? <Progress {...progress} steps={overview ? undefined : progress.steps} /> : null}
          {overview ? <a href={overview}>項目の一覧を見る</a> : null}
        </div>
        {savable ? (
          <Button kind="secondary" name="save" value="yes" formNoValidate>
            一時保存
          </Button>
        ) : null}
      </div>
      <PageHeading>{title}</PageHeading>
      {until ? <p class="step-until">{until}</p> : null}
    </>
  );
}

/** What people have to look at first: red before orange. */
function Notices(props: StepFormProps): VNode {
  const { errors, warnings, savedElsewhere, acceptedField } = props;
  const goOnLabel = goOnLabelOf(props);
  const noErrors = errors.length === 0;
  return (
    <>
      <ErrorSummary errors={errors} />
      {savedElsewhere ? (
        <SavedElsewhere
          items={props.items}
          elsewhere={savedElsewhere}
          here={props.fields}
          today={props.today}
          otherHref={props.action}
          goOnLabel={goOnLabel}
          autofocus={noErrors}
        />
      ) : null}
      <StepWarnings
        warnings={noErrors ? warnings : []}
        acceptedField={acceptedField}
        goOnLabel={goOnLabel}
        autofocus={noErrors && !savedElsewhere}
      />
      {props.lost ? <Lost /> : null}
    </>
  );
}

function Back({ back }: Pick<StepFormProps, 'back'>): VNode | null {
  if (!back) return null;
  const { href, label = '前へ戻る', name, value } = back;
  if (name === undefined) {
    return (
      <LinkButton kind="plain" href={href}>
        {label}
      </LinkButton>
    );
  }
  return (
    <Button kind="plain" name={name} value={value ?? 'yes'} formNoValidate>
      {label}
    </Button>
  );
}

/** One step of a long form: where one is, what is wrong, the items, and the ways on, back and away. */
export function StepForm(props: StepFormProps): VNode {
  const { items, fields, errors, edited, today, savedElsewhere } = props;
  const goOnLabel = goOnLabelOf(props);
  // Where two screens disagree, only the person may decide.
  const autosave = props.autosave && savedElsewhere === undefined;
  return (
    <Form action={props.action} formToken={props.formToken} autosave={autosave}>
      <EnterSubmits label={goOnLabel} />
      {Object.entries(props.hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Top {...props} />
      <Notices {...props} />
      {props.note}
      <ItemFields items={items} fields={fields} errors={errors} edited={edited} today={today} />
      {autosave ? <p class="autosave" role="status" data-autosave-status /> : null}
      <ButtonRow>
        <Button>{goOnLabel}</Button>
        {props.also ? (
          <Button kind="secondary" name={props.also.name} value={props.also.value}>
            {props.also.label}
          </Button>
        ) : null}
        <Back back={props.back} />
      </ButtonRow>
    </Form>
  );
}
