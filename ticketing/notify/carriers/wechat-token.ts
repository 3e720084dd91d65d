/** The access token of an official account: one for two hours, fetched again shortly before its end. */
import { CarrierError } from './carrier-error.ts';
import { postJson } from './post-json.ts';

export interface WechatAccount { appId: string; appSecret: string }
export interface AccessToken {
  get(): Promise<string>;
  /** Forgets a token that WeChat refused, unless a newer one is there already. */
  drop(token: string): void;
}

const EARLY_MS = 5 * 60_000;

/**
 * Uses the "stable" interface: fetching does not end the token of another process, as the older one does.
 * https://developers.weixin.qq.com/doc/offiaccount/Basic_Information/getStableAccessToken.html
 */
export function wechatToken({ appId, appSecret }: WechatAccount, api: string, now: () => Date): AccessToken {
  let kept: { token: string; until: number } | undefined;
  let fetching: Promise<string> | undefined;

  async function fetchToken(): Promise<string> {
    const answer = await postJson('wechat', `${api}/cgi-bin/stable_token`, { grant_type: 'client_credential', appid: appId, secret: appSecret });
    const { access_token: token, expires_in: seconds, errcode, errmsg } = answer;
    if (typeof token !== 'string' || typeof seconds !== 'number') throw new CarrierError('wechat', String(errcode ?? 200), String(errmsg ?? 'no access token'), false);
    kept = { token, until: now().getTime() + seconds * 1000 - EARLY_MS };
    return token;
  }

  return {
    async get() {
      if (kept && now().getTime() < kept.until) return kept.token;
      fetching ??= fetchToken().finally(() => { fetching = undefined; }); // many at once wait for one
      return fetching;
    },
    drop(token) {
      if (kept?.token === token) kept = undefined;
    },
  };
}
