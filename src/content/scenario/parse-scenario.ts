import type { ContentFile } from '../content-file.ts';
import { parseCheckedYaml } from '../markdown/checked-yaml.ts';
import { FRONT_MATTER_LINE, splitFrontMatter } from '../markdown/front-matter.ts';
import { parseMarkdown } from '../markdown/parse-markdown.ts';
import { parsedText } from '../markdown/parsed-text.ts';
import type { Compiled, ContentProblem } from '../problem.ts';
import { toFlow } from './flow-fields.ts';
import { parseCluster } from './parse-cluster.ts';
import { located, parseMission } from './parse-mission.ts';
import type { LocatedFlow, ParsedMission, ParsedScenario } from './parsed-scenario.ts';
import { policyText } from './policy-text.ts';
import { isMissionFile, SCENARIO_FILES } from './scenario-files.ts';
import { scenarioFields, scenarioGuide, shownFlows, shownFlowsGuide } from './scenario-fields.ts';

/**
 * Reads the folder of a scenario. Undefined when a part without which nothing can be proved is missing or wrong;
 * missions that cannot be read are left out.
 *
 * @param files all files of `scenarios/<id>/`
 */
export function parseScenario(
  id: string,
  files: readonly ContentFile[],
): Compiled<ParsedScenario | undefined> {
  const problems: ContentProblem[] = [];
  const take = <Value>({ value, problems: found }: Compiled<Value>): Value => {
    problems.push(...found);
    return value;
  };
  const folder = `scenarios/${id}`;
  const byName = new Map(files.map((file) => [file.path.slice(folder.length + 1), file]));
  const [page, clusterFile, policies, flowsFile] = SCENARIO_FILES.map((name) => byName.get(name));
  const missing = SCENARIO_FILES.filter((name) => !byName.has(name));
  problems.push(...missing.map((name) => missingFile(folder, name)));
  const missions = files
    .filter(({ path }) => isMissionFile(path))
    .map((file) => take(parseMission(file)))
    .filter((mission): mission is ParsedMission => mission !== undefined)
    .toSorted((one, other) => one.order - other.order);
  const cluster = clusterFile && take(parseCluster(clusterFile));
  const flows = flowsFile && take(parseFlows(flowsFile));
  const facts = page && take(parsePage(page));
  if (!page || !cluster || !policies || !flows || !facts) return { value: undefined, problems };
  const { broken, ...rest } = facts;
  const value: ParsedScenario = {
    id,
    file: page.path,
    ...rest,
    cluster,
    policies: policyText(policies.path, 1, 1, policies.text, broken),
    flows,
    missions,
  };
  return { value, problems };
}

function missingFile(folder: string, name: string): ContentProblem {
  return {
    file: `${folder}/${name}`,
    line: 1,
    rule: 'scenario-files',
    severity: 'error',
    expected: `the file ${name} of the scenario`,
    found: 'no such file',
    fix: 'write it, or remove the folder',
  };
}

type Page = Pick<
  ParsedScenario,
  'title' | 'summary' | 'order' | 'mode' | 'options' | 'points' | 'sources' | 'intro'
> & { readonly broken: ParsedScenario['policies']['broken'] };

function parsePage(file: ContentFile): Compiled<Page | undefined> {
  const { frontMatter, body } = splitFrontMatter(file);
  const { value, problems, lineOf } = parseCheckedYaml(
    frontMatter ?? '',
    scenarioFields,
    scenarioGuide,
    {
      file: file.path,
      firstLine: frontMatter === undefined ? 1 : FRONT_MATTER_LINE,
      rule: 'scenario-fields',
    },
  );
  if (value === undefined) return { value: undefined, problems };
  const { hostFirewall, points, broken, sources, ...facts } = value;
  const page: Page = {
    ...facts,
    options: hostFirewall ? { hostFirewall } : {},
    points: located(points, lineOf, 'points'),
    broken: located(broken, lineOf, 'broken'),
    sources: sources.map((source, at) => ({
      ...source,
      line: lineOf('sources', at, 'url'),
      checkedLine: lineOf('sources', at, 'checked'),
    })),
    intro: parsedText(body, parseMarkdown(body).children, 1),
  };
  return { value: page, problems };
}

function parseFlows(file: ContentFile): Compiled<readonly LocatedFlow[] | undefined> {
  const { value, problems, lineOf } = parseCheckedYaml(file.text, shownFlows, shownFlowsGuide, {
    file: file.path,
    firstLine: 1,
    rule: 'flow-fields',
  });
  const flows = value?.map(({ expect, ...fields }, at) => ({
    file: file.path,
    line: lineOf(at),
    flow: toFlow(fields),
    wanted: expect,
  }));
  return { value: flows, problems };
}
