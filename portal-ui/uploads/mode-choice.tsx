import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import { showCount } from '../../domain/count.ts';

type Mode = 'append' | 'replace';

export function ModeChoice({ mode, onChange, lineCount }: { mode: Mode; onChange: (mode: Mode) => void; lineCount: number }) {
  return (
    <FormControl>
      <RadioGroup value={mode} onChange={(_, next) => onChange(next as Mode)} aria-label="با ردیف‌های کنونی">
        <FormControlLabel value="append" control={<Radio size="small" />} label={`به ${showCount(lineCount)} ردیف کنونی افزوده شود`} />
        <FormControlLabel value="replace" control={<Radio size="small" />} label={`جایگزین ${showCount(lineCount)} ردیف کنونی شود`} />
      </RadioGroup>
    </FormControl>
  );
}
