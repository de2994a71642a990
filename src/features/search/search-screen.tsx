import { useState } from 'react';
import { useIsAlive } from '../../state/use-is-alive.ts';
import { Page } from '../../ui/page.tsx';
import { SearchOrExam } from './search-or-exam.tsx';

/** The search as a page of its own: for a link to what was searched for, and where no dialog opens. */
export function SearchScreen() {
  // What is searched for stands after the question mark, and searching takes a script.
  return useIsAlive() ? <Search /> : <Page title="Search">{null}</Page>;
}

function Search() {
  const [query, setQuery] = useState(
    () => new URLSearchParams(location.search).get('q')?.slice(0, 200) ?? '',
  );
  const change = (next: string) => {
    setQuery(next);
    const search = next === '' ? '' : `?${new URLSearchParams({ q: next }).toString()}`;
    // Not a move: Back leaves the search, whatever has been typed.
    history.replaceState(history.state, '', `${location.pathname}${search}`);
  };
  return (
    <Page title="Search">
      <SearchOrExam query={query} onQuery={change} />
    </Page>
  );
}
