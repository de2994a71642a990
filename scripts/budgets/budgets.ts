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
    mostKilobytes: 95,
    reason:
      'React is 68 kB, what an answer is saved with 5, the names of chunks 3, a question and its screen 5, the frame and the rest 12. ' +
      'What reads records comes to those who have some, the verdict while a question is being answered, and reviews, exams, back-up, search ' +
      'and the lab later.',
  },
  {
    page: 'note',
    path: '/study/architecture/ipam',
    mostKilobytes: 5,
    reason:
      'Nothing is needed to read it; the app comes as on the start page, for the questions and the terms.',
  },
];
