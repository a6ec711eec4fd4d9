import useMediaQuery from '@mui/material/useMediaQuery';
import type { Theme } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { SimpleList, useListContext, type RaRecord } from 'react-admin';
import { EmptyList } from './empty-list.tsx';

interface Props {
  /** Of a wide screen. */
  children: ReactNode;
  /** Of a narrow one: what a row says on two lines. */
  primary: (record: RaRecord) => ReactNode;
  secondary: (record: RaRecord) => ReactNode;
  tertiary?: (record: RaRecord) => ReactNode;
  /** A list without a page of its records: a card leads to the form, where the role may write. */
  noShow?: boolean;
}

/** A list as a table, or as cards where a table would not fit. */
export function TableOrCards({ children, primary, secondary, tertiary, noShow = false }: Props) {
  const narrow = useMediaQuery<Theme>((theme) => theme.breakpoints.down('sm'));
  const { data, isPending } = useListContext();
  if (!narrow) return <>{children}</>;
  if (isPending !== true && data?.length === 0) return <EmptyList />;
  return (
    <SimpleList primaryText={primary} secondaryText={secondary} {...(tertiary && { tertiaryText: tertiary })} {...(!noShow && { linkType: 'show' as const })}
      sx={{ '& .MuiListItemText-root': { minWidth: 0, overflowWrap: 'anywhere' } }} />
  );
}
