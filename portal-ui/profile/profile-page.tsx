import Box from '@mui/material/Box';
import { useProfile } from '../api/profile.ts';
import { QueryState } from '../feedback/query-state.tsx';
import { PageHead } from '../shell/page-head.tsx';
import { ChangeMobile } from './change-mobile.tsx';
import { ChangePassword } from './change-password.tsx';
import { ProfileForm } from './profile-form.tsx';

/** پروفایل: who one is here, the number one is reached at, and the password. */
export default function ProfilePage() {
  const profile = useProfile();
  return (
    <>
      <PageHead title="پروفایل" />
      <QueryState query={profile}>
        {(data) => (
          <Box sx={{ display: 'grid', gap: 2, maxWidth: 800 }}>
            <ProfileForm profile={data} />
            <ChangeMobile mobile={data.mobile} />
            <ChangePassword />
          </Box>
        )}
      </QueryState>
    </>
  );
}
