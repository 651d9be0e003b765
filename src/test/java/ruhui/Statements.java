package ruhui;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/// The SQL that one thread sends while it is watched; what goes on beside it counts for nobody.
public final class Statements {

    private static final ThreadLocal<List<String>> SENT = new ThreadLocal<>();

    private Statements() {}

    /// Begin, commit and the look whether a connection still lives are not among them.
    public static List<String> during(Runnable work) {
        var sent = new ArrayList<String>();
        SENT.set(sent);
        try {
            work.run();
        } finally {
            SENT.remove();
        }
        return sent;
    }

    static DataSource watched(DataSource source) {
        return proxy(DataSource.class, (_, method, given) -> {
            var result = call(source, method, given);
            return result instanceof Connection connection ? watched(connection) : result;
        });
    }

    private static Connection watched(Connection connection) {
        return proxy(Connection.class, (_, method, given) -> {
            var result = call(connection, method, given);
            return switch (result) {
                case PreparedStatement prepared -> watched(PreparedStatement.class, prepared, (String) given[0]);
                case Statement plain -> watched(Statement.class, plain, "");
                case null, default -> result;
            };
        });
    }

    private static <T extends Statement> T watched(Class<T> type, T statement, String prepared) {
        return proxy(type, (_, method, given) -> {
            var sent = SENT.get();
            if (sent != null && method.getName().startsWith("execute")) {
                sent.add(given != null && given[0] instanceof String sql ? sql : prepared);
            }
            return call(statement, method, given);
        });
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(Statements.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static Object call(Object target, Method method, Object[] given) throws Throwable {
        try {
            return method.invoke(target, given);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause() instanceof SQLException sql ? sql : thrown.getCause();
        }
    }
}
