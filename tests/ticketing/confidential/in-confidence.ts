/** A report in confidence that names who made it, in its words and beside them. */
import type { TestApi } from '../../setup/api.ts';
import type { TestCore } from '../../setup/core.ts';

export const phone = '15477776666';
export const name = '慕容晓晴';
export const said = '我是新城塑料厂的质检员慕容晓晴，厂里每天夜里往清荷河排污水，电话15477776666。';

export const reporting = (core: TestCore) => (more: Record<string, unknown> = {}) => core.register({ appealType: 'report', title: '新城塑料厂慕容晓晴举报偷排', content: said, address: '清荷路88号3号楼501室', phone, name, callId: 'call-771', ...more });
/** The request on the ticket that waits for somebody. */
export const pendingOf = async (api: TestApi, ticketNo: string) => (await (await api.as('coordinator1')).get(`/api/tickets/${ticketNo}`)).body.requests.find((r: { state: string }) => r.state === 'pending').id as number;
