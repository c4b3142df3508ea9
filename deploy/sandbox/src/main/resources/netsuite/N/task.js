define(['platform'], (platform) => {
  const TaskType = Object.freeze({ SCHEDULED_SCRIPT: 'SCHEDULED_SCRIPT', MAP_REDUCE: 'MAP_REDUCE' });
  return {
    TaskType,
    TaskStatus: Object.freeze({ PENDING: 'PENDING', PROCESSING: 'PROCESSING', COMPLETE: 'COMPLETE', FAILED: 'FAILED' }),
    MapReduceStage: Object.freeze({ GET_INPUT: 'GET_INPUT', MAP: 'MAP', SHUFFLE: 'SHUFFLE', REDUCE: 'REDUCE', SUMMARIZE: 'SUMMARIZE' }),
    create(options) {
      platform.required(options, 'taskType');
      if (!TaskType[options.taskType]) {
        platform.fail('SSS_INVALID_TYPE_ARG', `The task type ${options.taskType} is not simulated.`);
      }
      return {
        ...options,
        submit() {
          platform.required(this, 'scriptId');
          return platform.call('task.submit', { kind: this.taskType, script: this.scriptId, deployment: this.deploymentId ?? '', params: this.params ?? {} });
        },
      };
    },
    checkStatus: (options) => ({ taskId: options.taskId, ...platform.call('task.status', { id: options.taskId }) }),
  };
});
