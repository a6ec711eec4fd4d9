import Box from '@mui/material/Box';
import Pagination from '@mui/material/Pagination';
import PaginationItem from '@mui/material/PaginationItem';
import Typography from '@mui/material/Typography';
import useMediaQuery from '@mui/material/useMediaQuery';
import type { Theme } from '@mui/material/styles';
import { showCount } from '../../domain/count.ts';
import { toPersianDigits } from '../../domain/digits.ts';

interface Props {
  page: number;
  pageSize: number;
  total: number;
  onPage: (page: number) => void;
}

export function Pager({ page, pageSize, total, onPage }: Props) {
  const narrow = useMediaQuery<Theme>((theme) => theme.breakpoints.down('sm'));
  const first = (page - 1) * pageSize + 1;
  const last = Math.min(page * pageSize, total);
  if (total <= pageSize && page === 1) return null;
  return (
    <Box sx={{ display: 'flex', displayPrint: 'none', flexWrap: 'wrap', gap: 1, alignItems: 'center', justifyContent: 'space-between', mt: 1.5 }}>
      <Typography variant="caption" color="text.secondary">
        {showCount(first)} تا {showCount(last)} از {showCount(total)}
      </Typography>
      <Pagination
        page={page}
        count={Math.max(1, Math.ceil(total / pageSize))}
        onChange={(_, next) => onPage(next)}
        siblingCount={narrow ? 0 : 1}
        size={narrow ? 'small' : 'medium'}
        shape="rounded"
        color="primary"
        renderItem={(item) => <PaginationItem {...item} page={typeof item.page === 'number' ? toPersianDigits(item.page) : item.page} />}
      />
    </Box>
  );
}
