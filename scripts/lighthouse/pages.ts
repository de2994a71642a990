/** One page of each kind, as a visitor with an empty browser opens it. */
export interface AuditedPage {
  readonly kind: string;
  readonly path: string;
}

export const auditedPages: readonly AuditedPage[] = [
  { kind: 'home', path: '/' },
  { kind: 'study', path: '/study' },
  { kind: 'domain', path: '/study/network-policy' },
  { kind: 'note', path: '/study/architecture/ipam' },
  { kind: 'cheat sheet', path: '/study/network-policy/cheat-sheet' },
  { kind: 'glossary', path: '/glossary' },
  { kind: 'practice builder', path: '/practice' },
  // Leads on to the round that it starts.
  { kind: 'running practice', path: '/practice/new?length=10' },
  { kind: 'exam set-up', path: '/exam' },
  { kind: 'review', path: '/review' },
  { kind: 'plan', path: '/plan' },
  { kind: 'progress', path: '/progress' },
  { kind: 'lab', path: '/lab' },
  { kind: 'scenario', path: '/lab/default-deny' },
  { kind: 'settings', path: '/settings' },
];
