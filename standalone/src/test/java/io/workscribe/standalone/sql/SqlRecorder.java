package io.workscribe.standalone.sql;

import java.lang.reflect.Method;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.MethodExecutionContext;
import net.ttddyy.dsproxy.listener.MethodExecutionListener;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.proxy.ParameterSetOperation;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Notes what all threads of a server send to its database. */
final class SqlRecorder implements BeanPostProcessor, QueryExecutionListener, MethodExecutionListener {

    /** Each asks the server, and is a statement of its own. */
    private static final Set<String> SAVEPOINTS = Set.of("setSavepoint", "releaseSavepoint");

    private static final String NEW_POSITION = "UPDATE platform.token_entry SET token = ?";

    /** Of the processor's name among the parameters of that statement. */
    private static final int NAME = 5;

    private final Map<String, ConnectionUse> uses = new LinkedHashMap<>();

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource pool
                ? ProxyDataSourceBuilder.create(pool)
                        .listener(this)
                        .methodListener(this)
                        .build()
                : bean;
    }

    /** What has been noted since the last time. */
    synchronized List<ConnectionUse> take() {
        List<ConnectionUse> taken = new ArrayList<>(uses.values());
        uses.clear();
        return taken;
    }

    @Override
    public synchronized void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        QueryInfo query = queries.get(0);
        ConnectionUse use = use(execution.getConnectionId());
        use.execute(query.getQuery());
        if (query.getQuery().startsWith(NEW_POSITION)) {
            use.isBatchOf(parameter(query, NAME));
        }
    }

    private static String parameter(QueryInfo query, int index) {
        return query.getParametersList().get(0).stream()
                .map(ParameterSetOperation::getArgs)
                .filter(set -> set[0].equals(index))
                .map(set -> set[1].toString())
                .findAny()
                .orElseThrow();
    }

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {}

    @Override
    public synchronized void beforeMethod(MethodExecutionContext context) {
        Method method = context.getMethod();
        if (!(context.getTarget() instanceof Connection)) {
            return;
        }
        ConnectionUse use = use(context.getConnectionInfo().getConnectionId());
        if (SAVEPOINTS.contains(method.getName())) {
            use.execute(method.getName());
        } else if (method.getName().equals("commit")) {
            use.commit();
        }
    }

    @Override
    public void afterMethod(MethodExecutionContext context) {}

    /** Connections that are taken have numbers of their own each time. */
    private ConnectionUse use(String connection) {
        return uses.computeIfAbsent(
                connection, taken -> new ConnectionUse(Thread.currentThread().getName()));
    }
}
