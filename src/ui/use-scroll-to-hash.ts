import { useEffect } from 'react';

/** Goes to the part of the page that the address names, once it is there to be scrolled, and whenever that changes. */
export function useScrollToHash(): void {
  useEffect(() => {
    const scroll = () => {
      const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
      target?.scrollIntoView();
      target?.focus({ preventScroll: true });
    };
    const scrollAfterMove = () => {
      if (location.hash) scroll();
    };
    scrollAfterMove();
    window.addEventListener('hashchange', scroll);
    // A move of the router within the page is no change of the hash to the browser.
    window.addEventListener('pushState', scrollAfterMove);
    return () => {
      window.removeEventListener('hashchange', scroll);
      window.removeEventListener('pushState', scrollAfterMove);
    };
  }, []);
}
