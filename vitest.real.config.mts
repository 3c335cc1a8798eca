import { defineConfig } from 'vitest/config';

/** Tests that need LibreOffice, poppler, pandoc and the stand-in fonts; `.ci/run` installs them first. */
export default defineConfig({
  test: {
    include: ['tests/real/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 900_000,
    hookTimeout: 900_000,
  },
});
