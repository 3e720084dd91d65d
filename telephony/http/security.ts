/** 电话安全: /api/trunks, /api/dial-rules, /api/phone-blocks. Whatever decides where calls go is proposed by one and confirmed by another. */
import { createRoute, z } from '@hono/zod-openapi';
import { body, clientAddress, json, limitBody, newRouter, proposalVerbs, refusals, roles, type Core, type ProposalVerb } from '../../ticketing/index.ts';
import { liftAddress } from '../security/blocking/blocked.ts';
import { closeAlarm, closeInput } from '../security/dial/alarms.ts';
import { decideRules, dialRulesInput, proposeRules } from '../security/dial/change-rules.ts';
import { dialPurposes } from '../security/dial/rules.ts';
import { tryNumber } from '../security/dial/try-number.ts';
import { blockInput, blockNumber, decideBlock, liftBlock } from '../security/inbound/number-blocks.ts';
import { alarmsView, presentAlarms } from '../security/present/alarms.ts';
import { attemptQuery, attemptsView, presentAttempts, revealAttempt, revealInput } from '../security/present/attempts.ts';
import { blocksView, presentBlocks } from '../security/present/blocks.ts';
import { dialRulesView, presentDialRules } from '../security/present/dial-rules.ts';
import { presentTrunks, trunksView } from '../security/present/trunks.ts';
import { decideTrunk } from '../security/trunks/decide.ts';
import { proposeTrunk, trunkInput } from '../security/trunks/propose.ts';

const tags = ['phone-security'];
const id = z.object({ id: z.coerce.number().int() });
const decideInput = z.object({ decision: z.string().trim().max(1000).optional() });
const decisions = Object.entries(proposalVerbs) as [ProposalVerb, { zh: string }][];
const whyInput = z.object({ reason: z.string().max(2000) });

export const securityRoutes = (core: Core) => ({ '/trunks': trunkRoutes(core), '/dial-rules': dialRuleRoutes(core), '/phone-blocks': blockRoutes(core) });

function trunkRoutes(core: Core) {
  const app = newRouter();
  app.use(limitBody(64));
  app.openapi(createRoute({ method: 'get', path: '/', tags, summary: '中继线路', responses: { 200: json(trunksView), ...refusals } }), async (c) => c.json(await presentTrunks(core, c.get('actor')), 200));
  app.openapi(createRoute({ method: 'post', path: '/', tags, summary: '提出中继的新增或变更（系统管理员）', request: body(trunkInput), responses: { 201: json(trunksView), ...refusals } }), async (c) => {
    await proposeTrunk(core, c.get('actor'), c.req.valid('json'));
    return c.json(await presentTrunks(core, c.get('actor')), 201);
  });
  for (const [verb, { zh }] of decisions)
    app.openapi(createRoute({ method: 'post', path: `/changes/{id}/${verb}`, tags, summary: `${zh}中继变更`, operationId: `trunks.${verb}`, request: { params: id, ...body(decideInput) }, responses: { 200: json(trunksView), ...refusals } }), async (c) => {
      await decideTrunk(core, c.get('actor'), c.req.valid('param').id, verb, c.req.valid('json').decision);
      return c.json(await presentTrunks(core, c.get('actor')), 200);
    });
  return app;
}

function dialRuleRoutes(core: Core) {
  const app = newRouter();
  app.use(limitBody(256));
  app.openapi(createRoute({ method: 'get', path: '/', tags, summary: '外呼规则', responses: { 200: json(dialRulesView), ...refusals } }), async (c) => c.json(await presentDialRules(core, c.get('actor')), 200));
  app.openapi(createRoute({ method: 'post', path: '/', tags, summary: '提出外呼规则变更（系统管理员）', request: body(dialRulesInput), responses: { 201: json(dialRulesView), ...refusals } }), async (c) => {
    await proposeRules(core, c.get('actor'), c.req.valid('json'));
    return c.json(await presentDialRules(core, c.get('actor')), 201);
  });
  for (const [verb, { zh }] of decisions)
    app.openapi(createRoute({ method: 'post', path: `/changes/{id}/${verb}`, tags, summary: `${zh}外呼规则变更`, operationId: `dialRules.${verb}`, request: { params: id, ...body(decideInput) }, responses: { 200: json(dialRulesView), ...refusals } }), async (c) => {
      await decideRules(core, c.get('actor'), c.req.valid('param').id, verb, c.req.valid('json').decision);
      return c.json(await presentDialRules(core, c.get('actor')), 200);
    });
  app.openapi(createRoute({
    method: 'post', path: '/try', tags, summary: '试一个号码：由哪条规则决定', description: 'Dials nothing and leaves no row.', request: body(z.object({ number: z.string().min(1).max(40), purpose: z.enum(dialPurposes), role: z.enum(roles), proposed: z.boolean().default(false) })),
    responses: { 200: json(z.object({ number: z.string(), kind: z.string(), rule: z.string().nullable(), ruleName: z.string().nullable(), allowed: z.boolean(), zh: z.string().nullable(), en: z.string().nullable(), trunks: z.array(z.string()) })), ...refusals },
  }), async (c) => c.json(await tryNumber(core, c.get('actor'), c.req.valid('json')), 200));
  app.openapi(createRoute({ method: 'get', path: '/attempts', tags, summary: '外呼记录', request: { query: attemptQuery }, responses: { 200: json(attemptsView), ...refusals } }), async (c) => c.json(await presentAttempts(core, c.get('actor'), c.req.valid('query')), 200));
  app.openapi(createRoute({ method: 'post', path: '/attempts/{id}/reveal', tags, summary: '查看完整号码（督办员，留痕）', request: { params: id, ...body(revealInput) }, responses: { 200: json(z.object({ number: z.string() })), ...refusals } }),
    async (c) => c.json(await revealAttempt(core, c.get('actor'), c.req.valid('param').id, c.req.valid('json'), clientAddress(c)), 200));
  app.openapi(createRoute({ method: 'get', path: '/alarms', tags, summary: '异常提醒', responses: { 200: json(alarmsView), ...refusals } }), async (c) => c.json(await presentAlarms(core, c.get('actor')), 200));
  app.openapi(createRoute({ method: 'post', path: '/alarms/{id}/close', tags, summary: '核查异常提醒', request: { params: id, ...body(closeInput) }, responses: { 200: json(alarmsView), ...refusals } }), async (c) => {
    await closeAlarm(core, c.get('actor'), c.req.valid('param').id, c.req.valid('json'));
    return c.json(await presentAlarms(core, c.get('actor')), 200);
  });
  return app;
}

function blockRoutes(core: Core) {
  const app = newRouter();
  app.use(limitBody(16));
  app.openapi(createRoute({ method: 'get', path: '/', tags, summary: '号码限制和地址封禁', responses: { 200: json(blocksView), ...refusals } }), async (c) => c.json(await presentBlocks(core, c.get('actor')), 200));
  app.openapi(createRoute({ method: 'post', path: '/', tags, summary: '限制号码：一天之内即时生效，更久须另一人确认', request: body(blockInput), responses: { 201: json(blocksView), ...refusals } }), async (c) => {
    await blockNumber(core, c.get('actor'), c.req.valid('json'));
    return c.json(await presentBlocks(core, c.get('actor')), 201);
  });
  for (const [verb, { zh }] of decisions)
    app.openapi(createRoute({ method: 'post', path: `/numbers/{id}/${verb}`, tags, summary: `${zh}号码限制`, operationId: `phoneBlocks.${verb}`, request: { params: id, ...body(decideInput) }, responses: { 200: json(blocksView), ...refusals } }), async (c) => {
      await decideBlock(core, c.get('actor'), c.req.valid('param').id, verb, c.req.valid('json').decision);
      return c.json(await presentBlocks(core, c.get('actor')), 200);
    });
  app.openapi(createRoute({ method: 'post', path: '/numbers/{id}/lift', tags, summary: '解除号码限制', request: { params: id, ...body(whyInput) }, responses: { 200: json(blocksView), ...refusals } }), async (c) => {
    await liftBlock(core, c.get('actor'), c.req.valid('param').id, c.req.valid('json'));
    return c.json(await presentBlocks(core, c.get('actor')), 200);
  });
  app.openapi(createRoute({ method: 'post', path: '/addresses/lift', tags, summary: '解除地址封禁', request: body(whyInput.extend({ address: z.string().max(60) })), responses: { 200: json(blocksView), ...refusals } }), async (c) => {
    const { address, reason } = c.req.valid('json');
    await liftAddress(core, c.get('actor'), address, { reason });
    return c.json(await presentBlocks(core, c.get('actor')), 200);
  });
  return app;
}
