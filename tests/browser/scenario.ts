/** What every scenario stands on: the product running, a browser, people who log in, and the steps they all begin with. */
import { mkdirSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, inject } from 'vitest';
import { desk, enter, newPage, type ListeningPage } from './browser.ts';
import { openChromium } from './chromium.ts';
import { startServer, type RunningServer } from './server.ts';

type Size = typeof desk;

export interface Scenario {
  /** where the product answers */
  readonly url: string;
  /** of the seeded staff */
  readonly password: string;
  /** a page on which nobody has logged in */
  visitor(size: Size): Promise<ListeningPage>;
  /** a page on which somebody of the seeded staff has; the page to log in has a scenario of its own (whole-path) */
  as(username: string, path?: string, size?: Size): Promise<ListeningPage>;
}

/**
 * One server and one browser for the scenarios of a file, ended with them.
 * @param settings what the server needs beside the defaults, made ready before it starts
 */
export function scenario(settings: () => Promise<NodeJS.ProcessEnv> = async () => ({})): Scenario {
  let server: RunningServer;
  let browser: Browser;
  beforeAll(async () => {
    const env = await settings();
    [server, browser] = await Promise.all([startServer(env, inject('founded')), openChromium()]);
  });
  const opened: ListeningPage[] = [];
  const visitor = async (size: Size) => {
    const page = await newPage(browser, size);
    opened.push(page);
    return page;
  };
  // How every page looked when a test failed, and what the server had to say, tell more than the line it failed at.
  afterEach(async ({ task }) => {
    const pages = opened.splice(0);
    if (task.result?.state !== 'fail') return;
    console.error(`the server said:\n${server.said()}\nhealth: ${await fetch(`${server.url}/healthz`).then((r) => r.text(), String)}`);
    for (const [i, page] of pages.entries()) {
      console.error(`page ${i}, ${page.url()}, unanswered: ${[...page.unanswered].map((r) => r.url()).join(' ')}\n${(await page.locator('body').innerText().catch(String)).slice(0, 2_000)}`);
      await picture(page, `failed-${task.file.name.replaceAll(/\W+/g, '-')}-${i}`);
    }
  });
  afterAll(async () => { await browser?.close(); await server?.stop(); });
  return {
    get url() { return server.url; },
    get password() { return server.password; },
    visitor,
    async as(username, path, size = desk) {
      const page = await visitor(size);
      await enter(page, server.url, username, server.password, path);
      return page;
    },
  };
}

/** Registers at the desk what the machine sends on by itself, and waits until it has. @returns number and query code as they are read out */
export async function files(agent: Page, content: string, unit = '云溪区城市管理局'): Promise<{ ticketNo: string; code: string }> {
  await agent.locator('#desk-content').fill(content);
  await agent.getByText(unit).first().waitFor(); // the suggestion came while typing
  await agent.keyboard.press('Control+Enter');
  await agent.getByText('登记成功').waitFor();
  const form = await agent.locator('.desk-form').innerText();
  await agent.locator('.desk-form').getByText('办理中', { exact: true }).waitFor(); // live, without reloading
  return { ticketNo: /99\d{15}/.exec(form)![0], code: /查询码\s*(\d{8})/.exec(form)![1]! };
}

/** Sends a verb's form by its own button, and waits until it is gone. */
export async function confirm(page: Page, verb: string): Promise<void> {
  const button = page.getByRole('button', { name: `确认${verb}` });
  await button.click();
  await button.waitFor({ state: 'detached' });
}

/** Chooses from a list by its label, once more where the list was drawn anew under the pointer and the choice was not taken. */
export async function choose(page: Page, label: string, option: string): Promise<void> {
  const list = page.getByRole('combobox', { name: label });
  const shown = page.locator('.ant-select').filter({ has: list }).getByText(option).first();
  for (let tries = 1; ; tries += 1) {
    await list.click();
    await page.locator('.ant-select-dropdown:visible .ant-select-item-option').filter({ hasText: option }).first().click();
    const taken = await shown.waitFor({ timeout: 5_000 }).then(() => true, (error: unknown) => { if (tries === 3) throw error; return false; });
    if (taken) return;
  }
}

/** A picture for a person who looks at the pages: PICTURES names the folder; without it nothing is written. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.PICTURES;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}
