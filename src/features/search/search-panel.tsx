import { useDeferredValue, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent, Ref } from 'react';
import { useStore } from 'zustand';
import { search } from '../../core/search/search.ts';
import type { SearchAnswer } from '../../core/search/search-answer.ts';
import type { EntryKind } from '../../core/search/search-entry.ts';
import { useServices } from '../../state/services.ts';
import { LoadFailed } from '../../ui/load-state.tsx';
import { ResultGroup } from './result-group.tsx';
import { answerWords, useQuietly } from './answer-words.ts';
import { WhatIsSearched } from './what-is-searched.tsx';
import { WhereElse } from './where-else.tsx';
import { moveByArrows } from './move-by-arrows.ts';
import './search.css';

/** Hits of a kind that are shown at first, and when the learner asks for more. */
const fewHits = 5;
const manyHits = 40;

interface SearchPanelProps {
  readonly query: string;
  readonly onQuery: (query: string) => void;
  /** The learner follows a link to something found. */
  readonly onLeave?: () => void;
  readonly inputRef?: Ref<HTMLInputElement>;
}

/** The field and what is found: plain links, which Tab and the arrow keys walk through. */
export function SearchPanel({ query, onQuery, onLeave, inputRef }: SearchPanelProps) {
  const { search: store } = useServices();
  const state = useStore(store);
  const indexes = state.status === 'ready' ? state.indexes : undefined;
  const wanted = useDeferredValue(query);
  const [wholeKind, setWholeKind] = useState<EntryKind | null>(null);
  const answer = useMemo(
    () => indexes && search(indexes, wanted, wholeKind === null ? fewHits : manyHits),
    [indexes, wanted, wholeKind],
  );
  const panel = useRef<HTMLDivElement>(null);
  const inputId = useId();

  useEffect(() => {
    void store.open();
  }, [store]);
  const change = (next: string) => {
    setWholeKind(null);
    onQuery(next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (panel.current !== null && moveByArrows(panel.current, event.key)) event.preventDefault();
  };
  return (
    // The keys are an addition: every link can be reached by Tab as well.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div ref={panel} className="search-panel" onKeyDown={onKeyDown}>
      <form
        role="search"
        className="search-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (panel.current !== null) moveByArrows(panel.current, 'ArrowDown');
        }}
      >
        <label htmlFor={inputId} className="small">
          Notes, questions, terms, commands, policy lab
        </label>
        <input
          ref={inputRef}
          id={inputId}
          type="search"
          className="search-input"
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          enterKeyHint="search"
          maxLength={200}
          value={query}
          onChange={(event) => change(event.target.value)}
        />
      </form>
      {state.status === 'failed' && (
        <LoadFailed what="The search" retry={() => void store.open()} />
      )}
      {state.status !== 'failed' && (
        <Answer
          answer={answer}
          query={wanted}
          wholeKind={wholeKind}
          onWholeKind={setWholeKind}
          onQuery={change}
          onLeave={onLeave}
        />
      )}
    </div>
  );
}

interface AnswerProps {
  /** Undefined while the index is loading. */
  readonly answer: SearchAnswer | undefined;
  readonly query: string;
  readonly wholeKind: EntryKind | null;
  readonly onWholeKind: (kind: EntryKind) => void;
  readonly onQuery: (query: string) => void;
  readonly onLeave: (() => void) | undefined;
}

function Answer({ answer, query, wholeKind, onWholeKind, onQuery, onLeave }: AnswerProps) {
  const words = query.trim() === '' ? '' : answerWords(answer);
  const spoken = useQuietly(words);
  if (query.trim() === '') return <WhatIsSearched />;
  return (
    <>
      <p className="small quiet" aria-hidden="true">
        {words}
      </p>
      <p className="visually-hidden" role="status">
        {spoken}
      </p>
      {answer !== undefined && answer.suggestions.length > 0 && (
        <p className="row">
          Did you mean
          {answer.suggestions.map((word) => (
            <button key={word} type="button" className="button" onClick={() => onQuery(word)}>
              {word}
            </button>
          ))}
        </p>
      )}
      {answer?.count === 0 && <WhereElse onLeave={onLeave} />}
      {answer?.groups.map((group) => (
        <ResultGroup
          key={group.kind}
          group={group}
          found={answer.found}
          shownCount={group.kind === wholeKind ? manyHits : fewHits}
          onMore={group.kind === wholeKind ? undefined : () => onWholeKind(group.kind)}
          onLeave={onLeave}
        />
      ))}
    </>
  );
}
