import { createAnnouncer } from '../platform/announcer.ts';
import { openBrowserStorage } from '../platform/browser-storage.ts';
import { newRandomId } from '../platform/new-id.ts';
import { nextTask } from '../platform/next-task.ts';
import { systemClock } from '../platform/system-clock.ts';
import { whenIdle } from '../platform/when-idle.ts';
import { lateReading } from '../state/archive/late-reading.ts';
import type { Bank } from '../state/bank.ts';
import { createResource } from '../state/resource.ts';
import type { FirstServices } from '../state/services.ts';
import { reportUrl } from './config.ts';
import { createFirstServices } from './create-first-services.ts';
import { showApp } from './show-app.tsx';
import type { LaterSource } from './with-later.tsx';

/** Opens what is saved and brings the page to life. To be called once. */
export async function startApp(bank: Bank): Promise<void> {
  const writer = newRandomId();
  const storage = openBrowserStorage(window);
  const hasRecords = storage.keys('beeline/').length > 0;
  const reading = lateReading(hasRecords ? await fetchReading() : null, fetchReading);
  const services = createFirstServices(
    {
      bank,
      clock: systemClock(window),
      storage,
      newId: newRandomId,
      writer,
      announce: createAnnouncer(elementById('announcer')),
      reading,
      reportUrl,
    },
    async () => (await later.load('later')).services.schedule,
  );
  const later: LaterSource = createResource(async () => {
    // What comes later reads at once.
    const [{ openLater }] = await Promise.all([import('./later.tsx'), reading.load()]);
    return openLater(services, writer);
  });
  followTheme(services);
  await nextTask();
  void showApp({
    services,
    later,
    place: elementById('root'),
    base: import.meta.env.BASE_URL.replace(/\/$/, ''),
  });
  // The rest must not delay the first screen, unless that needs it. What cannot be loaded is asked for again when it is needed.
  const loadLater = () => void later.load('later').catch(() => undefined);
  whenIdle(window, loadLater, { longest: 2000, pause: 200 });
  // Packing is for the next visits.
  window.setTimeout(() => void services.progress.compact().catch(() => undefined), 5000);
}

async function fetchReading() {
  return (await import('../core/saved/reading.ts')).reading;
}

function followTheme({ settings }: FirstServices): void {
  const apply = () => {
    const { theme } = settings.getState();
    if (theme === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
  };
  settings.subscribe(apply);
  apply();
}

function elementById(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`index.html has no element #${id}`);
  return element;
}
