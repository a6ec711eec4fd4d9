import { parseSync } from 'vite';

/** A Persian text of the source: where it stands, what it says, and what it is written around. */
export interface Text {
  start: number;
  end: number;
  /** The text itself; what is put into it stands as `%{0}`, `%{1}` … */
  says: string;
  kind: 'literal' | 'attribute' | 'template' | 'children';
  /** Places of what is put in, in the order of their numbers. */
  values: readonly Span[];
}

export interface Span {
  start: number;
  end: number;
}

/** A node of the tree as Vite's parser gives it (ESTree with JSX and TypeScript). */
type Node = Span & { type: string } & Record<string, unknown>;

/** Letters, digits and marks that English writes otherwise. */
const PERSIAN = /[\u0600-\u06ff\u200c«»←→]|^fa-IR$/;

/** Their strings are no texts: names of modules, of properties, and of types. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  ImportDeclaration: ['source'], ExportNamedDeclaration: ['source'], ExportAllDeclaration: ['source'], ImportExpression: ['source'],
  Property: ['key'], TSLiteralType: ['literal'], TSTypeAnnotation: ['typeAnnotation'], TSTypeAliasDeclaration: ['typeAnnotation'],
};

/**
 * Every Persian text of a source file, outermost first. A text that is written as `\u06cc` is for folding, not for reading. Children of
 * an element are one text together, so that a language may put its words in another order around what stands between them.
 */
export function findTexts(fileName: string, source: string): Text[] {
  const { program, errors } = parseSync(fileName, source);
  const [error] = errors;
  if (error) throw new Error(`${fileName}: ${error.message}`);
  const texts: Text[] = [];
  visit(program as unknown as Node, source, texts);
  return texts;
}

function visit(node: Node, source: string, texts: Text[]): void {
  const text = textOf(node, source);
  if (text) texts.push(text);
  for (const [name, below] of Object.entries(node)) {
    if (NAMES[node.type]?.includes(name) === true && !(name === 'key' && node['computed'] === true)) continue;
    for (const child of Array.isArray(below) ? below : [below]) if (isNode(child) && !(text && isSaid(child, text))) visit(child, source, texts);
  }
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

/** Part of the text itself, not of what is put into it. */
const isSaid = (child: Node, text: Text): boolean =>
  child.type === 'TemplateElement' || child.type === 'JSXText' || (child.type === 'Literal' && text.kind === 'attribute') || (text.kind === 'children' && isSpace(child));

const isSpace = (child: Node): boolean => {
  const inside = child['expression'] as Node | undefined;
  return child.type === 'JSXExpressionContainer' && inside?.type === 'Literal' && typeof inside['value'] === 'string' && inside['value'].trim() === '';
};

function textOf(node: Node, source: string): Text | undefined {
  const { start, end } = node;
  switch (node.type) {
    case 'Literal': {
      const { value } = node;
      if (typeof value !== 'string' || !PERSIAN.test(value) || source.slice(start, end).includes('\\u')) return undefined;
      return { start, end, says: value, kind: 'literal', values: [] };
    }
    case 'JSXAttribute': {
      const value = node['value'] as Node | null;
      if (value?.type !== 'Literal' || !PERSIAN.test(String(value['value']))) return undefined;
      return { start: value.start, end: value.end, says: String(value['value']), kind: 'attribute', values: [] };
    }
    case 'TemplateLiteral': {
      const quasis = node['quasis'] as (Node & { value: { cooked: string } })[];
      const says = quasis.map(({ value }, at) => (at === 0 ? '' : `%{${at - 1}}`) + value.cooked).join('');
      return PERSIAN.test(says) ? { start, end, says, kind: 'template', values: node['expressions'] as Node[] } : undefined;
    }
    case 'JSXElement':
    case 'JSXFragment':
      return childrenOf(node['children'] as Node[]);
    default:
      return undefined;
  }
}

function childrenOf(children: readonly Node[]): Text | undefined {
  if (!children.some((child) => child.type === 'JSXText' && PERSIAN.test(String(child['value'])))) return undefined;
  const values: Span[] = [];
  let says = '';
  for (const child of children) {
    const inside = child['expression'] as Node | undefined;
    if (child.type === 'JSXText') says += asShown(String(child['value']));
    else if (isSpace(child)) says += String(inside?.['value']);
    else if (inside?.type !== 'JSXEmptyExpression') says += `%{${values.push(inside ?? child) - 1}}`;
  }
  return { start: children[0]?.start ?? 0, end: children.at(-1)?.end ?? 0, says, kind: 'children', values };
}

/** JSX drops the breaks of lines with the spaces around them. */
function asShown(text: string): string {
  const lines = text.split('\n');
  return lines.map((line, at) => (at > 0 ? line.trimStart() : line)).map((line, at) => (at < lines.length - 1 ? line.trimEnd() : line)).filter((line) => line !== '').join(' ');
}
