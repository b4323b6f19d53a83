import { editFields, readEdit } from '#kernel/items/edit-fields.ts';
import type { Fields } from '#kernel/items/item.ts';
import { readItems, showItems, writeItems } from '#kernel/items/read-items.ts';
import { japanDay } from '#kernel/time.ts';
import { type Answer, goTo, problem, showPage } from '#platform/http/answer.ts';
import { fieldOf, type Route } from '#platform/http/route.ts';
import { editField, revisionField } from '#platform/journeys/posted-step.ts';
import type { Parts } from '#platform/parts.ts';
import type { FieldError } from '#ui/error-summary.tsx';
import { changeEstablishment, readEstablishment } from '../../../actions/change-establishment.ts';
import type { EstablishmentStep } from '../../../items/establishment-step.ts';
import { recordSteps } from '../../../items/establishment-steps.ts';
import { employerPaths, establishmentStepPath } from '../../../rules/employer-paths.ts';
import { sentencesOf } from '../../steps/establishment-words.ts';
import { type EmployerRequest, employerRoutes } from '../employer-routes.ts';
import { ChangeView, EstablishmentView, establishmentTitle } from './establishment.view.tsx';

/** /employer/establishment and its screens: what all users read and change [EMP-1]. */
export const establishmentRoutes = (parts: Parts): readonly Route[] =>
  employerRoutes(parts, [
    {
      name: 'employers.establishment',
      method: 'GET',
      path: employerPaths.establishment,
      handle: (request) => show(parts, request),
    },
    ...recordSteps.flatMap((step) => {
      const facts = { name: `employers.establishment.${step.key}`, path: establishmentStepPath(step.key) };
      return [
        {
          ...facts,
          method: 'GET' as const,
          handle: (request: EmployerRequest) => open(parts, step, request),
        },
        {
          ...facts,
          name: `${facts.name}.submit`,
          method: 'POST' as const,
          handle: (request: EmployerRequest) => submit(parts, step, request),
        },
      ];
    }),
  ]);

async function show(parts: Parts, { establishment, query }: EmployerRequest): Promise<Answer> {
  const read = await readEstablishment(parts.database.reading, establishment.number);
  if (read === undefined) return problem('not-found');
  const sections = recordSteps.map((step) => ({
    step,
    items: showItems(step.items, read.answers),
  }));
  return showPage({
    title: establishmentTitle,
    crumbs: [{ label: establishmentTitle }],
    body: <EstablishmentView establishment={read.establishment} sections={sections} done={query['done']} />,
  });
}

interface Shown {
  readonly fields: Fields;
  readonly revision: number;
  readonly errors?: readonly FieldError[];
  readonly edited?: string;
  readonly savedElsewhere?: Fields;
}

function pageOf(step: EstablishmentStep, request: EmployerRequest, shown: Shown, status = 200): Answer {
  return showPage(
    {
      title: step.label,
      crumbs: [{ label: establishmentTitle, href: employerPaths.establishment }, { label: step.label }],
      hasErrors: status === 422,
      body: (
        <ChangeView
          step={step}
          formToken={request.formToken}
          today={japanDay(request.now)}
          fields={shown.fields}
          revision={shown.revision}
          errors={shown.errors ?? []}
          edited={shown.edited}
          savedElsewhere={shown.savedElsewhere}
          isRefused={request.establishment.standing === 'refused'}
        />
      ),
    },
    { status },
  );
}

async function open(parts: Parts, step: EstablishmentStep, request: EmployerRequest): Promise<Answer> {
  const read = await readEstablishment(parts.database.reading, request.establishment.number);
  if (read === undefined) return problem('not-found');
  const { keptForm } = request;
  if (keptForm !== undefined) {
    return pageOf(step, request, { fields: keptForm, revision: Number(fieldOf(keptForm, revisionField)) });
  }
  const fields = writeItems(step.items, read.answers);
  return pageOf(step, request, { fields, revision: read.establishment.revision });
}

async function submit(parts: Parts, step: EstablishmentStep, request: EmployerRequest): Promise<Answer> {
  const { form, now, actor, establishment } = request;
  const revision = Number(fieldOf(form, revisionField)) || 0;
  const edited = fieldOf(form, editField);
  const edit = edited === '' ? undefined : readEdit(edited);
  if (edit !== undefined) {
    return pageOf(step, request, { fields: editFields(step.items, form, edit).fields, revision, edited });
  }
  const { values, faults } = readItems(step.items, form, { today: japanDay(now) });
  if (faults.length > 0) {
    return pageOf(step, request, { fields: form, revision, errors: sentencesOf(step, faults) }, 422);
  }
  const { number } = establishment;
  const changed = await parts.database.transaction((tx) =>
    changeEstablishment(tx, { number, step, seen: revision, values }, actor, now),
  );
  if (changed.ok) return goTo(`${employerPaths.establishment}?done=${step.key}`);
  const meanwhile = await readEstablishment(parts.database.reading, number);
  if (meanwhile === undefined) return problem('not-found');
  const savedElsewhere = writeItems(step.items, meanwhile.answers);
  return pageOf(
    step,
    request,
    { fields: form, revision: meanwhile.establishment.revision, savedElsewhere },
    409,
  );
}
