import { useServices } from '../../state/services.ts';

/** Before anything is typed. */
export function WhatIsSearched() {
  const { domains } = useServices().bank.outline;
  const questions = domains
    .flatMap(({ competencies }) => competencies)
    .reduce((sum, { itemCount }) => sum + itemCount, 0);
  return (
    <div className="stack-close small quiet">
      <p>
        One search over every section of the notes, {questions} questions, the glossary, all
        commands that the notes show, and the missions of the policy lab. Beginnings of words are
        enough, and a slip of the pen does no harm.
      </p>
      <p>
        A question is found by what it asks. Once you have answered it, its options and reasons are
        searched, too.
      </p>
      <p>
        <kbd>↓</kbd> and <kbd>↑</kbd> walk through what is found, <kbd>Enter</kbd> opens it.
      </p>
    </div>
  );
}
