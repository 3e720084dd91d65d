import path from 'node:path';
import { sealedFiles, type Core, type SealedFiles } from '../../ticketing/index.ts';

/** Where sealed recordings lie: below `recordings` of the data folder or RECORDING_DIR, a folder a day of the call numbers. */
export const recordingFiles = ({ config, cipher }: Pick<Core, 'config' | 'cipher'>): SealedFiles =>
  sealedFiles(config.voice.recordingDir ?? path.join(config.dataDir, 'recordings'), cipher, (id) => id.slice(0, lengthOfDay));

/** C, the city's four digits, year, month and day */
const lengthOfDay = 11;
