/** Where reports about items go: the "new issue" page of the repository that this site is built from. */
export const reportUrl =
  import.meta.env.VITE_REPORT_URL ?? 'https://github.com/beeline-prep/beeline/issues/new';
