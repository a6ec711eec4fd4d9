import DownloadIcon from '@mui/icons-material/FileDownloadOutlined';
import Button from '@mui/material/Button';
import { apiUrl } from '../api/request.ts';
import type { Run } from '../api/types.ts';

/** Plain links: the browser streams the file to disk, however many rows it has. */
export function Downloads({ run }: { run: Run }) {
  return (
    <>
      <Button component="a" href={apiUrl(`/portal/runs/${run.id}/charges.xlsx`)} download variant="outlined" startIcon={<DownloadIcon />}>دریافت اکسل</Button>
      <Button component="a" href={apiUrl(`/portal/runs/${run.id}/charges.csv`)} download variant="outlined" startIcon={<DownloadIcon />}>دریافت CSV</Button>
    </>
  );
}
