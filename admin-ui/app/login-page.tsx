import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { Login, LoginForm } from 'react-admin';
import { changeLanguage, OTHER_LANGUAGE } from '../words/words.ts';
import { CodeLogIn } from './code-log-in.tsx';

/** The door says whose it is; customers come in through the portal. */
export function LoginPage() {
  const [byCode, setByCode] = useState(false);
  return (
    <Login sx={{ background: 'none', bgcolor: 'background.default' }}>
      <Typography component="h1" variant="h6" align="center">میز کار کوک</Typography>
      <Typography variant="body2" color="text.secondary" align="center">ورود کارکنان</Typography>
      {byCode ? <CodeLogIn back={() => setByCode(false)} /> : (
        <>
          <LoginForm />
          <Button fullWidth onClick={() => setByCode(true)} sx={{ mb: 1 }}>نخستین ورود یا فراموشی رمز عبور: کد پیامکی</Button>
        </>
      )}
      <Button size="small" lang={OTHER_LANGUAGE.language} onClick={() => changeLanguage(OTHER_LANGUAGE.language)}>{OTHER_LANGUAGE.name}</Button>
    </Login>
  );
}
