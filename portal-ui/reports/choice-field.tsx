import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import type { ReactNode } from 'react';

export interface Choice {
  value: string;
  label: ReactNode;
}

interface Props {
  label: string;
  options: readonly Choice[];
  value: string;
  onChange: (value: string) => void;
}

/** One of a few, or all of them. */
export function ChoiceField({ label, options, value, onChange }: Props) {
  // Several with commas may stand in a link that somebody sent.
  const known = value === '' || options.some((option) => option.value === value);
  return (
    <TextField select label={label} value={value} onChange={(event) => onChange(event.target.value)} slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}>
      <MenuItem value="">همه</MenuItem>
      {options.map((option) => <MenuItem key={option.value} value={option.value}>{option.label}</MenuItem>)}
      {!known && <MenuItem value={value}>چند مورد</MenuItem>}
    </TextField>
  );
}
