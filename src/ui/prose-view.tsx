import { createElement, Fragment, memo, type ReactNode } from 'react';
import { Link } from 'wouter';
import type { Prose, ProseElement, ProseNode } from '../core/item/prose.ts';

/** What text may contain. A saved or imported text passes here too, so anything else is shown as plain children. */
const allowedTags = new Set(
  (
    'a aside blockquote br code dd del details div dl dt em figcaption figure h2 h3 h4 hr img input li ol p pre ' +
    'section span strong sub summary sup table tbody td th thead tr ul wbr ' +
    'svg g rect circle ellipse line path polyline polygon text tspan title desc'
  ).split(' '),
);

interface ProseViewProps {
  readonly prose: Prose;
  /** Inline text (an option) instead of blocks. */
  readonly inline?: boolean;
  /** Shows the words of a term that the glossary explains; without it they are plain words. */
  readonly showTerm?: ShowTerm;
}

export type ShowTerm = (anchor: string, words: ReactNode) => ReactNode;

/** Shows text that was compiled from Markdown. Rendered once for each text, not with each change around it. */
export const ProseView = memo(function ProseView({
  prose,
  inline = false,
  showTerm = (_, words) => words,
}: ProseViewProps) {
  const children = renderNodes(prose, showTerm);
  return inline ? <>{children}</> : <div className="prose">{children}</div>;
});

function renderNodes(nodes: readonly ProseNode[], showTerm: ShowTerm): ReactNode[] {
  return nodes.map((node, index) =>
    typeof node === 'string' ? node : renderElement(node, index, showTerm),
  );
}

function renderElement(
  [tag, attributes, ...children]: ProseElement,
  key: number,
  showTerm: ShowTerm,
): ReactNode {
  const content = children.length === 0 ? undefined : renderNodes(children, showTerm);
  if (tag === 'term' && typeof attributes?.['of'] === 'string') {
    return <Fragment key={key}>{showTerm(attributes['of'], content)}</Fragment>;
  }
  if (!allowedTags.has(tag)) return content;
  const { 'data-internal': internal, href, ...others } = attributes ?? {};
  if (tag === 'a' && internal === true && typeof href === 'string') {
    return (
      <Link key={key} href={href}>
        {content}
      </Link>
    );
  }
  const safe = withoutHandlers(others);
  if (tag === 'a' && typeof href === 'string' && /^(https:|#)/.test(href)) {
    return createElement(tag, { key, href, ...safe }, content);
  }
  return createElement(tag, { key, ...safe }, content);
}

function withoutHandlers(attributes: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(attributes).filter(
      ([name]) => !/^on/i.test(name) && name !== 'style' && name !== 'dangerouslySetInnerHTML',
    ),
  );
}
