import { useState, type ComponentType, type MouseEvent } from 'react';
import { Link, useLocation } from 'wouter';
import { useSettings } from '../state/services.ts';
import { SearchIcon } from '../ui/icons.tsx';
import { useShortcuts } from '../ui/use-shortcuts.ts';
import { WithLater, type LaterSource } from './with-later.tsx';

type Dialog = ComponentType<{ readonly openings: number }>;

const loadSearch = async (later: LaterSource): Promise<Dialog> => {
  const [{ SearchDialog }, { services }] = await Promise.all([
    import('../features/search/search-dialog.tsx'),
    later.load('later'),
  ]);
  return (props) => (
    <WithLater services={services}>
      <SearchDialog {...props} />
    </WithLater>
  );
};
const loadKeys = async () => (await import('./keys-dialog.tsx')).KeysDialog;

/** The way to the search from every screen, and the keys that work on all of them. */
export function SearchLink({ later }: { readonly later: LaterSource }) {
  const shortcuts = useSettings((settings) => settings.shortcuts);
  const [path] = useLocation();
  const search = useDialog(() => loadSearch(later), '/search');
  const keys = useDialog(loadKeys, '/settings#keys');
  const isSearchPage = path === '/search';
  const openSearch = () => {
    if (!isSearchPage) search.open();
    else document.querySelector<HTMLInputElement>('.search-input')?.focus();
  };
  useShortcuts({ search: openSearch, help: keys.open }, shortcuts);

  // A link, for it also leads to the page: in a new tab, and before the script has come.
  const onClick = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    openSearch();
  };
  return (
    <>
      <Link
        href="/search"
        className="search-link"
        aria-current={isSearchPage ? 'page' : undefined}
        aria-keyshortcuts={shortcuts ? '/' : undefined}
        onClick={onClick}
      >
        <SearchIcon />
        Search
      </Link>
      {search.dialog}
      {keys.dialog}
    </>
  );
}

/** A dialog that is fetched when it is asked for; if that fails, there is `page`. */
function useDialog(load: () => Promise<Dialog>, page: string) {
  const [, navigate] = useLocation();
  const [Loaded, setLoaded] = useState<Dialog>();
  const [openings, setOpenings] = useState(0);
  const open = () => {
    setOpenings((count) => count + 1);
    load().then(
      // Asked for again it stays the same component, which keeps what was typed.
      (dialog) => setLoaded((known: Dialog | undefined) => known ?? dialog),
      () => navigate(page),
    );
  };
  return { open, dialog: Loaded && <Loaded openings={openings} /> };
}
