/** `npm run city -- DIR`: the city's tables as workbooks. */
import type { Config } from '../config.ts';
import { writeCity } from '../administration/found-city.ts';
import { runningEmbedded } from '../db/embedded.ts';
import { openCore } from './open-core.ts';

/** Joins the running server's database, or starts the embedded one when nothing runs. @returns the exit code */
export async function exportCity(config: Config, args: string[]): Promise<number> {
  const [dir] = args;
  if (!dir) {
    console.error('npm run city -- DIR   writes the tables of the city (区域 单位 热线 人员 事项 派单目录 地名 联动热线) into a folder.\nEdited, they found a city of your own: CITY_DIR=DIR CITY_CODE=… DATA_DIR=… npm start on an empty database.');
    return 1;
  }
  const { core, stop } = await openCore(config, { own: !config.databaseUrl && !runningEmbedded(config.dataDir), judges: false });
  try {
    console.log((await writeCity(core, dir)).join('\n'));
    return 0;
  } finally {
    await stop();
  }
}
