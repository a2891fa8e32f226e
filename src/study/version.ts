/** Version of the engine; every result carries it. A test holds it to package.json. */
export const version = '0.1.0';
