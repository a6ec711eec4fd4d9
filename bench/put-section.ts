/** The page with this section in the place of the one that has its heading, or at the end. */
export function putSection(page: string, heading: string, section: string): string {
  const lines = page.trimEnd().split('\n');
  const begin = lines.indexOf(heading);
  if (begin < 0) return `${lines.join('\n')}\n\n${section.trimEnd()}\n`;
  const next = lines.findIndex((line, index) => index > begin && line.startsWith('## '));
  const rest = next < 0 ? [] : ['', ...lines.slice(next)];
  return [...lines.slice(0, begin), section.trimEnd(), ...rest].join('\n').trimEnd() + '\n';
}
