import type { ExamFact } from '../../core/exam/exam-outline.ts';
import { asCompetencyKey, type CompetencyKey } from '../../core/base/ids.ts';
import type { ContentFile } from '../content-file.ts';
import { parseCheckedYaml } from '../markdown/checked-yaml.ts';
import { FRONT_MATTER_LINE, splitFrontMatter } from '../markdown/front-matter.ts';
import type { Compiled } from '../problem.ts';
import { runExamRules } from '../rules/registry.ts';
import { NO_WORDS, type WordLists } from '../words/word-lists.ts';
import { examFields, examGuide, type ExamFields } from './exam-fields.ts';

/** `exam.md`: what the exam is made of, before any note or item is read. */
export interface Exam {
  readonly code: string;
  readonly name: string;
  readonly itemCount: ExamFact<number>;
  readonly minutes: ExamFact<number>;
  readonly passPercent: ExamFact<number>;
  readonly weightsFact: Omit<ExamFact<never>, 'value'>;
  /** Hosts that sources may be on, each with or without the start of a path. */
  readonly sourceHosts: readonly string[];
  /** Kinds, fields, keys and commands that may be shown. */
  readonly words: WordLists;
  /** Whether every domain is to have a cheat sheet. */
  readonly needsCheatSheets: boolean;
  readonly domains: readonly ExamDomain[];
  readonly confusable: readonly ConfusablePair[];
}

/** Two competencies that learners take for each other. */
export interface ConfusablePair {
  readonly pair: readonly [CompetencyKey, CompetencyKey];
  readonly line: number;
}

export interface ExamDomain {
  readonly id: string;
  readonly title: string;
  readonly weight: number;
  /** Where the domain and its weight stand in `exam.md`. */
  readonly line: number;
  readonly weightLine: number;
  readonly competencies: readonly ExamCompetency[];
}

export interface ExamCompetency {
  readonly id: string;
  readonly key: CompetencyKey;
  readonly title: string;
  /** What the ids of its items start with. */
  readonly prefix: string;
  /** What the curriculum asks to be taught and tested: points such as `ARCH-1`, confusions such as `ipam-X1`. */
  readonly points: readonly string[];
  readonly line: number;
}

export function compileExam(
  file: ContentFile,
  words: WordLists = NO_WORDS,
): Compiled<Exam | undefined> {
  const { frontMatter } = splitFrontMatter(file);
  const yaml = parseCheckedYaml(frontMatter ?? '', examFields, examGuide, {
    file: file.path,
    firstLine: frontMatter === undefined ? 1 : FRONT_MATTER_LINE,
    rule: 'exam-facts',
  });
  if (yaml.value === undefined) return { value: undefined, problems: yaml.problems };
  const exam = toExam(yaml.value, yaml.lineOf, words);
  return { value: exam, problems: runExamRules(exam, file.path) };
}

function toExam(
  fields: ExamFields,
  lineOf: (...path: (string | number)[]) => number,
  words: WordLists,
): Exam {
  const { checked, ...weights } = fields.weights;
  return {
    code: fields.code,
    name: fields.name,
    itemCount: toFact(fields.items),
    minutes: toFact(fields.minutes),
    passPercent: toFact(fields.passPercent),
    weightsFact: { ...weights, checkedOn: checked },
    sourceHosts: fields.sourceHosts,
    words,
    needsCheatSheets: fields.cheatSheets === 'required',
    confusable: fields.confusable.map(([one, other], at) => ({
      pair: [asCompetencyKey(one), asCompetencyKey(other)],
      line: lineOf('confusable', at),
    })),
    domains: fields.domains.map((domain, at) => ({
      id: domain.id,
      title: domain.title,
      weight: domain.weight,
      line: lineOf('domains', at, 'id'),
      weightLine: lineOf('domains', at, 'weight'),
      competencies: domain.competencies.map((competency, place) => ({
        id: competency.id,
        prefix: competency.prefix,
        title: competency.title,
        points: pointIds(competency),
        key: asCompetencyKey(`${domain.id}/${competency.id}`),
        line: lineOf('domains', at, 'competencies', place, 'id'),
      })),
    })),
  };
}

/** `ARCH-1..ARCH-3` and one confusion of `ipam` are `ARCH-1`, `ARCH-2`, `ARCH-3` and `ipam-X1`. */
function pointIds({
  id,
  points,
  confusions,
}: ExamFields['domains'][number]['competencies'][number]): string[] {
  const [, letters, first, last] = /^([A-Z]+)-(\d+)\.\.[A-Z]+-(\d+)$/.exec(points ?? '') ?? [];
  const numbered = (prefix: string, from: number, to: number) =>
    Array.from({ length: Math.max(0, to - from + 1) }, (_, place) => `${prefix}${from + place}`);
  return [
    ...(letters === undefined ? [] : numbered(`${letters}-`, Number(first), Number(last))),
    ...numbered(`${id}-X`, 1, confusions),
  ];
}

function toFact({ checked, ...fact }: ExamFields['items']): ExamFact<number> {
  return { ...fact, checkedOn: checked };
}
