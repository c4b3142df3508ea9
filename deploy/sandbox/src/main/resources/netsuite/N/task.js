define(['platform'], (platform) => {
  const TaskType = Object.freeze({ SCHEDULED_SCRIPT: 'SCHEDULED_SCRIPT', MAP_REDUCE: 'MAP_REDUCE' });
  return {
    TaskType,
    TaskStatus: Object.freeze({ PENDING: 'PENDING', PROCESSING: 'PROCESSING', COMPLETE: 'COMPLETE', FAILED: 'FAILED' }),
    create(options) {
      platform.required(options, 'taskType');
      return {
        ...options,
        submit() {
          platform.required(this, 'scriptId');
          return platform.call('task.submit', { kind: this.taskType, script: this.scriptId, deployment: this.deploymentId ?? '', params: this.params ?? {} });
        },
      };
    },
    checkStatus: (options) => ({ taskId: options.taskId, status: platform.call('task.status', { id: options.taskId }) }),
  };
});
