import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import useMediaQuery from '@mui/material/useMediaQuery';
import type { Theme } from '@mui/material/styles';
import { useCredit } from '../api/credit.ts';
import { Rials } from '../format/rials.tsx';

/** What can be spent now, in every screen's sight; what runs hold beside it, where there is any. */
export function Balance() {
  const credit = useCredit();
  const wide = useMediaQuery<Theme>((theme) => theme.breakpoints.up('sm'));
  if (!credit.data) return null;
  const { available, held } = credit.data;
  return (
    <Box sx={{ textAlign: 'end', lineHeight: 1.3, minWidth: 0 }} data-testid="balance">
      <Typography component="div" sx={{ fontWeight: 700, fontSize: { xs: '0.9rem', sm: '1rem' }, lineHeight: 1.5 }}>
        <Typography component="span" variant="caption" color="text.secondary" sx={{ marginInlineEnd: 0.75 }}>اعتبار</Typography>
        <Rials value={available} toman={wide} />
      </Typography>
      {held !== '0' && (
        <Typography variant="caption" component="div" color="text.secondary" sx={{ lineHeight: 1.4 }}>
          رزرو <Rials value={held} />
        </Typography>
      )}
    </Box>
  );
}
