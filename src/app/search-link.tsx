import { useState, type ComponentType, type MouseEvent } from 'react';
import { Link, useLocation } from 'wouter';
import { useSettings } from '../state/services.ts';
import { SearchIcon } from '../ui/icons.tsx';
import { useShortcuts } from '../ui/use-shortcuts.ts';

type Dialog = ComponentType<{ readonly openings: number }>;

const loadSearch = async () => (await import('../features/search/search-dialog.tsx')).SearchDialog;
const loadKeys = async () => (await import('./keys-dialog.tsx')).KeysDialog;

/** The way to the search from every screen, and the keys that work on all of them. */
export function SearchLink() {
  const shortcuts = useSettings((settings) => settings.shortcuts);
  const [path] = useLocation();
  const search = useDialog(loadSearch, '/search');
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
      (dialog) => setLoaded(() => dialog),
      () => navigate(page),
    );
  };
  return { open, dialog: Loaded && <Loaded openings={openings} /> };
}
