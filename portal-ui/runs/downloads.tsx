import DownloadIcon from '@mui/icons-material/FileDownloadOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { apiUrl } from '../api/request.ts';
import type { Run } from '../api/types.ts';

/** Plain links: the browser streams the file to disk, however many rows it has. */
export function Downloads({ run }: { run: Run }) {
  return (
    <Box sx={{ display: 'flex', gap: 1, mb: 3, flexWrap: 'wrap' }}>
      <Button component="a" href={apiUrl(`/portal/runs/${run.id}/charges.xlsx`)} download variant="outlined" startIcon={<DownloadIcon />}>دریافت Excel</Button>
      <Button component="a" href={apiUrl(`/portal/runs/${run.id}/charges.csv`)} download variant="outlined" startIcon={<DownloadIcon />}>دریافت CSV</Button>
    </Box>
  );
}
