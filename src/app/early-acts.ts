interface EarlyAct {
  readonly type: 'click' | 'input' | 'toggle';
  /** How the control stood then; missing where it has no such state. */
  readonly checked?: boolean;
  readonly value?: string;
}

declare global {
  /** What `head.js` keeps: the latest thing that was done to each control before the app had started. */
  var beelineEarly: { end(): ReadonlyMap<Element, EarlyAct> } | undefined;
}

/** Does once more what the learner did on the prerendered page, now that the app listens. */
export function repeatEarlyActs(): void {
  const acts = globalThis.beelineEarly?.end() ?? [];
  globalThis.beelineEarly = undefined;
  for (const [control, act] of acts) {
    if (!control.isConnected) continue;
    if (act.type === 'click') (control as HTMLButtonElement).click();
    else if (act.type === 'toggle') control.dispatchEvent(new Event('toggle'));
    else repeatInput(control as HTMLInputElement, act);
  }
}

/** React takes an input only when it changes something, so the field is first put into another state. */
function repeatInput(field: HTMLInputElement, { checked = false, value = '' }: EarlyAct): void {
  if (/^(radio|checkbox)$/.test(field.type)) {
    field.checked = !checked;
    field.click();
    return;
  }
  if (field.type === 'file') {
    // It still has its files; no script may put them in again.
    field.dispatchEvent(new Event('change', { bubbles: true }));
    return;
  }
  field.value = '';
  // React watches the field's own `value`; the prototype's sets it unseen, so that the event brings news.
  const prototype = Object.getPrototypeOf(field) as object;
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, value);
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
}
