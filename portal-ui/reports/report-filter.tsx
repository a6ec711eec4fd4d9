import SearchIcon from '@mui/icons-material/Search';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Paper from '@mui/material/Paper';
import TextField from '@mui/material/TextField';
import { useState, type ReactNode, type SyntheticEvent } from 'react';
import { parseMobile } from '../../domain/mobile.ts';
import { JalaliDateField } from '../fields/jalali-date-field.tsx';
import { MobileField } from '../fields/mobile-field.tsx';
import { ChoiceField, type Choice } from './choice-field.tsx';
import { daysError } from './days-error.ts';
import { PrintedFilter } from './printed-filter.tsx';
import type { FilterName, ReportFilter } from './use-report-filter.ts';

interface Props {
  filter: ReportFilter;
  onSearch: (filter: ReportFilter) => void;
  choices?: Partial<Record<FilterName, { label: string; options: readonly Choice[] }>>;
  mobile?: boolean;
  /** What the search looks in; without it there is none. */
  search?: string;
  /** Buttons beside «جستجو». */
  children: ReactNode;
}

/** What a report is narrowed to; nothing is asked before «جستجو». */
export function ReportFilterForm({ filter, onSearch, choices = {}, mobile = false, search, children }: Props) {
  const [draft, setDraft] = useState<ReportFilter>(filter);
  const change = (name: FilterName) => (value: string) => setDraft((before) => ({ ...before, [name]: value }));
  const wrongDays = daysError(draft);
  const wrongMobile = draft.mobile !== undefined && draft.mobile !== '' && !parseMobile(draft.mobile).ok;
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (wrongDays === undefined && !wrongMobile) onSearch(draft);
  };
  const clear = () => {
    setDraft({});
    onSearch({});
  };
  return (
    <>
      <PrintedFilter filter={filter} choices={choices} />
      <Paper component="form" variant="outlined" role="search" noValidate onSubmit={submit} sx={{ p: { xs: 1.5, sm: 2 }, mb: 2, displayPrint: 'none' }}>
        <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: { xs: '1fr 1fr', md: 'repeat(auto-fill, minmax(190px, 1fr))' } }}>
          <JalaliDateField label="از تاریخ" past value={draft.from ?? ''} onChange={change('from')} error={wrongDays?.field === 'from'} {...(wrongDays?.field === 'from' && { helperText: wrongDays.message })} />
          <JalaliDateField label="تا تاریخ" past value={draft.to ?? ''} onChange={change('to')} error={wrongDays?.field === 'to'} {...(wrongDays?.field === 'to' && { helperText: wrongDays.message })} />
          {Object.entries(choices).map(([name, { label, options }]) => (
            <ChoiceField key={name} label={label} options={options} value={draft[name as FilterName] ?? ''} onChange={change(name as FilterName)} />
          ))}
          {mobile && <MobileField value={draft.mobile ?? ''} onChange={change('mobile')} error={wrongMobile} helperText={wrongMobile && 'این شماره درست نیست.'} />}
          {search !== undefined && <TextField type="search" label={search} value={draft.q ?? ''} onChange={(event) => change('q')(event.target.value)} sx={{ gridColumn: { xs: '1 / -1', md: 'auto' } }} />}
        </Box>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1.5, alignItems: 'center' }}>
          <Button type="submit" variant="contained" startIcon={<SearchIcon />}>جستجو</Button>
          {Object.keys(filter).length > 0 && <Button onClick={clear}>پاک کردن</Button>}
          {filter.orderId !== undefined && <Chip label="فقط یک درخواست" onDelete={() => onSearch({ ...filter, orderId: '' })} />}
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, marginInlineStart: { sm: 'auto' } }}>{children}</Box>
        </Box>
      </Paper>
    </>
  );
}
