/** Another program listens where we should. */
export class PortTaken extends Error {
  override name = 'PortTaken';
  constructor(cause: Error) {
    super('The port is taken by another program. Stop it, or choose another: PORT=12346 npm start\n端口已被占用，请停止占用的程序，或换一个端口：PORT=12346 npm start', { cause });
  }
}
