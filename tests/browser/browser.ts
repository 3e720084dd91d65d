import type { Browser, Page, Request } from 'playwright-core';

export const desk = { width: 1440, height: 900 };
export const phone = { width: 390, height: 844 };

/** A page, what went wrong on it, and what it has asked for and not been answered. */
export type ListeningPage = Page & { readonly errors: string[]; readonly unanswered: Set<Request> };

/** A page of its own session in the city's language and time. What the page logs as an error fails the test that looks at `errors`. */
export async function newPage(browser: Browser, viewport: { width: number; height: number }): Promise<ListeningPage> {
  const context = await browser.newContext({ viewport, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', reducedMotion: 'reduce' });
  const page = Object.assign(await context.newPage(), { errors: [] as string[], unanswered: new Set<Request>() });
  page.setDefaultTimeout(30_000);
  page.on('pageerror', (error) => page.errors.push(error.message));
  page.on('request', (request) => { page.unanswered.add(request); });
  const answered = (request: Request) => { page.unanswered.delete(request); };
  page.on('requestfinished', answered).on('requestfailed', answered);
  return page;
}

/** Logged in without the page for it: the browser has the session's cookie when it opens `path`. */
export async function enter(page: Page, url: string, username: string, password: string, path = '/console'): Promise<void> {
  const answer = await page.request.post(`${url}/api/session`, { data: { username, password } });
  if (!answer.ok()) throw new Error(`${username} could not log in: ${answer.status()} ${await answer.text()}`);
  await page.goto(`${url}${path}`);
}

/** Logged in as people do. */
export async function logIn(page: Page, url: string, username: string, password: string, path = '/console'): Promise<void> {
  await page.goto(`${url}${path}`);
  await page.getByLabel('用户名').fill(username);
  await page.getByLabel('密码').fill(password);
  await page.getByRole('button', { name: /登\s*录$/ }).click();
  await page.getByLabel('用户名').waitFor({ state: 'detached' });
}
