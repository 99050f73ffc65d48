import { spawn, spawnSync } from 'node:child_process';

/** Opens the address in the person's browser. False if there is no browser that a program can open. */
export function openBrowser(address: string): boolean {
  const [command, ...args] = opener();
  if (command === undefined) return false;
  // The browser reports later errors itself; the address is on the screen in any case.
  spawn(command, [...args, address], { stdio: 'ignore', detached: true })
    .once('error', () => undefined)
    .unref();
  return true;
}

function opener(): string[] {
  if (process.platform === 'darwin') return ['open'];
  if (process.platform === 'win32') return ['cmd', '/c', 'start', ''];
  const screen = process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  return screen && spawnSync('which', ['xdg-open']).status === 0 ? ['xdg-open'] : [];
}
