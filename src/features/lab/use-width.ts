import { useLayoutEffect, useRef, useState, type RefObject } from 'react';

/** The width of an element in pixels, rounded to steps of 20 so that a drawing is not laid out at each pixel. */
export function useWidth(start: number): [RefObject<HTMLDivElement | null>, number] {
  const element = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(start);
  useLayoutEffect(() => {
    const measured = element.current;
    if (measured === null || typeof ResizeObserver === 'undefined') return undefined;
    const measure = () => {
      const now = Math.floor(measured.clientWidth / 20) * 20;
      if (now > 0) setWidth(now);
    };
    const observer = new ResizeObserver(measure);
    observer.observe(measured);
    measure();
    return () => observer.disconnect();
  }, []);
  return [element, width];
}
