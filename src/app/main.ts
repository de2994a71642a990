import '../ui/styles/tokens.css';
import '../ui/styles/base.css';
import '../ui/styles/forms.css';
import '../ui/styles/prose.css';
import './app.css';

const start = () => void import('./start.tsx');

// A page that is read shows first; its script comes when the browser has time, or when something is done to it.
// A learner who comes back waits for what is saved, and so gets it at once.
const { dataset } = document.documentElement;
if ('reading' in dataset && !('returning' in dataset)) {
  let hasStarted = false;
  const startOnce = () => {
    if (hasStarted) return;
    hasStarted = true;
    start();
  };
  for (const type of ['pointerdown', 'keydown', 'focusin', 'toggle'])
    addEventListener(type, startOnce, { capture: true, once: true, passive: true });
  const whenIdle = window.requestIdleCallback ?? ((act: () => void) => setTimeout(act, 200));
  const onLoad = () => whenIdle(startOnce, { timeout: 2000 });
  if (document.readyState === 'complete') onLoad();
  else addEventListener('load', onLoad, { once: true });
} else {
  start();
}
