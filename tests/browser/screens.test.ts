// The look at every width, in both languages and both schemes. Nothing may stick out at the side,
// and every chart must be drawn. With WEERZIEN_SCREENS=1 the pictures are kept in build/screens, to
// look at.
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { use_browser } from './support/browser';
import { charts_drawn, open_sample } from './support/report-page';

const open = use_browser();
const keep = process.env['WEERZIEN_SCREENS'] === '1';
const folder = fileURLToPath(new URL('../../build/screens/', import.meta.url));
if (keep) mkdirSync(folder, { recursive: true });

const looks = [360, 768, 1440].flatMap((width) =>
  (['light', 'dark'] as const).flatMap((scheme) =>
    (['en', 'nl'] as const).map((locale) => ({ width, scheme, locale })),
  ),
);

describe.each(looks)('$width px, $scheme, $locale', ({ width, scheme, locale }) => {
  test('fits, is complete, and says nothing on the console', async () => {
    const page = await open('', {
      viewport: { width, height: 900 },
      colorScheme: scheme,
      reducedMotion: 'reduce',
      locale,
    });
    const warnings: string[] = [];
    page.on('console', (message) => warnings.push(`${message.type()}: ${message.text()}`));
    const shoot = async (name: string): Promise<void> => {
      const path = `${folder}${name}-${width}-${scheme}-${locale}.png`;
      if (keep) await page.screenshot({ path, fullPage: true });
    };
    const overflow = (): Promise<number> =>
      page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    await page.locator('weerzien-drop').waitFor();
    expect(await overflow()).toBeLessThanOrEqual(0);
    await shoot('start');
    await open_sample(page);
    expect(await charts_drawn(page)).toBeGreaterThanOrEqual(10);
    expect(await overflow()).toBeLessThanOrEqual(0);
    await shoot('report');
    expect(warnings).toEqual([]);
  });
});

test('in print the report is light, whole and without controls', async () => {
  const page = await open('', { locale: 'en', colorScheme: 'dark' });
  await open_sample(page);
  await charts_drawn(page);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('weerzien-options .bar').first().isVisible()).toBe(false);
  expect(await page.locator('weerzien-chart .tools').first().isVisible()).toBe(false);
  const ink = await page
    .locator('weerzien-headline .value .number')
    .first()
    .evaluate((figure) => getComputedStyle(figure).color);
  expect(ink).toBe('rgb(28, 33, 38)');
});
