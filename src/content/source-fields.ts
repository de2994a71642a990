import * as v from 'valibot';
import type { FieldGuide } from './markdown/checked-yaml.ts';
import { SOURCE_VERSION } from './note/source-version.ts';

/** `sources` of an item or a scenario: the pages that state its facts, each with the version and the day it was read. */
export const sourcesField = v.pipe(
  v.array(
    v.strictObject({
      url: v.pipe(v.string(), v.regex(/^https:\/\/\S+$/)),
      version: v.pipe(v.string(), v.regex(SOURCE_VERSION)),
      checked: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/), v.isoDate()),
    }),
  ),
  v.minLength(1),
);

export const sourcesGuide: FieldGuide = {
  sources: { expected: 'a list of at least one source', fix: 'write url, version and checked of the page that states the fact' },
  'sources.*': { expected: 'a source with url, version and checked', fix: 'write these three fields' },
  'sources.*.url': { expected: 'an https address', fix: 'write the public address of the page' },
  'sources.*.version': {
    expected: 'the version whose page was read, in quotes',
    fix: 'write version: "1.20" for Cilium, "Kubernetes 1.33" for another project; without quotes YAML reads a number and drops the zero',
  },
  'sources.*.checked': { expected: 'a date like 2026-11-21', fix: 'write the day the page was read' },
};
