import DownloadIcon from '@mui/icons-material/FileDownloadOutlined';
import Button from '@mui/material/Button';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useState } from 'react';
import { useListContext } from 'react-admin';

const KINDS = [{ extension: 'xlsx', label: 'اکسل' }, { extension: 'csv', label: 'CSV' }] as const;

/** What is listed, with its filter and sort and all its pages, as a file that the server streams. */
export function ExportMenu() {
  const { resource, sort, total, ...list } = useListContext();
  const filterValues = list.filterValues as Record<string, unknown>;
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const address = (extension: string) =>
    `/api/admin/${resource}.${extension}?${new URLSearchParams({ filter: JSON.stringify(filterValues), sort: JSON.stringify([sort.field, sort.order]) }).toString()}`;
  return (
    <>
      <Button size="small" startIcon={<DownloadIcon />} disabled={total === 0} onClick={(event) => setAnchor(event.currentTarget)} aria-haspopup="menu">دریافت</Button>
      <Menu open={anchor !== null} anchorEl={anchor} onClose={() => setAnchor(null)}>
        {KINDS.map(({ extension, label }) => (
          <MenuItem key={extension} component="a" href={address(extension)} download onClick={() => setAnchor(null)}>دریافت {label}</MenuItem>
        ))}
      </Menu>
    </>
  );
}
