import { useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';

/** The width of an element in pixels, rounded to steps of 20 so that a drawing is not laid out at each pixel. */
export function useWidth(start: number): [RefObject<HTMLDivElement | null>, number] {
  const element = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(start);
  useLayoutEffect(() => {
    const measured = element.current;
    if (measured === null || typeof ResizeObserver === 'undefined') return undefined;
    // It is told the width before the first paint, and makes nobody lay the page out for it.
    const observer = new ResizeObserver(([entry]) => {
      const now = Math.floor((entry?.contentRect.width ?? 0) / 20) * 20;
      if (now > 0) flushSync(() => setWidth(now));
    });
    observer.observe(measured);
    return () => observer.disconnect();
  }, []);
  return [element, width];
}
