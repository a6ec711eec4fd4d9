import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from 'react-router';
import { queryClient } from '../api/query-client.ts';
import { NoticesProvider } from '../feedback/notices.tsx';
import { ThemeProvider } from '../theme/theme-provider.tsx';
import { router } from './router.tsx';

export function App() {
  return (
    <ThemeProvider>
      <QueryClientProvider client={queryClient}>
        <NoticesProvider>
          <RouterProvider router={router} />
        </NoticesProvider>
      </QueryClientProvider>
    </ThemeProvider>
  );
}
