import Chip from '@mui/material/Chip';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { toPersianDigits } from '../../domain/digits.ts';
import { showPercent } from '../../domain/discounts/percent.ts';
import { OPERATORS } from '../../domain/operators.ts';
import { PRODUCT_TYPE_PERSIAN } from '../../domain/statuses.ts';
import { useDiscounts, type Discount } from '../api/catalogue.ts';

function ofWhat({ operatorCode, productType }: Discount): string {
  const operator = operatorCode === undefined ? 'همه اپراتورها' : OPERATORS[operatorCode].persian;
  return `${productType === undefined ? 'همه محصول‌ها' : PRODUCT_TYPE_PERSIAN[productType]}، ${operator}`;
}

/** The discounts in force today; nothing where there are none. */
export function Discounts() {
  const { data } = useDiscounts();
  if (data === undefined || data.items.length === 0) return null;
  return (
    <Paper component="section" aria-label="تخفیف‌های در جریان" variant="outlined" sx={{ p: { xs: 2, sm: 3 }, mb: 3 }}>
      <Typography variant="h2" sx={{ mb: 1 }}>تخفیف‌های در جریان</Typography>
      <Typography variant="body2" color="text.secondary" sx={{ mb: 1.5 }}>بر هر ردیف دقیق‌ترین تخفیفی که به آن می‌خورد اثر می‌کند و مبلغ آن هنگام تایید نهایی قطعی می‌شود.</Typography>
      <Stack component="ul" sx={{ gap: 1, m: 0, p: 0, listStyle: 'none' }}>
        {data.items.map((one) => (
          <Stack key={JSON.stringify(one)} component="li" direction="row" sx={{ gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
            <Chip size="small" color="success" label={showPercent(one.basisPoints)} />
            <span>{ofWhat(one)}</span>
            {one.own && <Chip size="small" variant="outlined" label="ویژه سازمان شما" />}
            <Typography variant="body2" color="text.secondary">{one.until === undefined ? 'بدون پایان' : <>تا پایان <bdi dir="ltr">{toPersianDigits(one.until)}</bdi></>}</Typography>
          </Stack>
        ))}
      </Stack>
    </Paper>
  );
}
