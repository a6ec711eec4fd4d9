import Button from '@mui/material/Button';
import Box from '@mui/material/Box';
import { useState } from 'react';
import { useChangePerson, type Person } from '../../api/people.ts';
import { Confirm } from '../../feedback/confirm.tsx';
import { useNotices } from '../../feedback/notices.tsx';
import { useSession } from '../../session/session.tsx';
import { RoleSelect } from './role-select.tsx';

/** What an owner may change of another; nobody changes their own account. */
export function PersonActions({ person }: { person: Person }) {
  const { user } = useSession();
  const [asking, setAsking] = useState<'role' | 'access'>();
  const [role, setRole] = useState(person.role);
  const change = useChangePerson();
  const { tell } = useNotices();
  if (person.id === user.id || person.disabledByStaff) return null;
  const name = `${person.firstName} ${person.lastName}`;
  const ask = (what: 'role' | 'access') => {
    change.reset();
    setRole(person.role);
    setAsking(what);
  };
  const save = (input: { role?: Person['role']; disabled?: boolean }, done: string) =>
    change.mutate({ id: person.id, ...input }, { onSuccess: () => { tell(done); setAsking(undefined); } });
  return (
    <>
      {!person.disabled && <Button size="small" onClick={() => ask('role')}>تغییر نقش</Button>}
      <Button size="small" color={person.disabled ? 'primary' : 'error'} onClick={() => ask('access')}>{person.disabled ? 'فعال کردن' : 'غیرفعال کردن'}</Button>
      <Confirm
        open={asking === 'role'} title={`نقش ${name}`} action="ذخیره نقش" busy={change.isPending} error={change.error}
        onConfirm={() => save({ role }, 'نقش تغییر کرد.')} onClose={() => setAsking(undefined)}
      >
        <Box sx={{ display: 'grid', pt: 1 }}><RoleSelect value={role} onChange={setRole} /></Box>
      </Confirm>
      <Confirm
        open={asking === 'access'} title={`${person.disabled ? 'فعال' : 'غیرفعال'} کردن ${name}`} action={person.disabled ? 'فعال کردن' : 'غیرفعال کردن'} danger={!person.disabled}
        busy={change.isPending} error={change.error} onClose={() => setAsking(undefined)}
        onConfirm={() => save({ disabled: !person.disabled }, person.disabled ? 'حساب فعال شد.' : 'حساب غیرفعال شد و نشست‌هایش بسته شد.')}
      >
        {person.disabled ? 'می‌تواند دوباره وارد شود. کلیدهای API پیشین او باز نمی‌گردند.' : 'نشست‌ها و کلیدهای API او همین حالا پایان می‌یابد. درخواست‌هایی که تایید شده‌اند ادامه دارند.'}
      </Confirm>
    </>
  );
}
