import { afterPaint } from '../platform/after-paint.ts';
import { loadStyleSheets } from '../platform/load-style-sheets.ts';
import { nextTask } from '../platform/next-task.ts';
import { whenIdle } from '../platform/when-idle.ts';
import { withoutStacks } from '../platform/without-stacks.ts';
import '../ui/styles/tokens.css';
import '../ui/styles/base.css';
import '../ui/styles/forms.css';
import '../ui/styles/prose.css';
import './app.css';

let isStarted = false;

async function start(): Promise<void> {
  const [{ startApp }, { openBank }, { default: outline }] = await Promise.all([
    withoutStacks(() => import('./start-app.ts')),
    import('./load-bank.ts'),
    import('virtual:beeline/outline'),
    // `startApp` needs it for what is saved, and would ask for it only then.
    'returning' in dataset && import('../core/saved/reading.ts'),
    nextTask().then(() => loadStyleSheets(document)),
  ]);
  if (isStarted) return;
  isStarted = true;
  // Evaluating what has come takes long enough on a slow phone.
  await nextTask();
  await startApp(openBank(outline));
}

// A page that is read shows first; its script comes when the browser has time, or when something is done to it.
// A learner who comes back waits for what is saved, and so gets it at once.
const { dataset } = document.documentElement;
if ('reading' in dataset && !('returning' in dataset)) {
  for (const type of ['pointerdown', 'keydown', 'focusin', 'toggle'])
    addEventListener(type, () => void start(), { capture: true, once: true, passive: true });
  whenIdle(window, () => void start(), { longest: 2000, pause: 200 });
} else {
  // What has been preloaded is evaluated only then.
  afterPaint(window, () => void start());
}
