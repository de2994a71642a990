/**
 * Says why this version of Node cannot run the project.
 *
 * Vite and jsdom need `require()` of ES modules without a flag: Node 20.19, 22.12, and everything from 23 on have it.
 *
 * @param {string} version such as `process.versions.node`
 * @returns {string | undefined} nothing when the version will do
 */
export function nodeProblem(version) {
  const [major, minor] = version.split('.').map(Number);
  const newEnough = major >= 23 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19);
  if (newEnough) return undefined;
  return (
    `Beeline needs Node 20.19 or newer (of Node 22, 22.12 or newer); this is Node ${version}. ` +
    'Install a current version from https://nodejs.org and run the command again.'
  );
}
