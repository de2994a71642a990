import type { OptionId } from '../base/ids.ts';
import { optionLetter, type FormItem } from '../blueprint/form.ts';

export interface ItemReport {
  readonly item: FormItem;
  readonly bankVersion: string;
  readonly response: readonly OptionId[];
}

/**
 * The address of a new issue about an item, with everything filled in that helps to find the mistake:
 * id, bank version, the order in which the options were shown and what was chosen.
 *
 * @param target the address of a "new issue" page that takes `title` and `body`
 */
export function reportLink(target: string, { item, bankVersion, response }: ItemReport): string {
  const shown = item.optionOrder.map((option, index) => {
    const chosen = response.includes(option) ? ' (chosen)' : '';
    return `- ${optionLetter(index)}: \`${option}\`${chosen}`;
  });
  const body = [
    'What is wrong, and where can it be read?',
    '',
    '',
    '---',
    `Item: \`${item.id}\` (${item.competency}), text \`${item.hash}\``,
    `Bank: \`${bankVersion}\``,
    'Options as shown:',
    ...shown,
  ].join('\n');
  const query = [
    `title=${encodeURIComponent(`Item ${item.id}: `)}`,
    `body=${encodeURIComponent(body)}`,
  ].join('&');
  return `${target}${target.includes('?') ? '&' : '?'}${query}`;
}
