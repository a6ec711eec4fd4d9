import { useMemo, type ReactNode } from 'react';
import { ColumnsButton, CreateButton, FilterButton, List, TopToolbar, useCanAccess, useFilterContext, useResourceContext, useResourceDefinition, type ListProps } from 'react-admin';
import { dateFiltersOf } from './date-filters.tsx';
import { ExportMenu } from './export-menu.tsx';
import { ListPagination } from './list-pagination.tsx';

interface Props extends Omit<ListProps, 'actions' | 'exporter' | 'pagination'> {
  /** Buttons before those that every list has. */
  extra?: ReactNode;
  /** False where all stand on one page. */
  paged?: boolean;
  /** False where the list cannot be taken away as a file. */
  exported?: boolean;
  /** Of its button; the list has one where its resource has a form. */
  createLabel?: string;
}

/** A list as all are: filters that can be kept, columns to choose, the whole of it as a file from the server, its total in words. */
export function ListPage({ extra, paged = true, exported = true, createLabel, filters, children, ...props }: Props) {
  const resource = useResourceContext() ?? '';
  const all = useMemo(() => [...[filters ?? []].flat(), ...dateFiltersOf(resource)], [filters, resource]);
  return (
    <List perPage={25} empty={false} {...props} {...(all.length > 0 && { filters: all })} exporter={false} pagination={paged ? <ListPagination /> : false}
      actions={<ListActions extra={extra} exported={exported} createLabel={createLabel} />}>
      {children}
    </List>
  );
}

function ListActions({ extra, exported, createLabel }: { extra: ReactNode; exported: boolean; createLabel: string | undefined }) {
  const filters = useFilterContext();
  const resource = useResourceContext();
  const { hasCreate } = useResourceDefinition();
  const { canAccess } = useCanAccess({ resource: resource ?? '', action: 'create', enabled: hasCreate === true });
  return (
    <TopToolbar>
      {extra}
      {filters !== undefined && <FilterButton />}
      <ColumnsButton />
      {hasCreate === true && canAccess === true && <CreateButton {...(createLabel === undefined ? {} : { label: createLabel })} />}
      {exported && <ExportMenu />}
    </TopToolbar>
  );
}
