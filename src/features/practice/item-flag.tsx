import type { FormItem } from '../../core/blueprint/form.ts';
import { isFlagged } from '../../core/progress/item-history.ts';
import { useFirstServices, useProgress, useSettings } from '../../state/services.ts';
import { FlagButton, flagWords } from '../../ui/item/item-tools.tsx';
import { useShortcuts } from '../../ui/use-shortcuts.ts';

/** Flags a question, by button or by key. */
export function ItemFlag({ formItem }: { readonly formItem: FormItem }) {
  const { progress, announce } = useFirstServices();
  const shortcuts = useSettings((settings) => settings.shortcuts);
  const flagged = useProgress((state) => isFlagged(state.index, formItem.id));
  const flag = (on: boolean) => progress.flag(formItem.id, on);
  const flagByKey = () => {
    flag(!flagged);
    // Focus is not on the button, so its change would not be heard.
    announce(flagWords(!flagged));
  };
  useShortcuts({ flag: flagByKey }, shortcuts);
  return <FlagButton flagged={flagged} onFlag={flag} />;
}
