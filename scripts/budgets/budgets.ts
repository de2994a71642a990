/** The most script that a page may load before the browser is idle, and why. Kilobytes of 1000 bytes, gzipped; content is not script. */
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
    mostKilobytes: 5,
    reason:
      'The page is read and its links lead on without a script; the app comes when the browser is idle or something is touched.',
  },
  {
    page: 'running practice',
    path: '/practice/new?length=10',
    mostKilobytes: 100.5,
    reason:
      'React is 68 kB, what an answer is saved with 10, the names of chunks 2, a question 5. The aim is 95; ' +
      'reviews, exams, back-up, search and the lab come later than the first question, which does without.',
  },
  {
    page: 'note',
    path: '/study/architecture/ipam',
    mostKilobytes: 5,
    reason:
      'Nothing is needed to read it; the app comes as on the start page, for the questions and the terms.',
  },
];
