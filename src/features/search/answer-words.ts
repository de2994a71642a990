import { useEffect, useState } from 'react';
import type { SearchAnswer } from '../../core/search/search-answer.ts';
import { counted } from '../../ui/format.ts';

/** How a search went, in a sentence. @param answer undefined while the index is loading */
export function answerWords(answer: SearchAnswer | undefined): string {
  if (answer === undefined) return 'Loading the search …';
  if (answer.count === 0) return 'Nothing has these words.';
  const results = counted(answer.count, 'result');
  return answer.isPartial ? `Nothing has all of these words; ${results} with some.` : `${results}.`;
}

/** Time in which the next letter is usually typed. */
const pauseMs = 700;

/** The words once they have stood for a moment, so that a screen reader is not told of every letter. */
export function useQuietly(words: string): string {
  const [spoken, setSpoken] = useState('');
  useEffect(() => {
    const timer = window.setTimeout(() => setSpoken(words), pauseMs);
    return () => window.clearTimeout(timer);
  }, [words]);
  return spoken;
}
