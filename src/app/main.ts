import { whenIdle } from '../platform/when-idle.ts';
import '../ui/styles/tokens.css';
import '../ui/styles/base.css';
import '../ui/styles/forms.css';
import '../ui/styles/prose.css';
import './app.css';

// Asked for again it is the same module: it starts once.
const start = () => void import('./start.tsx');

// A page that is read shows first; its script comes when the browser has time, or when something is done to it.
// A learner who comes back waits for what is saved, and so gets it at once.
const { dataset } = document.documentElement;
if ('reading' in dataset && !('returning' in dataset)) {
  for (const type of ['pointerdown', 'keydown', 'focusin', 'toggle'])
    addEventListener(type, start, { capture: true, once: true, passive: true });
  whenIdle(window, start, { longest: 2000, pause: 200 });
} else {
  start();
}
