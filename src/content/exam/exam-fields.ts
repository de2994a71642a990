import * as v from 'valibot';
import type { FieldGuide } from '../markdown/checked-yaml.ts';

const date = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/), v.isoDate());
const address = v.pipe(v.string(), v.regex(/^https:\/\/\S+$/));
const status = v.picklist(['official', 'reported']);
const id = v.pipe(v.string(), v.regex(/^[a-z][a-z\d]*(-[a-z\d]+)*$/));
const words = v.pipe(v.string(), v.trim(), v.nonEmpty());
const host = v.pipe(v.string(), v.regex(/^[a-z\d-]+(\.[a-z\d-]+)+(\/[\w.-]+)*$/));

function fact(value: v.GenericSchema<unknown, number>) {
  return v.strictObject({ value, status, source: address, checked: date });
}

const count = v.pipe(v.number(), v.integer(), v.minValue(1));
const competencyKey = v.pipe(v.string(), v.regex(/^[a-z\d-]+\/[a-z\d-]+$/));
const pointRange = v.pipe(v.string(), v.regex(/^([A-Z]+)-\d+\.\.\1-\d+$/));

/** The front matter of `exam.md`. */
export const examFields = v.strictObject({
  code: words,
  name: words,
  items: fact(count),
  minutes: fact(count),
  passPercent: fact(v.pipe(v.number(), v.minValue(0), v.maxValue(100))),
  weights: v.strictObject({ status, source: address, checked: date }),
  sourceHosts: v.pipe(v.array(host), v.minLength(1)),
  cheatSheets: v.optional(v.picklist(['required', 'optional']), 'optional'),
  confusable: v.optional(v.array(v.strictTuple([competencyKey, competencyKey])), []),
  domains: v.pipe(
    v.array(
      v.strictObject({
        id,
        title: words,
        weight: count,
        competencies: v.pipe(
          v.array(
            v.strictObject({
              id,
              prefix: id,
              title: words,
              points: v.optional(pointRange),
              confusions: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), 0),
            }),
          ),
          v.minLength(1),
        ),
      }),
    ),
    v.minLength(1),
  ),
});

export type ExamFields = v.InferOutput<typeof examFields>;

const anId = {
  expected: 'an id of lower-case letters, digits and single hyphens',
  fix: 'write it like network-policy; it names a folder or file and never changes',
};
const aTitle = { expected: 'a title', fix: 'write the title as the curriculum has it' };
const aDate = { expected: 'a date like 2026-11-21', fix: 'write the day the page was read' };
const aSource = { expected: 'an https address', fix: 'write the page that states the fact' };
const aStatus = {
  expected: 'official or reported',
  fix: 'write official if the body that runs the exam states it, else reported',
};

function factGuide(name: string, expected: string, fix: string): FieldGuide {
  return {
    [name]: { expected: 'a fact with value, status, source and checked', fix: 'write these four fields' },
    [`${name}.value`]: { expected, fix },
    [`${name}.status`]: aStatus,
    [`${name}.source`]: aSource,
    [`${name}.checked`]: aDate,
  };
}

export const examGuide: FieldGuide = {
  '': { expected: 'front matter with the facts of the exam', fix: 'see docs/authoring.md' },
  code: { expected: 'the short name of the exam', fix: 'write it, for example CCA' },
  name: { expected: 'the name of the exam', fix: 'write it in full' },
  ...factGuide('items', 'a whole number of items', 'write the number of questions, for example 60'),
  ...factGuide('minutes', 'a whole number of minutes', 'write the time allowed, for example 90'),
  ...factGuide('passPercent', 'a number from 0 to 100', 'write the pass mark, for example 75'),
  weights: { expected: 'status, source and checked of the weights', fix: 'write these three fields' },
  'weights.status': aStatus,
  'weights.source': aSource,
  'weights.checked': aDate,
  sourceHosts: { expected: 'a list of hosts that sources may be on', fix: 'list the hosts of the pages that state the facts' },
  'sourceHosts.*': { expected: 'a host, or a host and the start of a path', fix: 'write it like docs.cilium.io or github.com/cilium' },
  cheatSheets: {
    expected: 'required or optional',
    fix: 'write required if every domain is to have a cheat-sheet.md, else leave the line out',
  },
  confusable: {
    expected: 'a list of pairs of competencies that learners confuse',
    fix: 'write each pair as [domain/competency, domain/competency], or leave the list out',
  },
  'confusable.*': {
    expected: 'a pair of competencies',
    fix: 'write it like [architecture/ipam, network-policy/rule-structure]',
  },
  'confusable.*.*': {
    expected: 'a competency as domain/competency',
    fix: 'write it like architecture/ipam',
  },
  domains: { expected: 'a list of at least one domain', fix: 'list the domains in the order of the curriculum' },
  'domains.*': { expected: 'a domain with id, title, weight and competencies', fix: 'write these four fields' },
  'domains.*.id': anId,
  'domains.*.title': aTitle,
  'domains.*.weight': { expected: 'a whole number of percent, at least 1', fix: 'write the weight without a sign, for example 20' },
  'domains.*.competencies': { expected: 'a list of at least one competency', fix: 'list the competencies of the domain' },
  'domains.*.competencies.*': { expected: 'a competency with id, prefix and title', fix: 'write { id: …, prefix: …, title: … }' },
  'domains.*.competencies.*.id': anId,
  'domains.*.competencies.*.prefix': {
    expected: 'the prefix of its item ids, lower-case letters, digits and single hyphens',
    fix: 'write it like arch-ipam; no other competency may have it',
  },
  'domains.*.competencies.*.title': aTitle,
  'domains.*.competencies.*.points': {
    expected: 'the first and the last curriculum point of the competency',
    fix: 'write it like ARCH-1..ARCH-14, or leave it out',
  },
  'domains.*.competencies.*.confusions': {
    expected: 'how many confusions the curriculum lists for the competency',
    fix: 'write a whole number, or leave it out',
  },
};
