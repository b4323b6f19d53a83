import { z } from 'zod';
import { type FieldFault, parseForm } from '#kernel/forms.ts';
import { type Answer, goTo, showPage } from '#platform/http/answer.ts';
import { fieldOf, type Route } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import { Banner } from '#ui/banner.tsx';
import { Button, ButtonRow, LinkButton } from '#ui/buttons.tsx';
import { RadioGroup } from '#ui/choice-fields.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { errorOf, fieldErrors } from '#ui/field-errors.ts';
import { Form } from '#ui/form.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { decideEstablishment } from '../../../actions/decide-establishment.ts';
import { counterEstablishmentPath } from '../../../rules/employer-paths.ts';
import { type CounterEstablishmentRequest, counterEstablishmentRoutes } from '../counter-routes.ts';
import { establishmentCrumb, establishmentsCrumb } from '../establishment-crumbs.ts';
import { freeReasonField, ReasonField, reasonWords } from '../reason.tsx';

const title = '仮登録を確認する';
const page = 'decision';

const decisionForm = z.strictObject({
  standing: z
    .string()
    .default('')
    .pipe(z.enum(['confirmed', 'refused'], 'standing.none')),
  reason: freeReasonField,
  seen: z.coerce.number().int(),
});

const words = { ...reasonWords, 'standing.none': '登録するか、できないかを選んでください。' } as const;

/** /counter/establishments/:number/decision: the own office confirms a 仮登録 or refuses it with a reason [EMP-1]. */
export const decisionRoutes = (parts: Parts): readonly Route[] =>
  counterEstablishmentRoutes(parts, {
    page,
    name: 'employers.counter-decision',
    show: async (request) => pageOf(request, []),
    submit: (request) => submit(parts, request),
  });

function pageOf(
  request: CounterEstablishmentRequest,
  faults: readonly FieldFault[],
  changed = false,
): Answer {
  const { establishment, formToken } = request;
  const { number, standing, revision } = establishment;
  const typed = request.keptForm ?? request.form;
  const errors = fieldErrors(words, faults);
  return showPage(
    {
      title,
      crumbs: [establishmentsCrumb, establishmentCrumb(establishment), { label: title }],
      hasErrors: errors.length > 0,
      body: (
        <>
          <PageHeading>{title}</PageHeading>
          <ErrorSummary errors={errors} />
          {changed ? (
            <Banner kind="warning" heading="事業所の内容が、いま変わりました">
              <p>まだ決まっていません。事業所の画面で、新しい内容を確かめてください。</p>
            </Banner>
          ) : null}
          {standing === 'provisional' ? (
            <Form action={counterEstablishmentPath(number, page)} formToken={formToken}>
              <input type="hidden" name="seen" value={String(revision)} />
              <RadioGroup
                name="standing"
                label="確認の結果"
                required
                options={[
                  { value: 'confirmed', label: '登録する' },
                  { value: 'refused', label: '登録できない' },
                ]}
                value={fieldOf(typed, 'standing')}
                error={errorOf(errors, 'standing')}
              />
              <ReasonField
                value={fieldOf(typed, 'reason')}
                errors={errors}
                required={false}
                hint="登録できないときは、必ず書いてください。事業所の担当者が読みます。"
              />
              <ButtonRow>
                <Button>決める</Button>
                <LinkButton kind="plain" href={counterEstablishmentPath(number)}>
                  決めないで戻る
                </LinkButton>
              </ButtonRow>
            </Form>
          ) : (
            <>
              <p>この事業所は、もう決まっています。</p>
              <p>
                <a href={counterEstablishmentPath(number)}>事業所の画面を見る</a>
              </p>
            </>
          )}
        </>
      ),
    },
    changed ? { status: 409 } : {},
  );
}

async function submit(parts: Parts, request: CounterEstablishmentRequest): Promise<Answer> {
  const form = parseForm(decisionForm, request.form);
  if (!form.ok) return pageOf(request, form.fault);
  const { standing, reason, seen } = form.value;
  if (standing === 'refused' && reason === '')
    return pageOf(request, [{ name: 'reason', key: 'reason.empty' }]);
  const { establishment, owner, actor, now } = request;
  const { number } = establishment;
  const decision = { number, standing, reason, seen, staffId: owner.id };
  const decided = await parts.database.transaction((tx) =>
    decideEstablishment(tx, parts, decision, actor, now),
  );
  if (decided.ok) return goTo(`${counterEstablishmentPath(number)}?done=${standing}`);
  if (decided.fault === 'establishment.changed-meanwhile') return pageOf(request, [], true);
  return goTo(counterEstablishmentPath(number));
}
