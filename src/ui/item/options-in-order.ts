import type { OptionId } from '../../core/base/ids.ts';
import type { FormItem } from '../../core/blueprint/form.ts';
import type { PresentedItem, PresentedOption } from '../../core/item/item.ts';

/** Options in the order of the form; an option that was added to the item since comes last. */
export function optionsInOrder(item: PresentedItem, formItem: FormItem): PresentedOption[] {
  const place = (option: PresentedOption) => {
    const index = formItem.optionOrder.indexOf(option.id);
    return index === -1 ? Infinity : index;
  };
  return [...item.options].sort((a, b) => place(a) - place(b));
}

/** For the row of keys that choose: each the option of its place, as far as there are options. */
export function chooseByPlace(
  options: readonly PresentedOption[],
  choose: (option: OptionId) => void,
): (place: number) => void {
  return (place) => {
    const option = options[place];
    if (option !== undefined) choose(option.id);
  };
}
