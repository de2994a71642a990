import type { Code, Heading, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { ContentFile } from '../content-file.ts';
import { parseCheckedYaml, type CheckedYaml } from '../markdown/checked-yaml.ts';
import { FRONT_MATTER_LINE, splitFrontMatter } from '../markdown/front-matter.ts';
import { parseMarkdown } from '../markdown/parse-markdown.ts';
import { parsedText } from '../markdown/parsed-text.ts';
import { lineOf } from '../markdown/source-text.ts';
import { splitAtSections } from '../markdown/split-at-sections.ts';
import { quote, type Compiled, type ContentProblem, type Finding } from '../problem.ts';
import { toFlow } from './flow-fields.ts';
import type { Located, ParsedMission, PolicyText } from './parsed-scenario.ts';
import { policyText } from './policy-text.ts';
import { missionFields, missionGuide } from './scenario-fields.ts';

/** Reads the file of a mission; undefined when its front matter is wrong. */
export function parseMission(file: ContentFile): Compiled<ParsedMission | undefined> {
  const { frontMatter, body } = splitFrontMatter(file);
  const yaml = parseCheckedYaml(frontMatter ?? '', missionFields, missionGuide, {
    file: file.path,
    firstLine: frontMatter === undefined ? 1 : FRONT_MATTER_LINE,
    rule: 'mission-fields',
  });
  const problems: ContentProblem[] = [...yaml.problems];
  const report = (finding: Finding): void =>
    void problems.push({ file: file.path, rule: 'mission-sections', severity: 'error', ...finding });
  const { value, lineOf: at } = yaml;
  const broken = located(value?.broken ?? [], at, 'broken');
  const sections = readSections(file.path, body, broken, report);
  if (value === undefined) return { value: undefined, problems };
  const place = { file: file.path };
  const mission: ParsedMission = {
    ...place,
    ...sections,
    id: value.id,
    idLine: at('id'),
    title: value.title,
    order: value.order,
    competencies: located(value.competencies, at, 'competencies'),
    points: located(value.points, at, 'points'),
    visible: value.visible.map(({ want: wanted, ...fields }, index) => {
      return { ...place, line: at('visible', index), flow: toFlow(fields), wanted };
    }),
    hidden: value.hidden.map(({ want: wanted, about: category, ...fields }, index) => {
      return { ...place, line: at('hidden', index), flow: toFlow(fields), wanted, category };
    }),
  };
  return { value: mission, problems };
}

/** The entries of a list in YAML with their lines. */
export function located(
  values: readonly string[],
  lineAt: CheckedYaml<unknown>['lineOf'],
  field: string,
): Located<string>[] {
  return values.map((value, index) => ({ value, line: lineAt(field, index) }));
}

type Sections = Pick<ParsedMission, 'goal' | 'start' | 'hints' | 'solutions' | 'wrong'>;

/** What stands under the headings Start, Hint, Solution and Wrong; the goal stands before all of them. */
function readSections(
  file: string,
  body: string,
  broken: readonly Located<string>[],
  report: (finding: Finding) => void,
): Sections {
  const [goal = [], ...blocks] = splitAtSections(parseMarkdown(body).children);
  const hints: Sections['hints'][number][] = [];
  const solutions: PolicyText[] = [];
  const wrong: Sections['wrong'][number][] = [];
  let start: PolicyText | undefined;
  for (const [heading, ...nodes] of blocks) {
    const title = toString(heading as Heading).trim();
    const line = lineOf(heading as Heading);
    const misconception = /^Wrong:\s*(.+)$/.exec(title)?.[1];
    const text = (messages: readonly Located<string>[] = []): PolicyText | undefined =>
      onlyFence(nodes, line, title, report, (fence) => policyText(file, lineOf(fence), lineOf(fence) + 1, fence.value, messages));
    if (title === 'Hint') hints.push(parsedText(body, nodes, line));
    else if (title === 'Start') start = text(broken);
    else if (title === 'Solution') pushDefined(solutions, text());
    else if (misconception !== undefined) {
      const why = parsedText(body, nodes.filter(({ type }) => type !== 'code'), line);
      pushDefined(wrong, withDefined(text(), { misconception, why }));
    } else {
      report({
        line,
        expected: 'a heading Start, Hint, Solution, or Wrong: with a misconception',
        found: quote(`## ${title}`),
        fix: 'correct the heading; the goal stands before all headings',
      });
    }
  }
  return { goal: parsedText(body, goal, 1), ...(start && { start }), hints, solutions, wrong };
}

function onlyFence<Made>(
  nodes: readonly RootContent[],
  line: number,
  title: string,
  report: (finding: Finding) => void,
  make: (fence: Code) => Made,
): Made | undefined {
  const fences = nodes.filter((node): node is Code => node.type === 'code' && node.lang === 'yaml');
  const [fence] = fences;
  if (fence !== undefined && fences.length === 1) return make(fence);
  report({
    line,
    expected: 'one yaml fence with policies',
    found: `${fences.length} under ${quote(title)}`,
    fix: 'write one fence that opens with ```yaml; several documents in it are apart by ---',
  });
  return undefined;
}

function pushDefined<Value>(list: Value[], value: Value | undefined): void {
  if (value !== undefined) list.push(value);
}

function withDefined<Base extends object, More extends object>(
  base: Base | undefined,
  more: More,
): (Base & More) | undefined {
  return base && { ...base, ...more };
}
