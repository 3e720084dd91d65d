import type { Core } from '../core.ts';

/** What a newcomer needs to see: where to look, and whom to log in as. */
export function banner(core: Core, port: number, password: string): string {
  const at = `http://localhost:${port}`;
  const city = [...core.city.regions.values()].find((r) => r.level === 'city')?.name ?? '';
  return `
  ${city} 12345 · Hotline 12345

  市民门户  Citizen portal   ${at}/
  工作台    Staff console    ${at}/console
  接口      API              ${at}/openapi.json
  健康      Health           ${at}/healthz

  登录 Log-ins (密码 password: ${password})
    agent1          话务员    registers appeals
    dispatcher1     派单员    decides what the machine would not
    yx-cg-contact   云溪区城管局联络员  signs, contacts, resolves
    reviewer1       审核员    reviews replies
    callback1       回访员    asks the citizen
    mayor           市领导    figures, hotspots, problems

  数据 Data: ${core.config.dataDir}   停止 Stop: Ctrl+C
`;
}
