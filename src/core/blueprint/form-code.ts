import { asItemId, type ItemId } from '../base/ids.ts';
import { failure, success, type Result } from '../base/result.ts';
import { fnv1a } from '../base/rng.ts';
import { generatedFamilies } from '../generated/family-list.ts';
import { isGenerated, readGeneratedId } from '../generated/generated-id.ts';
import type { ItemCatalog } from '../exam/exam-outline.ts';

/** More items than any form has; a longer code is refused unread. */
const mostItems = 500;

/** What a shared form consists of: the seed orders the options, the items stand in the order of the form. */
export interface SharedForm {
  readonly seed: string;
  readonly items: readonly ItemId[];
}

/**
 * A form as text for an address: the seed, a dot, and four bytes (the FNV-1a hash of the id) for each item in
 * base64url. Ids stay valid when the bank grows, so a link outlives the bank version it was made from. Generated items
 * are in no bank, so their ids follow in full, with `_` for `/`.
 */
export function formatFormCode({ seed, items }: SharedForm): string {
  const bytes = items.flatMap((item) => {
    const hash = fnv1a(item);
    return [hash >>> 24, (hash >>> 16) & 255, (hash >>> 8) & 255, hash & 255];
  });
  const generated = items.filter(isGenerated).map((id) => `.${id.replaceAll('/', '_')}`);
  return `${seed}.${toBase64Url(bytes)}${generated.join('')}`;
}

/** Reads a form code against the bank. A problem is a sentence for the learner. */
export function parseFormCode(code: string, catalog: ItemCatalog): Result<SharedForm, string> {
  const match = /^([\w-]{1,40})\.([\w-]+)((?:\.[\w-]{1,60}){0,100})$/.exec(code);
  const bytes = match?.[2] === undefined ? null : fromBase64Url(match[2]);
  if (match?.[1] === undefined || bytes === null || bytes.length % 4 !== 0) {
    return failure('The link to this form is damaged. Ask for it again, or draw a new form.');
  }
  if (bytes.length > 4 * mostItems) {
    return failure(`The link asks for more than ${mostItems} questions. Draw a new form instead.`);
  }
  const known = [...Object.values(catalog).flat(), ...generatedItems(match[3] ?? '')];
  const byHash = new Map(known.map((item) => [fnv1a(item), item]));
  const items = Array.from({ length: bytes.length / 4 }, (_, index) => {
    const [a = 0, b = 0, c = 0, d = 0] = bytes.slice(4 * index, 4 * index + 4);
    return byHash.get(((a << 24) | (b << 16) | (c << 8) | d) >>> 0);
  });
  const found = [...new Set(items.filter((item) => item !== undefined))];
  if (found.length < items.length) {
    const missing = items.length - found.length;
    return failure(
      `${missing} of the ${items.length} questions of this form are no longer in Beeline. Draw a new form instead.`,
    );
  }
  return success({ seed: match[1], items: found });
}

/** The generated items that a code names and whose families are still made as they were. */
function generatedItems(text: string): ItemId[] {
  return text
    .split('.')
    .map((part) => asItemId(part.replaceAll('_', '/')))
    .filter((id) => {
      const ref = readGeneratedId(id);
      return generatedFamilies.some(
        (family) => family.id === ref?.family && family.version === ref.version,
      );
    });
}

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

function toBase64Url(bytes: readonly number[]): string {
  let text = '';
  for (let index = 0; index < bytes.length; index += 3) {
    const [a = 0, b, c] = bytes.slice(index, index + 3);
    const word = (a << 16) | ((b ?? 0) << 8) | (c ?? 0);
    const length = b === undefined ? 2 : c === undefined ? 3 : 4;
    for (let place = 0; place < length; place += 1) {
      text += digits.charAt((word >>> (18 - 6 * place)) & 63);
    }
  }
  return text;
}

function fromBase64Url(text: string): number[] | null {
  if (text.length % 4 === 1) return null;
  const bytes: number[] = [];
  for (let index = 0; index < text.length; index += 4) {
    const part = text.slice(index, index + 4);
    const word = [...part.padEnd(4, 'A')].reduce(
      (sum, digit) => sum * 64 + digits.indexOf(digit),
      0,
    );
    for (let place = 0; place < part.length - 1; place += 1) {
      bytes.push((word >>> (16 - 8 * place)) & 255);
    }
  }
  return bytes;
}
