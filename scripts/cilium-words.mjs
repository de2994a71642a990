// What stands in a checked-out Cilium: plain functions from the text of its files to the text of a word list.
// `words-from-cilium.mjs` reads and writes the files.
import { parseAllDocuments } from 'yaml';

/**
 * The kinds of some CustomResourceDefinitions with their fields, one field a line, indented below its parent.
 *
 * @param {string[]} definitions YAML texts
 */
export function kindList(definitions) {
  const kinds = definitions
    .flatMap((text) => parseAllDocuments(text).map((document) => document.toJS()))
    .filter((definition) => definition?.kind === 'CustomResourceDefinition')
    .flatMap(({ spec: { group, names, versions } }) =>
      versions
        .filter(({ served }) => served)
        .map(({ name, schema }) => ({
          kind: names.kind,
          head: `${group}/${name} ${names.kind}`,
          fields: kindFields(schema.openAPIV3Schema),
        })),
    )
    .sort((a, b) => compare(a.kind, b.kind) || compareVersions(a.head, b.head));
  const known = new Map();
  return kinds.map(({ kind, head, fields }) =>
    [head, ...fieldLines(fields, kind, known)].join('\n'),
  );
}

/** Long trees of fields that stood above already are named, not repeated: `specs[] = CiliumNetworkPolicy.spec`. */
const LONG = 100;

function kindFields(schema) {
  const { properties, ...rest } = schema;
  const { apiVersion: _, kind: __, ...own } = properties;
  return { ...toFields({ ...rest, properties: own }), metadata: 'ObjectMeta' };
}

/** An object of field names; a text names fields that are listed elsewhere; `*` stands for keys of the author's own. */
function toFields(schema) {
  if (schema.properties === undefined) {
    const open =
      schema.type === 'object' ||
      schema.additionalProperties ||
      schema['x-kubernetes-preserve-unknown-fields'];
    const values = schema.additionalProperties;
    return open ? { '*': typeof values === 'object' ? toFields(values) : {} } : {};
  }
  const fields = {};
  for (const [name, value] of Object.entries(schema.properties)) {
    const isList = value.type === 'array';
    fields[isList ? `${name}[]` : name] = withShape(toFields(isList ? value.items : value));
  }
  if (schema['x-kubernetes-preserve-unknown-fields']) fields['*'] = {};
  return fields;
}

/** Kubernetes uses these everywhere; their fields are in the list of Kubernetes. */
const SHAPES = {
  LabelSelector: ['matchExpressions[]', 'matchLabels'],
  Condition: ['lastTransitionTime', 'message', 'observedGeneration', 'reason', 'status', 'type'],
};

function withShape(fields) {
  const names = Object.keys(fields).sort().join();
  return Object.keys(SHAPES).find((shape) => SHAPES[shape].join() === names) ?? fields;
}

function fieldLines(fields, path, known, depth = 1) {
  return Object.keys(fields)
    .sort((a, b) => compare(a, b))
    .flatMap((name) => {
      const line = '  '.repeat(depth) + name;
      const below = fields[name];
      if (typeof below === 'string') return [`${line} = ${below}`];
      const text = JSON.stringify(below);
      if (known.has(text)) return [`${line} = ${known.get(text)}`];
      const lines = fieldLines(below, `${path}.${name.replace('[]', '')}`, known, depth + 1);
      if (lines.length >= LONG) known.set(text, `${path}.${name.replace('[]', '')}`);
      return [line, ...lines];
    });
}

/**
 * The values of `fromEntities` and `toEntities`.
 *
 * @param {string} source `pkg/policy/api/entity.go`
 */
export function entityList(source) {
  return [...source.matchAll(/^\s+Entity\w+\s+Entity = "([^"]+)"/gm)]
    .map(([, name]) => name)
    .sort();
}

/**
 * The keys of the chart, a dotted path a line; `.*` stands for keys of the author's own.
 *
 * @param {string} page `Documentation/helm-values.rst`; it leaves out keys that have no default
 * @param {string[]} templates what the chart is made of: they read every key there is
 * @param {string} values `values.yaml`, where keys without a default stand in comments
 */
export function helmKeyList(page, templates, values) {
  const row =
    /^ {3}\* - (?::spelling:ignore:)?`+([^`]+)`+\n {5}- ?(.*)\n {5}- ?(.*)\n {5}- ?(.*)/gm;
  const keys = new Set();
  for (const [, path, , type, value] of page.matchAll(row)) {
    if (path === 'Key') continue;
    for (const key of valueKeys(plainPath(path), type, jsonIn(value))) keys.add(key);
  }
  const isListed = (key) =>
    [...keys].some((other) => other.startsWith(`${key}.`)) || isBelowOpen(key, keys);
  const others = [...keysInComments(values), ...keysRead(templates)];
  for (const key of others) if (!keys.has(key) && !isListed(key.replace('.*', ''))) keys.add(key);
  // A parent says nothing that its children do not say.
  const parents = new Set([...keys].flatMap((key) => parentsOf(key)));
  return [...keys].filter((key) => !parents.has(key)).sort(compare);
}

/** Values that the chart hands on to Kubernetes: what may stand in them is not the chart's to say. */
const HANDED_ON =
  /(?:^|\.)(?:affinity|(?:\w*[aA])nnotations|(?:\w*[lL])abels|nodeSelector|lifecycle|resources|\w*[sS]ecurityContext|\w*[pP]robe|updateStrategy|gcTags|eniTags|tmpVolume)$/;

function valueKeys(path, type, value) {
  if (HANDED_ON.test(path)) return [`${path}.*`];
  if (type !== 'object') return [path];
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  // The page cuts long values off, and an empty object stands for keys of one's own.
  if (!isObject || Object.keys(value).length === 0) return [`${path}.*`];
  return Object.entries(value).flatMap(([name, below]) => {
    const isInner = typeof below === 'object' && below !== null && !Array.isArray(below);
    return valueKeys(`${path}.${name}`, isInner ? 'object' : '', below);
  });
}

function keysRead(templates) {
  const text = templates.join('\n');
  const keys = [...text.matchAll(/\.Values\.([\w.]*\w)/g)].map(([, key]) => key);
  const whole = [...text.matchAll(/(?:range.*?|toJson |toYaml )\.Values\.([\w.]*\w)/g)].map(
    ([, key]) => key,
  );
  const handedOver = [...text.matchAll(/\.Values\.([\w.]*\w)\s*\|\s*to(?:Json|Yaml)/g)].map(
    ([, key]) => key,
  );
  const open = new Set([...whole, ...handedOver]);
  return [...new Set(keys)].map((key) => (open.has(key) ? `${key}.*` : key));
}

/** `# mode: snat` below a comment that starts with `# --`, at the place where it would stand. */
function keysInComments(values) {
  const keys = [];
  let parents = [];
  let isDescribed = false;
  let isSchema = false;
  for (const line of values.split('\n')) {
    const indent = line.search(/\S/);
    const [, commented] = /^ *# ([a-z][A-Za-z\d]*): (?!http)\S+$/.exec(line) ?? [];
    const [, name] = /^ *([\w-]+):/.exec(line) ?? [];
    // What stands between two of these marks is about types.
    if (line.includes('# @schema')) isSchema = !isSchema;
    if (/^ *#/.test(line)) isDescribed ||= /^ *# --/.test(line);
    else isDescribed = false;
    if (commented !== undefined && isDescribed && !isSchema) {
      const above = parents.filter((parent) => parent.indent < indent);
      keys.push([...above.map((parent) => parent.name), commented].join('.'));
    }
    if (name !== undefined) {
      parents = [...parents.filter((parent) => parent.indent < indent), { indent, name }];
    }
  }
  return keys;
}

function isBelowOpen(key, keys) {
  return [key, ...parentsOf(key)].some((path) => keys.has(`${path}.*`));
}

/** `"kubernetes\.io/os"` and the like keep their dots. */
function plainPath(path) {
  return path.replaceAll('\\', '');
}

function jsonIn(cell) {
  const text = /^``(.*)``$/.exec(cell.trim())?.[1];
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

function parentsOf(key) {
  const parts = key.split('.');
  return parts.slice(1).map((_, count) => parts.slice(0, count + 1).join('.'));
}

/**
 * A command as its page in `Documentation/cmdref` tells it.
 *
 * @param {string} path words apart by a space
 * @param {string} page
 */
export function commandOnPage(path, page) {
  const [own = '', inherited = ''] = page.split('### Options inherited from parent commands');
  return {
    path,
    runs: new RegExp(`^\`\`\`\\n${path}\\b`, 'm').test(own),
    flags: flagsIn(own.slice(own.indexOf('### Options'))),
    inherited: flagsIn(inherited),
    also: [],
  };
}

/**
 * The flags in the help of a command: `-t, --type []string`.
 *
 * @param {string} help
 */
export function flagsIn(help) {
  const flag = /^ {2,6}(-\w, )?(--[\w.-]+)(?: (\S+))?(?= {2,}|\s*$)/gm;
  return [...help.matchAll(flag)]
    .filter(([, , name]) => name !== '--help')
    .map(([, short = '', name, type]) => [short + name, ...(type ? [type] : [])].join(' '));
}

/**
 * Commands as text: each with its flags below it; those that hold for its subcommands too say so.
 *
 * @param {{ path: string, runs: boolean, flags: string[], inherited: string[], also: string[] }[]} commands
 */
export function commandList(commands) {
  const sorted = [...commands].sort((a, b) => compare(a.path, b.path));
  return sorted.map(({ path, runs, flags, also }) => {
    const below = sorted.filter((other) => other.path.startsWith(`${path} `));
    const isRoot = !path.includes(' ');
    const needsCommand = below.length > 0 && (isRoot || !runs);
    const lines = flags.map((flag) =>
      below.some(({ inherited }) => inherited.includes(flag)) ? `${flag} (and below)` : flag,
    );
    return [
      needsCommand ? `${path} COMMAND` : path,
      ...also.map((name) => `  also ${name}`),
      ...lines.sort((a, b) => compare(nameOf(a), nameOf(b))).map((line) => `  ${line}`),
    ].join('\n');
  });
}

/**
 * Other names of commands, by the last word of the command.
 *
 * @param {string[]} sources Go files
 */
export function aliasesIn(sources) {
  const aliases = new Map();
  const command =
    /cobra\.Command\{[^}]*?Use:\s+"([\w-]+)[^"]*"[^}]*?Aliases:\s+\[\]string\{([^}]*)\}/g;
  for (const source of sources) {
    for (const [, name, list] of source.matchAll(command)) {
      aliases.set(
        name,
        [...list.matchAll(/"([^"]+)"/g)].map(([, alias]) => alias),
      );
    }
  }
  return aliases;
}

/**
 * The Hubble CLI has no pages in the documentation: the help of `hubble observe` and the sources say what there is.
 *
 * @param {string} help `hubble/cmd/observe_help.txt`
 * @param {{ folder: string, text: string }[]} sources Go files below `hubble/cmd`, with the folder they stand in
 */
export function hubbleCommands(help, sources) {
  const sections = new Map(
    help
      .split(/^(?=[A-Z][\w -]* Flags:$)/m)
      .map((text) => [text.split(' Flags:', 1)[0], flagsIn(text)]),
  );
  const flagsOf = (...names) => names.flatMap((name) => sections.get(name) ?? []);
  const everywhere = flagsOf('Global', 'Server');
  const events = flagsOf('Selectors', 'Formatting', 'Other');
  const flows = [...sections.keys()].filter((name) => !['Global', 'Server'].includes(name));
  const observeFlags = { observe: flagsOf(...flows), flows: flagsOf(...flows) };
  const commands = sources.flatMap(({ folder, text }) =>
    [...text.matchAll(/\b[Uu]se:\s+"([\w-]+)[^"]*"([^]*?)(?=\b[Uu]se:\s+"|$)/g)].map(
      ([, name, rest]) => ({
        path: [
          'hubble',
          ...(folder === '' || folder === name ? [] : [folder]),
          ...(name === 'hubble' ? [] : [name]),
        ].join(' '),
        runs: /\bRunE?:/.test(rest) || name in observeFlags,
        flags: observeFlags[name] ?? (folder === 'observe' ? events : goFlags(rest)),
        inherited: name === 'hubble' ? [] : everywhere,
        also: [],
      }),
    ),
  );
  return commands.map((command) =>
    command.path === 'hubble' ? { ...command, flags: everywhere } : command,
  );
}

function goFlags(source) {
  const flag = /\.(\w+?)Var(P?)\(\s*&[\w.]+,\s*"([\w-]+)",\s*(?:"(\w?)",)?/g;
  return [...source.matchAll(flag)].map(([, type, withShort, name, short]) =>
    [
      `${withShort && short ? `-${short}, ` : ''}--${name}`,
      ...(type === 'Bool' ? [] : [type.toLowerCase()]),
    ].join(' '),
  );
}

function nameOf(line) {
  return /--([\w.-]+)/.exec(line)?.[1] ?? line;
}

function compare(a, b) {
  const [x, y] = [a.toLowerCase(), b.toLowerCase()];
  return x < y ? -1 : x > y ? 1 : a < b ? -1 : a > b ? 1 : 0;
}

/** `v2` before `v2alpha1`: what is meant to last first. */
function compareVersions(a, b) {
  return a.split(' ')[0].length - b.split(' ')[0].length || compare(a, b);
}
