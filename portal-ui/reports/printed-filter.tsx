import Typography from '@mui/material/Typography';
import { Fragment, type ReactNode } from 'react';
import { toPersianDigits } from '../../domain/digits.ts';
import { longInstant } from '../format/instant.tsx';
import { useSession } from '../session/session.tsx';
import type { Choice } from './choice-field.tsx';
import type { FilterName, ReportFilter } from './use-report-filter.ts';

interface Props {
  filter: ReportFilter;
  choices: Partial<Record<FilterName, { label: string; options: readonly Choice[] }>>;
}

/** On paper only: whose report it is, when it was printed and what it was narrowed to; the form itself is not printed. */
export function PrintedFilter({ filter, choices }: Props) {
  const { organisation } = useSession();
  const chosen = Object.entries(choices).flatMap(([name, { label, options }]) => {
    const option = options.find(({ value }) => value === filter[name as FilterName]);
    return option ? [<>{label}: {option.label}</>] : [];
  });
  const parts: ReactNode[] = [
    organisation.name,
    `چاپ در ${longInstant(new Date().toISOString())}`,
    filter.from && `از تاریخ ${toPersianDigits(filter.from)}`,
    filter.to && `تا تاریخ ${toPersianDigits(filter.to)}`,
    ...chosen,
    filter.mobile && `شماره همراه: ${toPersianDigits(filter.mobile)}`,
    filter.orderId && 'فقط یک درخواست',
    filter.q && `جستجو: «${filter.q}»`,
  ];
  return (
    <Typography variant="body2" component="div" sx={{ display: 'none', displayPrint: 'block', mb: 2 }}>
      {parts.filter(Boolean).map((part, at) => <Fragment key={at}>{at > 0 && ' · '}{part}</Fragment>)}
    </Typography>
  );
}
