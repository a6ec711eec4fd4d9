import { send } from './request.ts';

/**
 * Saves what a POST answers as a file. (What a GET answers is saved by an ordinary link, which the browser streams to
 * disk; a POST that needs a password can't be a link.)
 */
export async function saveFile(path: string, body: unknown, fileName: string): Promise<void> {
  const response = await send('POST', path, { body });
  const address = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  // The browser reads the address after the click returned.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
