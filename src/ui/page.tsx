import { createContext, useContext, useEffect, useRef, type ReactNode } from 'react';

interface PageProps {
  /** The page's heading; also its title in the browser. */
  readonly title: string;
  /** A shorter or fuller title for the browser's tab. */
  readonly tabTitle?: string;
  /** A line above the heading: where we are. */
  readonly above?: ReactNode;
  /** `full`: nearly the whole of the widest screens. */
  readonly wide?: boolean | 'full';
  /** It says something about the learner, beside what it says to everybody. */
  readonly personal?: boolean;
  readonly children: ReactNode;
}

/** Before the first move within the app, the browser's own focus at the top of the page is right. */
let hasMoved = false;

/** Whether the screen that opens next was reached by Back or Forward; `keep-places.ts` then goes to where it was left. */
let isReturning = false;
if (!import.meta.env.SSR) {
  window.addEventListener('popstate', () => {
    hasMoved = true;
    isReturning = true;
  });
  // The router tells of its own moves under this name.
  window.addEventListener('pushState', () => {
    hasMoved = true;
    isReturning = false;
  });
}

/** Told the title of the page where no browser could take it: while pages are prerendered. */
export const HeadContext = createContext<(title: string) => void>(() => undefined);

/** A screen with its one `h1`. Sets the title; moves focus to the heading, except when the app has just started. */
export function Page({
  title,
  tabTitle = title,
  above,
  wide = false,
  personal = false,
  children,
}: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const fullTitle = `${tabTitle} · Beeline`;
  const tellTitle = useContext(HeadContext);
  if (import.meta.env.SSR) tellTitle(fullTitle);
  useEffect(() => {
    document.title = fullTitle;
  }, [fullTitle]);
  useEffect(() => {
    if (hasMoved && !location.hash) {
      heading.current?.focus({ preventScroll: true });
      if (!isReturning) window.scrollTo(0, 0);
    }
  }, []);
  const className = [
    'page',
    wide !== false && 'page-wide',
    wide === 'full' && 'page-full',
    personal && 'page-personal',
  ]
    .filter(Boolean)
    .join(' ');
  return (
    <main id="main" className={className} tabIndex={-1}>
      <header className="page-head">
        {above !== undefined && <div className="small quiet">{above}</div>}
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
      </header>
      {children}
    </main>
  );
}
