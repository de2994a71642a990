import { useRef } from 'react';
import { ConfirmDialog, type ConfirmDialogHandle } from '../../ui/confirm-dialog.tsx';

/** Goes back to the text of the start, after asking. */
export function ResetButton({ onReset }: { readonly onReset: () => void }) {
  const dialog = useRef<ConfirmDialogHandle>(null);
  return (
    <>
      <button type="button" className="button lab-reset" onClick={() => dialog.current?.open()}>
        Start again
      </button>
      <ConfirmDialog
        ref={dialog}
        title="Start again?"
        confirm="Start again"
        cancel="Keep my text"
        onConfirm={onReset}
      >
        <p>The text goes back to how it was at the start. Undo in the editor brings yours back.</p>
      </ConfirmDialog>
    </>
  );
}
