import { DataTable, RecordContextProvider, SelectInput, TextInput } from 'react-admin';
import { ListPage } from '../shown/list-page.tsx';
import { MobileField } from '../shown/mobile-field.tsx';
import { OPERATOR_CHOICES, OperatorField } from '../shown/operator-field.tsx';
import { TableOrCards } from '../shown/table-or-cards.tsx';

const filters = [
  <TextInput key="mobile" source="mobile" label="شماره همراه (کامل)" alwaysOn />,
  <SelectInput key="operatorCode" source="operatorCode" label="اپراتور" choices={OPERATOR_CHOICES} />,
];

/** Ported numbers that the operators themselves have told us of; who opens one sees by which charges. */
export const LearnedOperatorList = () => (
  <ListPage filters={filters} sort={{ field: 'mobile', order: 'ASC' }}>
    <TableOrCards primary={(one) => <RecordContextProvider value={one}><MobileField source="mobile" /></RecordContextProvider>}
      secondary={(one) => <RecordContextProvider value={one}><OperatorField source="operatorCode" /></RecordContextProvider>}>
      <DataTable bulkActionButtons={false} rowClick="show">
        <DataTable.Col source="mobile" label="شماره همراه"><MobileField source="mobile" /></DataTable.Col>
        <DataTable.Col label="اپراتور آموخته"><OperatorField source="operatorCode" /></DataTable.Col>
      </DataTable>
    </TableOrCards>
  </ListPage>
);
