import Typography from '@mui/material/Typography';
import { Pagination, useListContext } from 'react-admin';

/** Pages of a list; a total that was not counted to the end says so. */
export function ListPagination() {
  const { meta } = useListContext() as { meta?: { totalCapped?: boolean } };
  const capped = meta?.totalCapped === true;
  return (
    <>
      {capped && <Typography variant="caption" component="p" sx={{ px: 2, pt: 1 }} color="text.secondary">بیش از ۱۰٬۰۰۰ مورد؛ با فیلترها کمتر کنید.</Typography>}
      <Pagination rowsPerPageOptions={[10, 25, 50, 100]} />
    </>
  );
}
