define([], () => (input) => ({
  argument: {
    type: input.type,
    InvocationType: Object.freeze({ SCHEDULED: 'SCHEDULED', ON_DEMAND: 'ON_DEMAND', USER_INTERFACE: 'USER_INTERFACE', ABORTED: 'ABORTED', SKIPPED: 'SKIPPED' }),
  },
  answer: () => null,
}));
