import { and, asc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { article, articleEvent, articleReport, articleVersion } from '../../../ticketing/db/schema/index.ts';
import { articleDetailOf } from '../../../ticketing/knowledge/present.ts';
import { publicArticleOf, publicArticles } from '../../../ticketing/knowledge/public.ts';
import { refusal } from '../../setup/story.ts';
import type { TestCore } from '../../setup/core.ts';
import { knowledgeCore, library, written } from './base.ts';

let core: TestCore;
let lib: ReturnType<typeof library>;
beforeAll(async () => { core = await knowledgeCore(); lib = library(core); });
afterAll(() => core.close());

const events = async (articleNo: string) => (await core.db.select().from(articleEvent).where(eq(articleEvent.articleId, (await lib.row(articleNo)).id)).orderBy(asc(articleEvent.id))).map((e) => e.verb);
const versions = async (articleNo: string) => core.db.select().from(articleVersion).where(eq(articleVersion.articleId, (await lib.row(articleNo)).id)).orderBy(asc(articleVersion.version));
const detail = async (articleNo: string, who: string) => articleDetailOf(core, await core.staff(who), articleNo);

describe('a new article', () => {
  test('is drafted, submitted, sent back with what to change, submitted again and published by somebody else', async () => {
    const no = await lib.create();
    expect(no).toMatch(/^K9901260302\d{4}$/);
    expect(await lib.row(no)).toMatchObject({ state: 'draft', work: 'draft', version: 0, revision: 0 });
    expect(await refusal(lib.act(no, 'kbreviewer1', 'publish'))).toBe('wrongState');
    await lib.act(no, 'kbeditor1', 'submit');
    expect(await lib.row(no)).toMatchObject({ state: 'review', work: 'review', revision: 1 });
    expect(await refusal(lib.act(no, 'kbeditor1', 'edit', { text: written() }))).toBe('wrongState');
    expect(await refusal(lib.act(no, 'kbreviewer1', 'reject', { reason: '改' }))).toBe('invalid');
    await lib.act(no, 'kbreviewer1', 'reject', { reason: '请补充报修电话' });
    expect(await lib.row(no)).toMatchObject({ state: 'draft', work: 'draft', rejectedWhy: '请补充报修电话' });
    await lib.act(no, 'kbeditor1', 'edit', { text: written({ fullAnswer: '拨打12345报修。' }) });
    await lib.act(no, 'kbeditor1', 'submit');
    await lib.act(no, 'kbeditor1', 'recall');
    await lib.act(no, 'kbeditor1', 'submit');
    await lib.act(no, 'kbreviewer1', 'publish');
    expect(await lib.row(no)).toMatchObject({ state: 'published', work: 'none', version: 1, draft: null, rejectedWhy: null, fullAnswer: '拨打12345报修。', lastVerifiedAt: core.clock.now });
    expect(await events(no)).toEqual(['create', 'submit', 'reject', 'edit', 'submit', 'recall', 'submit', 'publish']);
    expect(await versions(no)).toMatchObject([{ version: 1, publishedBy: (await core.staff('kbreviewer1')).staffId, text: { fullAnswer: '拨打12345报修。' } }]);
  });

  test('is read by nobody before it is published but those who work on it', async () => {
    const no = await lib.create();
    expect(await refusal(detail(no, 'agent1'))).toBe('notFound');
    expect(await refusal(lib.act(no, 'agent1', 'report'))).toBe('notFound');
    expect((await detail(no, 'kbreviewer1')).state).toBe('draft');
    expect((await detail(no, 'yc-cg-contact')).draft?.title).toBe(written().title); // its unit's owner
    expect(await refusal(detail(no, 'yc-rs-contact'))).toBe('notFound');
    expect(await refusal(publicArticleOf(core, no))).toBe('notFound');
  });

  test('with an unknown unit, matter or place, dates the wrong way round, or a personal number is refused by the rule', async () => {
    expect(await refusal(lib.create(written({ ownerUnitId: 'nobody' })))).toBe('ruleRefused:unitUnknown');
    expect(await refusal(lib.create(written({ matterCode: '999999' })))).toBe('ruleRefused:matterUnknown');
    expect(await refusal(lib.create(written({ regionCode: '1101' })))).toBe('ruleRefused:regionUnknown');
    expect(() => written({ expiresOn: '2026-02-01' })).toThrow('失效日期不能早于生效日期');
    const phone = await lib.create(written({ fullAnswer: '请直接拨打张工的手机13812345678。' }));
    expect(await refusal(lib.act(phone, 'kbeditor1', 'submit'))).toBe('ruleRefused:personalNumbers');
    const past = await lib.create(written({ effectiveFrom: '2026-01-01', expiresOn: '2026-03-01' }));
    expect(await refusal(lib.act(past, 'kbeditor1', 'submit'))).toBe('ruleRefused:pastExpiry');
    expect(await refusal(lib.create(written(), 'mayor'))).toBe('notAllowed');
  });
});

describe('four eyes', () => {
  test('nobody who wrote on the text publishes it, whatever else they are', async () => {
    const both = { ...(await core.staff('kbeditor1')), roles: ['kbEditor' as const, 'kbReviewer' as const] };
    const no = await lib.create();
    await lib.act(no, both, 'submit');
    expect(await refusal(lib.act(no, both, 'publish'))).toBe('ruleRefused:fourEyes');
    await lib.act(no, 'kbreviewer1', 'publish');
    const second = { ...(await core.staff('kbreviewer1')), roles: ['kbEditor' as const, 'kbReviewer' as const] };
    await lib.act(no, 'kbeditor1', 'edit', { text: written({ shortAnswer: '两个工作日内派人维修。' }) });
    await lib.act(no, second, 'edit', { text: written({ shortAnswer: '两个工作日内维修完毕。' }) });
    await lib.act(no, 'kbeditor1', 'submit');
    expect(await refusal(lib.act(no, second, 'publish'))).toBe('ruleRefused:fourEyes');
  });

  test('an agent may draft, but not publish, withdraw or touch what others wrote', async () => {
    const no = await lib.create(written(), 'agent1');
    await lib.act(no, 'agent1', 'edit', { text: written({ shortAnswer: '五个工作日内派人维修。' }) });
    expect(await refusal(lib.act(no, 'agent2', 'edit', { text: written() }))).toBe('notFound');
    await lib.act(no, 'agent1', 'submit');
    expect(await refusal(lib.act(no, 'agent1', 'publish'))).toBe('notAllowed');
    await lib.act(no, 'kbreviewer1', 'publish');
    expect(await refusal(lib.act(no, 'agent1', 'edit', { text: written() }))).toBe('notAllowed');
    expect(await refusal(lib.act(no, 'agent1', 'withdraw', { reason: '不再需要了' }))).toBe('notAllowed');
  });
});

describe('a change to what is published', () => {
  test('is written and reviewed beside the old text, which everybody reads until the new one is published', async () => {
    const no = await lib.published();
    await lib.act(no, 'kbeditor1', 'edit', { text: written({ shortAnswer: '两个工作日内修好。' }), why: '市里缩短了时限' });
    await lib.act(no, 'kbeditor1', 'submit');
    expect(await lib.row(no)).toMatchObject({ state: 'published', work: 'review', shortAnswer: written().shortAnswer });
    expect(await detail(no, 'agent1')).toMatchObject({ work: 'none', draft: null, text: { shortAnswer: written().shortAnswer } });
    expect((await publicArticleOf(core, no)).view.shortAnswer).toBe(written().shortAnswer);
    await lib.act(no, 'kbreviewer1', 'publish');
    expect(await lib.row(no)).toMatchObject({ state: 'published', work: 'none', version: 2, shortAnswer: '两个工作日内修好。' });
    expect((await versions(no)).map((v) => [v.version, v.text.shortAnswer, v.why])).toEqual([[1, written().shortAnswer, null], [2, '两个工作日内修好。', '市里缩短了时限']]);
  });

  test('may be dropped, which a first draft may not', async () => {
    const no = await lib.published();
    await lib.act(no, 'kbeditor1', 'edit', { text: written({ title: '改错了的标题文字' }) });
    await lib.act(no, 'kbeditor1', 'discard');
    expect(await lib.row(no)).toMatchObject({ work: 'none', draft: null, title: written().title });
    expect(await refusal(lib.act(await lib.create(), 'kbeditor1', 'discard'))).toBe('ruleRefused:neverPublished');
  });

  test('by two people at once: the second is told who was faster', async () => {
    const no = await lib.published();
    const { revision } = await lib.row(no);
    await lib.act(no, 'yc-cg-contact', 'edit', { text: written({ title: '单位先改的一稿标题' }) }, revision);
    expect(await refusal(lib.act(no, 'kbeditor1', 'edit', { text: written() }, revision))).toBe('stale');
    expect((await lib.row(no)).draft?.title).toBe('单位先改的一稿标题');
  });
});

describe('withdrawing', () => {
  test('takes it from readers, keeps it, and comes back to where it was', async () => {
    const no = await lib.published();
    expect(await refusal(lib.act(no, 'kbeditor1', 'withdraw', {}))).toBe('invalid');
    await lib.act(no, 'kbeditor1', 'withdraw', { reason: '政策正在调整' });
    expect(await refusal(detail(no, 'agent1'))).toBe('notFound');
    expect(await refusal(publicArticleOf(core, no))).toBe('notFound');
    expect(await refusal(lib.act(no, 'kbeditor1', 'edit', { text: written() }))).toBe('ruleRefused:withdrawn');
    expect(await refusal(lib.act(no, 'kbeditor1', 'restore'))).toBe('notAllowed');
    await lib.act(no, 'kbreviewer1', 'restore');
    expect(await lib.row(no)).toMatchObject({ state: 'published', withdrawnWhy: null });
    const draft = await lib.create();
    await lib.act(draft, 'kbeditor1', 'withdraw', { reason: '写重复了' });
    await lib.act(draft, 'kbreviewer1', 'restore');
    expect(await lib.row(draft)).toMatchObject({ state: 'draft', work: 'draft', version: 0 });
  });
});

describe('a unit’s own knowledge owner', () => {
  test('writes, confirms and withdraws for the unit and those below it, and for nobody else', async () => {
    const own = await lib.published(written({ ownerUnitId: 'yx-cg' }));
    const other = await lib.published(written({ ownerUnitId: 'yc-rs' }));
    await lib.act(own, 'yx-cg-contact', 'verify', { expiresOn: '2027-03-31', note: '与现行规定一致' });
    expect(await lib.row(own)).toMatchObject({ state: 'published', expiresAt: new Date('2027-04-01T00:00:00+08:00'), verifiedBy: (await core.staff('yx-cg-contact')).staffId });
    await lib.act(own, 'yx-gov-contact', 'verify', { expiresOn: null }); // the district above
    expect((await lib.row(own)).expiresAt).toBeNull();
    for (const [verb, input] of [['verify', { expiresOn: null }], ['edit', { text: written() }], ['withdraw', { reason: '不是我们的' }]] as const)
      expect(await refusal(lib.act(other, 'yx-cg-contact', verb, input)), verb).toBe('notAllowed');
    expect(await refusal(lib.create(written({ ownerUnitId: 'yc-rs' }), 'yx-cg-contact'))).toBe('ruleRefused:ownUnitOnly');
    const draft = await lib.create(written({ ownerUnitId: 'yx-cg' }), 'yx-cg-contact');
    expect(await refusal(lib.act(draft, 'yx-cg-contact', 'edit', { text: written({ ownerUnitId: 'yc-cg' }) }))).toBe('ruleRefused:ownUnitOnly');
    await lib.act(draft, 'yx-cg-contact', 'submit');
    expect(await refusal(lib.act(draft, 'yx-cg-contact', 'publish'))).toBe('notAllowed');
    expect(await refusal(lib.act(own, 'yx-cg-contact', 'verify', { expiresOn: '2026-03-01' }))).toBe('ruleRefused:pastExpiry');
  });
});

describe('readers’ word on an article', () => {
  test('one vote a person, which may be changed; one open report a person, settled by the owner', async () => {
    const no = await lib.published();
    const before = (await lib.row(no)).revision;
    await lib.act(no, 'agent1', 'vote', {});
    await lib.act(no, 'agent1', 'vote', {});
    await lib.act(no, 'agent2', 'vote', { value: -1 });
    expect(await lib.row(no)).toMatchObject({ votesUp: 1, votesDown: 1, revision: before });
    await lib.act(no, 'agent2', 'vote', { value: 1 });
    expect(await lib.row(no)).toMatchObject({ votesUp: 2, votesDown: 0 });
    await lib.act(no, 'agent1', 'report', { kind: 'outdated', note: '市民13812345678说已经改成两天了' });
    expect(await refusal(lib.act(no, 'agent1', 'report', {}))).toBe('ruleRefused:reportedAlready');
    const [open] = await core.db.select().from(articleReport).where(and(eq(articleReport.articleId, (await lib.row(no)).id)));
    expect(open).toMatchObject({ kind: 'outdated', state: 'open', note: '市民138****5678说已经改成两天了' });
    expect(await refusal(lib.act(no, 'agent2', 'settleReport', { reportId: open!.id, note: '已经修改了' }))).toBe('notAllowed');
    expect(await refusal(lib.act(no, 'yc-rs-contact', 'settleReport', { reportId: open!.id, note: '已经修改了' }))).toBe('notAllowed');
    await lib.act(no, 'yc-cg-contact', 'settleReport', { reportId: open!.id, note: '核实后已修改时限' });
    expect(await refusal(lib.act(no, 'yc-cg-contact', 'settleReport', { reportId: open!.id, note: '再处理一次' }))).toBe('notFound');
    await lib.act(no, 'agent1', 'report', {});
  });
});

describe('the public', () => {
  test('never meets an internal article, in no list, search or by its number', async () => {
    const no = await lib.published(written({ sensitivity: 'internal', title: '内部口径测试之舆情应答' }));
    const searched = await publicArticles(core, { q: '内部口径测试之舆情应答', offset: 0, limit: 50 });
    expect(searched.items.map((i) => i.articleNo)).not.toContain(no);
    const all = await publicArticles(core, { offset: 0, limit: 100 });
    const internal = await core.db.select({ no: article.articleNo }).from(article).where(eq(article.sensitivity, 'internal'));
    expect(internal.length).toBeGreaterThan(2);
    expect(all.items.filter((i) => internal.some((x) => x.no === i.articleNo))).toEqual([]);
    expect(await refusal(publicArticleOf(core, no))).toBe('notFound');
    expect(JSON.stringify(all)).not.toContain('replyLine');
  });

  test('nor one whose time has not come', async () => {
    const no = await lib.published(written({ effectiveFrom: '2026-04-01' }));
    expect(await refusal(publicArticleOf(core, no))).toBe('notFound');
  });
});
