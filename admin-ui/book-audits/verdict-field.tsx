import Chip from '@mui/material/Chip';

export const Verdict = ({ ok }: { ok: boolean }) => <Chip size="small" variant="outlined" color={ok ? 'success' : 'error'} label={ok ? 'درست' : 'اختلاف'} sx={{ fontWeight: 600 }} />;
