import type { VNode } from 'preact';
import { mayRegisterJobSeekers } from '#features/staff/index.ts';
import { searchKey } from '#kernel/text-input.ts';
import { showPage } from '#platform/http/answer.ts';
import type { Route, SignedInRequest } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import { Button, ButtonRow, LinkButton } from '#ui/buttons.tsx';
import { Form } from '#ui/form.tsx';
import { PageHeading, Section } from '#ui/page-heading.tsx';
import { TextField } from '#ui/text-field.tsx';
import { counterEstablishmentPath, counterEstablishmentPaths } from '../../../rules/employer-paths.ts';
import { parseEstablishmentNumber } from '../../../rules/establishment-number.ts';
import { standingWords } from '../../../rules/standing.ts';
import { type Establishment, searchEstablishments } from '../../../store/establishments.store.ts';
import { establishmentsTitle } from '../establishment-crumbs.ts';

const mostShown = 50;

/** /counter/establishments: by name or number; without words those of the own office, what waits first. */
export const establishmentsRoutes = (parts: Parts): readonly Route[] => [
  {
    name: 'employers.counter-establishments',
    method: 'GET',
    path: counterEstablishmentPaths.search,
    face: 'counter',
    may: 'signed-in',
    right: mayRegisterJobSeekers,
    async handle({ query, owner }: SignedInRequest) {
      const words = query['words'] ?? '';
      const sought =
        words.trim() === ''
          ? { officeNumber: owner.officeNumber ?? '' }
          : (({ number }) => (number === undefined ? { words: searchKey(words) } : { number }))({
              number: parseEstablishmentNumber(words),
            });
      const found = await searchEstablishments(parts.database.reading, sought, mostShown);
      return showPage({
        title: establishmentsTitle,
        crumbs: [{ label: '事業所' }],
        body: <EstablishmentsView words={words} found={found} />,
      });
    },
  },
];

function EstablishmentsView({ words, found }: { words: string; found: readonly Establishment[] }): VNode {
  return (
    <>
      <PageHeading>{establishmentsTitle}</PageHeading>
      <Form action={counterEstablishmentPaths.search} getForm label={establishmentsTitle}>
        <TextField
          name="words"
          label="事業所名か事業所番号"
          mark={false}
          hint="空のまま探すと、この安定所の事業所が出ます。"
          value={words}
        />
        <ButtonRow>
          <Button>探す</Button>
          <LinkButton kind="secondary" href={counterEstablishmentPaths.registration}>
            事業所を登録する
          </LinkButton>
        </ButtonRow>
      </Form>
      <Section heading={`見つかった事業所（${found.length}件）`}>
        {found.length === 0 ? (
          <p>見つかりませんでした。言い方か番号を確かめてください。</p>
        ) : (
          <ul>
            {found.map(({ number, name, standing }) => (
              <li key={number}>
                <a href={counterEstablishmentPath(number)}>
                  {number} <span class="user-text">{name}</span>
                </a>
                （{standingWords[standing]}）
              </li>
            ))}
          </ul>
        )}
        {found.length === mostShown ? <p>{mostShown}件まで出しています。言葉を足してください。</p> : null}
      </Section>
    </>
  );
}
