import * as v from 'valibot';
import type { ContentFile } from '../content-file.ts';
import type { Compiled, ContentProblem } from '../problem.ts';
import { domainAudit, type DomainAudit } from './audit-record.ts';

/** `audit/<domain>.json`: written by a command, but it may have met a merge. */
export function parseAudit({ path, text }: ContentFile): Compiled<DomainAudit> {
  const problem = (found: string, fix: string): ContentProblem => ({
    file: path,
    line: 1,
    rule: 'audit-file',
    severity: 'error',
    expected: 'the outcomes of an audit as JSON, by item id',
    found,
    fix,
  });
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch (error) {
    const fix = 'resolve the conflict or take the file from the last commit that parses';
    return { value: {}, problems: [problem(String(error), fix)] };
  }
  const parsed = v.safeParse(domainAudit, raw);
  if (parsed.success) return { value: parsed.output, problems: [] };
  const problems = parsed.issues.map((issue) =>
    problem(
      `${v.getDotPath(issue) ?? 'the document'}: ${issue.message}`,
      'record the pass again with npm run -s content:audit -- record',
    ),
  );
  return { value: {}, problems };
}
