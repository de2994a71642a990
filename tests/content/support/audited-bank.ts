import type { DomainAudit } from '../../../src/content/audit/audit-record.ts';
import { itemHash, questionHash } from '../../../src/content/item/item-hash.ts';
import { keysOf } from '../../../src/content/item/parsed-item.ts';
import type { ParsedBank } from '../../../src/content/rules/rule.ts';
import { parsedBank } from './parsed-samples.ts';
import { editedContent, sampleContent } from './sample-content.ts';

/** The sample bank with these audits. @param edit changes the items of `traffic` after their audit */
export function auditedBank(
  audits: Readonly<Record<string, DomainAudit>>,
  edit?: (text: string) => string,
): ParsedBank {
  const files = edit === undefined ? sampleContent() : editedContent('traffic/services.items.md', edit);
  return { ...parsedBank(files), audits: new Map(Object.entries(audits)) };
}

/** Every item of a domain of the sample answered rightly in all three passes. */
export function fullAudit(domain: string): DomainAudit {
  const items = parsedBank().items.filter(({ home }) => home.domain === domain);
  return Object.fromEntries(
    items.map((item) => {
      const chosen = keysOf(item).map(({ id }) => id);
      const answer = { question: questionHash(item), date: '2026-11-21', chosen };
      return [
        item.id,
        {
          stem: { ...answer, ground: 'guess' as const },
          note: answer,
          documentation: { item: itemHash(item), date: '2026-11-21', chosen },
        },
      ];
    }),
  );
}
