import type { VNode } from 'preact';
import { findOccupation, occupationGroups, plainGroups } from '#features/classifications/index.ts';
import { ageDecades } from '#features/job-seekers/index.ts';
import { findMunicipality, prefectures } from '#features/places/index.ts';
import { policy } from '#kernel/policy.ts';
import { Button, ButtonRow, LinkButton } from '#ui/buttons.tsx';
import { CheckboxGroup, Select } from '#ui/choice-fields.tsx';
import { Details } from '#ui/details.tsx';
import { Form } from '#ui/form.tsx';
import { TextField } from '#ui/text-field.tsx';
import { employerApplicationPaths } from '../../../rules/employer-paths.ts';
import { ageWords, type PeopleQuery, wishedEmploymentWords } from '../../../rules/people-query.ts';

interface PanelProps {
  readonly query: PeopleQuery;
  readonly cleared: string;
}

/** Every condition in one form that is sent as an address. */
export function WishPanel({ query, cleared }: PanelProps): VNode {
  return (
    <Form action={employerApplicationPaths.jobSeekers} getForm label="絞り込み">
      <CheckboxGroup
        name="employment"
        label="就業形態"
        mark={false}
        values={query.employment}
        options={Object.entries(wishedEmploymentWords).map(([value, label]) => ({ value, label }))}
      />
      <Work query={query} />
      <Places query={query} />
      <CheckboxGroup
        name="age"
        label="年代"
        mark={false}
        values={query.age.map(String)}
        options={ageDecades.map((decade) => ({ value: String(decade), label: ageWords(decade) }))}
      />
      <Words query={query} />
      <Select
        name="size"
        label="1ページの人数"
        mark={false}
        value={String(query.size)}
        options={policy.publishedPeople.pageSizes.map((size) => ({
          value: String(size),
          label: `${size}人`,
        }))}
      />
      <div class="filter-foot">
        <ButtonRow>
          <Button>この条件で表示</Button>
          <LinkButton kind="plain" href={cleared}>
            条件を消す
          </LinkButton>
        </ButtonRow>
      </div>
    </Form>
  );
}

function Work({ query }: { query: PeopleQuery }): VNode {
  const single = query.occupation.filter(({ length }) => length === 3);
  return (
    <>
      <TextField name="job" label="希望職種（仕事の名前）" mark={false} hint="例：介護職員、経理" />
      <Details summary="職業分類から選ぶ" open={query.occupation.length > 0}>
        <CheckboxGroup
          name="occupation"
          label="職業分類"
          mark={false}
          values={query.occupation}
          options={[
            ...single.map((code) => ({ value: code, label: findOccupation(code)?.name ?? code })),
            ...occupationGroups.map(({ code, name }) => ({ value: code, label: name })),
          ]}
        />
      </Details>
      <Details summary="やさしい言葉で選ぶ" open={query.plain.length > 0}>
        {plainGroups.map(({ code, name, items }, index) => (
          <Details key={code} summary={name} open={items.some((item) => query.plain.includes(item.code))}>
            <PlainItems index={index} query={query} />
          </Details>
        ))}
      </Details>
    </>
  );
}

/** Each group's controls have ids of their own, though all of them are sent under one name. */
function PlainItems({ index, query }: { index: number; query: PeopleQuery }): VNode {
  const group = plainGroups[index];
  return (
    <fieldset class="facets">
      <legend class="visually-hidden">{group?.name ?? ''}</legend>
      <ul class="facet-list">
        {(group?.items ?? []).map(({ code, name }) => (
          <li key={code}>
            <input
              type="checkbox"
              id={`plain-${code}`}
              name="plain"
              value={code}
              checked={query.plain.includes(code)}
            />
            <label for={`plain-${code}`}>
              <span>{name}</span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

function Places({ query }: { query: PeopleQuery }): VNode {
  const towns = query.place.filter(({ length }) => length === 5);
  const townName = (code: string): string => {
    const found = findMunicipality(code);
    return found === undefined ? code : `${found.prefecture.name}${found.name}`;
  };
  return (
    <>
      <TextField name="near" label="希望勤務地（市区町村の名前）" mark={false} hint="例：文京区、横浜市" />
      <Details summary="都道府県から選ぶ" open={query.place.length > 0}>
        <CheckboxGroup
          name="place"
          label="希望勤務地"
          mark={false}
          values={query.place}
          options={[
            ...towns.map((code) => ({ value: code, label: townName(code) })),
            ...prefectures.map(({ code, name }) => ({ value: code, label: name })),
          ]}
        />
      </Details>
    </>
  );
}

const Words = ({ query }: { query: PeopleQuery }): VNode => (
  <>
    <TextField
      name="qualification"
      label="免許・資格"
      mark={false}
      hint="例：介護福祉士"
      value={query.qualification}
    />
    <TextField
      name="experience"
      label="経験した仕事のことば"
      mark={false}
      hint="例：夜勤"
      value={query.experience}
    />
    <TextField
      name="words"
      label="ことば"
      mark={false}
      hint="公開している内容からさがします。空けて並べると、すべて含む方をさがします。"
      value={query.words}
    />
  </>
);
