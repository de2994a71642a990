import { type Page } from '@playwright/test';
import { l4Policy, l7Policy } from '../support/star-wars.ts';
import { expectNoAxeViolations } from './support/axe.ts';
import { heading } from './support/exam.ts';
import {
  editor,
  expectOutcomes,
  openDemo,
  packedAddress,
  problems,
  sharedAddress,
  writePolicies,
} from './support/lab.ts';
import { expect, test } from './support/test.ts';

/** A manifest as it went around among learners: `toPorts` and `rules` stand in the wrong columns. */
const brokenManifest = `apiVersion: cilium.io/v2
kind: CiliumNetworkPolicy
metadata:
  name: allow-empire-in-namespace
spec:
  endpointSelector:
    matchLabels:
      org: empire
      class: deathstar
  ingress:
    - fromEndpoints:
        - matchLabels:
            org: empire
        toPorts:
          - ports:
            - port: "80"
              protocol: TCP
          rules:
            http:
            - method: "POST"
              path: "/v1/request-landing"
`;

/** Reaches the goal for those who take the items of a section for conditions that must hold together. */
const twoItems = `apiVersion: cilium.io/v2
kind: CiliumNetworkPolicy
metadata:
  name: landing
spec:
  endpointSelector:
    matchLabels:
      org: empire
      class: deathstar
  ingress:
    - fromEndpoints:
        - matchLabels:
            org: empire
    - toPorts:
        - ports:
            - port: "80"
              protocol: TCP
`;

const firewall = 'Policies for nodes are enforced (enable-host-firewall)';

const verdict = (page: Page) => page.locator('.lab-verdict');

async function chooseFlow(page: Page, place: number): Promise<void> {
  await page.locator('.lab-part-picture .lab-flow').nth(place).click();
}

test('the Star Wars demo goes from open to layer 7: landed, timeout, 403', async ({ page }) => {
  await page.goto(sharedAddress(openDemo));
  await expectOutcomes(page, ['Forwarded', 'Forwarded', 'Forwarded']);

  await writePolicies(page, l4Policy);
  await expectOutcomes(page, ['Forwarded', 'Forwarded', 'Dropped']);
  await chooseFlow(page, 2);
  await expect(verdict(page)).toContainText('times out');
  await expect(page.getByRole('region', { name: 'Lines of hubble observe' })).toContainText(
    'Policy denied DROPPED (TCP Flags: SYN)',
  );

  await writePolicies(page, l7Policy);
  await expectOutcomes(page, [
    'Forwarded',
    'Refused by the proxy changed, was: Forwarded',
    'Dropped',
  ]);
  await chooseFlow(page, 0);
  await expect(verdict(page)).toContainText('The request arrives and is answered');
  await chooseFlow(page, 1);
  await expect(verdict(page)).toContainText('HTTP 403');
  await expect(page.locator('.cm-lit').first()).toBeVisible();
  await page.getByText('All verdicts as a table').click();
  await expect(page.getByRole('row', { name: /^default\/xwing/ })).toContainText('ingress');
  await page.getByText('What the commands print now').click();
  await expect(page.getByRole('region', { name: 'Output of hubble observe' })).toContainText(
    'http-request DROPPED (HTTP/1.1 PUT',
  );
});

test('policies can be written before the editor has come, and it goes on where the writer was', async ({
  page,
}) => {
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/assets/code-editor-*.js', async (route) => {
    await released;
    await route.continue();
  });
  await page.goto(sharedAddress(openDemo));
  await writePolicies(page, l4Policy);
  await expectOutcomes(page, ['Forwarded', 'Forwarded', 'Dropped']);
  await expect(page.locator('.cm-content')).toHaveCount(0);

  release();
  await expect(page.locator('.cm-content')).toBeFocused();
  await page.keyboard.insertText('# the end');
  await expect(editor(page)).toContainText('# the end');
  await expect(editor(page)).toContainText('endpointSelector');
});

test.describe('without its editor', () => {
  test.use({ allowedProblems: [/net::ERR_FAILED/] });

  test('the lab still takes policies and leads to their faults', async ({ page }) => {
    await page.route('**/assets/code-editor-*.js', (route) => route.abort());
    await page.goto(sharedAddress(openDemo));
    await writePolicies(page, brokenManifest);
    await problems(page).getByRole('button').first().click();
    await expect(editor(page)).toBeFocused();
    await expect(editor(page)).toHaveValue(brokenManifest);
  });
});

test('a broken manifest is repaired with the help of the messages, and the last valid picture stays meanwhile', async ({
  page,
}) => {
  await page.goto(sharedAddress({ ...openDemo, policies: l4Policy }));
  await expectOutcomes(page, ['Forwarded', 'Forwarded', 'Dropped']);
  await writePolicies(page, brokenManifest);
  await expect(problems(page)).toContainText('show the last text that was valid');
  await expect(problems(page)).toContainText('start in the same column');
  await expectOutcomes(page, ['Forwarded', 'Forwarded', 'Dropped']);

  // Each message leads to its line, and says what is wrong there.
  await problems(page).getByRole('button', { name: 'Line 14' }).click();
  await expect(editor(page)).toBeFocused();
  const [head = '', misplaced = ''] = brokenManifest.split(/(?<=empire\n)(?= {8}toPorts)/);
  const moved = misplaced.replaceAll(/^ {2}/gm, '');
  await writePolicies(page, head + moved);
  await expect(problems(page)).toContainText('1 error');
  await expect(problems(page).getByRole('button', { name: 'Line 14' })).toHaveCount(0);
  await expect(problems(page).getByRole('button', { name: 'Line 18' })).toBeVisible();
  const [ports = '', rules = ''] = moved.split(/(?= {8}rules)/);
  await writePolicies(page, head + ports + rules.replaceAll(/^(?=.)/gm, '  '));
  await expect(problems(page)).toContainText('1 policy, valid');
  await expectOutcomes(page, ['Forwarded', 'Refused by the proxy', 'Dropped']);
});

test('a mission fails with the reason, is solved, and stays solved', async ({ page }) => {
  await page.goto('/lab');
  await page.getByRole('link', { name: 'Star Wars demo' }).click();
  await page.getByRole('navigation', { name: 'Missions' }).getByRole('link').nth(1).click();
  const mission = page.getByRole('region', { name: /^Mission: / });
  await writePolicies(
    page,
    l4Policy.replace('matchLabels:\n            org: empire', 'matchLabels: {}'),
  );
  await mission.getByRole('button', { name: 'Check my answer' }).click();
  await expect(mission).toContainText('Not solved yet');
  await expect(mission).toContainText('allows it on the way in');
  await writePolicies(page, twoItems);
  await mission.getByRole('button', { name: 'Check my answer' }).click();
  await expect(mission).toContainText(
    'Items of a section are alternatives; one that matches is enough.',
  );
  await mission.getByRole('button', { name: /^Show a hint/ }).click();
  await expect(mission.locator('.lab-hints li')).toHaveCount(1);
  await writePolicies(page, l4Policy);
  await mission.getByRole('button', { name: 'Check my answer' }).click();
  await expect(mission).toContainText('All flows are as they should be');
  await page.reload();
  await expect(mission).toContainText('✓ Solved');
  await expect(editor(page)).toContainText('org: empire');
});

test('a shared link opens the same lab in another profile', async ({ page, browser }) => {
  await page.goto(sharedAddress(openDemo));
  await writePolicies(page, l7Policy);
  await page.getByText('Change the cluster').click();
  await page.getByLabel(firewall).check();
  await page.getByText('Share or keep').click();
  await page.getByRole('button', { name: 'Make a link and copy it' }).click();
  const link = await page.getByLabel('Link', { exact: true }).inputValue();
  const other = await browser.newContext();
  const fresh = await other.newPage();
  await fresh.goto(link);
  await expect(editor(fresh)).toContainText('path: "/v1/request-landing"');
  await expectOutcomes(fresh, ['Forwarded', 'Refused by the proxy', 'Dropped']);
  await expect(fresh.getByText('Somebody shared this lab with you')).toBeVisible();
  await fresh.getByText('Change the cluster').click();
  await expect(fresh.getByLabel(firewall)).toBeChecked();
  await other.close();
});

const hostileLinks: readonly (readonly [string, string])[] = [
  ['is no compressed text', '/lab/own#s=not-a-lab'],
  ['unpacks to twenty megabytes', packedAddress(' '.repeat(20_000_000))],
  ['is JSON of another shape', packedAddress('{"version":1,"cluster":{"pods":"<script>"}}')],
];

for (const [name, address] of hostileLinks) {
  test(`a link that ${name} is refused, and the own cluster opens instead`, async ({ page }) => {
    await page.goto(address);
    await expect(page.getByRole('alert')).toContainText('This link cannot be opened');
    await page.getByRole('button', { name: 'Open your own cluster' }).click();
    await expectOutcomes(page, ['Forwarded']);
  });
}

test('a policy with markup in its names is shown as text', async ({ page }) => {
  const policies = l4Policy.replace('name: rule1', 'name: "<img src=x onerror=alert(1)>"');
  await page.goto(sharedAddress({ ...openDemo, policies }));
  await expect(problems(page)).toContainText('<img src=x onerror=alert(1)>');
  await expect(page.locator('main img')).toHaveCount(0);
});

/** Presses Tab until something has the focus that fits. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let press = 0; press < 80; press += 1) {
    const isThere = await page.evaluate((wanted) => {
      const active = document.activeElement;
      return active?.matches(wanted) ?? false;
    }, selector);
    if (isThere) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reaches ${selector}`);
}

test('all of it works by keyboard: write, leave the editor, choose two ends, read the verdict', async ({
  page,
}) => {
  await page.goto(sharedAddress(openDemo));
  await expect(editor(page)).toBeVisible();
  await tabTo(page, '.lab-editor');
  await page.keyboard.insertText(l7Policy);
  await expect(problems(page)).toContainText('1 policy, valid');
  await page.keyboard.press('Escape');
  await tabTo(page, '.lab-box[aria-label^="Pod xwing"]');
  await page.keyboard.press('Enter');
  await tabTo(page, '.lab-box[aria-label^="Pod deathstar"]');
  await page.keyboard.press(' ');
  await expect(verdict(page)).toContainText('Dropped on the way in to default/deathstar');
  await tabTo(page, '.lab-reasons .lab-place');
  await page.keyboard.press('Enter');
  await expect(editor(page)).toBeFocused();
});

test('completion offers fields where they belong', async ({ page }) => {
  await page.goto(sharedAddress(openDemo));
  await writePolicies(page, 'kind: CiliumNetworkPolicy\nspec:\n  ingressD');
  await page.keyboard.press('Control+Space');
  // Not by Enter: the editor takes a key only when the list has been seen for a moment.
  await page.getByRole('option', { name: 'ingressDeny' }).click();
  await expect(editor(page)).toContainText('ingressDeny:');
});

test('pods from kubectl and from the form are drawn, and stay after a reload', async ({ page }) => {
  await page.goto('/lab/own');
  await page.getByText('Bring pods and policies').click();
  await page.getByLabel(/^Pods, namespaces, services/).fill(`kind: List
items:
- kind: Pod
  metadata: {name: web, namespace: shop, labels: {app: web}}
  spec: {containers: [{ports: [{containerPort: 8080}]}]}
- kind: Secret
  metadata: {name: s}
`);
  await page.getByRole('button', { name: 'Read it' }).click();
  await expect(page.getByText('Secret s was left out')).toBeVisible();
  await page.getByText('Change the cluster').click();
  const form = page.getByRole('form', { name: 'Add a pod' });
  await form.getByLabel('Name', { exact: true }).fill('cache');
  await form.getByRole('button', { name: 'Add the pod' }).click();
  await page.reload();
  await expect(page.getByRole('button', { name: /^Pod web/ })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Pod cache/ })).toBeVisible();
});

for (const width of [360, 768, 1440]) {
  test(`at ${width} pixels every part has nothing for axe to find and no sideways scroll`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(sharedAddress({ ...openDemo, policies: l7Policy }));
    await expect(heading(page)).toBeVisible();
    await expect(editor(page)).toBeVisible();
    const parts = width < 960 ? ['Picture', 'Verdict', 'Policies'] : [];
    await page.getByText('All verdicts as a table').click();
    await page.getByText('What the commands print now').click();
    for (const part of ['', ...parts]) {
      if (part !== '') await page.getByRole('button', { name: part, exact: true }).click();
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, `sideways scroll, ${part}`).toBe(0);
      await expectNoAxeViolations(page);
    }
  });
}
