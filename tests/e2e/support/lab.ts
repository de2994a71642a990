import { deflateRawSync } from 'node:zlib';
import { expect, type Locator, type Page } from '@playwright/test';
import { formatSharedLab, type SharedLab } from '../../../src/core/lab/shared-lab.ts';
import { buildStarWars, exhaust, landing } from '../../support/star-wars.ts';

/** The Star Wars demo without policies, and its three requests. */
export const openDemo: SharedLab = {
  cluster: buildStarWars(),
  policies: '',
  mode: 'default',
  options: {},
  flows: [landing('tiefighter'), exhaust('tiefighter'), landing('xwing')],
};

/** The address that shares a lab. */
export function sharedAddress(lab: SharedLab): string {
  return packedAddress(formatSharedLab(lab));
}

/** The address whose hash unpacks to this text. */
export function packedAddress(text: string): string {
  return `/lab/own#s=${deflateRawSync(Buffer.from(text)).toString('base64url')}`;
}

export function editor(page: Page): Locator {
  return page.getByRole('textbox', { name: 'Policies, as YAML' });
}

/** Replaces the whole text of the editor, as a paste does. */
export async function writePolicies(page: Page, text: string): Promise<void> {
  await editor(page).focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(text);
}

/** Expects the outcomes of the flows that are drawn, in their order. */
export async function expectOutcomes(page: Page, outcomes: readonly string[]): Promise<void> {
  await expect(page.locator('.lab-part-picture .lab-flow')).toContainText([...outcomes]);
}

export function problems(page: Page): Locator {
  return page.getByRole('region', { name: 'Problems of the text' });
}
