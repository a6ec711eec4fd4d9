import { createBrowserRouter, redirect } from 'react-router';
import { Loading } from '../feedback/query-state.tsx';
import { ErrorPage } from './error-page.tsx';
import { NotFoundPage } from './not-found-page.tsx';

/** Every screen is a chunk of its own, fetched when it is first opened. */
export const router = createBrowserRouter([
  {
    ErrorBoundary: ErrorPage,
    HydrateFallback: Loading,
    children: [
      { path: '/log-in', lazy: () => import('../session/log-in-page.tsx') },
      {
        path: '/',
        lazy: () => import('../shell/shell.tsx'),
        children: [
          {
            // A broken screen leaves the menu standing.
            ErrorBoundary: ErrorPage,
            children: [
              { index: true, loader: () => redirect('/orders') },
              { path: 'orders', lazy: () => import('../orders/orders-page.tsx') },
              { path: 'orders/new', lazy: () => import('../orders/orders-page.tsx') },
              { path: 'orders/:orderId', lazy: () => import('../order/order-page.tsx') },
              { path: 'orders/:orderId/upload', lazy: () => import('../uploads/upload-page.tsx') },
              { path: 'orders/:orderId/uploads/:uploadId', lazy: () => import('../uploads/verdict-page.tsx') },
              { path: 'orders/:orderId/confirmation', lazy: () => import('../confirmation/confirmation-page.tsx') },
              { path: 'runs/:runId', lazy: () => import('../runs/run-page.tsx') },
              { path: 'credit', lazy: () => import('../credit/credit-page.tsx') },
              { path: 'messages', lazy: () => import('../messages/messages-page.tsx') },
              { path: '*', Component: NotFoundPage },
            ],
          },
        ],
      },
    ],
  },
]);
