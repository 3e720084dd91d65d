import { faces } from '../fonts/roles.ts';

/** Where a machine has not the face of official documents, the one that every Windows (and WPS) has takes its place. */
const standIns: Record<string, string> = { 仿宋_GB2312: '仿宋,FangSong', 方正小标宋简体: '宋体,SimSun', 黑体: 'SimHei', 楷体_GB2312: '楷体,KaiTi', 宋体: 'SimSun' };
const latin = 'Times New Roman';

/** word/fontTable.xml: each face with its stand-in. */
export const fontTable = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${[...new Set(Object.values(faces).map((f) => f.word))].map((name) =>
  `<w:font w:name="${name}"><w:altName w:val="${standIns[name] ?? ''}"/><w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>`).join('')}<w:font w:name="${latin}"><w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font></w:fonts>`;
