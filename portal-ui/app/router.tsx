import { Suspense } from 'react';
import { BrowserRouter, Navigate, Route, Routes } from 'react-router';
import { NotFound } from '../feedback/not-found.tsx';
import { Loading } from '../feedback/query-state.tsx';
import { RequireSession, useSession } from '../session/session.tsx';
import { fetchScreen, homeOf, INVITATION, LOG_IN, SCREENS, SHELL } from './screens.ts';

export function Router() {
  return (
    <BrowserRouter>
      <Suspense fallback={<Loading />}>
        <Routes>
          <Route path="/log-in" element={<LOG_IN.Component />} />
          <Route path="/invitation/:token" element={<INVITATION.Component />} />
          <Route path="/" element={<RequireSession before={fetchScreen}><SHELL.Component /></RequireSession>}>
            <Route index element={<Home />} />
            {SCREENS.map(({ path, screen }) => <Route key={path} path={path} element={<screen.Component />} />)}
            <Route path="*" element={<NotFound />} />
          </Route>
        </Routes>
      </Suspense>
    </BrowserRouter>
  );
}

function Home() {
  return <Navigate to={homeOf(useSession().organisation.active)} replace />;
}
