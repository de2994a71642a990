import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { useFirstServices } from '../state/services.ts';
import { BeelineMark } from '../ui/icons.tsx';
import { SearchLink } from './search-link.tsx';
import type { LaterSource } from './with-later.tsx';

const places = [
  ['/study', 'Study'],
  ['/practice', 'Practice'],
  ['/exam', 'Exam'],
  ['/lab', 'Lab'],
  ['/review', 'Review'],
  ['/progress', 'Progress'],
] as const;

export function SiteHeader({ later }: { readonly later: LaterSource }) {
  const [path] = useLocation();
  return (
    <header className={`site-header no-print ${isBench(path) ? 'site-header-full' : ''}`}>
      <Link href="/" className="brand">
        <BeelineMark />
        Beeline
      </Link>
      <SearchLink later={later} />
      <nav className="site-nav" aria-label="Main">
        <ul>
          {places.map(([href, name]) => (
            <li key={href}>
              <Link href={href} aria-current={isWithin(path, href) ? 'page' : undefined}>
                {name}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}

/** Whether the screen is as wide as the window: said by its address, so that a prerendered page has it from the start. */
function isBench(path: string): boolean {
  return path.startsWith('/lab/');
}

function isWithin(path: string, place: string): boolean {
  return path === place || path.startsWith(`${place}/`);
}

export function SiteFooter({ children }: { readonly children: ReactNode }) {
  const { hasGlossary } = useFirstServices().bank.outline;
  const [path] = useLocation();
  return (
    <footer
      className={`site-footer small quiet no-print ${isBench(path) ? 'site-footer-full' : ''}`}
    >
      <p>
        Beeline is not affiliated with the Linux Foundation, CNCF or Isovalent. Its questions are
        our own; none is from the exam.
      </p>
      <p className="row">
        {hasGlossary && <Link href="/glossary">Glossary</Link>}
        <Link href="/settings#keys">Keys</Link>
        <Link href="/settings">Settings</Link>
      </p>
      {children}
    </footer>
  );
}
