import { showCount } from '../../domain/count.ts';
import { rialText } from '../format/rials.tsx';
import type { TemplateFill } from '../api/templates.ts';

/** «کارکنان (۱۲۰ عضو): بسته ۵ گیگابایت», one line for each list. */
export function WhatItFills({ fills }: { fills: readonly TemplateFill[] }) {
  if (fills.length === 0) return <>بدون شماره</>;
  return <>{fills.map((fill, index) => <div key={index}>{fill.group ? `${fill.group.name} (${showCount(fill.group.memberCount)} عضو)` : 'فایل اکسل'}: {whatOf(fill)}</div>)}</>;
}

function whatOf({ kind, product, amount }: TemplateFill): string {
  const what = product?.name ?? (kind === 'charge' ? 'شارژ مستقیم' : 'بسته اینترنت');
  return amount ? `${what}، ${rialText(amount)}` : what;
}
