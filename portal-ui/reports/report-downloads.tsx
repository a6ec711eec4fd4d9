import DownloadIcon from '@mui/icons-material/FileDownloadOutlined';
import PrintIcon from '@mui/icons-material/PrintOutlined';
import Button from '@mui/material/Button';
import type { ReportName } from '../api/reports.ts';
import { apiUrl } from '../api/request.ts';
import type { ReportFilter } from './use-report-filter.ts';

/** Plain links with the report's own filters: the browser streams the file to disk, however many rows it has. Print is of what stands on the screen. */
export function ReportDownloads({ report, filter }: { report: ReportName; filter: ReportFilter }) {
  return (
    <>
      <Button component="a" href={apiUrl(`/portal/reports/${report}.csv`, filter)} download variant="outlined" startIcon={<DownloadIcon />}>دریافت CSV</Button>
      <Button component="a" href={apiUrl(`/portal/reports/${report}.xlsx`, filter)} download variant="outlined" startIcon={<DownloadIcon />}>دریافت اکسل</Button>
      <Button variant="outlined" startIcon={<PrintIcon />} onClick={() => window.print()}>چاپ</Button>
    </>
  );
}
