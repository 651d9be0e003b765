package ruhui.faults;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.util.DriverDataSource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/// The pool draws connections at which the process can be made to end: at the first statement, before a commit, after.
@Component
@Profile("faults")
class HaltingPool implements BeanPostProcessor {

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool) {
            pool.setDataSource(halting(
                    DataSource.class,
                    new DriverDataSource(
                            pool.getJdbcUrl(),
                            null,
                            pool.getDataSourceProperties(),
                            pool.getUsername(),
                            pool.getPassword())));
        }
        return bean;
    }

    private static <T> T halting(Class<T> type, T real) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (_, method, given) -> call(real, method, given)));
    }

    private static Object call(Object real, Method method, Object[] given) throws Throwable {
        var name = method.getName();
        if (name.equals("prepareStatement") || name.equals("setAutoCommit")) {
            Halts.asks();
        }
        if (name.equals("commit")) {
            Halts.pass(Halts.Point.BEFORE_COMMIT);
        }
        try {
            var result = method.invoke(real, given);
            if (name.equals("commit")) {
                Halts.pass(Halts.Point.AFTER_COMMIT);
            }
            return result instanceof Connection connection ? halting(Connection.class, connection) : result;
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }
}
