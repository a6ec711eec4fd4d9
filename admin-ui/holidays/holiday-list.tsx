import Chip from '@mui/material/Chip';
import { DataTable, DeleteButton, useListContext } from 'react-admin';
import type { HolidayKind } from '../../domain/calendar/holiday-kinds.ts';
import { toJalali } from '../../domain/calendar/jalali.ts';
import { toPersianDigits } from '../../domain/digits.ts';
import { DateField } from '../shown/date-field.tsx';
import { ListPage } from '../shown/list-page.tsx';
import { TableOrCards } from '../shown/table-or-cards.tsx';
import { TextCol } from '../shown/text-col.tsx';
import { HOLIDAY_KIND_PERSIAN } from './kinds.ts';
import { filterOf, YearBar, yearOf } from './year-bar.tsx';

interface Holiday {
  date: string;
  title: string;
  kind: HolidayKind;
  proposed: boolean;
}
const as = (record: object) => record as Holiday;
const kindOf = (one: object) => HOLIDAY_KIND_PERSIAN[as(one).kind];
const Proposed = ({ record }: { record: object }) => (as(record).proposed ? <Chip size="small" color="warning" variant="outlined" label="پیشنهادی" /> : null);

/** The public holidays of one year. Plans of customers look at them. */
export function HolidayList() {
  return (
    <ListPage filterDefaultValues={filterOf(toJalali(Date.now()).year)} sort={{ field: 'date', order: 'ASC' }} perPage={100} paged={false} createLabel="تعطیل تازه">
      <Bar />
      <TableOrCards noShow primary={(one) => <>{as(one).title} <Proposed record={one} /></>} secondary={(one) => `${toPersianDigits(as(one).date)} · ${kindOf(one)}`}>
        <DataTable bulkActionButtons={false}>
          <DataTable.Col source="date" label="تاریخ"><DateField source="date" /></DataTable.Col>
          <TextCol source="title" label="مناسبت" />
          <DataTable.Col label="گونه" render={kindOf} />
          <DataTable.Col label="وضعیت" render={(one) => <Proposed record={one} />} />
          <DataTable.Col label=""><DeleteButton mutationMode="pessimistic" /></DataTable.Col>
        </DataTable>
      </TableOrCards>
    </ListPage>
  );
}

function Bar() {
  const list = useListContext();
  return <YearBar year={yearOf(list.filterValues as object)} onTurn={(year) => list.setFilters(filterOf(year))} />;
}
