type ActType = 'click' | 'input' | 'toggle';

declare global {
  /** What `head.js` keeps: the latest thing that was done to each control before the app had started. */
  var beelineEarly: { end(): ReadonlyMap<Element, ActType> } | undefined;
}

/** Does once more what the learner did on the prerendered page, now that the app listens. */
export function repeatEarlyActs(): void {
  const acts = globalThis.beelineEarly?.end() ?? [];
  globalThis.beelineEarly = undefined;
  for (const [control, type] of acts) {
    if (!control.isConnected) continue;
    if (type === 'click') (control as HTMLButtonElement).click();
    else if (type === 'toggle') control.dispatchEvent(new Event('toggle'));
    else repeatInput(control);
  }
}

/** React takes an input only when it changes something, so the field is first put back. */
function repeatInput(field: Element): void {
  if (field instanceof HTMLInputElement && /^(radio|checkbox)$/.test(field.type)) {
    field.checked = !field.checked;
    field.click();
    return;
  }
  const { value } = field as HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;
  (field as HTMLInputElement).value = '';
  // React watches the field's own `value`; the prototype's sets it unseen, so that the event brings news.
  const prototype = Object.getPrototypeOf(field) as object;
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, value);
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
}
