import type { VNode } from 'preact';
import { Button } from '#ui/buttons.tsx';
import { Form } from '#ui/form.tsx';
import { ownPaths } from './own-paths.ts';

interface FavouriteProps {
  readonly number: string;
  readonly title: string;
  readonly isFavourite: boolean;
  /** The page it stands on. */
  readonly back: string;
  readonly formToken: string | undefined;
  /** In the list of favourites it says plainly what it does. */
  readonly isList?: boolean;
}

/** 「お気に入り」↔「お気に入り済み」 [JOB-4] */
export function FavouriteButton(props: FavouriteProps): VNode {
  const { number, title, isFavourite, back, formToken, isList = false } = props;
  return (
    <Form action={ownPaths.favourites} formToken={formToken}>
      <input type="hidden" name="number" value={number} />
      <input type="hidden" name="back" value={back} />
      <input type="hidden" name="act" value={isFavourite ? 'remove' : 'add'} />
      <Button kind="secondary" hidden={`${title}：`}>
        {isList ? 'お気に入りから消す' : isFavourite ? 'お気に入り済み' : 'お気に入り'}
      </Button>
    </Form>
  );
}
