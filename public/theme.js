// Sets the learner's theme before the first paint. The record is described in src/core/saved/settings-format.ts.
try {
  const saved = JSON.parse(localStorage.getItem('beeline/settings') ?? 'null');
  const theme = saved?.data?.theme;
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Storage is forbidden or unreadable: the theme of the system stays.
}
