import { useEffect, useRef } from 'react';

/** Tells whether the component is still shown: what it has waited for must not take a learner away who has gone elsewhere. */
export function useIsShown(): () => boolean {
  const isShown = useRef(false);
  useEffect(() => {
    isShown.current = true;
    return () => {
      isShown.current = false;
    };
  }, []);
  return () => isShown.current;
}
