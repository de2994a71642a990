import { describe, expect, it } from 'vitest';
import { compileContent } from '../../src/content/compile-content.ts';
import type { ContentFile } from '../../src/content/content-file.ts';
import {
  contentWithPages,
  editedContent,
  sampleContent,
  sampleDiagram,
  sampleItem,
  SAMPLE_OPTIONS,
  type SampleItem,
} from './support/sample-content.ts';
import { scenarioFiles, SAMPLE_MISSION, type SampleEdit } from './support/sample-scenario.ts';

/** One mistake in a content folder that is right otherwise, and the whole of what is said about it. */
interface BrokenSample {
  readonly mistake: string;
  readonly files: readonly ContentFile[];
  readonly file: string;
  /** Words that stand on the line that is named. */
  readonly on: string;
  readonly expected: RegExp;
  readonly found: RegExp;
  readonly fix: RegExp;
}

const ITEMS = 'traffic/services.items.md';
const NOTE = 'traffic/services.md';
const PICTURE = 'traffic/diagrams/path.svg';

const replaced = (path: string, from: string | RegExp, to: string): ContentFile[] =>
  editedContent(path, (text) => text.replace(from, to));

/** The sample with a fourth item that has the mistake. */
const withItem = (item: SampleItem): ContentFile[] =>
  editedContent(ITEMS, (text) => `${text}\n${sampleItem({ id: 'tr-svc-004', ...item })}`);

const options = (edit: (index: number) => object): SampleItem => ({
  options: SAMPLE_OPTIONS.map((option, index) => ({ ...option, ...edit(index) })),
});

/** The sample with glossary and cheat sheet, one of them edited. */
const pages = (path: string, from: string | RegExp, to: string): ContentFile[] =>
  contentWithPages((text, of) => (of === path ? text.replace(from, to) : text));

/** The sample with a scenario of the policy lab, edited. */
const scenario = (...edits: readonly SampleEdit[]): ContentFile[] => [
  ...sampleContent(),
  ...scenarioFiles(...edits),
];

const samples: readonly BrokenSample[] = [
  {
    mistake: 'weights that sum to 95',
    files: replaced('exam.md', 'weight: 40', 'weight: 35'),
    file: 'exam.md',
    on: 'weight: 60',
    expected: /sum to 100/,
    found: /60 \+ 35 = 95/,
    fix: /raise a weight: the sum is 5 too low/,
  },
  {
    mistake: 'a weight that is no whole number',
    files: replaced('exam.md', 'weight: 40', 'weight: 40%'),
    file: 'exam.md',
    on: 'weight: 40%',
    expected: /a whole number of percent/,
    found: /"40%"/,
    fix: /without a sign/,
  },
  {
    mistake: 'an exam fact without its date',
    files: replaced('exam.md', /( +source: https:\/\/example.org\/exam\n) +checked: 2026-11-21\n/, '$1'),
    file: 'exam.md',
    on: 'items:',
    expected: /a date like 2026-11-21/,
    found: /missing/,
    fix: /the day the page was read/,
  },
  {
    mistake: 'an item prefix that two competencies share',
    files: replaced('exam.md', 'id: volumes, prefix: st-vol', 'id: volumes, prefix: tr-svc').map((file) =>
      file.path === 'storage/volumes.items.md'
        ? { ...file, text: file.text.replace(/st-vol-00/g, 'tr-svc-10') }
        : file,
    ),
    file: 'exam.md',
    on: 'id: volumes',
    expected: /item prefix that nothing else has/,
    found: /"tr-svc", also on line/,
    fix: /another id/,
  },
  {
    mistake: 'a file for a competency that the exam does not have',
    files: [...sampleContent(), { path: 'traffic/ingress.md', text: 'Words.' }],
    file: 'traffic/ingress.md',
    on: 'Words.',
    expected: /for one of: services/,
    found: /traffic\/ingress\.md/,
    fix: /rename or move the file, or add/,
  },
  {
    mistake: 'a folder for a domain that the exam does not have',
    files: [...sampleContent(), { path: 'trafic/domain.md', text: 'Words.' }],
    file: 'trafic/domain.md',
    on: 'Words.',
    expected: /in the folder of a domain: traffic, storage/,
    found: /trafic\/domain\.md/,
    fix: /rename or move the file/,
  },
  {
    mistake: 'a domain without domain.md',
    files: sampleContent().filter(({ path }) => path !== 'storage/domain.md'),
    file: 'exam.md',
    on: '- id: storage',
    expected: /the file storage\/domain\.md/,
    found: /no such file/,
    fix: /write the domain/,
  },
  {
    mistake: 'a domain.md with another title than exam.md',
    files: replaced('traffic/domain.md', 'title: Traffic', 'title: Trafic'),
    file: 'traffic/domain.md',
    on: 'title: Trafic',
    expected: /"Traffic"/,
    found: /"Trafic"/,
    fix: /same title/,
  },
  {
    mistake: 'an item id with the prefix of another competency',
    files: withItem({ id: 'st-vol-009' }),
    file: ITEMS,
    on: '## st-vol-009',
    expected: /tr-svc- and three digits/,
    found: /"st-vol-009"/,
    fix: /## tr-svc-001/,
  },
  {
    mistake: 'an item id that is used twice',
    files: replaced(ITEMS, '## tr-svc-003', '## tr-svc-001'),
    file: ITEMS,
    on: '## tr-svc-001\u0000last',
    expected: /used once/,
    found: /tr-svc-001, also in traffic\/services\.items\.md:1/,
    fix: /a number that was never used/,
  },
  {
    mistake: 'a level that does not exist',
    files: withItem({ fields: { level: 'hard' } }),
    file: ITEMS,
    on: 'level: hard',
    expected: /recall, understand or apply/,
    found: /"hard"/,
    fix: /what the item asks/,
  },
  {
    mistake: 'a kind that does not exist',
    files: withItem({ fields: { kind: 'singel' } }),
    file: ITEMS,
    on: 'kind: singel',
    expected: /single or multiple/,
    found: /"singel"/,
    fix: /kind: single/,
  },
  {
    mistake: 'a field that does not exist',
    files: withItem({ fields: { difficulty: '3' } }),
    file: ITEMS,
    on: 'difficulty: 3',
    expected: /one of the fields kind, level, note, points, sources, wrong, notice/,
    found: /"difficulty"/,
    fix: /remove the field, or correct its name/,
  },
  {
    mistake: 'an accepted warning with a reason of one word',
    files: withItem({ fields: { accepted: '\n  echo: meant' } }),
    file: ITEMS,
    on: 'echo: meant',
    expected: /at least 20 characters/,
    found: /"meant"/,
    fix: /why the item is right as it is/,
  },
  {
    mistake: 'an accepted error',
    files: withItem({ fields: { accepted: '\n  key-count: Two are marked, as both are right.' } }),
    file: ITEMS,
    on: 'key-count:',
    expected: /one of the warnings absolutes, /,
    found: /"key-count", an error/,
    fix: /errors cannot be accepted/,
  },
  {
    mistake: 'fields that are no YAML',
    files: withItem({ fields: { notice: 'one: two' } }),
    file: ITEMS,
    on: 'notice: one: two',
    expected: /YAML that parses/,
    found: /Nested mappings/,
    fix: /in quotes/,
  },
  {
    mistake: 'a source without a date',
    files: withItem({ fields: { sources: '\n  - url: https://kubernetes.io/docs/\n    version: "1.20"' } }),
    file: ITEMS,
    on: '- url: https://kubernetes.io/docs/\u0000last',
    expected: /a date like/,
    found: /missing/,
    fix: /the day the page was read/,
  },
  {
    mistake: 'a source whose version lost its zero',
    files: withItem({
      fields: { sources: '\n  - url: https://kubernetes.io/docs/\n    version: 1.20\n    checked: 2026-11-21' },
    }),
    file: ITEMS,
    on: 'version: 1.20',
    expected: /in quotes/,
    found: /the number 1\.2/,
    fix: /version: "1\.20"/,
  },
  {
    mistake: 'a source that is not https',
    files: withItem({
      fields: { sources: '\n  - url: http://kubernetes.io/docs/\n    version: "1.20"\n    checked: 2026-11-21' },
    }),
    file: ITEMS,
    on: 'http://kubernetes.io',
    expected: /https address/,
    found: /"http:/,
    fix: /public address/,
  },
  {
    mistake: 'a source on a host that is not on the list',
    files: withItem({
      fields: { sources: '\n  - url: https://medium.com/x\n    version: "1.20"\n    checked: 2026-11-21' },
    }),
    file: ITEMS,
    on: 'https://medium.com/x',
    expected: /one of the hosts docs\.cilium\.io/,
    found: /medium\.com/,
    fix: /page of the project/,
  },
  {
    mistake: 'an item without sources',
    files: withItem({ fields: { sources: '' } }),
    file: ITEMS,
    on: 'kind: single\u0000last',
    expected: /at least one source/,
    found: /missing/,
    fix: /url, version and checked/,
  },
  {
    mistake: 'a note anchor that leads nowhere',
    files: withItem({ fields: { note: 'services#how-it-wroks' } }),
    file: ITEMS,
    on: 'note: services#how-it-wroks',
    expected: /a heading in traffic\/services\.md/,
    found: /#how-it-wroks/,
    fix: /#how-it-works, #in-detail/,
  },
  {
    mistake: 'a note of a competency that does not exist',
    files: withItem({ fields: { note: 'service#how-it-works' } }),
    file: ITEMS,
    on: 'note: service#how-it-works',
    expected: /competency of this domain: services/,
    found: /service#how-it-works/,
    fix: /before the #/,
  },
  {
    mistake: 'an item without a key',
    files: withItem(options(() => ({ isKey: false }))),
    file: ITEMS,
    on: '[ ] The record of the short Service name {#short-name}\u0000last',
    expected: /exactly one option marked \[x\]/,
    found: /no option marked \[x\]/,
    fix: /mark the options that are right/,
  },
  {
    mistake: 'two keys in a single-answer item',
    files: withItem(options((index) => ({ isKey: index < 2 }))),
    file: ITEMS,
    on: '[x] The record of the short Service name',
    expected: /exactly one/,
    found: /2 of 4 options marked \[x\]/,
    fix: /kind: multiple/,
  },
  {
    mistake: '"Choose three." over two keys',
    files: withItem({
      fields: { kind: 'multiple' },
      stem: 'A client asks for a name in a cluster. Which records may answer? Choose three.',
      ...options((index) => ({ isKey: index < 2 })),
    }),
    file: ITEMS,
    on: 'Choose three.',
    expected: /ends with "Choose two\."/,
    found: /"Choose three\."/,
    fix: /write "Choose two\."/,
  },
  {
    mistake: 'two options',
    files: withItem({ options: SAMPLE_OPTIONS.slice(0, 2) }),
    file: ITEMS,
    on: '{#short-name}\u0000last',
    expected: /three to five options/,
    found: /^2$/,
    fix: /add a mistake that real people make/,
  },
  {
    mistake: 'an item without options',
    files: withItem({ options: [] }),
    file: ITEMS,
    on: '## tr-svc-004',
    expected: /options as a task list/,
    found: /no task list under tr-svc-004/,
    fix: /- \[ \] or - \[x\]/,
  },
  {
    mistake: 'an option without a box',
    files: editedContent(ITEMS, (text) => text.replace('- [ ] The record of one', '- The record of one')),
    file: ITEMS,
    on: '- The record of one',
    expected: /all start with a box/,
    found: /"The record of one/,
    fix: /add the box/,
  },
  {
    mistake: 'an option without a rationale',
    files: withItem(options((index) => (index === 2 ? { rationale: null } : {}))),
    file: ITEMS,
    on: '{#pod-name}\u0000last',
    expected: /a rationale under the option/,
    found: /none under "The record of one of the Pod names"/,
    fix: /why one believes it and why it is wrong/,
  },
  {
    mistake: 'a rationale of a few words',
    files: withItem(options((index) => (index === 2 ? { rationale: 'No, it is not.' } : {}))),
    file: ITEMS,
    on: '> No, it is not.',
    expected: /at least 40 characters/,
    found: /14 characters: "No, it is not\."/,
    fix: /why it is wrong/,
  },
  {
    mistake: 'an option id that tells the answer',
    files: withItem(options((index) => (index === 1 ? { id: 'correct-name' } : {}))),
    file: ITEMS,
    on: '{#correct-name}',
    expected: /nothing about right or wrong/,
    found: /"correct" in \{#correct-name\}/,
    fix: /name what the option says/,
  },
  {
    mistake: 'an option id that is used twice',
    files: withItem(options((index) => (index === 2 ? { id: 'short-name' } : {}))),
    file: ITEMS,
    on: 'Pod names {#short-name}',
    expected: /no other option of the item has/,
    found: /\{#short-name\}, also on line/,
    fix: /another id/,
  },
  {
    mistake: 'two options that say the same',
    files: withItem(options((index) => (index === 2 ? { text: 'The record of the short service name' } : {}))),
    file: ITEMS,
    on: 'The record of the short service name',
    expected: /all say something else/,
    found: /also on line/,
    fix: /another mistake/,
  },
  {
    mistake: '"None of the above"',
    files: withItem(options((index) => (index === 3 ? { text: 'None of the above records at once' } : {}))),
    file: ITEMS,
    on: 'None of the above records at once {',
    expected: /stands for itself/,
    found: /"None of the above/,
    fix: /a mistake of its own/,
  },
  {
    mistake: 'a key far longer than the other options',
    files: withItem(
      options((index) =>
        index === 1 ? { text: 'The record of the full name, which is made of Service name, namespace and the cluster domain' } : {},
      ),
    ),
    file: ITEMS,
    on: '[x] The record of the full name',
    expected: /at most 1\.5 times the mean length/,
    found: /\d+ characters/,
    fix: /shorten the key/,
  },
  {
    mistake: 'a rationale that speaks of a letter',
    files: withItem(options((index) => (index === 2 ? { rationale: 'It looks like option B, but no Pod name is asked for.' } : {}))),
    file: ITEMS,
    on: 'It looks like option B',
    expected: /whatever order/,
    found: /"option B"/,
    fix: /name what the option says/,
  },
  {
    mistake: 'a negative stem in small letters',
    files: withItem({ stem: 'A client asks for a name. Which of the following is not a record of the Service?' }),
    file: ITEMS,
    on: 'Which of the following is not',
    expected: /\*\*NOT\*\*/,
    found: /is not/,
    fix: /ask for what is so/,
  },
  {
    mistake: 'a stem that ends in a full stop',
    files: withItem({ stem: 'A client asks for a name in another namespace and gets an answer.' }),
    file: ITEMS,
    on: 'and gets an answer.',
    expected: /ends in \? or :/,
    found: /gets an answer\."/,
    fix: /put the question last/,
  },
  {
    mistake: 'a stem of a few words',
    files: withItem({ stem: 'Which record answers?' }),
    file: ITEMS,
    on: 'Which record answers?\u0000last',
    expected: /at least 8 words/,
    found: /3 words/,
    fix: /describe the situation/,
  },
  {
    mistake: 'a YAML fence that does not parse',
    files: withItem({
      stem: 'A client uses this object in its own namespace:\n\n```yaml\nkind: Service\nspec: a: b\n```\n\nWhat happens?',
    }),
    file: ITEMS,
    on: 'spec: a: b',
    expected: /YAML that parses/,
    found: /Nested mappings/,
    fix: /correct this line/,
  },
  {
    mistake: 'unfinished text',
    files: withItem({ stem: 'TODO: a client asks for a name. Which record answers its query?' }),
    file: ITEMS,
    on: 'TODO',
    expected: /finished text/,
    found: /"TODO"/,
    fix: /leave the passage out/,
  },
  {
    mistake: 'HTML in an item',
    files: withItem({ stem: 'A client asks for a <b>name in another namespace. Which record answers?' }),
    file: ITEMS,
    on: '<b>name',
    expected: /no HTML/,
    found: /"<b>"/,
    fix: /in Markdown/,
  },
  {
    mistake: 'an items file without items',
    files: replaced('storage/volumes.items.md', /[^]*/, ''),
    file: 'exam.md',
    on: '- id: storage',
    expected: /at least one item in the domain storage/,
    found: /none/,
    fix: /storage\/volumes\.items\.md/,
  },
  {
    mistake: 'too few items for three forms',
    files: replaced('storage/volumes.items.md', /## st-vol-003[^]*/, ''),
    file: 'exam.md',
    on: '- id: storage',
    expected: /3 items in storage: 3 forms of 1/,
    found: /^2$/,
    fix: /write 1 more/,
  },
  {
    mistake: 'a note without a summary',
    files: replaced(NOTE, 'summary: Say what they are.\n', ''),
    file: NOTE,
    on: 'title: About services',
    expected: /a summary of one sentence/,
    found: /missing/,
    fix: /what a learner can do/,
  },
  {
    mistake: 'a first-level heading in a note',
    files: replaced(NOTE, 'Why they exist.', '# Services\n\nWhy they exist.'),
    file: NOTE,
    on: '# Services',
    expected: /## for a section/,
    found: /# Services/,
    fix: /remove it/,
  },
  {
    mistake: 'two equal headings in a note',
    files: replaced(NOTE, '### In detail', '### How it works'),
    file: NOTE,
    on: '### How it works',
    expected: /no other section/,
    found: /"How it works", also on line 8/,
    fix: /word one of the two differently/,
  },
  {
    mistake: 'a section without sources',
    files: replaced(NOTE, /Sources: .*\n/, ''),
    file: NOTE,
    on: '## How it works',
    expected: /starts with "Sources:"/,
    found: /no sources under "How it works"/,
    fix: /Sources: \[title\]/,
  },
  {
    mistake: 'a source in a note without version and date',
    files: replaced(NOTE, /(Sources: .*\/docs\/concepts\/\)).*\n/, '$1.\n'),
    file: NOTE,
    on: 'Sources:',
    expected: /\(version, date\)/,
    found: /"\."/,
    fix: /\(1\.20, 2026-11-21\) after the link "Concepts"/,
  },
  {
    mistake: 'text after the sources of a section',
    files: replaced(NOTE, '\n## Further', '\nOne more thing.\n\n## Further'),
    file: NOTE,
    on: 'Sources:',
    expected: /last thing in its section/,
    found: /more text after it/,
    fix: /move it to the end/,
  },
  {
    mistake: 'a section without points',
    files: replaced(NOTE, /<!-- points.*\n/, ''),
    file: NOTE,
    on: '## How it works',
    expected: /<!-- points: ARCH-29 ipam-X1 -->/,
    found: /no points comment/,
    fix: /points: none/,
  },
  {
    mistake: 'a point that is no point',
    files: replaced(NOTE, 'TR-1 services-X1', 'TR-1 services'),
    file: NOTE,
    on: '<!-- points',
    expected: /points like ARCH-29/,
    found: /"services"/,
    fix: /as the curriculum numbers it/,
  },
  {
    mistake: 'a link to a heading that does not exist',
    files: replaced(NOTE, 'volumes.md#how-it-works', 'volumes.md#how'),
    file: NOTE,
    on: 'volumes.md#how',
    expected: /a heading in storage\/volumes\.md/,
    found: /#how/,
    fix: /#how-it-works/,
  },
  {
    mistake: 'a link to a note that does not exist',
    files: replaced(NOTE, '../storage/volumes.md#how', '../network/volumes.md#how'),
    file: NOTE,
    on: '../network/volumes.md',
    expected: /a link to a note/,
    found: /no note network\/volumes\.md/,
    fix: /there is storage\/volumes\.md/,
  },
  {
    mistake: 'a link that runs a script',
    files: replaced(NOTE, '../storage/volumes.md#how-it-works', 'javascript:alert(1)'),
    file: NOTE,
    on: 'javascript:',
    expected: /starts with https:/,
    found: /javascript:/,
    fix: /https page/,
  },
  {
    mistake: 'a picture that does not exist',
    files: replaced(NOTE, 'diagrams/path.svg', 'diagrams/paht.svg'),
    file: NOTE,
    on: 'diagrams/paht.svg',
    expected: /in the diagrams folder/,
    found: /no file traffic\/diagrams\/paht\.svg/,
    fix: /correct its path/,
  },
  {
    mistake: 'a picture without a caption',
    files: replaced(NOTE, ' "One request"', ''),
    file: NOTE,
    on: 'diagrams/path.svg',
    expected: /"caption"/,
    found: /no caption/,
    fix: /add the words/,
  },
  {
    mistake: 'a code fence without a language',
    files: replaced(NOTE, '```yaml', '```'),
    file: NOTE,
    on: '```',
    expected: /yaml, console, text, json, c/,
    found: /no language/,
    fix: /after the opening/,
  },
  {
    mistake: 'a picture with a color of its own',
    files: editedContent(PICTURE, () => sampleDiagram('<rect x="1" y="1"\n    fill="red"/>')),
    file: PICTURE,
    on: '<rect x="1"',
    expected: /geometry attributes, transform and class only/,
    found: /fill="red" on <rect>/,
    fix: /looks come from a class/,
  },
  {
    mistake: 'a picture with a script',
    files: editedContent(PICTURE, () => sampleDiagram('<script>alert(1)</script>')),
    file: PICTURE,
    on: '<script>',
    expected: /one of the elements svg g rect/,
    found: /<script>/,
    fix: /allowed shapes/,
  },
  {
    mistake: 'a picture with a class of its own',
    files: editedContent(PICTURE, () => sampleDiagram('<g class="box big"/>')),
    file: PICTURE,
    on: 'box big',
    expected: /one of the classes box/,
    found: /"big" on <g>/,
    fix: /listed class/,
  },
  {
    mistake: 'a picture without a description',
    files: replaced(PICTURE, /<desc>.*<\/desc>/, ''),
    file: PICTURE,
    on: '<rect',
    expected: /<title> and <desc>/,
    found: /<rect> in the place of <desc>/,
    fix: /full sentences/,
  },
  {
    mistake: 'a picture that is no SVG',
    files: replaced(PICTURE, '</text>', '</txt>'),
    file: PICTURE,
    on: '</txt>',
    expected: /SVG that parses/,
    found: /<\/txt>/,
    fix: /close every element/,
  },
  {
    mistake: 'a glossary that is not sorted',
    files: pages('glossary.md', '## kind of page', '## works'),
    file: 'glossary.md',
    on: '## work\u0000last',
    expected: /alphabetical order/,
    found: /"work" after "works"/,
    fix: /before "works"/,
  },
  {
    mistake: 'a term without a definition',
    files: pages('glossary.md', 'What things do that are not idle.\n', ''),
    file: 'glossary.md',
    on: '## work',
    expected: /what the term means/,
    found: /nothing under "work"/,
    fix: /one to three plain sentences/,
  },
  {
    mistake: 'a term without sources',
    files: pages('glossary.md', /Also: they\n\nSources: .*\n/, 'Also: they\n'),
    file: 'glossary.md',
    on: '## work',
    expected: /"Sources:"/,
    found: /no sources under "work"/,
    fix: /write Sources:/,
  },
  {
    mistake: 'a spelling of two terms',
    files: pages('glossary.md', 'Also: they', 'Also: other page'),
    file: 'glossary.md',
    on: 'Also: other page\u0000last',
    expected: /once/,
    found: /"other page", also of "kind of page"/,
    fix: /fits better/,
  },
  {
    mistake: 'a cheat sheet with a source on an unknown host',
    files: pages('traffic/cheat-sheet.md', 'https://kubernetes.io', 'https://medium.com'),
    file: 'traffic/cheat-sheet.md',
    on: 'medium.com',
    expected: /docs\.cilium\.io/,
    found: /medium\.com/,
    fix: /cite the page of the project/,
  },
  {
    mistake: 'a domain without the cheat sheet that the exam asks for',
    files: pages('exam.md', 'domains:', 'cheatSheets: required\ndomains:'),
    file: 'exam.md',
    on: '- id: storage',
    expected: /the file storage\/cheat-sheet\.md/,
    found: /no such file/,
    fix: /write the cheat sheet/,
  },
  {
    mistake: 'a shown flow that gets another verdict',
    files: scenario(['flows.yaml', 'port: 80, expect: FORWARDED', 'port: 80, expect: DROPPED']),
    file: 'scenarios/first/flows.yaml',
    on: 'default/guest',
    expected: /DROPPED for default\/guest → default\/server 80\/TCP/,
    found: /FORWARDED: nothing isolates either end/,
    fix: /correct the expected verdict/,
  },
  {
    mistake: 'a solution that gets a hidden flow wrong',
    files: scenario(['missions/01-close.md', 'port: 443, want: DROPPED', 'port: 443, want: FORWARDED']),
    file: SAMPLE_MISSION,
    on: '```yaml',
    expected: /FORWARDED for default\/client → default\/server 443\/TCP/,
    found: /server spec\.ingress\[0\]: /,
    fix: /correct the solution/,
  },
  {
    mistake: 'an attempt that should fail and does not',
    files: scenario(['missions/01-close.md', '- fromEndpoints: [{}]', '- fromEndpoints: [{ matchLabels: { app: client } }]\n      toPorts: [{ ports: [{ port: "80", protocol: TCP }] }]']),
    file: SAMPLE_MISSION,
    on: '```yaml\u0000last',
    expected: /gets at least one flow wrong/,
    found: /"an empty selector means nobody" gets all of them right/,
    fix: /add a flow/,
  },
  {
    mistake: 'a policy that Cilium would refuse',
    files: scenario(['missions/01-close.md', 'port: "80"', 'port: 80']),
    file: SAMPLE_MISSION,
    on: 'port: 80, protocol',
    expected: /policies that Cilium accepts/,
    found: /must be of type string/,
    fix: /name a piece of the message in broken/,
  },
];

describe('compileContent on a broken sample', () => {
  it.each(samples)('says where and what is wrong with $mistake', (sample) => {
    const result = compileContent(sample.files);
    expect(result.ok ? [] : result.problem).toEqual([
      expect.objectContaining({
        file: sample.file,
        line: lineWith(sample.on, sample.file, sample.files),
        severity: 'error',
        expected: expect.stringMatching(sample.expected),
        found: expect.stringMatching(sample.found),
        fix: expect.stringMatching(sample.fix),
      }),
    ]);
  });

  it('reports the mistakes of several files together, sorted by file and line', () => {
    const files = withItem({ stem: 'Which record answers?', fields: { level: 'hard' } }).map((file) =>
      file.path === 'exam.md' ? { ...file, text: file.text.replace('weight: 60', 'weight: 61') } : file,
    );
    const result = compileContent(files);
    const places = result.ok ? [] : result.problem.map(({ file, rule }) => `${file} ${rule}`);
    expect(places).toEqual([
      'exam.md weights-sum',
      `${ITEMS} item-fields`,
      `${ITEMS} stem-question`,
    ]);
  });
});

/** The line that words stand on: the first one, or the last one when the words end in a NUL and "last". */
function lineWith(on: string, path: string, files: readonly ContentFile[]): number {
  const [words = '', which] = on.split('\u0000');
  const lines = (files.find((file) => file.path === path)?.text ?? '').split('\n');
  const at =
    which === 'last'
      ? lines.findLastIndex((line) => line.includes(words))
      : lines.findIndex((line) => line.includes(words));
  if (at < 0) throw new Error(`No line of ${path} has ${words}`);
  return at + 1;
}
