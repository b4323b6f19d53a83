import { japaneseTime } from '#kernel/time.ts';
import { type Answer, goTo, showPage, showText } from '#platform/http/answer.ts';
import type { PageRequest } from '#platform/http/route.ts';
import type { Draft } from './drafts.store.ts';
import { goOn, showFaults, showWarnings, toOpenStep, toOverview } from './going-on.ts';
import type { AnyStep } from './journey.ts';
import { type JourneyMount, pathTo } from './journey-mount.ts';
import { checkKey, type PostedStep, returnField } from './posted-step.ts';
import { editedQuery, showingOf, stepPage } from './step-pages.ts';
import type { SaveOutcome } from './submit-step.ts';

/** The last segment of the page that says until when what was saved waits. */
export const savedKey = 'saved';

interface Saved<Answers extends object> {
  readonly draft: Draft;
  readonly step: AnyStep<Answers>;
  readonly posted: PostedStep;
  readonly outcome: SaveOutcome;
}

/** Where a person goes after a post to a step, or what is shown there. */
export async function answerSaved<Answers extends object>(
  mount: JourneyMount<Answers>,
  request: PageRequest,
  { draft, step, posted, outcome }: Saved<Answers>,
): Promise<Answer> {
  const { toCheck, fields } = posted;
  const kept = (content: Draft) => ({ id: draft.id, content, step, toCheck });
  switch (outcome.kind) {
    case 'unreachable':
      return toOpenStep(mount, request, draft);
    case 'put-by':
      return toOverview(mount, draft.id, step.key) ?? toOpenStep(mount, request, draft);
    case 'aside':
      return goTo(outcome.path.startsWith('/') ? outcome.path : pathTo(mount, draft.id, outcome.path));
    case 'saved-elsewhere': {
      if (posted.intent.kind === 'autosave') return toScript({ fault: 'saved-elsewhere' }, 409);
      const { savedElsewhere } = outcome;
      const page = await stepPage(mount, step, request, {
        ...showingOf(draft),
        fields,
        savedElsewhere,
        toCheck,
      });
      return showPage(page, { status: 409 });
    }
    case 'edited': {
      const query = new URLSearchParams({ [editedQuery]: outcome.value });
      if (toCheck) query.set(returnField, checkKey);
      return goTo(`${pathTo(mount, draft.id, step.key)}?${query}#${outcome.at}`);
    }
    case 'saved':
      return goTo(pathTo(mount, draft.id, savedKey));
    case 'autosaved':
      return toScript({ revision: outcome.content.revision, savedAt: japaneseTime(request.now) }, 200);
    case 'warned':
      return showWarnings(mount, request, kept({ ...draft, ...outcome.content }), outcome.warnings);
    case 'unfinished':
      return showFaults(mount, request, kept({ ...draft, ...outcome.content }));
    case 'finished':
      return goOn(mount, request, kept({ ...draft, ...outcome.content }));
  }
}

const toScript = (facts: Readonly<Record<string, string | number>>, status: number): Answer =>
  showText(JSON.stringify(facts), 'application/json; charset=utf-8', status);

/** For the script of a page whose draft is not there any more. */
export const autosaveWithoutDraft = toScript({ fault: 'lost' }, 409);
