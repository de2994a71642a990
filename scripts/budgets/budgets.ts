/** The most script that a page may need, and why. Kilobytes of 1000 bytes, gzipped; content is not script. */
export interface Budget {
  readonly page: string;
  readonly path: string;
  readonly mostKilobytes: number;
  readonly reason: string;
}

export const budgets: readonly Budget[] = [
  {
    page: 'home',
    path: '/',
    mostKilobytes: 95,
    reason:
      'React with a small router is 71 kB; the rest is what decides on the next step. On a slow phone 95 kB are half a second.',
  },
  {
    page: 'running practice',
    path: '/practice/new?length=10',
    mostKilobytes: 95,
    reason:
      'A quiz in React alone is about as large with its questions, and the first one must be answerable as soon.',
  },
  {
    page: 'note',
    path: '/study/architecture/ipam',
    mostKilobytes: 90,
    reason: 'Nothing of it is needed to read; it only adds the questions and the terms.',
  },
];
