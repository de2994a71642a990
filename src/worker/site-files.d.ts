/** Every file of the built site; `scripts/service-worker-build.ts` lists them. */
declare module 'virtual:beeline/site-files' {
  /** Addresses are relative to the worker; a revision tells versions of an address apart, `null` where its name does. */
  const siteFiles: { url: string; revision: string | null; integrity: string }[];
  export default siteFiles;
}
