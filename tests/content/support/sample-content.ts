import type { ContentFile } from '../../../src/content/content-file.ts';

/** A small exam without a mistake: two domains of one competency each, three items each. */
export function sampleContent(): ContentFile[] {
  return [
    { path: 'exam.md', text: EXAM },
    ...domainFiles('traffic', 'Traffic', 'services', 'tr-svc'),
    ...domainFiles('storage', 'Storage', 'volumes', 'st-vol'),
    { path: 'traffic/diagrams/path.svg', text: sampleDiagram() },
  ];
}

/** The sample with one file changed; fails when the edit changes nothing. */
export function editedContent(path: string, edit: (text: string) => string): ContentFile[] {
  return sampleContent().map((file) => {
    if (file.path !== path) return file;
    const text = edit(file.text);
    if (text === file.text) throw new Error(`The edit changed nothing in ${path}`);
    return { path, text };
  });
}

/** The sample with a glossary of two terms and a cheat sheet for the first domain, edited. */
export function contentWithPages(
  edit: (text: string, path: string) => string = (text) => text,
): ContentFile[] {
  const pages = [
    { path: 'glossary.md', text: GLOSSARY },
    { path: 'traffic/cheat-sheet.md', text: CHEAT_SHEET },
  ];
  return [...sampleContent(), ...pages].map(({ path, text }) => ({ path, text: edit(text, path) }));
}

const SOURCES = 'Sources: [Concepts](https://kubernetes.io/docs/concepts/) (1.20, 2026-11-21).';

const GLOSSARY = `---
title: Glossary
summary: The words of the sample.
---

## kind of page

What a page is about, as \`kind\` says.

Also: other page

${SOURCES}

## work

What things do that are not idle.

Also: they

${SOURCES}
`;

const CHEAT_SHEET = `---
title: Traffic on one page
summary: What to recall of it.
---

## Names

| Name | Answer |
| --- | --- |
| short | none |

## Commands

\`\`\`console
$ kubectl get services
\`\`\`

${SOURCES}
`;

export interface SampleOption {
  readonly id?: string;
  readonly text: string;
  readonly isKey?: boolean;
  readonly rationale?: string | null;
}

export interface SampleItem {
  readonly id?: string;
  /** YAML lines that take the place of the line with the same name, or are added. */
  readonly fields?: Readonly<Record<string, string>>;
  readonly stem?: string;
  readonly options?: readonly SampleOption[];
}

export const SAMPLE_STEM =
  'A client asks for a Service name in another namespace. Which record answers its query?';

export const SAMPLE_OPTIONS: readonly SampleOption[] = [
  { id: 'short-name', text: 'The record of the short Service name' },
  { id: 'full-name', text: 'The record of the name with namespace', isKey: true },
  { id: 'pod-name', text: 'The record of one of the Pod names' },
  { id: 'node-name', text: 'The record of the node of a Pod' },
];

/** Markdown of one item; by default one without a mistake. */
export function sampleItem({
  id = 'tr-svc-001',
  fields = {},
  stem = SAMPLE_STEM,
  options = SAMPLE_OPTIONS,
}: SampleItem = {}): string {
  const yaml = Object.entries({ ...FIELDS, ...fields })
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}: ${value}`);
  return [`## ${id}`, '', '```yaml', ...yaml, '```', '', stem, '', ...options.map(optionText), ''].join(
    '\n',
  );
}

export function sampleDiagram(inside = ''): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 680 100">
  <title>A request</title>
  <desc>A client sends a request to a server &amp; gets an answer.</desc>
  <rect class="box" x="10" y="10" width="100" height="40" rx="8"/>
  <text class="text middle" x="60" y="35">client</text>
  ${inside}
</svg>
`;
}

function optionText({ id, text, isKey = false, rationale }: SampleOption): string {
  const reason = rationale === undefined ? `This is what is told about ${text.toLowerCase()} here.` : rationale;
  const line = `- [${isKey ? 'x' : ' '}] ${text}${id === undefined ? '' : ` {#${id}}`}`;
  return reason === null ? line : `${line}\n  > ${reason}`;
}

const FIELDS: Readonly<Record<string, string>> = {
  kind: 'single',
  level: 'apply',
  note: 'services#how-it-works',
  points: '[TR-1, services-X1]',
  sources: '\n  - url: https://kubernetes.io/docs/concepts/\n    version: "1.20"\n    checked: 2026-11-21',
};

const EXAM = `---
code: SMP
name: Sample Exam
items:
  value: 2
  status: reported
  source: https://example.org/exam
  checked: 2026-11-21
minutes:
  value: 10
  status: official
  source: https://example.org/exam
  checked: 2026-11-21
passPercent:
  value: 75
  status: official
  source: https://example.org/exam
  checked: 2026-11-21
sourceHosts:
  - docs.cilium.io
  - kubernetes.io
  - github.com/cilium
weights:
  status: official
  source: https://example.org/curriculum
  checked: 2026-11-21
domains:
  - id: traffic
    title: Traffic
    weight: 60
    competencies:
      - { id: services, prefix: tr-svc, title: Services }
  - id: storage
    title: Storage
    weight: 40
    competencies:
      - { id: volumes, prefix: st-vol, title: Volumes }
---

Words for people.
`;

/** Stems that are not alike, for no rule is to stumble over the sample. */
const STEMS: Readonly<Record<string, readonly string[]>> = {
  traffic: [
    'In case number 1 of traffic, a client asks for a name. Which record answers?',
    'Take case number 2: an unknown name in traffic. What comes back to whoever looked it up?',
    'Nobody answers within five seconds, says case number 3 about traffic. Where would you look first?',
  ],
  storage: [
    'A volume of case number 1 is full. Which part of storage notices it before the others do?',
    'Two writers meet in case number 2 of storage, on one file. Whose change survives the meeting?',
    'After a crash, case number 3 finds half a block in storage. How does a reader learn of it?',
  ],
};

function domainFiles(
  domain: string,
  title: string,
  competency: string,
  prefix: string,
): ContentFile[] {
  const points = `[${domain.slice(0, 2).toUpperCase()}-1]`;
  const items = [1, 2, 3].map((number) =>
    sampleItem({
      id: `${prefix}-00${number}`,
      fields: { note: `${competency}#how-it-works`, points },
      stem: STEMS[domain]?.[number - 1] ?? '',
    }),
  );
  const picture =
    domain === 'traffic' ? '\n![A client and a server](diagrams/path.svg "One request")\n' : '';
  return [
    {
      path: `${domain}/domain.md`,
      text: `---\ntitle: ${title}\nsummary: What there is to know.\n---\n\nOne paragraph of text.\n`,
    },
    { path: `${domain}/${competency}.items.md`, text: items.join('\n') },
    {
      path: `${domain}/${competency}.md`,
      text: `---
title: About ${competency}
summary: Say what they are.
---

Why they exist.

## How it works

<!-- points: ${domain.slice(0, 2).toUpperCase()}-1 ${competency}-X1 -->

They work, as [the other page](../${domain === 'traffic' ? 'storage/volumes' : 'traffic/services'}.md#how-it-works) says.
${picture}
### In detail

\`\`\`yaml
kind: Service
\`\`\`

Sources: [Concepts](https://kubernetes.io/docs/concepts/) (1.20, 2026-11-21).

## Further reading

- [Concepts](https://kubernetes.io/docs/concepts/) (1.20, 2026-11-21): all of it.
`,
    },
  ];
}
