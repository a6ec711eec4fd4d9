import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';

export function Logo({ short = false }: { short?: boolean }) {
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.25 }}>
      <Box component="img" src="/icon.svg" alt="" sx={{ width: 34, height: 34, display: 'block' }} />
      {!short && (
        <Box>
          <Typography sx={{ fontWeight: 800, fontSize: '1.15rem', lineHeight: 1.3 }}>کوک</Typography>
          <Typography variant="caption" sx={{ display: 'block', lineHeight: 1.2, color: 'text.secondary' }}>پورتال سازمانی</Typography>
        </Box>
      )}
    </Box>
  );
}
