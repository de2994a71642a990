import { itemHash, questionHash } from '../item/item-hash.ts';
import type { ParsedItem } from '../item/parsed-item.ts';
import { GROUNDS, type DomainAudit, type Ground, type ItemAudit, type Pass } from './audit-record.ts';
import { sheetLabel, sheetOptions } from './audit-sheet.ts';

export interface RecordedAnswers {
  /** By domain; only those that the answers speak of. */
  readonly audits: ReadonlyMap<string, DomainAudit>;
  /** What could not be taken, a line each: nothing is guessed. */
  readonly refused: readonly string[];
}

/**
 * Adds the answers of a filled-in sheet to the audits.
 *
 * @param text lines as the sheet asks for them; empty lines and lines that start with `#` are passed over
 * @param date the day of the answers, like 2026-11-21
 */
export function recordAnswers(
  text: string,
  pass: Pass,
  date: string,
  items: readonly ParsedItem[],
  audits: ReadonlyMap<string, DomainAudit>,
): RecordedAnswers {
  const byLabel = new Map(items.map((item) => [sheetLabel(item), item]));
  const changed = new Map<string, Record<string, ItemAudit>>();
  const refused: string[] = [];
  for (const line of answerLines(text)) {
    const [label = '', numbers = '', ground = ''] = line.split(/\s+/);
    const item = byLabel.get(label);
    if (item === undefined) {
      refused.push(`${label}: no item with this label; it has changed since the sheet was printed`);
      continue;
    }
    const chosen = chosenOptions(item, pass, numbers);
    if (chosen === undefined || (pass === 'stem' && !isGround(ground))) {
      refused.push(`${line}: expected "${label} 2" ${pass === 'stem' ? `and one of ${GROUNDS.join(', ')}` : ''}`);
      continue;
    }
    const { domain } = item.home;
    const audit = changed.get(domain) ?? { ...audits.get(domain) };
    changed.set(domain, audit);
    audit[item.id] = withAnswer(audit[item.id] ?? {}, item, { pass, date, chosen, ground });
  }
  return { audits: changed, refused };
}

/**
 * Adds what was changed because of an audit.
 *
 * @param text lines of an item's id, a space and a sentence
 */
export function recordChanges(
  text: string,
  items: readonly ParsedItem[],
  audits: ReadonlyMap<string, DomainAudit>,
): RecordedAnswers {
  const byId = new Map(items.map((item) => [item.id, item]));
  const changed = new Map<string, Record<string, ItemAudit>>();
  const refused: string[] = [];
  for (const line of answerLines(text)) {
    const [, id = '', sentence = ''] = /^(\S+)\s+(.+)$/.exec(line) ?? [];
    const item = byId.get(id);
    if (item === undefined) {
      refused.push(`${line}: expected the id of an item, a space and a sentence`);
      continue;
    }
    const { domain } = item.home;
    const audit = changed.get(domain) ?? { ...audits.get(domain) };
    changed.set(domain, audit);
    const before = audit[id] ?? {};
    audit[id] = { ...before, changes: [...(before.changes ?? []), sentence] };
  }
  return { audits: changed, refused };
}

/** One item a line and sorted, so that two people who record at once meet in few conflicts. */
export function formatAudit(audit: DomainAudit): string {
  const lines = Object.keys(audit)
    .sort()
    .map((id) => `  ${JSON.stringify(id)}: ${JSON.stringify(audit[id])}`);
  return `{\n${lines.join(',\n')}\n}\n`;
}

function answerLines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}

/** @returns undefined unless every number names an option, once */
function chosenOptions(item: ParsedItem, pass: Pass, numbers: string): string[] | undefined {
  if (!/^[1-9](?:,[1-9])*$/.test(numbers)) return undefined;
  const options = sheetOptions(item, pass);
  const ids = numbers.split(',').map((number) => options[Number(number) - 1]?.id);
  const known = ids.filter((id) => id !== undefined);
  return known.length === ids.length && new Set(known).size === ids.length ? known : undefined;
}

function isGround(text: string): text is Ground {
  return (GROUNDS as readonly string[]).includes(text);
}

function withAnswer(
  audit: ItemAudit,
  item: ParsedItem,
  { pass, date, chosen, ground }: { pass: Pass; date: string; chosen: string[]; ground: string },
): ItemAudit {
  const question = questionHash(item);
  if (pass === 'documentation') {
    return { ...audit, documentation: { item: itemHash(item), date, chosen } };
  }
  if (pass === 'note') return { ...audit, note: { question, date, chosen } };
  return isGround(ground) ? { ...audit, stem: { question, date, chosen, ground } } : audit;
}
