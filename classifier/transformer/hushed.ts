/**
 * Runs something of a library that tells its troubles to the console instead of the caller, and puts the first of them
 * where it belongs: into the error.
 */
export async function hushed<T>(work: () => Promise<T>): Promise<T> {
  const { warn, error } = console;
  const told: string[] = [];
  console.warn = console.error = (...parts: unknown[]) => void told.push(parts.map((part) => (part instanceof Error ? part.message : String(part))).join(' '));
  try {
    return await work();
  } catch (failure) {
    throw new Error([...told.slice(0, 1), (failure as Error).message].map((line) => line.slice(0, 400)).join('; '), { cause: failure });
  } finally {
    console.warn = warn;
    console.error = error;
  }
}
