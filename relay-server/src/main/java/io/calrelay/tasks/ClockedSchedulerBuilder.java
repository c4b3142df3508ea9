package io.calrelay.tasks;

import com.github.kagkarlsson.scheduler.Clock;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.task.Task;
import java.util.List;
import javax.sql.DataSource;

/** db-scheduler lets only its subclasses choose the clock. */
final class ClockedSchedulerBuilder extends SchedulerBuilder {
    ClockedSchedulerBuilder(DataSource database, List<Task<?>> tasks, Clock clock) {
        super(database, tasks);
        this.clock = clock;
    }
}
