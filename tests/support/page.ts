// A page of the browser that holds nothing but what a test puts there, and the script of `scripts/page/`.
import type { Browser, Page } from 'playwright-chromium'
import { pageScript } from '../../scripts/browser/page-script.ts'
import type {} from '../../scripts/page/index.ts'

export async function pageOf(
  browser: Browser,
  html: string,
  viewport = { width: 980, height: 552 },
): Promise<Page> {
  const page = await browser.newPage({ viewport })
  await page.setContent(html)
  await page.evaluate(await pageScript())
  return page
}
