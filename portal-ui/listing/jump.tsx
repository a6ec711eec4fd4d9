import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { showCount } from '../../domain/count.ts';
import { toAsciiDigits, toPersianDigits } from '../../domain/digits.ts';

interface Props {
  count: number;
  /** Rows of the list that come before these. */
  before: number;
  /** The first in sight. */
  now: number;
  onJump: (index: number) => void;
}

/** Where one is in a long list, and a way to any row of it by its number: a bar of a hundred thousand is coarse, and not for every hand. */
export function Jump({ count, before, now, onJump }: Props) {
  const [text, setText] = useState('');
  const wanted = Number(text);
  const outside = text !== '' && !(wanted > before && wanted <= before + count);
  const jump = () => {
    if (text === '' || outside) return;
    onJump(wanted - before - 1);
    setText('');
  };
  return (
    <Box component="form" onSubmit={(event) => { event.preventDefault(); jump(); }} sx={{ display: 'flex', displayPrint: 'none', gap: 1.5, alignItems: 'center', justifyContent: 'space-between', mb: 1 }}>
      <Typography variant="caption" color="text.secondary">ردیف {showCount(before + now + 1)} از {showCount(before + count)}</Typography>
      <TextField
        value={toPersianDigits(text)} onChange={(event) => setText(toAsciiDigits(event.target.value).replace(/\D/g, '').slice(0, 7))} error={outside}
        placeholder="رفتن به ردیف" sx={{ maxWidth: 140 }} slotProps={{ htmlInput: { inputMode: 'numeric', enterKeyHint: 'go', 'aria-label': 'رفتن به ردیف' } }}
      />
    </Box>
  );
}
