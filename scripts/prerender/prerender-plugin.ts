import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { minify, type Plugin, type ResolvedConfig } from 'vite';
import type { PrerenderedPage } from '../../src/app/prerender.tsx';
import { securityHeaders } from '../content-security-policy.ts';
import { builtFiles, type BuiltFiles } from './built-files.ts';
import { headersFile } from './headers-file.ts';
import { pageDocument } from './page-document.ts';
import { usedStyles } from './used-styles.ts';

interface PrerenderModule {
  prerenderPages(base: string): AsyncIterable<PrerenderedPage>;
}

/** Where the code that renders pages is built to, beside the site. */
const workFolder = '.cache/prerender';

/** What `src/app/main.ts` loads before any screen. */
const appModules = ['src/app/start-app.ts', 'src/app/load-bank.ts', 'virtual:beeline/outline'];

/**
 * Builds the site, then writes a file of HTML for each page that is the same for everybody, and one empty page
 * (`shell.html`, also `404.html`) for every other address.
 *
 * @param siteUrl where the site will be, without a slash at the end; canonical addresses begin with it
 */
export function prerenderedPages({ siteUrl }: { readonly siteUrl: string }): Plugin {
  let config: ResolvedConfig;
  let files: BuiltFiles | undefined;
  return {
    name: 'beeline:prerendered-pages',

    config: () => ({
      // One compilation of the content serves both builds.
      builder: { sharedConfigBuild: true, sharedPlugins: true },
      environments: {
        prerender: {
          consumer: 'server',
          resolve: { noExternal: true },
          build: {
            outDir: workFolder,
            emptyOutDir: true,
            copyPublicDir: false,
            minify: false,
            rolldownOptions: { input: 'src/app/prerender.tsx' },
          },
        },
      },
    }),

    configResolved(resolved) {
      config = resolved;
    },

    // In development nothing is prerendered; the script before the first paint is the same.
    transformIndexHtml: {
      order: 'pre',
      async handler(html, { server }) {
        if (server === undefined) return html;
        return html.replace('</head>', `<script>${await headScript(config.root)}</script></head>`);
      },
    },

    generateBundle: {
      // After Vite has taken out chunks that held nothing but styles.
      order: 'post',
      handler(_, bundle) {
        if (this.environment.name === 'client') files = builtFiles(bundle, config.root);
      },
    },

    async buildApp(builder) {
      const { client, prerender } = builder.environments;
      if (client === undefined || prerender === undefined)
        throw new Error('An environment is missing');
      await builder.build(client);
      await builder.build(prerender);
      if (files === undefined) throw new Error('The build wrote no files');
      await writePages(config, files, siteUrl);
    },
  };
}

async function writePages(
  { root, base, build }: ResolvedConfig,
  files: BuiltFiles,
  siteUrl: string,
): Promise<void> {
  const dist = join(root, build.outDir);
  const template = await readFile(join(dist, 'index.html'), 'utf8');
  const scripts = [await headScript(root)];
  const readStyles = (files: readonly string[]) =>
    Promise.all(files.map(async (file) => (await readFile(join(dist, file), 'utf8')).trim()));
  /** The path under which the site is, without a slash at the end. */
  const place = base.replace(/\/$/, '');
  const write = async (name: string, text: string) => {
    const file = join(dist, name);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  };
  const picture = `${siteUrl}${base}social.png`;

  const entry = files.of(['src/app/main.ts']);
  const wholeStyle = (await readStyles(entry.css)).join('');
  const shell = pageDocument(template, {
    path: null,
    title: 'Beeline',
    description: null,
    canonical: null,
    picture,
    html: '',
    isReading: false,
    search: null,
    scripts,
    style: wholeStyle,
    sheets: entry.css.map((file) => base + file),
    isStyledInPart: false,
    preloads: files.of(appModules).scripts.map((file) => base + file),
  });
  await write('shell.html', shell);
  await write('404.html', shell);

  const module = pathToFileURL(join(root, workFolder, 'prerender.js')).href;
  const { prerenderPages } = (await import(module)) as PrerenderModule;
  const styles = [wholeStyle];
  for (const pages of await byScreen(prerenderPages(place))) {
    const built = pages.map(({ modules }) => files.of([...appModules, ...modules]));
    const sheets = [...new Set([...entry.css, ...built.flatMap(({ css }) => css)])];
    // The same for all pages of a screen, so that the header has to name the hashes of few styles.
    const style = await usedStyles(await readStyles(sheets), [
      template,
      ...pages.map(({ html }) => html),
    ]);
    styles.push(style);
    for (const [index, page] of pages.entries()) {
      const path = place + page.path;
      const soon = built[index]?.scripts ?? [];
      const text = pageDocument(template, {
        ...page,
        path,
        canonical: siteUrl + path,
        picture,
        scripts,
        style,
        sheets: sheets.map((file) => base + file),
        isStyledInPart: true,
        preloads: page.isReading ? [] : soon.map((file) => base + file),
      });
      await write(page.path === '/' ? 'index.html' : `${page.path.slice(1)}.html`, text);
    }
  }
  await write('_headers', headersFile(base, securityHeaders({ scripts, styles })));
  await rm(join(root, workFolder), { recursive: true });
}

async function byScreen(pages: AsyncIterable<PrerenderedPage>): Promise<PrerenderedPage[][]> {
  const groups = new Map<string, PrerenderedPage[]>();
  for await (const page of pages)
    groups.set(page.screen, [...(groups.get(page.screen) ?? []), page]);
  return [...groups.values()];
}

/** Stands in every page, so without comments and spare names. */
async function headScript(root: string): Promise<string> {
  const source = await readFile(join(root, 'src/app/head.js'), 'utf8');
  const { code, errors } = await minify('head.js', source);
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'));
  return code.trim();
}
