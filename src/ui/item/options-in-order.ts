import type { OptionId } from '../../core/base/ids.ts';
import { optionLetter, type FormItem } from '../../core/blueprint/form.ts';
import type { PresentedItem, PresentedOption } from '../../core/item/item.ts';

/** Options in the order of the form; an option that was added to the item since comes last. */
export function optionsInOrder(item: PresentedItem, formItem: FormItem): PresentedOption[] {
  const place = (option: PresentedOption) => {
    const index = formItem.optionOrder.indexOf(option.id);
    return index === -1 ? Infinity : index;
  };
  return [...item.options].sort((a, b) => place(a) - place(b));
}

/** Keys A to D and 1 to 4 (as far as there are options), each choosing one. */
export function choiceShortcuts(
  options: readonly PresentedOption[],
  choose: (option: OptionId) => void,
): Record<string, () => void> {
  return Object.fromEntries(
    options.flatMap((option, index) => {
      const act = () => choose(option.id);
      return [
        [optionLetter(index).toLowerCase(), act],
        [String(index + 1), act],
      ];
    }),
  );
}
