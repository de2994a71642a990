import { useCallback, useEffect, useRef, type ReactNode } from 'react';
import { Link } from 'wouter';
import type { Term } from '../../core/item/glossary.ts';
import type { Prose } from '../../core/item/prose.ts';
import { ProseView } from '../prose-view.tsx';
import { followTerms } from './follow-terms.ts';
import './term.css';

interface ProseWithTermsProps {
  readonly prose: Prose;
  /** The terms that the text marks. */
  readonly terms: readonly Term[];
  /** Makes ids unique on a page with several texts. */
  readonly prefix: string;
}

/**
 * Text whose terms explain themselves: a button in the sentence opens a note with the definition. Opening and closing are
 * the browser's own (`popover`); a little code adds hover and focus, and a place beside the word where CSS cannot.
 */
export function ProseWithTerms({ prose, terms, prefix }: ProseWithTermsProps) {
  const text = useRef<HTMLDivElement>(null);
  useEffect(() => (text.current === null ? undefined : followTerms(text.current)), []);
  const showTerm = useCallback(
    (anchor: string, words: ReactNode) => (
      <TermButton popoverId={popoverId(prefix, anchor)}>{words}</TermButton>
    ),
    [prefix],
  );
  return (
    <div ref={text}>
      <ProseView prose={prose} showTerm={showTerm} />
      {terms.map((term) => (
        <TermPopover key={term.anchor} id={popoverId(prefix, term.anchor)} term={term} />
      ))}
    </div>
  );
}

function popoverId(prefix: string, anchor: string): string {
  return `term-${prefix}-${anchor}`;
}

function TermButton({
  popoverId,
  children,
}: {
  readonly popoverId: string;
  readonly children: ReactNode;
}) {
  return (
    <button
      type="button"
      className="term"
      popoverTarget={popoverId}
      aria-describedby={`${popoverId}-text`}
    >
      {children}
    </button>
  );
}

function TermPopover({ id, term }: { readonly id: string; readonly term: Term }) {
  return (
    <div id={id} popover="auto" role="note" aria-labelledby={`${id}-name`} className="term-popover">
      <p id={`${id}-name`} className="term-name">
        {term.name}
      </p>
      <p id={`${id}-text`}>
        <ProseView prose={term.definition} inline />
      </p>
      <p className="small">
        <Link href={`/glossary#${term.anchor}`}>
          <span className="visually-hidden">{term.name} </span>In the glossary
        </Link>
      </p>
    </div>
  );
}
