/** Only a path of this portal: it comes with an address, and anyone can write an address. */
export const localPath = (to: string | null): string | undefined => (to !== null && /^\/(?![/\\])/.test(to) && !to.startsWith('/log-in') ? to : undefined);
