// Writes the word lists of a Cilium version: node scripts/words-from-cilium.mjs PATH_TO_CILIUM [PATH_TO_GATEWAY_API]
// The paths are checked-out trees of github.com/cilium/cilium and github.com/kubernetes-sigs/gateway-api.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import process from 'node:process';
import {
  aliasesIn,
  commandList,
  commandOnPage,
  entityList,
  helmKeyList,
  hubbleCommands,
  kindList,
} from './cilium-words.mjs';
import { projectRoot } from './run-command.mjs';

const PROGRAMS = [
  'cilium',
  'cilium-agent',
  'cilium-bugtool',
  'cilium-dbg',
  'cilium-health',
  'cilium-operator',
  'clustermesh-apiserver',
];

const [cilium, gatewayApi] = process.argv.slice(2);
if (cilium === undefined || !existsSync(join(cilium, 'VERSION'))) {
  console.error('Write: node scripts/words-from-cilium.mjs PATH_TO_CILIUM [PATH_TO_GATEWAY_API]');
  process.exitCode = 1;
} else {
  fromCilium(cilium);
  if (gatewayApi !== undefined) fromGatewayApi(gatewayApi);
}

function fromCilium(root) {
  const version = shortVersion(readFileSync(join(root, 'VERSION'), 'utf8'));
  const write = listWriter(`cilium-${version}`, `Cilium ${version}`);
  const definitions = 'pkg/k8s/apis/cilium.io/client/crds';
  write('kinds', 'The kinds of Cilium and their fields', [definitions], root, () =>
    kindList(textsUnder(join(root, definitions), '.yaml').map(({ text }) => text)),
  );
  write(
    'entities',
    'The values of fromEntities and toEntities',
    ['pkg/policy/api/entity.go'],
    root,
    entityList,
  );
  const chart = 'install/kubernetes/cilium';
  write(
    'helm-keys',
    "The keys of Cilium's chart",
    ['Documentation/helm-values.rst', chart],
    root,
    (page) =>
      helmKeyList(
        page,
        templatesUnder(join(root, chart, 'templates')),
        readFileSync(join(root, chart, 'values.yaml'), 'utf8'),
      ),
  );
  write('commands', 'Commands and their flags', ['Documentation/cmdref', 'hubble/cmd'], root, () =>
    commandList(allCommands(root)),
  );
}

function fromGatewayApi(root) {
  const definitions = 'config/crd/standard';
  const texts = textsUnder(join(root, definitions), '.yaml').map(({ text }) => text);
  const bundle = /bundle-version: v(\S+)/.exec(texts.join('\n'))?.[1] ?? '';
  const version = shortVersion(bundle);
  const write = listWriter(`gateway-api-${version}`, `Gateway API ${version}`);
  write(
    'kinds',
    'The kinds of the Gateway API (standard channel) and their fields',
    [definitions],
    root,
    () => kindList(texts),
  );
}

/** Older trees lack some of the sources; what is there is written. */
function listWriter(folder, product) {
  const today = new Date().toISOString().slice(0, 10);
  const out = join(projectRoot, 'content', 'words', folder);
  mkdirSync(out, { recursive: true });
  return (name, title, sources, root, make) => {
    const there = sources.filter((source) => existsSync(join(root, source)));
    if (there.length === 0) {
      console.log(`No ${sources.join(', ')} in ${root}: ${folder}/${name}.txt is left as it is`);
      return;
    }
    const [path] = there.map((source) => join(root, source));
    const words = make(
      path.includes('.', path.lastIndexOf('/')) ? readFileSync(path, 'utf8') : undefined,
    );
    const head = [
      `# ${title}: ${product}, read on ${today} in ${there.join(' and ')}.`,
      '# Written by scripts/words-from-cilium.mjs; see README.md in the folder above.',
    ];
    writeFileSync(join(out, `${name}.txt`), `${head.join('\n')}\n${words.join('\n')}\n`);
    console.log(`${folder}/${name}.txt: ${words.length}`);
  };
}

function allCommands(root) {
  const pages = textsUnder(join(root, 'Documentation/cmdref'), '.md')
    .map(({ path, text }) => ({ words: basename(path, '.md').split('_'), text }))
    // `hive` prints how a program is put together; its flags repeat all of the program's.
    .filter(({ words }) => PROGRAMS.includes(words[0]) && !words.includes('hive'));
  const commands = pages.map(({ words, text }) => commandOnPage(words.join(' '), text));
  const help = join(root, 'hubble/cmd/observe_help.txt');
  const hubble = existsSync(help)
    ? hubbleCommands(
        readFileSync(help, 'utf8'),
        textsUnder(join(root, 'hubble/cmd'), '.go').map(({ path, text }) => ({
          folder: dirname(path) === '.' ? '' : basename(dirname(path)),
          text,
        })),
      )
    : [];
  const names = (program, folder) => withAliases(program, folder, root);
  return [
    ...commands.map(names('cilium', 'cilium-cli/cli')).map(names('cilium-dbg', 'cilium-dbg/cmd')),
    ...hubble.map(names('hubble', 'hubble/cmd')),
  ];
}

function withAliases(program, folder, root) {
  const there = existsSync(join(root, folder)) ? textsUnder(join(root, folder), '.go') : [];
  const aliases = aliasesIn(there.map(({ text }) => text));
  return (command) => {
    const [first, ...words] = command.path.split(' ');
    if (first !== program || words.length === 0) return command;
    return { ...command, also: [...command.also, ...(aliases.get(words.at(-1)) ?? [])] };
  };
}

/** Without those that read keys of the past to refuse them. */
function templatesUnder(folder) {
  return textsUnder(folder, '')
    .filter(({ path }) => !['validate.yaml', 'NOTES.txt', 'warnings.txt'].includes(path))
    .map(({ text }) => text);
}

/** Files with an ending below a folder, without tests, sorted. */
function textsUnder(folder, ending) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .filter((path) => path.endsWith(ending) && !path.endsWith('_test.go'))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }));
}

/** `1.20.0-dev` is 1.20. */
function shortVersion(text) {
  return /\d+\.\d+/.exec(text)?.[0] ?? 'unknown';
}
