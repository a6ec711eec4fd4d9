import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField, { type TextFieldProps } from '@mui/material/TextField';
import { useEffect } from 'react';
import type { OperatorCode } from '../../domain/operators.ts';
import type { ProductType } from '../../domain/statuses.ts';
import { useProducts } from '../api/catalogue.ts';
import type { Product } from '../api/types.ts';
import { problemText } from '../feedback/notices.tsx';
import { Rials } from '../format/rials.tsx';

type Props = Omit<TextFieldProps, 'onChange' | 'value'> & {
  operatorCode: OperatorCode | undefined;
  type: ProductType;
  value: string;
  onChange: (productId: string, product: Product | undefined) => void;
  /** Takes the catalogue's ordinary kind until another is chosen. */
  startWithOrdinary?: boolean;
};

/** The catalogue's products of one operator and type, each with its price where that is fixed. */
export function ProductSelect({ operatorCode, type, value, onChange, startWithOrdinary = false, ...others }: Props) {
  const products = useProducts(operatorCode, type);
  const items = products.data?.items ?? [];
  const known = items.some(({ id }) => id === value);
  const ordinary = startWithOrdinary && !known ? (items.find(({ isDefault }) => isDefault) ?? items[0]) : undefined;
  useEffect(() => {
    if (ordinary) onChange(ordinary.id, ordinary);
  }, [ordinary, onChange]);
  return (
    <TextField
      select
      label="محصول"
      value={known ? value : ''}
      onChange={(event) => onChange(event.target.value, items.find(({ id }) => id === event.target.value))}
      disabled={items.length === 0}
      error={products.isError}
      helperText={products.isError ? problemText(products.error) : operatorCode === undefined ? 'نخست اپراتور را انتخاب کنید.' : undefined}
      {...others}
    >
      {items.map((product) => (
        <MenuItem key={product.id} value={product.id}>
          <Box component="span" sx={{ display: 'flex', justifyContent: 'space-between', gap: 2, width: '100%', flexWrap: 'wrap' }}>
            <span>{product.title}</span>
            {product.amount && <Box component="span" sx={{ color: 'text.secondary' }}><Rials value={product.price ?? product.amount} /></Box>}
          </Box>
        </MenuItem>
      ))}
    </TextField>
  );
}
