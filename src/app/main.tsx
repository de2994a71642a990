import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createAnnouncer } from '../platform/announcer.ts';
import { openBrowserStorage } from '../platform/browser-storage.ts';
import { downloadFile } from '../platform/download-file.ts';
import { newRandomId } from '../platform/new-id.ts';
import { storagePersistence } from '../platform/storage-persistence.ts';
import { systemClock } from '../platform/system-clock.ts';
import '../ui/styles/tokens.css';
import '../ui/styles/base.css';
import '../ui/styles/forms.css';
import '../ui/styles/prose.css';
import { App } from './app.tsx';
import './app.css';
import { reportUrl } from './config.ts';
import { followContentEdits } from './content-edits.ts';
import { createServices } from './create-services.ts';
import { openBank } from './load-bank.ts';
import type { Services } from '../state/services.ts';

const clock = systemClock(window);
const services = createServices({
  bank: openBank(),
  clock,
  storage: openBrowserStorage(window),
  newId: newRandomId,
  persistence: storagePersistence(window),
  download: downloadFile,
  announce: createAnnouncer(elementById('announcer')),
  reportUrl,
});

// A sitting ends at its deadline whatever screen is open, and is marked wherever it ended.
void services.sittings.markHandedIn();
clock.everySecond(() => services.sittings.tick());
// Packing is for the next visits; it must not delay this one's first screen.
window.setTimeout(() => services.progress.compact(), 5000);

const applyTheme = () => {
  const { theme } = services.settings.getState();
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
};
services.settings.subscribe(applyTheme);
applyTheme();

const root = createRoot(elementById('root'));
const show = (shown: Services) =>
  root.render(
    <StrictMode>
      <App services={shown} base={import.meta.env.BASE_URL.replace(/\/$/, '')} />
    </StrictMode>,
  );
show(services);

if (import.meta.hot) {
  followContentEdits(services.bank, (outline) =>
    show({ ...services, bank: { ...services.bank, outline } }),
  );
}

function elementById(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`index.html has no element #${id}`);
  return element;
}
