import * as v from 'valibot';
import type { FieldGuide } from '../markdown/checked-yaml.ts';
import { POINT } from '../note/parse-points.ts';
import { sourcesField, sourcesGuide } from '../source-fields.ts';
import { flowFields, flowGuide, verdictField } from './flow-fields.ts';

const words = v.pipe(v.string(), v.trim(), v.nonEmpty());
const order = v.pipe(v.number(), v.integer(), v.minValue(1));
const points = v.pipe(v.array(v.pipe(v.string(), v.regex(POINT))), v.minLength(1));
const messages = v.optional(v.array(words), []);

/** The front matter of `scenario.md`. */
export const scenarioFields = v.strictObject({
  title: words,
  summary: words,
  order,
  points,
  mode: v.optional(v.picklist(['default', 'always', 'never']), 'default'),
  hostFirewall: v.optional(v.boolean(), false),
  broken: messages,
  sources: sourcesField,
});

/** `flows.yaml`. */
export const shownFlows = v.pipe(
  v.array(v.strictObject({ ...flowFields, expect: verdictField })),
  v.minLength(1),
);

/** The front matter of a mission. */
export const missionFields = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z][a-z\d]*(-[a-z\d]+)+$/)),
  title: words,
  order,
  competencies: v.pipe(v.array(v.pipe(v.string(), v.regex(/^[a-z\d-]+\/[a-z\d-]+$/))), v.minLength(1)),
  points,
  broken: messages,
  visible: v.pipe(v.array(v.strictObject({ ...flowFields, want: verdictField })), v.minLength(1)),
  hidden: v.pipe(
    v.array(v.strictObject({ ...flowFields, want: verdictField, about: words })),
    v.minLength(1),
  ),
});

const aTitle = { expected: 'a title', fix: 'write title: and a few words' };
const somePoints: FieldGuide = {
  points: { expected: 'a list of at least one point', fix: 'write it like [NP-14, rule-structure-X2]' },
  'points.*': { expected: 'a point like NP-14 or a confusion like rule-structure-X2', fix: 'write it as the curriculum numbers it' },
};
const brokenGuide: FieldGuide = {
  broken: {
    expected: 'a list of the messages that the broken text gives',
    fix: 'write a piece of each message, in quotes; or remove the field for a text that is valid',
  },
  'broken.*': { expected: 'a piece of a message', fix: 'write it in quotes' },
};

export const scenarioGuide: FieldGuide = {
  '': { expected: 'front matter with title, summary, order, points and sources', fix: 'see docs/authoring.md' },
  title: aTitle,
  summary: { expected: 'a summary of one sentence', fix: 'write summary: and what there is to try' },
  order: { expected: 'the place among the scenarios, from 1', fix: 'write a number that no other scenario has' },
  ...somePoints,
  ...brokenGuide,
  mode: { expected: 'default, always or never', fix: 'write one of them, or remove the field for default' },
  hostFirewall: { expected: 'true or false', fix: 'write true, or remove the field' },
  ...sourcesGuide,
};

export const shownFlowsGuide: FieldGuide = {
  '': { expected: 'a list of flows', fix: 'start each with "- "' },
  ...flowGuide('*', 'expect'),
};

export const missionGuide: FieldGuide = {
  '': {
    expected: 'front matter with id, title, order, competencies, points, visible and hidden',
    fix: 'see docs/authoring.md',
  },
  id: { expected: 'an id of several words with hyphens', fix: 'write it like star-wars-landing; it never changes' },
  title: aTitle,
  order: { expected: 'the place among all missions, from 1', fix: 'write a number that no other mission has' },
  competencies: { expected: 'a list of at least one competency', fix: 'write it like [network-policy/rule-structure]' },
  'competencies.*': { expected: 'a competency with its domain', fix: 'write it like network-policy/rule-structure' },
  ...somePoints,
  ...brokenGuide,
  visible: { expected: 'a list of at least one flow', fix: 'write the flows that a learner sees while solving' },
  ...flowGuide('visible.*', 'want'),
  hidden: {
    expected: 'a list of at least one flow',
    fix: 'write a flow that tells a right answer from one that fits only what is shown',
  },
  ...flowGuide('hidden.*', 'want'),
  'hidden.*.about': { expected: 'what the flow is about, without naming it', fix: 'write it like about: another port' },
};
