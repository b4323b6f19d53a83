import type { ComponentChildren, VNode } from 'preact';

/** What a component takes where a sentence or marked-up words may stand. */
export type Content = VNode | string;

export type Children = ComponentChildren;

export type Link = { label: string; href: string };

export type CurrentLink = Link & { current?: boolean | undefined };
