import { useEffect } from 'react';

/** Goes to the part of the page that the address names, once it is there to be scrolled, and whenever that changes. */
export function useScrollToHash(): void {
  useEffect(() => {
    const scroll = () => {
      const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
      target?.scrollIntoView();
      target?.focus({ preventScroll: true });
    };
    if (location.hash) scroll();
    window.addEventListener('hashchange', scroll);
    return () => window.removeEventListener('hashchange', scroll);
  }, []);
}
